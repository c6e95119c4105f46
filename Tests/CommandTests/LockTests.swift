import Foundation
import Glibc
import TestKit
import Testing

@Suite("Two publications at a time", .engines)
struct LockTests {
  @Test(
    "of one project: the second waits and says for whom, or ends with 2 at once with --no-wait; killed, the first is waited for no longer",
    arguments: [false, true])
  func oneProject(_ isKilled: Bool) throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project")
      let installed = try Installed(under: "\(folder)/prefix")
      try installed.addBarePython()
      try installed.replace("typeset.py", with: Self.gatedTypesetter)
      let options = ["--editions", "web,handouts"]
      let gate = "\(folder)/gate"

      let first = Running(installed, course, options, gate: gate, in: folder)
      try first.start()
      #expect(wait { FileManager.default.fileExists(atPath: "\(gate).reached") })
      let impatient = try installed.publish(course, options + ["--no-wait"])
      #expect(impatient.status == 2)
      #expect(
        impatient.errors
          == "lectern: Another run of Lectern is already publishing this course. Wait for it to finish.\n"
      )
      let second = Running(installed, course, options, gate: gate, in: folder)
      try second.start()
      #expect(wait { second.errors.contains("\n") })
      let whom = "process \(first.process.processIdentifier), since "
      #expect(
        second.errors.hasPrefix("Waiting for another run of Lectern that publishes here (\(whom)"),
        "\(second.errors)")
      #expect(second.process.isRunning)

      if isKilled { kill(first.process.processIdentifier, SIGKILL) }
      try Files.write(["gate": ""], in: folder)
      for run in [first, second] { run.process.waitUntilExit() }
      #expect(first.process.terminationStatus == (isKilled ? SIGKILL : 0), "\(first.errors)")
      #expect(second.process.terminationStatus == 0, "\(second.errors)")
      for run in [first, second] { run.mark.expectNoProcess() }
      try expectWhole(course.dist)
      try expectTidy(course.folder)
    }
  }

  @Test("of two projects into one folder: it is whole each time, and is whose turn came last")
  func twoProjects() throws {
    try withTemporaryFolder { folder in
      let output = "\(folder)/out/dist"
      let options = ["--editions", "web", "--output", output]
      let courses = try ["a", "b"].map { try SmallCourse(at: "\(folder)/\($0)") }
      let installed = try Installed(under: "\(folder)/prefix")
      for round in 0..<20 {
        let runs = try courses.enumerated().map { number, course in
          try course.write("Round \(round) of project \(number).")
          return Running(installed, course, options, gate: nil, in: folder)
        }
        for run in runs { try run.start() }
        for run in runs {
          run.process.waitUntilExit()
          #expect(run.process.terminationStatus == 0, "\(run.errors)")
        }
        try expectWhole(output, "in round \(round)")
        let page = String(
          decoding: try Files.read(output)["lessons/one/index.html"] ?? [], as: UTF8.self)
        let owners = [0, 1].filter { page.contains("Round \(round) of project \($0).") }
        #expect(owners.count == 1, "round \(round)")
        // Who waited came last; where nobody had to wait, nobody knows.
        let waited = runs.indices.filter { !runs[$0].errors.isEmpty }
        if waited.count == 1 { #expect(owners == waited, "round \(round)") }
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: "\(folder)/out") == ["dist"])
    }
  }

  /// A publication that runs, with what it has said until now.
  private struct Running {
    let process: Process
    let mark = Mark()
    private let file: String

    init(
      _ installed: Installed, _ course: SmallCourse, _ options: [String], gate: String?,
      in folder: String
    ) {
      file = "\(folder)/errors-\(UUID().uuidString)"
      process = BuiltCommand.prepared(
        ["publish", course.folder] + options,
        environment: mark.environment.merging(gate.map { ["LECTERN_TEST_GATE": $0] } ?? [:]) { $1 },
        program: installed.program)
    }

    func start() throws {
      _ = FileManager.default.createFile(atPath: file, contents: nil)
      process.standardError = FileHandle(forWritingAtPath: file)
      try process.run()
    }

    var errors: String {
      String(decoding: FileManager.default.contents(atPath: file) ?? Data(), as: UTF8.self)
    }
  }

  /// Makes documents once a gate is open, and says that it has come there.
  private static let gatedTypesetter = """
    import os, time
    gate = os.environ["LECTERN_TEST_GATE"]
    open(gate + ".reached", "w").close()
    while not os.path.exists(gate): time.sleep(0.01)
    \(FakeWorkers.typesetter)
    """
}
