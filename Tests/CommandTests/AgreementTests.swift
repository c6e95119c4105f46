import Foundation
import TestKit
import Testing

/// What `check` passes, `publish` publishes: mutated courses, of which the lessons and files with errors
/// are taken out until nothing is left to report.
@Suite("Check and publish agree", .engines)
struct AgreementTests {
  /// How many courses are published: 40 with LECTERN_LONG_TESTS=1; `AGREEMENT_COURSES` sets it.
  static let count =
    Int(ProcessInfo.processInfo.environment["AGREEMENT_COURSES"] ?? "") ?? (runsLongTests ? 40 : 4)

  /// How many are tried for each: of most, nothing without an error is left.
  static let tries = 10

  @Test("every course that check passes is published, in all editions")
  func agreement() throws {
    var published = 0
    for seed in 1...Self.count * Self.tries where published < Self.count {
      try withTemporaryFolder { folder in
        let installed = try Installed(under: "\(folder)/installed")
        try installed.addPython()
        try installed.replace("speak.py", with: FakeWorkers.speaker)
        let project = "\(folder)/project"
        let fuzzer = BuiltCommand.path.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
        let written = try BuiltCommand.run(
          ["--print", "\(4_000 + seed)", "--into", project], program: fuzzer + "/fuzzer")
        try #require(written.status == 0, "\(written.errors)")
        guard try passes(project, installed) else { return }
        let result = try BuiltCommand.run(["publish", project], program: installed.program)
        #expect(result.status == 0, "seed \(4_000 + seed): \(result.errors.suffix(3_000))")
        published += 1
      }
    }
    #expect(published == Self.count)
  }

  /// Takes out what has errors until the course passes; false when nothing of it is left.
  private func passes(_ project: String, _ installed: Installed) throws -> Bool {
    let files = FileManager.default
    for _ in 0..<30 {
      let result = try BuiltCommand.run(
        ["check", project, "--format", "json"], program: installed.program)
      if result.status == 0 { return true }
      try #require(result.status == 1, "\(result.errors)")
      let report = try JSONDecoder().decode(Report.self, from: Data(result.output.utf8))
      for path in Set(report.diagnostics.filter { $0.severity == "error" }.map(\.path)) {
        if path == "lessons/course.yaml" {
          try Files.write([path: "title: A course\n"], in: project)
        } else {
          try? files.removeItem(atPath: "\(project)/\(path)")
        }
      }
      let left = try files.subpathsOfDirectory(atPath: project).contains { $0.hasSuffix(".md") }
      if !left { return false }
    }
    return false
  }

  private struct Report: Decodable {
    struct Found: Decodable {
      var severity: String
      var path: String
    }

    var diagnostics: [Found]
  }
}
