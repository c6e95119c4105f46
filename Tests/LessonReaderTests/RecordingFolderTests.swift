import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("Own recordings of lessons and sections")
struct RecordingFolderTests {
  private static let lesson = """
    ---
    title: Pain
    ---

    ## Cost {#cost}

    Money.
    """

  private func read(
    _ files: [String], course: String = "recordings: media/voice\n", front: String = ""
  )
    async throws -> Reading
  {
    var texts = [
      "course.yaml": "title: A course\n\(course)",
      "01-pain.md": front.isEmpty
        ? Self.lesson : Self.lesson.replacing("title: Pain", with: "title: Pain\n\(front)"),
      "02-close.md": "# Close\n\nAsk.\n",
    ]
    for file in files { texts[file] = "sound" }
    return try await Reading(texts)
  }

  @Test("in a folder belong to the lessons and sections that their names say")
  func folder() async throws {
    let reading = try await read([
      "media/voice/close.mp3", "media/voice/pain.cost.mp3", "media/other.mp3",
    ])
    let pain = reading.course.lessons[0]
    #expect(pain.suppliedRecording == nil)
    #expect(pain.sectionRecordings.map(\.section.value) == ["cost"])
    let cost = try #require(AssetID("media/voice/pain.cost.mp3"))
    #expect(pain.sectionRecordings.map(\.file.value) == [.asset(cost)])
    let close = try #require(AssetID("media/voice/close.mp3"))
    #expect(reading.course.lessons[1].suppliedRecording?.value == .asset(close))
    #expect(!reading.rules.contains("recording-name"))
  }

  @Test("in the front matter come before those of the folder")
  func frontMatter() async throws {
    let reading = try await read(
      ["media/voice/pain.mp3", "media/voice/pain.cost.mp3", "media/own.mp3"],
      front: "recordings: {cost: media/own.mp3}\nnarrator: [Dana Reyes, Leon]")
    let pain = reading.course.lessons[0]
    let own = try #require(AssetID("media/own.mp3"))
    #expect(pain.sectionRecordings.map(\.file.value) == [.asset(own)])
    #expect(pain.narrators.map(\.value) == ["Dana Reyes", "Leon"])
    #expect(pain.suppliedRecording != nil)
  }

  @Test("with the name of no lesson, or twice, are reported at the file")
  func names() async throws {
    let reading = try await read([
      "media/voice/pian.mp3", "media/voice/close.mp3", "media/voice/close.wav",
    ])
    let found = reading.diagnostics.filter { $0.rule == "recording-name" }
    #expect(
      found.map(\.span.path) == ["lessons/media/voice/close.wav", "lessons/media/voice/pian.mp3"])
    #expect(found.last?.fixes.first?.message == "did you mean `pain.mp3`?")
  }

  @Test(
    "need a folder with sounds in the course",
    arguments: ["media/nothing", "/media/voice", "../media/voice", "./"])
  func missing(folder: String) async throws {
    let reading = try await read(["media/voice/pain.mp3"], course: "recordings: \(folder)\n")
    #expect(reading.rules.contains("missing-media"))
    #expect(reading.course.lessons.allSatisfy { $0.suppliedRecording == nil })
  }

  @Test("may be in a folder that is written with a dot and a slash")
  func spelling() async throws {
    let reading = try await read(["media/voice/pain.mp3"], course: "recordings: ./media/voice/\n")
    #expect(reading.course.lessons[0].suppliedRecording != nil)
  }
}
