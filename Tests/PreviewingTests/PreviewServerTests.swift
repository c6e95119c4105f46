import Foundation
import TestKit
import Testing

@Suite("The server of a preview", .engines)
struct PreviewServerTests {
  static let course = [
    "course.yaml": "title: Questions\n", "01-why.md": "# Ask why\n\nBecause it helps.\n",
  ]

  private func withPreview(
    _ lessons: [String: String] = course, _ body: (RunningPreview, String) throws -> Void
  ) throws {
    try withTemporaryFolder { folder in
      let preview = try RunningPreview(lessons, in: folder)
      try body(preview, folder)
      #expect(preview.end() == 0)
    }
  }

  @Test func pagesAreServedAndNothingIsPublished() throws {
    try withPreview { preview, folder in
      let home = try preview.get("")
      #expect(home.status == 200)
      #expect(home.text.contains("<h1>Questions</h1>"))
      #expect(home.text.contains("/.preview/preview.js"))
      let lesson = try preview.get("lessons/why/")
      #expect(lesson.text.contains("Because it helps."))
      #expect(try preview.get("lessons/why/index.html").text == lesson.text)
      #expect(try preview.get("style.css").text.contains("--paper"))
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/dist"))
    }
  }

  @Test func whatIsPublishedDoesNotKnowOfPreviews() throws {
    try withPreview { preview, folder in
      let result = try BuiltCommand.run(["publish", "--editions", "web", folder])
      #expect(result.status == 0)
      for (path, bytes) in try Files.read("\(folder)/dist") {
        #expect(!String(decoding: bytes, as: UTF8.self).contains(".preview"), "\(path)")
      }
      #expect(try preview.get("").status == 200)
    }
  }

  @Test func headersAreThoseThatBrowsersNeed() throws {
    try withPreview { preview, _ in
      let head = try preview.head("style.css")
      #expect(head.hasPrefix("http/1.1 200"))
      #expect(head.contains("content-type: text/css; charset=utf-8"))
      let tag = try #require(
        head.split(separator: "\r\n").first { $0.hasPrefix("etag: ") }?.dropFirst(6))
      let again = try preview.head("style.css", ["-H", "If-None-Match: \(tag)"])
      #expect(again.hasPrefix("http/1.1 304"))
      #expect(try preview.head("icon.svg").contains("content-type: image/svg+xml\r\n"))
      // A browser runs no script of another type.
      #expect(
        try preview.head("script.js").contains("content-type: text/javascript; charset=utf-8"))
      #expect(try preview.head("", ["--compressed"]).contains("content-encoding: gzip"))
      #expect(try preview.get("style.css", ["-r", "0-9"]).status == 206)
    }
  }

  @Test func folderWithoutASlashLeadsToThePage() throws {
    try withPreview { preview, _ in
      let head = try preview.head("lessons/why")
      #expect(head.hasPrefix("http/1.1 301"))
      #expect(head.contains("location: /lessons/why/"))
    }
  }

  @Test(arguments: [
    "../../../../etc/passwd", "%2e%2e/%2e%2e/etc/passwd", "lessons/../../etc/passwd",
    ".lectern/cache/1", "lessons/why.md", "course.yaml", "lessons//why/", "publish.json",
    "..%5c..%5cetc%5cpasswd",
  ])
  func nothingButThePublicationIsServed(_ path: String) throws {
    try withPreview { preview, _ in
      let answer = try preview.get(path)
      #expect(answer.status == 404)
      #expect(answer.text.contains("<h1"))
      #expect(!answer.text.contains("root:"))
    }
  }

  @Test func otherNamesForThisMachineAreRefused() throws {
    try withPreview { preview, _ in
      for host in ["evil.example", "evil.example:\(preview.port)", "localhost:1"] {
        let answer = try preview.get("", ["-H", "Host: \(host)"])
        #expect(answer.status == 421, "\(host)")
        #expect(!answer.text.contains("Questions"))
      }
      #expect(try preview.get("", ["-H", "Host: localhost:\(preview.port)"]).status == 200)
      #expect(try preview.get("", ["-X", "POST", "-d", "x"]).status == 405)
    }
  }

  @Test func savedLessonIsShown() throws {
    try withPreview { preview, _ in
      try preview.write("01-why.md", "# Ask why\n\nOnly then ask how.\n")
      #expect(try preview.waits(for: "Only then ask how.", at: "lessons/why/"))
      try preview.write("02-how.md", "# Ask how\n\nLater.\n")
      #expect(try preview.waits(for: "Ask how", at: ""))
    }
  }

  @Test func errorKeepsTheLastGoodPage() throws {
    try withPreview { preview, _ in
      try preview.write("01-why.md", "# Ask why\n\n![](media/none.png)\n")
      #expect(
        try preview.waits(
          for: "\"isCurrent\":false", at: ".preview/events?page=/", ["--max-time", "1"]))
      #expect(try preview.get("lessons/why/").text.contains("Because it helps."))
      try preview.write("01-why.md", "# Ask why\n\nIt works again.\n")
      #expect(try preview.waits(for: "It works again.", at: "lessons/why/"))
    }
  }

  @Test func courseThatBeginsWithAnErrorIsShownOnceItIsFixed() throws {
    let broken = ["course.yaml": "title: [\n", "01-why.md": "# Ask why\n"]
    try withPreview(broken) { preview, _ in
      let page = try preview.get("")
      #expect(page.status == 503)
      #expect(page.text.contains("data-waiting"))
      try preview.write("course.yaml", "title: Questions\n")
      #expect(try preview.waits(for: "<h1>Questions</h1>", at: ""))
    }
  }

  @Test func takenPortIsOneSentenceWithAWayOut() throws {
    try withPreview { preview, folder in
      let result = try BuiltCommand.run(["preview", "--port", "\(preview.port)", folder])
      #expect(result.status == 2)
      #expect(
        result.errors
          == "lectern: Another program uses port \(preview.port): end it, or choose another port with "
          + "--port \(preview.port + 1).\n")
    }
  }

  @Test(arguments: [SIGINT, SIGTERM, SIGHUP])
  func signalEndsItCleanly(_ signal: Int32) throws {
    try withTemporaryFolder { folder in
      let preview = try RunningPreview(Self.course, in: folder, ["--editions", "web,handouts"])
      // A document is made in a folder of the preview's own.
      #expect(try preview.get("handouts/why.pdf", ["-r", "0-4"]).text == "%PDF-")
      #expect(preview.end(signal) == 0)
      let left = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/.lectern")
      #expect(!left.contains { $0.hasPrefix("preview") })
    }
  }

  @Test func previewNeedsPagesAndAProject() throws {
    try withTemporaryFolder { folder in
      let none = try BuiltCommand.run(["preview", folder])
      #expect(none.status == 2)
      #expect(none.errors.contains("contains no lessons folder"))
      try Files.write(Self.course, in: "\(folder)/lessons")
      let audio = try BuiltCommand.run(["preview", "--editions", "podcast", folder])
      #expect(audio.status == 2)
      #expect(audio.errors.contains("add web to --editions"))
      #expect(try BuiltCommand.run(["preview", "--port", "70000", folder]).status == 2)
    }
  }
}
