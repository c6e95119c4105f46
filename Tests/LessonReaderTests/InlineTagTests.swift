import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("Tags of HTML that are part of the language")
struct InlineTagTests {
  private func content(_ text: String, _ settings: String = "title: T") async throws -> [Inline] {
    let reading = try await Reading(["course.yaml": settings, "01-l.md": "# L\n\n\(text)\n"])
    #expect(reading.printed == "")
    guard case .paragraph(let paragraph)? = reading.course.lessons.first?.blocks.first else {
      return []
    }
    return paragraph.content
  }

  private func kinds(_ content: [Inline]) -> [String] {
    content.map { inline in
      switch inline {
      case .text(let text): text.text
      case .styled(let styled): "\(styled.kind)(\(kinds(styled.content).joined()))"
      case .lineBreak: "/"
      case .strong(let strong): "strong(\(kinds(strong.content).joined()))"
      case .softBreak, .code, .emphasis, .strikethrough, .link, .image, .footnoteReference,
        .formula,
        .blank:
        "?"
      case .rawHTML(let html): "raw \(html.text)"
      }
    }
  }

  @Test(
    "become inlines of their own without `html: true`, whatever is in them",
    arguments: [
      ("Press <kbd>Ctrl</kbd>.", ["Press ", "key(Ctrl)", "."]),
      ("H<sub>2</sub>O, m<SUP>2</SUP>", ["H", "lowered(2)", "O, m", "raised(2)"]),
      ("<mark>so **it** is</mark>", ["highlight(so strong(it) is)"]),
      ("<small>a <ins>b</ins></small>", ["small(a inserted(b))"]),
      (
        "<abbr title=\"Quality &amp; more\">QM</abbr>",
        ["abbreviation(Optional(\"Quality & more\"))(QM)"]
      ),
      ("<abbr>QM</abbr>", ["abbreviation(nil)(QM)"]),
      ("a<br>b<br />\nc", ["a", "/", "b", "/", "c"]),
      ("x <kbd></kbd>y", ["x ", "y"]), ("<kbd>[[x</kbd>", ["key([[x)"]),
    ])
  func inlines(text: String, expected: [String]) async throws {
    #expect(kinds(try await content(text)) == expected)
    #expect(kinds(try await content(text, "title: T\nhtml: true")) == expected)
  }

  @Test("span from the first to the last byte of their tags")
  func spans() async throws {
    guard case .styled(let styled)? = try await content("<kbd>A</kbd> b").first else {
      Issue.record("no key")
      return
    }
    #expect(styled.span.end - styled.span.start == "<kbd>A</kbd>".utf8.count)
  }

  @Test("are reported where nothing closes them, and their words are kept")
  func unclosed() async throws {
    let reading = try await Reading(["course.yaml": "title: T", "01-l.md": "# L\n\nA <kbd>b *c*\n"])
    #expect(reading.rules == ["raw-html"])
    #expect(reading.diagnostics.map(\.message) == ["<kbd> is not closed"])
    var words = ""
    reading.course.lessons.first?.forEachInline {
      if case .text(let text) = $0 { words += text.text }
    }
    #expect(words == "A b c")
    let raw = try await content("A <kbd>b", "title: T\nhtml: true")
    #expect(kinds(raw) == ["A ", "raw <kbd>", "b"])
  }

  @Test("`<hr>` is a line across, and a lone `<br>` nothing")
  func lines() async throws {
    let text = "# L\n\na\n\n<hr>\n\n<br>\n\nb\n"
    let reading = try await Reading(["course.yaml": "title: T", "01-l.md": text])
    #expect(reading.printed == "")
    let blocks = try #require(reading.course.lessons.first).blocks
    #expect(blocks.count == 3)
    guard case .thematicBreak = blocks[1] else {
      Issue.record("no line")
      return
    }
  }

  @Test("with other attributes are HTML like any other")
  func attributes() async throws {
    let text = "A <kbd class=\"x\">b</kbd>"
    let reading = try await Reading(["course.yaml": "title: T", "01-l.md": "# L\n\n\(text)\n"])
    #expect(reading.rules == ["raw-html"])
    let raw = try await content(text, "title: T\nhtml: true")
    #expect(kinds(raw) == ["A ", "raw <kbd class=\"x\">", "b", "raw </kbd>"])
  }

  @Test("fold blocks away, one in another, with Markdown in them")
  func details() async throws {
    let text = """
      <details open>
      <summary>Why <b>this</b> &amp; that?</summary>

      Because *so*.

      <details><summary>More</summary>

      - a

      </details>

      </details>

      After.
      """
    let reading = try await Reading(["course.yaml": "title: T", "01-l.md": "# L\n\n\(text)\n"])
    #expect(reading.printed == "")
    let blocks = try #require(reading.course.lessons.first).blocks
    #expect(blocks.count == 2)
    guard case .details(let outer)? = blocks.first, case .details(let inner)? = outer.blocks.last
    else {
      Issue.record("no details")
      return
    }
    #expect(outer.summary.plainText == "Why this & that?")
    #expect(outer.isOpen && !inner.isOpen)
    #expect(outer.blocks.count == 2 && inner.blocks.count == 1)
  }

  @Test("in one block of HTML keep its words; what is not closed is reported")
  func tightDetails() async throws {
    let text = "<details><summary>Why?</summary>\nBecause.\n</details>"
    let reading = try await Reading(["course.yaml": "title: T", "01-l.md": "# L\n\n\(text)\n"])
    #expect(reading.printed == "")
    guard case .details(let details)? = reading.course.lessons.first?.blocks.first else {
      Issue.record("no details")
      return
    }
    #expect(details.blocks.flatMap(\.inlineContents).map(\.plainText) == ["Because."])
    let open = try await Reading(["course.yaml": "title: T", "01-l.md": "# L\n\n<details>\n\nx\n"])
    #expect(open.rules == ["raw-html"])
  }
}
