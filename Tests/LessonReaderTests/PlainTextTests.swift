import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("Texts that are shown as they are written, and captions")
struct PlainTextTests {
  @Test(
    "marks in a definition, a title or an objective are a warning",
    arguments: [
      "the *pain* of it", "**pain**", "a [link](https://example.org/)", "`code`",
      "$w=\\frac{n}{t}$", "~~gone~~", "![x](media/a.png)", "(_really_ so)",
    ])
  func marks(text: String) async throws {
    let text = text.replacing("\\", with: "\\\\")
    let reading = try await Reading([
      "course.yaml": "title: \"\(text)\"\n",
      "glossary.yaml": "terms:\n  - term: a\n    definition: \"\(text)\"\n",
      "01-a.md": "---\ntitle: A\nobjectives: [\"\(text)\", fine]\n---\n\nx\n",
    ])
    #expect(reading.rules.map { $0 } == Array(repeating: "markup-in-plain-text", count: 3))
  }

  @Test(
    "words that merely have such characters are fine",
    arguments: [
      "5 * 3 * 2", "5*3*2", "* a star", "from $5 to $10", "$5 each$", "US$ and A$",
      "snake_case_name",
      "__init__", "[sic]", "[x] done", "~5 %", "1. First", "# Heading", "- dash", "a < b > c",
      "<name>", "it's", "C#", "~/notes",
    ])
  func fine(text: String) async throws {
    let reading = try await Reading([
      "course.yaml": "title: \"\(text)\"\n",
      "glossary.yaml": "terms:\n  - term: a\n    definition: \"\(text)\"\n",
      "01-a.md": "---\ntitle: A\nsummary: \"\(text)\"\n---\n\nx\n",
    ])
    #expect(reading.printed == "")
  }

  @Test("a heading that becomes the title may have marks, which are removed, but no formula")
  func heading() async throws {
    let good = try await Reading(["01-a.md": "# The *pain* of `it`\n\nx\n"])
    #expect(good.printed == "")
    let formula = try await Reading(["01-a.md": "# Why $v=\\frac{n}{t}$ counts\n\nx\n"])
    #expect(formula.rules == ["markup-in-plain-text"])
  }

  @Test("a term does not lead to itself, and a definition of spaces is empty")
  func terms() async throws {
    let reading = try await Reading([
      "glossary.yaml":
        "terms:\n  - term: A\n    definition: x\n    see: a\n  - term: B\n    definition: ' '\n",
      "01-a.md": "# A\n\nx\n",
    ])
    #expect(
      reading.diagnostics.map(\.message) == [
        "a term cannot lead to itself", "a term needs the key `definition`",
      ])
    #expect(reading.course.glossary.terms.map(\.see) == [[]])
  }

  @Test(
    "captions begin with WEBVTT",
    arguments: [
      ("WEBVTT", true), ("WEBVTT\n\nx", true), ("\u{FEFF}WEBVTT - a call\r\n", true),
      ("nonsense", false), ("", false), ("WEBVTTX\n", false), ("1\n00:00:01,000", false),
    ])
  func captions(text: String, isFine: Bool) async throws {
    let reading = try await Reading([
      "01-a.md": "# A\n\n:::video{src=media/a.mp4 captions=media/a.vtt}\nx\n:::\n",
      "media/a.mp4": "film", "media/a.vtt": text, "media/notes.vtt": "nonsense",
    ])
    #expect(reading.rules == (isFine ? [] : ["invalid-captions"]))
    if !isFine {
      #expect(reading.diagnostics.map { reading.text(in: $0.span) } == ["media/a.vtt"])
    }
  }
}
