import Foundation
import Synchronization
import TestKit
import Testing

/// Each check ends with diagnostics within ``HostileCourse/timeLimit`` and
/// ``HostileCourse/memoryLimit``.
@Suite("Checking folders that are not what they seem", .engines)
struct HostileFolderTests {
  @Test("names that differ only in case cannot both be published")
  func cases() throws {
    try HostileCourse.with { course in
      for name in ["01-pain.md", "01-Pain.md", "01-PAIN.MD"] {
        try course.write(name, "# Pain\n\nText.\n")
      }
      try course.write("media/A.svg", "<svg/>")
      try course.write("media/a.svg", "<svg/>")
      #expect(try course.brokenRules().contains("duplicate-id"))
    }
  }

  @Test("links out of the project, to folders, in circles and to nothing are not followed")
  func links() throws {
    try HostileCourse.with { course in
      try course.write("01-l.md", "# L\n\nText.\n")
      let links = [
        "02-secret.md": "/etc/passwd", "03-up.md": "../../../../etc/passwd",
        "04-none.md": "none.md",
        "05-self.md": "05-self.md", "unit": "/etc", "loop": "..", "media": "/",
        "06-null.md": "/dev/null",
      ]
      for (name, target) in links {
        try FileManager.default.createSymbolicLink(
          atPath: "\(course.lessons)/\(name)", withDestinationPath: target)
      }
      let result = try course.check()
      #expect(result.output.matches(of: /\[link-not-followed\]/).count == links.count)
      #expect(!result.output.contains("root:"))
    }
  }

  @Test("files and folders that may not be read, pipes and devices are named, and the rest is read")
  func unreadable() throws {
    try HostileCourse.with { course in
      try course.write("01-l.md", "# L\n\nSee [x](no.md).\n")
      try course.write("02-shut.md", "# Shut\n")
      try course.write("shut/01-l.md", "# L\n")
      chmod("\(course.lessons)/02-shut.md", 0)
      chmod("\(course.lessons)/shut", 0)
      defer { chmod("\(course.lessons)/shut", 0o755) }
      #expect(mkfifo("\(course.lessons)/03-pipe.md", 0o644) == 0)
      let result = try course.check()
      #expect(result.status == 1)
      let places = result.output.matches(of: /\[([a-z-]*)\]\n  --> ([^:\n]*)/).map {
        "\($0.2) \($0.1)"
      }
      #expect(
        places == [
          "lessons/01-l.md broken-link", "lessons/02-shut.md unreadable-file",
          "lessons/03-pipe.md link-not-followed", "lessons/shut unreadable-file",
        ], "\(result.output)")
    }
  }

  @Test("files that change, shrink, grow, vanish and become pipes while they are read")
  func changing() throws {
    try HostileCourse.with { course in
      let text = String(repeating: "Some **text** and [a link](02-l.md#x).\n\n", count: 2_000)
      let isDone = Atomic(false)
      let writer = Thread { [lessons = course.lessons] in
        var round = 0
        while !isDone.load(ordering: .relaxed) {
          round += 1
          let path = "\(lessons)/0\(1 + round % 8)-l.md"
          switch round % 5 {
          case 0: truncate(path, round % 3_000)
          case 1: unlink(path)
          case 2:
            unlink(path)
            mkfifo(path, 0o644)
          case 3:
            unlink(path)
            mkdir(path, 0o755)
          default:
            rmdir(path)
            unlink(path)
            try? Data("# L\n\n\(text)".utf8).write(to: URL(fileURLWithPath: path))
          }
        }
      }
      for number in 1...8 { try course.write("0\(number)-l.md", "# L\n\n\(text)") }
      writer.start()
      defer { isDone.store(true, ordering: .relaxed) }
      for _ in 0..<15 {
        let result = try course.check(["--format", "json"])
        #expect(result.status == 0 || result.status == 1, "\(result.errors.suffix(500))")
        #expect(result.output.hasPrefix("{"), "\(result.output.prefix(500))")
      }
    }
  }
}
