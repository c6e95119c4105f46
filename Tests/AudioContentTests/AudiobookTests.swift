import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import Testing
import Words

@testable import AudioContent

@Suite("Manifests of audiobooks")
struct AudiobookTests {
  private static let span = SourceSpan(path: "lessons/course.yaml", start: 0, end: 1)

  /// Two lessons in a unit, of which the first has two chapters.
  private func book(
    language: String = "en", origins: [Recording.Origin] = [.supplied, .synthesized(voice: "v")],
    lessonCount: Int = 2
  ) throws -> Audiobook {
    let lessons = try ["one", "two", "three"].prefix(lessonCount).map { id in
      Lesson(
        id: try #require(LessonID(id)), path: "lessons/\(id).md",
        title: Spanned(id.uppercased(), at: Self.span), blocks: [], span: Self.span)
    }
    let tag = try #require(LanguageTag(language))
    let course = Course(
      id: try #require(CourseID("c")), title: "A course", language: tag,
      units: [
        Unit(details: .init(id: try #require(UnitID("u")), title: "A unit"), lessons: lessons)
      ], span: Self.span)
    var recordings: [LessonID: Recording] = [:]
    for (index, origin) in origins.enumerated() {
      let length = 1_000 * (index + 1) + 1
      recordings[lessons[index].id] = Recording(
        id: RecordingID(digest: "\(index)"), lesson: lessons[index].id, byteCount: 1,
        duration: length, origin: origin,
        chapters: index == 0
          ? [
            .init(title: "One", start: 0, end: 500), .init(title: "Then", start: 500, end: length),
          ] : [.init(title: "Two", start: 0, end: length)],
        cues: [], loudness: .init(integrated: -16, truePeak: -1))
    }
    let episodes = Episode.episodes(of: course, recordings: recordings)
    return Audiobook(
      course: course,
      tracks: episodes.map {
        Audiobook.Track(episode: $0, audio: OutputPath(safe: "audio/\($0.lesson.id).mp3"))
      }, cover: Audiobook.Cover(of: course, at: "cover"), identifier: nil, address: nil,
      timestamp: nil, words: CourseWords(tag))
  }

  private func members(of json: JSON) -> [String: JSON] {
    guard case .members(let members) = json else { return [:] }
    return Dictionary(uniqueKeysWithValues: members.map { ($0.name, $0.value) })
  }

  @Test("the contents have units, lessons, and the chapters of lessons with more than one")
  func contents() throws {
    let contents = try book().contents
    #expect(contents.map(\.title) == ["A unit"])
    #expect(contents[0].isUnit)
    #expect(contents[0].children.map(\.title) == ["ONE", "TWO"])
    #expect(contents[0].children.map(\.children.count) == [2, 0])
    #expect(contents[0].children[0].children.map(\.times) == [0..<500, 500..<1001])
  }

  @Test("durations are exactly those of the recordings, and their sum")
  func durations() throws {
    let book = try book()
    let readium = members(of: ReadiumManifest(book).json)
    #expect(members(of: readium["metadata"] ?? .null)["duration"] == .number(3.002))
    let w3c = members(
      of: AudiobookPublication(book, contents: OutputPath(literal: "index.html")).json)
    #expect(w3c["duration"] == .string("PT3.002S"))
    guard case .array(let tracks)? = w3c["readingOrder"] else { return #expect(Bool(false)) }
    #expect(
      tracks.map { members(of: $0)["duration"] } == [.string("PT1.001S"), .string("PT2.001S")])
  }

  @Test("what is said about hazards, readers and completeness is true")
  func truth() throws {
    func w3c(_ book: Audiobook) -> [String: JSON] {
      members(of: AudiobookPublication(book, contents: OutputPath(literal: "index.html")).json)
    }
    let mixed = w3c(try book())
    #expect(mixed["readBy"] == .array([.string("Synthetic voice")]))
    #expect(mixed["abridged"] == .bool(false))
    #expect(
      mixed["accessibilityHazard"]
        == .texts(["noFlashingHazard", "noMotionSimulationHazard", "unknownSoundHazard"]))
    #expect(mixed["accessMode"] == .texts(["auditory"]))
    let own = w3c(try book(origins: [.supplied, .supplied], lessonCount: 3))
    #expect(own["readBy"] == nil)
    #expect(own["abridged"] == .bool(true))
    let spoken = w3c(try book(language: "ar", origins: [.synthesized(voice: "v")]))
    #expect(spoken["accessibilityHazard"] == .texts(["none"]))
    #expect(spoken["readingProgression"] == .string("rtl"))
  }
}
