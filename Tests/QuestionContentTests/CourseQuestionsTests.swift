import Diagnostics
import EditionKit
import LessonModel
import LessonReader
import QuestionContent
import TestKit
import Testing
import Words
import XMLKit

@Suite("The questions of a course")
struct CourseQuestionsTests {
  private static let plain = TextForm(formulas: .tex, hasFiles: false, isWide: true)
  private static let narrow = TextForm(formulas: .mathML, hasFiles: true, isWide: false)

  private func questions(_ lesson: String, as form: TextForm = plain) async throws
    -> CourseQuestions
  {
    let files = MemoryFolder([
      "lessons/course.yaml": Array("id: sample\ntitle: Sample\nlanguage: en\n".utf8),
      "lessons/01-one.md": Array("# One\n\n\(lesson)\n".utf8),
      "lessons/media/funnel.svg": Array(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"20\"/>".utf8),
    ])
    let read = try await CourseReader(folder: files, editions: [.web, .handouts], width: 1).read()
    try #require(!read.course.diagnostics.containsError, "\(read.course.diagnostics)")
    let course = read.course.value
    return CourseQuestions(
      of: course, for: .web, as: form, in: EditionContext(words: CourseWords(course.language)))
  }

  private func quiz(_ question: String) -> String {
    ":::quiz{#lever}\n\(question)\n\n- [x] Yes\n- [ ] No\n:::"
  }

  private func prompt(_ question: String, as form: TextForm = plain) async throws -> QuestionText {
    try #require(try await questions(quiz(question), as: form).all.first).prompt
  }

  @Test("keep formulas with all their elements, in a text of HTML, too")
  func formulas() throws {
    let markup =
      "<p>So <math xmlns=\"http://www.w3.org/1998/Math/MathML\" display=\"inline\"><semantics><mrow><mn>1</mn><mo>&lt;</mo><mi>x</mi></mrow><annotation encoding=\"application/x-tex\">1 &lt; x</annotation></semantics></math>.</p>"
    let root = try XMLDocument.parse(Array("<div>\(markup)</div>".utf8)).root
    #expect(QuestionText(root.nodes).html == markup)
  }

  @Test("have texts of few elements, without styles")
  func markup() async throws {
    #expect(
      try await prompt("A *good* **plan**, `x < 1`.\n\n> Words.").html
        == "<p>A <em>good</em> <strong>plan</strong>, <code>x &lt; 1</code>.</p>\n<blockquote>\n<p>Words.</p>\n</blockquote>"
    )
    #expect(try await prompt("Some ~~old~~ words.").html == "<p>Some <del>old</del> words.</p>")
    #expect(
      try await prompt("Some ~~old~~ words.", as: Self.narrow).html
        == "<p>Some <span class=\"deleted\">old</span> words.</p>")
  }

  @Test("keep the meaning of an abbreviation where there is no place for it")
  func abbreviations() async throws {
    let text = "The <abbr title=\"win rate\">WR</abbr> counts."
    #expect(
      try await prompt(text).html == "<p>The <abbr title=\"win rate\">WR</abbr> counts.</p>")
    #expect(
      try await prompt(text, as: Self.narrow).html == "<p>The WR (win rate) counts.</p>")
  }

  @Test("have formulas as TeX where the system draws them")
  func formulas() async throws {
    #expect(try await prompt("What is $a^2$?").html == "<p>What is \\(a^2\\)?</p>")
  }

  @Test("show pictures where files come along, and say what is on them elsewhere")
  func pictures() async throws {
    let lesson = quiz("Which one?\n\n![A funnel of three parts.](media/funnel.svg)")
    let with = try await questions(lesson, as: Self.narrow)
    #expect(with.files.map(\.path.text) == ["media/1-funnel.svg"])
    #expect(with.all[0].prompt.addresses == ["media/1-funnel.svg"])
    #expect(with.losses.isEmpty)
    let without = try await questions(lesson)
    #expect(without.files.isEmpty)
    #expect(without.all[0].prompt.plain.contains("A funnel of three parts."))
    #expect(without.losses.map(\.words) == ["image: its description"])
  }

  @Test("fill each gap by its place")
  func gaps() async throws {
    let all = try await questions(":::quiz{#gaps}\nA [[deal|sale]] and a [[champion]].\n:::").all
    let question = try #require(all.first)
    #expect(question.prompt.plain == "A ____ and a ____.")
    let filled = question.prompt.filling { [.text("<\($0)>")] }
    #expect(filled.html == "<p>A &lt;0&gt; and a &lt;1&gt;.</p>")
    guard case .gaps(let accepted) = question.answer else {
      Issue.record("not a question with gaps")
      return
    }
    #expect(accepted == [["deal", "sale"], ["champion"]])
  }

  @Test("are called by their titles, or by how they begin")
  func titles() async throws {
    #expect(try await questions(quiz("Short?")).all.map(\.title) == ["Short?"])
    let long = Array(repeating: "words", count: 30).joined(separator: " ")
    let title = try #require(try await questions(quiz(long)).all.first).title
    #expect(title.count <= 82 && title.hasSuffix("words …"))
    let named = quiz("Short?").replacing("quiz{", with: "quiz[The lever]{")
    #expect(try await questions(named).all.map(\.title) == ["The lever"])
  }

  @Test("leave out everything else, and say so")
  func others() async throws {
    let found = try await questions(
      "Some text.\n\n::::note\nBefore.\n\n\(quiz("Why?"))\n::::\n\n:::facilitator\nWait.\n:::")
    #expect(
      found.unasked.map(\.words) == [
        "text: left out", "text: left out", "facilitator note: left out",
      ])
    #expect(found.unasked.last?.change.reason == .forFacilitators)
    #expect(found.all.map(\.id.text) == ["lever"])
  }
}
