import Foundation
import Glibc
import TestKit
import Testing

@Suite("An engine that fails", .engines)
struct EngineFaultTests {
  /// What a worker does instead of its work, as Python that comes before it.
  enum Fault: String, CaseIterable, CustomTestStringConvertible {
    case noInterpreter = "the interpreter is missing"
    case noWorker = "the worker is missing"
    case crashesAtStart = "it ends at once with an error"
    case crashesAtWork = "it ends in the middle of a request"
    case isKilled = "it is killed by the system"
    case garbage = "it answers garbage"
    case otherAnswers = "it answers what another request would get"
    case hundredMegabytes = "it answers 100 MB"
    case endlessLine = "it answers a line without an end"
    case noise = "it writes 100 MB of messages, then ends"

    var testDescription: String { rawValue }

    /// Of a worker that reads the request first.
    var source: String? {
      switch self {
      case .noInterpreter, .noWorker: nil
      case .crashesAtStart: "import sys; sys.exit('no model')"
      case .crashesAtWork: "import sys; sys.stdin.readline(); sys.exit(3)"
      case .isKilled:
        "import os, sys; sys.stdin.readline(); os.kill(os.getpid(), 9)"
      case .garbage:
        "import sys\nfor line in sys.stdin: print('\\x00\\xff {]', flush=True)"
      case .otherAnswers:
        """
        import sys
        for line in sys.stdin:
            print('{"id": 4711, "faults": 1, "samples": "AAAA"}', flush=True)
        """
      case .hundredMegabytes:
        "import sys\nfor line in sys.stdin: print('x' * 100_000_000, flush=True)"
      case .endlessLine:
        "import sys\nsys.stdin.readline()\nwhile True: sys.stdout.write('x' * 1_000_000)"
      case .noise:
        "import sys\nsys.stdin.readline()\nfor n in range(1000): sys.stderr.write('x' * 100_000)"
      }
    }

    /// What the sentence says that comes of it.
    var sentence: Regex<Substring> {
      switch self {
      case .noInterpreter: /is not installed; install it with: make install/
      case .noWorker, .crashesAtWork, .crashesAtStart, .noise: /failed with exit code/
      case .isKilled: /was ended by signal 9/
      case .garbage, .otherAnswers: /gave an answer that cannot be understood/
      case .hundredMegabytes, .endlessLine: /wrote more than \d+ bytes and was stopped/
      }
    }
  }

  /// An edition and the worker that it needs.
  enum Work: String, CaseIterable {
    case handouts, podcast
    var worker: String { self == .handouts ? "typeset.py" : "speak.py" }
    var sound: String { self == .handouts ? FakeWorkers.typesetter : FakeWorkers.speaker }
  }

  @Test(
    "publish ends with 2 and a sentence, the old dist/ stays, no process is left; the next one is as if nothing had been",
    arguments: Fault.allCases.map { ($0, Work.handouts) }
      + [Fault.noWorker, .crashesAtWork, .otherAnswers].map { ($0, Work.podcast) })
  func fault(_ fault: Fault, in work: Work) throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project", text: "The old text. It was good.")
      let installed = try Self.installed(in: folder)
      let options = ["--editions", "web,\(work)"]
      let first = try installed.publish(course, options)
      #expect(first.status == 0, "\(first.errors)")
      let old = try Files.read(course.dist)

      try course.write("The new text. Is it better?")
      let path = "\(installed.prefix)/share/lectern/workers/\(work.worker)"
      if let source = fault.source {
        try installed.replace(work.worker, with: source)
      } else {
        try FileManager.default.removeItem(atPath: fault == .noWorker ? path : installed.python)
      }
      let mark = Mark()
      let result = try installed.publish(course, options, environment: mark.environment)
      #expect(result.status == 2)
      #expect(result.output.isEmpty)
      if fault == .noWorker {
        #expect(result.errors.hasPrefix("lectern: "), "\(result.errors)")
      } else {
        #expect(result.errors.contains(fault.sentence), "\(result.errors.prefix(2000))")
      }
      mark.expectNoProcess()
      #expect(try Files.read(course.dist) == old)
      try expectTidy(course.folder)

      try? FileManager.default.removeItem(atPath: installed.python)
      try installed.addBarePython()
      try installed.replace(work.worker, with: work.sound)
      let next = try installed.publish(course, options)
      #expect(next.status == 0, "\(next.errors)")
      try expectWhole(course.dist)
      try expectTidy(course.folder)
      try expectClean(course, options, program: installed.program)
    }
  }

  @Test(
    "one that hangs or was stopped ends with the publication, however that ends",
    arguments: [SIGKILL, SIGTERM, SIGINT, SIGHUP], ["stopped", "deaf"])
  func endsWithLectern(_ signal: Int32, _ engine: String) throws {
    try withTemporaryFolder { folder in
      let course = try SmallCourse(at: "\(folder)/project")
      let installed = try Self.installed(in: folder)
      let reached = "\(folder)/reached"
      let fault =
        engine == "stopped"
        ? "os.kill(os.getpid(), signal.SIGSTOP)"
        : "\nfor number in (1, 2, 15): signal.signal(number, signal.SIG_IGN)\nwhile True: time.sleep(1)"
      try installed.replace(
        "typeset.py",
        with: """
          import os, signal, sys, time
          # One that had only begun to start ends with its input, as every worker does: also if a request was
          # in it already.
          if not sys.stdin.readline(): sys.exit()
          try: open(\"\(reached)\", "x").close()
          except FileExistsError: sys.stdin.read(); sys.exit()
          \(fault)
          """)
      let mark = Mark()
      let process = BuiltCommand.prepared(
        ["publish", course.folder, "--editions", "handouts"], environment: mark.environment,
        program: installed.program)
      try process.run()
      #expect(wait { FileManager.default.fileExists(atPath: reached) })
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(process.terminationReason == .uncaughtSignal)
      #expect(process.terminationStatus == signal)
      mark.expectNoProcess()

      try installed.replace("typeset.py", with: FakeWorkers.typesetter)
      #expect(try installed.publish(course, ["--editions", "handouts"]).status == 0)
      try expectWhole(course.dist)
      try expectTidy(course.folder)
    }
  }

  /// An installation whose engines are stand-ins that answer at once.
  static func installed(in folder: String) throws -> Installed {
    let installed = try Installed(under: "\(folder)/prefix")
    try installed.addBarePython()
    for work in Work.allCases { try installed.replace(work.worker, with: work.sound) }
    return installed
  }
}
