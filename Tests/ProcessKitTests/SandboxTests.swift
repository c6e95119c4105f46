import Foundation
import TestKit
import Testing

@testable import ProcessKit

@Suite("What engines get of the machine", .engines)
struct SandboxTests {
  private let shell = Program("sh", installedBy: "sudo apt-get install dash")
  private let asking = Program("sh", installedBy: "sudo apt-get install dash", asksNetwork: true)

  private func output(_ script: String, of program: Program) async throws -> String {
    let result = try await program.run(["-c", script], timeLimit: .lastResort)
    return String(decoding: result.output, as: UTF8.self)
  }

  @Test("is a few variables, alike on every machine, and nothing of the author's")
  func variables() async throws {
    setenv("SECRET_TOKEN", "x", 1)
    setenv("LC_NUMERIC", "de_DE.UTF-8", 1)
    setenv("LECTERN_TEST", "kept", 1)
    defer { for name in ["SECRET_TOKEN", "LC_NUMERIC", "LECTERN_TEST"] { unsetenv(name) } }
    let lines = try await output("env", of: shell).split(separator: "\n")
    let names = Set(lines.map { String($0.prefix { $0 != "=" }) })
    let known: Set = [
      "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY",
      "LANG", "LC_ALL", "TZ", "HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME",
      "XDG_DATA_HOME",
      "PATH", "LD_LIBRARY_PATH", "ESPEAK_DATA_PATH", "PWD", "OLDPWD", "SHLVL", "_",
    ]
    #expect(names.subtracting(known).allSatisfy { $0.hasPrefix("LECTERN_") }, "\(names)")
    #expect(lines.contains("LECTERN_TEST=kept") && lines.contains("LC_ALL=C.UTF-8"))
    // What asks other sites needs the author's proxies.
    #expect(try await output("env", of: asking).contains("SECRET_TOKEN=x"))
  }

  @Test("is a folder of their own, where nothing of the course is")
  func folder() async throws {
    let lines = try await output("pwd; stat -c %a .; ls -A", of: shell).split(separator: "\n")
    #expect(lines.count == 2, "\(lines)")
    #expect(lines[0].contains("lectern-engines-\(getpid())-"))
    #expect(lines[1] == "700")
  }

  @Test("is gone with what an engine left in it, so that the next one does not find it")
  func leftovers() async throws {
    for _ in 1...2 {
      let place = try await output(
        "pwd; ls -A; mkdir -p ~/.cache; touch left ~/.cache/x", of: shell)
      let lines = place.split(separator: "\n")
      #expect(lines.count == 1, "\(place)")
      #expect(!FileManager.default.fileExists(atPath: String(lines[0])))
    }
  }

  @Test("has no network, where the system allows that")
  func network() async throws {
    let devices = "tail -n +3 /proc/net/dev | cut -d: -f1 | tr -d ' '"
    let all = try await output(devices, of: asking)
    let seen = try await output(devices, of: shell)
    if Sandbox.standard.launcher.isEmpty {
      #expect(seen == all)
    } else {
      #expect(seen == "lo\n", "\(seen)")
    }
  }

  @Test("is what there is, where no namespace can be made")
  func notAllowed() throws {
    #expect(Sandbox(unshare: nil).launcher == [])
    #expect(Sandbox(unshare: "/nowhere/unshare").launcher == [])
    #expect(Sandbox(unshare: "/bin/false").launcher == [])
  }
}
