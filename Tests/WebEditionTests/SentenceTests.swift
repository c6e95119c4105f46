import Diagnostics
import EditionKit
import LessonModel
import Testing
import WebEdition

@Suite("The sentences of a recording, on the page of its lesson")
struct SentenceTests {
  private static let path = "lessons/four-levers.md"

  private static func span(_ start: Int, _ end: Int, in path: String = path) -> SourceSpan {
    SourceSpan(path: path, start: start, end: end)
  }

  /// The page of a lesson with one paragraph of two sentences and a table, in which these were heard.
  private func page(heard cues: [Recording.Cue], withAudio: Bool = true) async throws -> String {
    var course = try SampleCourse.course()
    let words = "One number. It has four levers."
    var lesson = course.units[0].lessons[0]
    let cell = Table.Cell(
      content: [.text(Text("Deals", span: Self.span(210, 215)))], span: Self.span(208, 217))
    lesson.title = Spanned("The four levers", at: Self.span(10, 25))
    lesson.objectives = [Spanned("Name the lever", at: Self.span(40, 54))]
    lesson.blocks = [
      .paragraph(
        Paragraph(
          content: [.text(Text(words, span: Self.span(100, 100 + words.utf8.count)))],
          span: Self.span(100, 131))),
      .table(
        Table(alignments: [.unset], header: [cell], rows: [], span: Self.span(200, 240))),
    ]
    course.units[0].lessons[0] = lesson
    var context = try SampleCourse.context()
    context.recordings[lesson.id]?.cues = cues
    if !withAudio { context.offers.removeAll { $0.role == .audio } }
    let tree = await WebEdition().render(course, in: context).value
    let path = OutputPath(literal: "lessons/four-levers/index.html")
    guard case .bytes(let bytes) = tree[path]?.content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  private var cues: [Recording.Cue] {
    [
      Recording.Cue(text: "The four levers.", start: 0, end: 900, span: Self.span(10, 25)),
      Recording.Cue(text: "Name the lever.", start: 1000, end: 1900, span: Self.span(40, 54)),
      Recording.Cue(text: "A term, explained.", start: 2000, end: 2900),
      Recording.Cue(text: "One number.", start: 3000, end: 3900, span: Self.span(100, 111)),
      Recording.Cue(text: "Four levers.", start: 4000, end: 4900, span: Self.span(112, 131)),
      Recording.Cue(text: "Row one: deals.", start: 5000, end: 5900, span: Self.span(201, 239)),
    ]
  }

  @Test("have elements: in the text by their place, and otherwise the block that they are about")
  func elements() async throws {
    let page = try await page(heard: cues)
    #expect(
      page.contains(
        "<p><span id=\"said.1\">One number.</span> <span id=\"said.2\">It has four levers.</span></p>"
      ))
    #expect(page.contains("<div id=\"said.3\">"))
    #expect(page.contains("<h1 id=\"said.4\">The four levers</h1>"))
    #expect(page.contains("<li id=\"said.5\">Name the lever</li>"))
    #expect(
      page.contains(
        #""cues":[[0,900,"said.4"],[1000,1900,"said.5"],[3000,3900,"said.1"],[4000,4900,"said.2"],"#
          + #"[5000,5900,"said.3"]]"#))
  }

  @Test("leave the page as it is if nobody hears them here, or if nobody knows where they are")
  func unheard() async throws {
    let without = try await page(heard: [])
    #expect(!without.contains("said.") && !without.contains("\"cues\""))
    #expect(!(try await page(heard: cues, withAudio: false)).contains("said."))
    let foreign = [
      Recording.Cue(text: "X.", start: 0, end: 900, span: Self.span(100, 111, in: "other.md"))
    ]
    #expect(try await page(heard: foreign) == without)
  }
}
