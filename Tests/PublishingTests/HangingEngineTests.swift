import EditionKit
import FileKit
import Foundation
import HandoutEdition
import LessonModel
import PodcastEdition
import Publishing
import TestKit
import Testing

@Suite("An engine that hangs in the middle of its work", .engines)
struct HangingEngineTests {
  enum Hang: String, CaseIterable {
    case forever = "while True: time.sleep(1)"
    case stopped = "os.kill(os.getpid(), signal.SIGSTOP)"
    case halfAnAnswer = "print('{\"faults\": [', end='', flush=True); time.sleep(1000)"
  }

  enum Work: String, CaseIterable {
    case documents = "typeset.py"
    case sentences = "speak.py"

    var edition: any Edition { self == .documents ? HandoutEdition() : PodcastEdition() }
    var source: String {
      self == .documents ? FakeWorkers.typesetter : FakeWorkers.speaker
    }
  }

  @Test(
    "is killed when its time is over; dist/ stays, and the next publication succeeds",
    arguments: Hang.allCases, Work.allCases)
  func hangs(_ hang: Hang, _ work: Work) async throws {
    try await withTemporaryFolder { folder in
      var project = try TestProject(
        [
          "lessons/course.yaml": "title: Two\nlanguage: en\n",
          "lessons/01-one.md": "# One\n\nText. More text. Still more.\n",
          "lessons/02-two.md": "# Two\n\nText of two. More of it.\n",
        ], in: folder)
      project.installation.workers = "\(folder)/workers"
      project.installation.python = "/usr/bin/python3"
      func write(_ hung: String?) throws {
        var files = ["typeset.py": FakeWorkers.typesetter, "speak.py": FakeWorkers.speaker]
        if let hung {
          // The first request is answered: a worker may take long to start.
          files[work.rawValue] = work.source.replacing(
            "for line in sys.stdin:\n    request",
            with: """
              import os, signal, time
              open("\(folder)/pids", "a").write(f"{os.getpid()}\\n")
              for number, line in enumerate(sys.stdin):
                  if number == 1:
                      \(hung)
                  request
              """)
          try #require(files[work.rawValue] != work.source)
        }
        for (name, text) in files { try Files.write(["workers/\(name)": text], in: folder) }
      }
      try write(nil)
      _ = try await project.publish([work.edition])
      let old = try project.published()
      #expect(!old.isEmpty)

      try Files.write(
        ["lessons/01-one.md": "# One\n\nOther text. And more. And the last.\n"], in: folder)
      try write(hang.rawValue)
      let failure = await #expect(throws: PublishFailure.self) {
        _ = try await project.publish([work.edition], width: 1, timeLimit: .seconds(1))
      }
      #expect(failure?.code == .engine)
      #expect(
        failure?.message.contains("did not finish within 1.0 s and was stopped") == true,
        "\(failure?.message ?? "")")
      #expect(try project.published() == old)
      let pids = String(decoding: try FileSystem.read("\(folder)/pids"), as: UTF8.self)
        .split(separator: "\n")
      #expect(!pids.isEmpty)
      #expect(pids.allSatisfy { !FileSystem.exists("/proc/\($0)") })
      #expect(try FileSystem.names(in: "\(folder)/.lectern/cache/1/partial").isEmpty)
      #expect(!FileSystem.exists("\(folder)/.lectern/typeset"))

      try write(nil)
      _ = try await project.publish([work.edition])
      #expect(try project.published() != old)
    }
  }
}
