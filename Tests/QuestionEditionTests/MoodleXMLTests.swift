import Diagnostics
import EditionKit
import QuestionEdition
import TestKit
import Testing
import XMLKit

@Suite("Questions for Moodle")
struct MoodleXMLTests {
  private func questions(_ lesson: String = SampleQuestions.all) async throws -> [XMLElement] {
    try await SampleQuestions(MoodleXML.self, lesson).document("-moodle-xml.xml").all("question")
  }

  private func question(_ lesson: String) async throws -> XMLElement {
    try #require(try await questions(lesson).last)
  }

  @Test("are of Moodle's own types, each in the category of its lesson")
  func types() async throws {
    let all = try await questions()
    #expect(
      all.map { $0.attribute("type") } == [
        "category", "multichoice", "multichoice", "truefalse", "shortanswer", "numerical",
        "matching", "matching", "cloze",
      ])
    #expect(all[0].element("category")?.text.contains("$course$/top/Q & A // B/One") == true)
    #expect(
      all.compactMap { $0.element("idnumber")?.text } == [
        "lever", "both", "truth", "word", "days", "order", "match", "gaps",
      ])
  }

  @Test("have points, feedback and an explanation")
  func single() async throws {
    let question = try await question(SampleQuestions.single)
    #expect(question.element("name")?.element("text")?.text == "The lever")
    #expect(question.element("defaultgrade")?.text == "2")
    #expect(question.element("single")?.text == "true")
    #expect(
      question.element("generalfeedback")?.element("text")?.text
        == "<p>Look at the <em>numbers</em>.</p>")
    let answers = question.elements("answer")
    #expect(answers.map { $0.attribute("fraction") } == ["100", "0"])
    #expect(answers[0].element("feedback")?.element("text")?.text == "<p>Yes: it costs least.</p>")
  }

  @Test(
    "share the grade in parts that Moodle knows",
    arguments: [
      (2, "50"), (3, "33.33333"), (4, "25"), (6, "16.66667"), (7, "14.28571"), (8, "12.5"),
      (9, "11.11111"), (10, "10"),
    ])
  func grades(count: Int, part: String) async throws {
    let right = (1...count).map { "- [x] Right \($0)\n" }.joined()
    let answers = try await question(":::quiz{#all}\nPick.\n\n\(right)- [ ] Wrong\n:::")
      .elements("answer").map { $0.attribute("fraction") }
    #expect(answers == Array(repeating: part, count: count) + ["-\(part)"])
  }

  @Test("are left out with more right choices than Moodle has parts for, and that is said")
  func tooMany() async throws {
    let right = (1...11).map { "- [x] Right \($0)\n" }.joined()
    let sample = try await SampleQuestions(
      MoodleXML.self, ":::quiz{#all}\nPick.\n\n\(right)- [ ] Wrong\n:::")
    #expect(sample.files.map(\.path.text) == ["packages/sample-moodle-xml-QUESTIONS.md"])
    #expect(sample.substitutions.map(\.words) == ["quiz (multiple): left out"])
    #expect(try sample.text("QUESTIONS.md").contains("left out: Moodle has no part of a grade"))
    #expect(sample.diagnostics.map(\.rule) == ["no-questions"])
  }

  @Test("accept words as they are, and numbers with a tolerance")
  func answers() async throws {
    let word = try await question(SampleQuestions.text)
    #expect(word.elements("answer").map { $0.element("text")?.text } == ["deal\\*", "sale"])
    let number = try #require(try await question(SampleQuestions.number).element("answer"))
    #expect(number.element("text")?.text == "42.5" && number.element("tolerance")?.text == "0.5")
  }

  @Test("have fields in their gaps, whose signs are not signs of the format")
  func gaps() async throws {
    let text = try await question(SampleQuestions.gaps).element("questiontext")?.text
    #expect(
      text?.contains(
        "A {1:SHORTANSWER:=deal&#126;&#35;&#125;~=sale} without a {1:SHORTANSWER:=champion} dies.")
        == true)
  }
}
