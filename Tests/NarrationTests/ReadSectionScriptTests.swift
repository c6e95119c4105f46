import Diagnostics
import LessonModel
import Testing
import Words

@testable import Narration

@Suite("Sections that the author reads")
struct ReadSectionScriptTests {
  private func heading(_ level: Int, _ title: String) throws -> Block {
    .heading(
      Heading(
        level: level, content: [words(title)],
        anchor: try #require(Anchor(title.lowercased())), span: here))
  }

  private func course(
    _ sections: [String: String], narrators: [String] = [], words own: String? = nil,
    place: NarrationSettings.Disclosure.Place = .intro, whole: Bool = false
  ) throws -> Course {
    let blocks = [
      paragraph("Begin."), try heading(2, "Cost"), paragraph("Money ☎."),
      try heading(3, "More"), paragraph("More money."), try heading(2, "End"), paragraph("Done."),
    ]
    var lesson = Lesson(
      id: try #require(LessonID("a")), path: "lessons/a.md", title: Spanned("T", at: here),
      blocks: blocks, span: here)
    lesson.sectionRecordings = try sections.sorted { $0.key < $1.key }.map { section, file in
      SectionRecording(
        section: Spanned(section, at: here),
        file: Spanned(.asset(try #require(AssetID(file))), at: here))
    }
    if whole {
      lesson.suppliedRecording = Spanned(.asset(try #require(AssetID("media/a.mp3"))), at: here)
    }
    var settings = NarrationSettings()
    settings.narrators = narrators
    settings.disclosure = .init(place, words: own)
    return Course(
      id: try #require(CourseID("c")), title: "C", language: .english, narration: settings,
      units: [Unit(lessons: [lesson])],
      assets: try ["media/a.mp3", "media/b.mp3"].map {
        Asset(id: try #require(AssetID($0)), mediaType: .mp3, byteCount: 9)
      }, span: here)
  }

  private func script(_ course: Course) throws -> Diagnosed<Script> {
    ScriptWriter.script(
      for: try #require(course.lessons.first), in: course, words: CourseWords(.english))
  }

  @Test("are played from their heading up to the next one that is as large")
  func extent() throws {
    let script = try script(course(["cost": "media/a.mp3"], narrators: ["Dana Reyes"]))
    let read = script.value.sentences.filter { $0.sound != nil }
    #expect(read.map(\.written) == ["Cost", "Money ☎.", "More", "More money."])
    #expect(Set(read.map { $0.speaker?.name }) == ["Dana Reyes"])
    #expect(script.value.readings.map(\.section?.text) == ["cost"])
    #expect(script.value.sections.map(\.title) == ["T", "Cost", "More", "End"])
    #expect(script.value.sentences.last?.written == "Done.")
    #expect(script.value.sentences.last?.sound == nil)
    // The voice has nothing to say there.
    #expect(script.diagnostics == [])
  }

  @Test("are named by the sentence that says that the voice is synthetic")
  func disclosed() throws {
    let sections = ["cost": "media/a.mp3", "end": "media/b.mp3"]
    let mixed = "A synthetic voice reads this lesson, except for: Cost and End."
    let plain = try script(course(sections)).value.sentences.map(\.written)
    #expect(plain.contains(mixed) && !plain.contains("A synthetic voice reads this lesson."))
    let own = try script(course(sections, words: "No person reads this.", place: .outro))
    #expect(own.value.sentences.map(\.written).suffix(2) == ["No person reads this.", mixed])
    let off = try script(course(sections, place: .off)).value.sentences.map(\.written)
    #expect(!off.contains { $0.contains("synthetic") })
  }

  @Test("of the only author are under that name; two authors are not guessed")
  func reader() throws {
    var course = try course(["cost": "media/a.mp3"])
    course.authors = [Author(name: "Ana Müller")]
    #expect(try script(course).value.sentences.contains { $0.speaker?.name == "Ana Müller" })
    course.authors.append(Author(name: "Leon"))
    #expect(try !script(course).value.sentences.contains { $0.speaker != nil })
  }

  @Test(
    "need a file in the course, and no recording of the whole lesson or of a section around them")
  func unused() throws {
    #expect(try script(course(["cost": "media/gone.mp3"])).value.readings == [])
    #expect(try script(course(["nowhere": "media/a.mp3"])).value.readings == [])
    let inside = try course(["cost": "media/a.mp3", "more": "media/b.mp3"])
    #expect(try script(inside).value.readings.map(\.asset.path) == ["media/a.mp3"])
    let whole = try #require(try course(["cost": "media/a.mp3"], whole: true).lessons.first)
    #expect(whole.readSections == [])
  }
}
