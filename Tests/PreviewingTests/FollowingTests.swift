import Foundation
import ServerKit
import TestKit
import Testing

@Suite("What takes longer, in a preview", .engines)
struct FollowingTests {
  static let course = [
    "course.yaml": """
    title: Questions
    description: Two questions.
    language: en
    authors: [{ name: Ann }]

    """,
    "01-why.md": "# Ask why\n\nBecause it helps.\n", "02-how.md": "# Ask how\n\nOnly later.\n",
  ]

  @Test func handoutIsMadeWhenItIsOpened() throws {
    try withTemporaryFolder { folder in
      let preview = try RunningPreview(
        Self.course, in: folder, ["--editions", "web,handouts"])
      #expect(try preview.get("lessons/why/").text.contains("handouts/why.pdf"))
      let head = try preview.head("handouts/why.pdf")
      #expect(head.hasPrefix("http/1.1 200"))
      #expect(head.contains("content-type: application/pdf\r\n"))
      #expect(try preview.get("handouts/why.pdf", ["-r", "0-4"]).text == "%PDF-")
      try preview.write("01-why.md", "# Ask why\n\nA change.\n")
      #expect(try preview.waits(for: "A change.", at: "lessons/why/"))
      #expect(try preview.get("handouts/why.pdf", ["-r", "0-4"]).status == 206)
      #expect(preview.end() == 0)
      #expect(!FileManager.default.fileExists(atPath: "\(folder)/dist"))
    }
  }

  @Test func recordingsFollowAndAPhoneCanSubscribe() throws {
    try withTemporaryFolder { folder in
      let preview = try RunningPreview(
        Self.course, in: folder, ["--editions", "web,podcast"])
      // What is on its way is said at first.
      let events = try BuiltCommand.run(
        ["-sN", "--max-time", "2", "\(preview.address).preview/events?page=/lessons/why/"],
        program: "curl"
      ).output
      #expect(events.contains("data: {"))
      #expect(try preview.waits(for: "<audio", at: "lessons/how/"))
      #expect(try preview.waits(for: "<audio", at: "lessons/why/"))
      let sound = try preview.head("podcast/why.mp3", ["-r", "0-99"])
      #expect(sound.hasPrefix("http/1.1 206"))
      #expect(sound.contains("content-type: audio/mpeg\r\n"))
      #expect(sound.contains("content-length: 100\r\n"))
      #expect(try preview.head("podcast/why.vtt").contains("content-type: text/vtt; charset=utf-8"))
      let feed = try preview.get("podcast/feed.xml")
      #expect(feed.status == 200)
      #expect(feed.text.contains("\(preview.address)podcast/why.mp3"))
      #expect(
        try preview.head("podcast/feed.xml").contains("content-type: application/rss+xml"))
      #expect(preview.end(SIGTERM) == 0)
    }
  }

  @Test func recordingThatIsPlayedIsThatOfTheNewText() throws {
    try withTemporaryFolder { folder in
      let preview = try RunningPreview(
        Self.course, in: folder, ["--editions", "web,podcast"])
      #expect(try preview.waits(for: "<audio", at: "lessons/why/"))
      let old = try preview.head("podcast/why.mp3")
      try preview.write("01-why.md", "# Ask why\n\nBecause it helps everybody, and at once.\n")
      #expect(try preview.waits(for: "at once", at: "lessons/why/"))
      #expect(try preview.waits(for: "everybody", at: "podcast/why.vtt"))
      #expect(try preview.head("podcast/why.mp3") != old)
      preview.end()
    }
  }

  @Test func networkSeesItOnlyIfThatIsAskedFor() throws {
    try withTemporaryFolder { folder in
      guard let own = NetworkAddress.own else {
        try Files.write(Self.course, in: "\(folder)/lessons")
        let result = try BuiltCommand.run(["preview", "--lan", "--port", "0", folder])
        #expect(result.status == 2)
        #expect(result.errors.contains("This computer is in no network"))
        return
      }
      let closed = try RunningPreview(Self.course, in: folder)
      let outside = try BuiltCommand.run(
        ["-sS", "--max-time", "10", "http://\(own):\(closed.port)/"], program: "curl")
      #expect(outside.status != 0)
      closed.end()
      let open = try RunningPreview(Self.course, in: folder, ["--editions", "web", "--lan"])
      #expect(open.address == "http://\(own):\(open.port)/")
      #expect(try open.get("").status == 200)
      #expect(try open.get("", ["-H", "Host: evil.example:\(open.port)"]).status == 421)
      open.end()
    }
  }
}
