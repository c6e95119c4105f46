import Diagnostics
import LessonModel
import Testing
import Words

@testable import Narration

@Suite("A recap")
struct RecapTests {
  private func quiz(_ id: String, _ question: String, choices: [String] = ["Ana", "Tom"]) throws
    -> Block
  {
    .activity(
      .quiz(
        Quiz(
          id: try #require(ActivityID(id)), question: [paragraph(question)],
          answer: .choices(
            choices.enumerated().map {
              .init(content: [words($1)], isRight: $0 == 0, span: here)
            }), span: here)))
  }

  private func points(_ points: String...) -> Block {
    let items = points.map { List.Item(blocks: [paragraph($0)], span: here) }
    return .keyPoints(
      KeyPoints(
        blocks: [.list(List(kind: .bulleted, isTight: true, items: items, span: here))], span: here)
    )
  }

  private func lesson(_ blocks: [Block], objectives: [String] = []) throws -> Lesson {
    Lesson(
      id: try #require(LessonID("a")), path: "lessons/a.md", title: Spanned("Pain", at: here),
      summary: "Why it hurts.", objectives: objectives.map { Spanned($0, at: here) },
      blocks: blocks, span: here)
  }

  private func recap(
    _ lesson: Lesson, narration: NarrationSettings = NarrationSettings(), language: String = "en"
  ) throws -> Script {
    let language = try #require(LanguageTag(language))
    var other = lesson
    other.id = try #require(LessonID("b"))
    let course = Course(
      id: try #require(CourseID("c")), title: "Sales", language: language, narration: narration,
      units: [Unit(lessons: [other, lesson])], span: here)
    let recap = try #require(lesson.recap(in: .podcast))
    return ScriptWriter.script(forRecap: recap, in: course, words: CourseWords(language)).value
  }

  @Test("says its lesson, its voice, what to remember and one question with its pause, and no more")
  func whole() throws {
    let lesson = try lesson([
      paragraph("A long story."), points("Ask for the date."), quiz("q", "Who calls?"),
      quiz("r", "Who waits?"), paragraph("The end."),
    ])
    let script = try recap(lesson)
    #expect(
      script.sentences.map(\.spoken) == [
        "Recap of lesson two: Pain.", "A synthetic voice reads this lesson.", "Why it hurts.",
        "To remember:", "Ask for the date.", "A question.", "Who calls?", "A: Ana.", "B: Tom.",
        "Take a moment to answer.", "The answer is A: Ana.",
      ])
    #expect(script.sentences[9].pause == 5_000)
    #expect(script.sections.map(\.title) == ["Pain", "The answer: Who calls?"])
    #expect(script.tail == 2_000)
  }

  @Test("speaks the language of its course")
  func german() throws {
    let script = try recap(try lesson([points("Frag nach dem Tag.")]), language: "de")
    #expect(script.sentences.first?.spoken == "Rückblick auf Lektion zwei: Pain.")
    var plain = NarrationSettings.plain
    plain.disclosure.place = .outro
    let bare = try recap(
      try lesson([points("Frag nach dem Tag.")]), narration: plain, language: "de")
    #expect(bare.sentences.first?.spoken == "Rückblick: Pain.")
    #expect(bare.sentences.last?.spoken.contains("Stimme") == true)
  }

  @Test("takes the first question that is short, and the objectives only if it would be too short")
  func choice() throws {
    let long = String(repeating: "word ", count: 120)
    let both = try lesson(
      [quiz("long", long), points("One."), quiz("short", "Who?")], objectives: ["ask"])
    let chosen = try #require(both.recap(in: .podcast))
    #expect(chosen.blocks.count == 2)
    guard case .activity(.quiz(let quiz)) = chosen.blocks.last else {
      Issue.record("no question")
      return
    }
    #expect(quiz.id.text == "short")
    #expect(chosen.objectives.count == 1)
    let full = try lesson([points(String(repeating: "word ", count: 100))], objectives: ["ask"])
    #expect(full.recap(in: .podcast)?.objectives == [])
  }

  @Test("exists for what is a lesson in the podcast and has something to remember")
  func exists() throws {
    #expect(try lesson([paragraph("Text.")]).recap(in: .podcast) == nil)
    #expect(try lesson([], objectives: ["ask"]).recap(in: .podcast) != nil)
    var bonus = try lesson([points("One.")])
    bonus.podcast.kind = .bonus
    #expect(bonus.recap(in: .podcast) == nil)
    let paper = Block.scoped(
      Scoped(scope: .only([.handouts]), blocks: [points("On paper.")], span: here))
    #expect(try lesson([paper]).recap(in: .podcast) == nil)
  }
}
