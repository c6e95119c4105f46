import Diagnostics
import LessonModel
import Testing
import Words

@testable import Narration

@Suite("The review of a unit")
struct ReviewTests {
  private func course(_ language: String = "en", hasUnit: Bool = true) throws -> Course {
    let language = try #require(LanguageTag(language))
    let quiz = Quiz(
      id: try #require(ActivityID("who")), question: [paragraph("Who calls?")],
      answer: .choices([
        .init(content: [words("Ana")], isRight: true, span: here),
        .init(content: [words("Tom")], isRight: false, span: here),
      ]), explanation: [paragraph("She knows them.")], span: here)
    let card = Card(
      id: try #require(ActivityID("front")), front: [paragraph("When?")],
      back: [paragraph("On Friday.")], span: here)
    let points = KeyPoints(blocks: [paragraph("Ask for the date.")], span: here)
    let lesson = Lesson(
      id: try #require(LessonID("a")), path: "lessons/a.md", title: Spanned("Pain", at: here),
      blocks: [
        paragraph("A long story."), .activity(.quiz(quiz)), .activity(.card(card)),
        .keyPoints(points),
      ], span: here)
    return Course(
      id: try #require(CourseID("c")), title: "Sales", language: language,
      units: [
        Unit(
          details: hasUnit ? .init(id: try #require(UnitID("u")), title: "Move the deal") : nil,
          lessons: [lesson])
      ], span: here)
  }

  private func script(_ course: Course) throws -> Script {
    let review = try #require(course.reviews(in: .podcast).first)
    return ScriptWriter.script(
      forReview: review, in: course, words: CourseWords(course.language)
    ).value
  }

  @Test("asks each question, waits, and then says what is right; the text of lessons is not in it")
  func whole() throws {
    let script = try script(try course())
    #expect(
      script.sentences.map(\.spoken) == [
        "Review: Move the deal.", "A synthetic voice reads this lesson.",
        "Three questions. Answer each one aloud before you hear what is right.",
        "A question.", "Who calls?", "A: Ana.", "B: Tom.", "Take a moment to answer.",
        "The answer is A: Ana.", "She knows them.", "A flash card.", "When?", "On Friday.",
        "What are the key points of “Pain”?", "Take a moment to answer.",
        "Pause here if you want more time.", "Ask for the date.",
        "That was the last question. If you missed one, hear its lesson again.",
      ])
    let pauses = script.sentences.map(\.pause)
    // After a question comes time, and only then the answer.
    #expect(pauses[7] == 5_000 && pauses[11] == 5_000 && pauses[15] == 8_000)
    #expect(
      script.sections.map(\.title) == [
        "Review: Move the deal", "Who calls?", "The answer: Who calls?", "When?",
        "What are the key points of “Pain”?",
      ])
  }

  @Test("is of the course if there are no units, in its language, as long as a session is")
  func others() throws {
    var course = try course("de", hasUnit: false)
    #expect(try script(course).sentences.first?.spoken == "Wiederholung: Sales.")
    #expect(try script(course).sentences.contains { $0.spoken.contains("Drei Fragen") })
    course.language = try #require(LanguageTag("fi"))
    // A voice says no words of another language.
    let finnish = try script(course).sentences.map(\.spoken)
    #expect(finnish.first == "Sales.")
    #expect(finnish.contains("Pain.") && !finnish.contains { $0.contains("question") })
    course.practice.items = 1
    let short = try script(course).sentences.map(\.spoken)
    #expect(short.contains { $0.contains("Who calls") } && !short.contains { $0.contains("When") })
  }
}
