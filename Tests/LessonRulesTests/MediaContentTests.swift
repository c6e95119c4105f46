import Diagnostics
import TestKit
import Testing

@Suite("Media that is not media")
struct MediaContentTests {
  func check(_ name: String, _ bytes: [UInt8], kind: String? = nil) async throws -> [Diagnostic] {
    let kind = kind ?? (name.hasSuffix("mp3") || name.hasSuffix("wma") ? "audio" : "video")
    return try await Check(
      ["01-lesson.md": "# L\n\n:::\(kind)[A call]{src=media/\(name)}\nWords.\n:::\n"],
      data: ["media/\(name)": bytes], only: ["broken-media", "wrong-media-kind"]
    ).diagnostics
  }

  @Test(
    "is an error that says what is wrong with the file",
    arguments: [
      ("a.mp3", [], "it is empty"), ("a.mp4", [], "it is empty"),
      ("a.mp3", Array("hello".utf8), "it is not an MP3 sound"),
      ("a.mp4", Array("film".utf8), "it is not an MPEG-4 video or sound"),
      ("a.webm", Array("<x/>".utf8), "it is not a WebM or Matroska video"),
      ("a.mp3", Array(SampleMedia.sound.prefix(50)), "it is incomplete"),
      ("a.mp4", Array(SampleMedia.video.prefix(200)), "it is incomplete"),
      ("a.webm", Array(SampleMedia.webVideo.prefix(200)), "it is incomplete"),
    ] as [(String, [UInt8], String)])
  func broken(name: String, bytes: [UInt8], reason: String) async throws {
    let found = try await check(name, bytes)
    #expect(found.map(\.message) == ["the file `\(name)` cannot be read: \(reason)"])
  }

  @Test(
    "a picture without its end, or with a wrong sum, is one too",
    arguments: [
      ("a.jpg", Array(SampleMedia.jpeg.dropLast(2)), "it is incomplete"),
      ("a.png", SampleMedia.png.dropLast(20) + SampleMedia.png.suffix(12), "it is damaged"),
      ("a.png", [], "it is empty"),
    ] as [(String, [UInt8], String)])
  func pictures(name: String, bytes: [UInt8], reason: String) async throws {
    let found = try await Check(
      ["01-lesson.md": "# L\n\n![Four people](media/\(name))\n"],
      data: ["media/\(name)": bytes], only: ["broken-media"])
    #expect(found.diagnostics.map(\.message) == ["the picture `\(name)` cannot be read: \(reason)"])
  }

  @Test("of a kind that no browser plays is an error with the kind to convert it to")
  func foreign() async throws {
    for (ending, bytes) in SampleMedia.foreign {
      let found = try await check("a.\(ending)", bytes, kind: ending == "aiff" ? "audio" : nil)
      #expect(found.count == 1, "\(ending)")
      #expect(
        found.first?.message.hasPrefix("browsers cannot play `a.\(ending)`, which is a") == true)
    }
    let shown = try await Check(
      ["01-lesson.md": "# L\n\n![A call](media/a.avi)\n"],
      data: ["media/a.avi": SampleMedia.foreign["avi"] ?? []], only: ["wrong-media-kind"])
    #expect(
      shown.diagnostics.map(\.fixes.first?.message) == [
        "convert it to .mp4 (H.264), and write the path of that file"
      ])
  }

  @Test("real sounds and videos are fine, and so is anything to download")
  func fine() async throws {
    #expect(try await check("a.mp4", SampleMedia.video).isEmpty)
    #expect(try await check("a.webm", SampleMedia.webVideo).isEmpty)
    #expect(try await check("a.mp3", SampleMedia.sound).isEmpty)
    #expect(try await check("a.mp4", SampleMedia.video, kind: "audio").isEmpty)
    let linked = try await Check(
      ["01-lesson.md": "# L\n\n[The call](media/a.avi)\n"],
      data: ["media/a.avi": SampleMedia.foreign["avi"] ?? []],
      only: ["broken-media", "wrong-media-kind"])
    #expect(linked.printed == "")
  }
}
