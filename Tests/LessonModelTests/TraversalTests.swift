import Diagnostics
import LessonModel
import Testing

@Suite("Blocks as an edition sees them")
struct TraversalTests {
  let span = SourceSpan.beginning(of: "a.md")

  func paragraph(_ text: String) -> Block {
    .paragraph(Paragraph(content: [.text(Text(text, span: span))], span: span))
  }

  func scoped(_ scope: Scoped.Scope, _ blocks: [Block]) -> Block {
    .scoped(Scoped(scope: scope, blocks: blocks, span: span))
  }

  func words(_ blocks: [Block]) -> [String] {
    var words: [String] = []
    blocks.forEachInline { if case .text(let text) = $0 { words.append(text.text) } }
    return words
  }

  @Test("only and except are resolved at every depth, also inside activities")
  func selected() throws {
    let exercise = Exercise(
      id: try #require(ActivityID("e")), task: [scoped(.only([.web]), [paragraph("task")])],
      hints: [Exercise.Hint(blocks: [scoped(.except([.web]), [paragraph("hint")])], span: span)],
      span: span)
    let blocks = [
      paragraph("all"),
      scoped(
        .only([.web, .handouts]),
        [paragraph("seen"), scoped(.except([.web]), [paragraph("paper")])]),
      .quote(Quote(blocks: [scoped(.only([.podcast]), [paragraph("heard")])], span: span)),
      .activity(.exercise(exercise)),
    ]
    #expect(words(blocks.selected(for: .web)) == ["all", "seen", "task"])
    #expect(words(blocks.selected(for: .handouts)) == ["all", "seen", "paper", "hint"])
    #expect(words(blocks.selected(for: .podcast)) == ["all", "heard", "hint"])
  }

  @Test("reading time counts what is seen, not what is only heard or for facilitators")
  func readingTime() throws {
    let words = paragraph(String(repeating: "word ", count: 237))
    let lesson = Lesson(
      id: try #require(LessonID("a")), path: "a.md", title: Spanned("One", at: span),
      blocks: [
        words, .say(Say(blocks: [words], span: span)),
        .facilitatorNote(FacilitatorNote(blocks: [words], span: span)),
        scoped(.only([.podcast]), [words]),
      ], span: span)
    #expect(lesson.readingSeconds(in: .web, language: .english) == 60)
  }

  @Test(
    "words are parted by any white space, in any script",
    arguments: [
      ("one two", 2), (" one\t\ntwo ", 2), ("zwölf\u{A0}Größen", 2), ("一\u{3000}二", 2), ("", 0),
      ("e\u{301}t\u{2009}—\u{2009}e", 3),
    ])
  func words(text: String, count: Int) throws {
    let lesson = Lesson(
      id: try #require(LessonID("a")), path: "a.md", title: Spanned(text, at: span), blocks: [],
      span: span)
    #expect(lesson.readingSeconds(in: .web, language: .english) == (count * 60 + 237) / 238)
  }
}
