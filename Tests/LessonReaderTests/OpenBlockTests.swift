import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("Comments and code that nothing closes")
struct OpenBlockTests {
  @Test(
    "are reported where they begin, once",
    arguments: [
      (
        "Text.\n\n<!-- todo: ask the ward\n\n## More\n\nLost.\n", "unclosed-html",
        "<!-- todo: ask the ward"
      ),
      ("Text <!-- todo: ask\nmore.\n\nAnd --> more.\n", "unclosed-html", "<!--"),
      ("- a\n\n  <!-- todo\n\n  b\n\nc\n", "unclosed-html", "<!-- todo"),
      (":::tip\nAsk.\n\n<!-- why\n:::\n\nText.\n", "unclosed-html", "<!-- why"),
      ("Text.\n\n```\ncode\n\n## Heading\n\n:::quiz{#a}\nx\n:::\n", "unclosed-code", "```"),
      ("~~~ swift\ncode\n```\n\nText\n", "unclosed-code", "~~~ swift"),
      ("````\ncode\n```\n\nText\n", "unclosed-code", "````"),
      (":::tip\n```\ncode\n:::\n\nText\n", "unclosed-code", "```"),
      ("- a\n\n  ```\n  code\n\nText.\n", "unclosed-code", "```"),
      ("> ```\n> code\n\nText.\n", "unclosed-code", "```"),
    ])
  func reported(text: String, rule: String, place: String) async throws {
    let reading = try await Reading(lesson: text)
    #expect(reading.rules == [rule])
    #expect(reading.diagnostics.map { reading.text(in: $0.span) } == [place])
  }

  @Test("what takes the rest of a lesson is an error, what ends with its list a warning")
  func severities() async throws {
    let rest = try await Reading(lesson: "```\ncode\n")
    #expect(rest.diagnostics.map(\.severity) == [.error])
    let item = try await Reading(lesson: "- a\n\n  ```\n  code\n\nText.\n")
    #expect(item.diagnostics.map(\.severity) == [.warning])
  }

  @Test("a fence that was nearly right is shown")
  func nearFence() async throws {
    let reading = try await Reading(lesson: "````\ncode\n```\n\nText\n")
    let notes = reading.diagnostics.flatMap(\.notes)
    #expect(notes.map { reading.text(in: $0.span) } == ["```"])
  }

  @Test(
    "closed ones are fine, wherever they are",
    arguments: [
      "<!-- a -->\n\nText <!-- b --> c.\n", "<!-- a\n\nb\n-->\n\nText.\n", "```\n<!-- a\n```\n",
      "`<!-- a`, \\<!-- b and &lt;!-- c\n", "- ```\n  a\n  ```\n- b\n", "> ```\n> a\n> ```\n",
      "~~~\n```\n~~~\n", "```\n```\n", "1. x\n\n   ```\n   a\n\n   b\n   ```\n\n2. y\n",
      ":::tip\n```\n:::\n```\n:::\n", "    <!-- indented code\n", "```\na\n```   \n\n\n",
    ])
  func fine(text: String) async throws {
    #expect(try await Reading(lesson: text).printed == "")
  }

  @Test("a course that allows HTML learns of scripts that are never closed, others of HTML alone")
  func scripts() async throws {
    let text = "# L\n\n<script>\nlet a = 1\n\n## More\n\nLost.\n"
    let allowed = try await Reading(["course.yaml": "title: T\nhtml: true\n", "01-a.md": text])
    #expect(allowed.rules == ["unclosed-html"])
    #expect(try await Reading(["01-a.md": text]).rules == ["raw-html"])
  }
}
