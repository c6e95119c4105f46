import Foundation
import TestKit
import Testing

/// `packaging/build`, in front of a package manager that is played by a script.
@Suite("What a person sees while make builds", .engines)
struct BuildOutputTests {
  /// What the package manager prints for a first build.
  private static let chatter = """
    echo "Fetching https://example.org/a-package from cache"
    sleep 1.5
    echo "Building for production..."
    echo "[0/3] Write sources"
    echo "[1/3] Compiling Diagnostics Diagnostic.swift"
    echo "[2/3] Compiling shims.c"
    sleep 1.5
    """

  private static func build(_ script: String, launcher: [String] = []) throws
    -> BuiltCommand.Result
  {
    try withTemporaryFolder { folder in
      try Files.write(
        ["project/Sources/Diagnostics/a.swift": "", "bin/swift": "#!/bin/bash\n\(script)\n"],
        in: folder)
      try FileManager.default.createDirectory(
        atPath: "\(folder)/project/packaging", withIntermediateDirectories: true)
      for name in ["build", "commit"] {
        try FileManager.default.copyItem(
          atPath: "\(repositoryFolder)/packaging/\(name)",
          toPath: "\(folder)/project/packaging/\(name)")
      }
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: "\(folder)/bin/swift")
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      return try BuiltCommand.run(
        ["--product", "lectern"], environment: ["PATH": "\(folder)/bin:\(path)"],
        launcher: launcher, program: "\(folder)/project/packaging/build")
    }
  }

  @Test("is one line for the step and one for its end, without what the package manager says")
  func steps() throws {
    let result = try Self.build(Self.chatter)
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let lines = result.output.split(separator: "\n")
    #expect(lines.first == "Building Lectern, about 6 minutes for the first time")
    #expect(lines.count == 2 && lines.last?.wholeMatch(of: /Built Lectern in \d+ s/) != nil)
  }

  @Test("is everything, and the exit status, if the build fails")
  func failure() throws {
    let result = try Self.build(
      "\(Self.chatter)\necho 'a.swift:1:1: error: no such module' >&2\nexit 3")
    #expect(result.status == 3)
    #expect(result.errors.contains("[1/3] Compiling Diagnostics Diagnostic.swift\n"))
    #expect(result.errors.contains("a.swift:1:1: error: no such module\n"))
    #expect(result.errors.hasSuffix("above is what the package manager said.\n"))
    #expect(!result.output.contains("Built"))
  }

  @Test("contains a warning, but not those about Swift's own library and other packages")
  func warning() throws {
    let linker =
      "/usr/lib/swift_static/linux/libFoundationEssentials.a(a.o):f: warning: mktemp is dangerous"
    let others = "warning: 'b': found 1 file(s)\\n    /home/.build/checkouts/b/CMakeLists.txt\\n"
    let result = try Self.build(
      "\(Self.chatter)\necho '\(linker)'\nprintf \"\(others)\"\necho 'a.swift:1:1: warning: unused' >&2"
    )
    #expect(result.status == 0 && result.errors == "a.swift:1:1: warning: unused\n")
  }

  @Test("says in a terminal how long is left, always in the same line")
  func terminal() throws {
    // The program `script` of util-linux plays a terminal.
    let result = try Self.build(
      Self.chatter, launcher: ["bash", "-c", #"script --quiet --command "$0 $*" /dev/null"#])
    let lines = result.output.split(separator: "\r\n")
    #expect(lines.count == 1, "\(result.output)")
    #expect(
      result.output.contains("\r\u{1B}[2KFetching the Swift packages that Lectern uses: about"))
    #expect(
      result.output.contains(
        /\r\e\[2KBuilding Lectern: (about \d minutes?|less than a minute) left/))
    #expect(result.output.contains("\r\u{1B}[2KBuilt Lectern in "))
  }
}
