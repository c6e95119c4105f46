import Diagnostics
import LessonModel
import Testing

@Suite("How long a lesson takes")
struct LessonTimeTests {
  private let here = SourceSpan.beginning(of: "lessons/01-a.md")

  private func lesson(_ blocks: [Block]) throws -> Lesson {
    Lesson(
      id: try #require(LessonID("a")), path: "lessons/01-a.md", title: Spanned("", at: here),
      blocks: blocks, span: here)
  }

  private func paragraph(_ text: String) -> Block {
    .paragraph(Paragraph(content: [.text(Text(text, span: here))], span: here))
  }

  @Test(
    "reading has the pace of its language",
    arguments: [("en", 60), ("en-GB", 60), ("de", 77), ("fr", 70), ("xx", 60)])
  func pace(language: String, seconds: Int) throws {
    let lesson = try lesson([paragraph(Array(repeating: "word", count: 238).joined(separator: " "))]
    )
    let tag = try #require(LanguageTag(language))
    #expect(lesson.readingSeconds(in: .web, language: tag) == seconds)
  }

  @Test("Chinese and Japanese are counted in characters, without punctuation")
  func characters() throws {
    let lesson = try lesson([paragraph(String(repeating: "売上、", count: 373 / 2))])
    let tag = try #require(LanguageTag("ja"))
    #expect(lesson.readingSeconds(in: .web, language: tag) == 60)
  }

  @Test("practice is what authors give their activities, else what such things take")
  func practice() throws {
    let id = try #require(ActivityID("x"))
    let exercise = Exercise(id: id, minutes: 7, task: [], span: here)
    let loose = Exercise(id: id, task: [], span: here)
    let card = Card(id: id, front: [], back: [], span: here)
    let scoped = Scoped(
      scope: .only([.handouts]), blocks: [.activity(.exercise(exercise))], span: here)
    let lesson = try lesson([
      .activity(.exercise(exercise)), .silent(Silent(blocks: [.activity(.card(card))], span: here)),
      .scoped(scoped), .activity(.exercise(loose)),
    ])
    #expect(lesson.practiceSeconds(in: .web) == 7 * 60 + 10 + 5 * 60)
    #expect(lesson.practiceSeconds(in: .handouts) == 7 * 60 + 10 + 7 * 60 + 5 * 60)
  }

  @Test("what the author says replaces what is measured")
  func stated() throws {
    var lesson = try lesson([paragraph("word")])
    #expect(lesson.time(in: .web, language: .english).total == 1)
    lesson.takes = Spanned(12, at: here)
    #expect(lesson.time(in: .web, language: .english).total == 720)
    #expect(LessonTime.minutes(0) == 0 && LessonTime.minutes(1) == 1 && LessonTime.minutes(90) == 2)
  }
}
