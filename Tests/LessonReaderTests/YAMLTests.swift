import Diagnostics
import LessonModel
import LessonReader
import TestKit
import Testing

@Suite("YAML as people write it, and as attackers do")
struct YAMLTests {
  @Test(
    "a mistake in YAML is explained at its place",
    arguments: [
      ("title: Sales: the course1️⃣", "a colon inside a value looks like a new key", 1, 13),
      ("title: \"Sales", "a quotation mark is opened here and never closed", 1, 8),
      ("title: T\nkeywords: [a, b", "a list is opened with [ here and never closed", 2, 11),
      ("title: T\nlanguage en\nhtml: true", "a key has no colon after it", 2, 1),
      ("title: T\nkeywords:\n\t- a", "lines must not be indented with tabs", 3, 1),
      ("title: *sales*", "a value that begins with * is read as an alias", 1, 8),
      ("title: T\n  subtitle: x", "a colon inside a value looks like a new key", 2, 11),
      ("title: T\n---\nid: x", "the keys end before this line", 2, 1),
      ("title: @home", "a value cannot begin with this character", 1, 8),
    ])
  func explained(yaml: String, message: String, line: Int, column: Int) async throws {
    let text = MarkedText(yaml).text
    let reading = try await Reading(["course.yaml": text])
    #expect(reading.rules == ["invalid-yaml"])
    let problem = try #require(reading.diagnostics.first)
    #expect(problem.message == message)
    let source = SourceText(path: "x", text: text)
    #expect(source.position(at: problem.span.start) == SourcePosition(line: line, column: column))
  }

  @Test("text after a space and # is not lost silently; a comment is recognized")
  func lostText() async throws {
    let reading = try await Reading([
      "course.yaml":
        "title: Deal #3 wins  \nsubtitle: C# # a comment\nkeywords: [a #b\n]\norganization: X#1\n"
    ])
    #expect(reading.rules == ["comment-in-text", "comment-in-text"])
    #expect(reading.course.subtitle == "C#" && reading.course.organisation == "X#1")
    #expect(reading.fixed("lessons/course.yaml")?.hasPrefix("title: \"Deal #3 wins\"  \n") == true)
  }

  @Test("a key that is written twice is reported, and everything else is read")
  func duplicateKey() async throws {
    let reading = try await Reading([
      "course.yaml": "title: T\nkeywords:\n- a\ntitle: U\nkeywords:\n- b\n- c\nsubtitle: S\n"
    ])
    #expect(
      reading.printed == """
        error: `title` is written twice; the first one counts [duplicate-key]
          --> lessons/course.yaml:4:1
           |
         4 | title: U
           | ^^^^^
        note: first written here
          --> lessons/course.yaml:1:1
           |
         1 | title: T
           | ^^^^^
           = fix: keep one of them

        error: `keywords` is written twice; the first one counts [duplicate-key]
          --> lessons/course.yaml:5:1
           |
         5 | keywords:
           | ^^^^^^^^
        note: first written here
          --> lessons/course.yaml:2:1
           |
         2 | keywords:
           | ^^^^^^^^
           = fix: keep one of them

        """)
    #expect(reading.course.title == "T")
    #expect(reading.course.keywords == ["a"])
    #expect(reading.course.subtitle == "S")
  }

  @Test(
    "the span of a value is exact to the byte, whatever the style and the letters before it",
    arguments: [
      "title: 1️⃣Größe 👍 zählt2️⃣   # comment",
      "title: 1️⃣\"Größe \\\" zählt\"2️⃣ # x",
      "title: 1️⃣'it''s'2️⃣",
      "title: 1️⃣>-\n  Größe\n  zählt2️⃣\n\nsubtitle: x",
      "title: 1️⃣two\n  lines2️⃣\nsubtitle: x",
      "subtitle: \"ä\u{2028} ö\"\ntitle: 1️⃣x y2️⃣",
      "\u{FEFF}title: 1️⃣x2️⃣",
      "subtitle: x\r\ntitle: 1️⃣y2️⃣\r\n",
      "title: !!str 1️⃣2026-01-012️⃣",
      "{subtitle: a, title: 1️⃣b c2️⃣}",
    ])
  func spans(yaml: String) async throws {
    let marked = MarkedText(yaml)
    let prefix = marked.text.hasPrefix("\u{FEFF}") ? "\u{FEFF}---\n" : "---\n"
    let body = marked.text.hasPrefix("\u{FEFF}") ? String(marked.text.dropFirst()) : marked.text
    let shift = prefix.utf8.count - (marked.text.utf8.count - body.utf8.count)
    let reading = try await Reading([
      "01-a.md": prefix + body.replacing("subtitle", with: "summary") + "\n---\nx\n"
    ])
    // `summary` is one byte shorter than `subtitle`.
    let wanted = try #require(marked.range(1, 2))
    let span = try #require(reading.course.lessons.first?.title.span)
    let before = String(decoding: Array(marked.text.utf8)[..<wanted.lowerBound], as: UTF8.self)
    let shorter = before.contains("subtitle") ? 1 : 0
    #expect(span.start == wanted.lowerBound + shift - shorter)
    #expect(span.end == wanted.upperBound + shift - shorter)
  }

  @Test("YAML without end ends in one diagnostic")
  func bombs() async throws {
    var bomb = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (last, name) in zip("abcdefgh", "bcdefghi") {
      bomb +=
        "\(name): &\(name) [" + repeatElement("*\(last)", count: 9).joined(separator: ", ") + "]\n"
    }
    for text in [
      bomb, "title: " + String(repeating: "[", count: 100_000),
      "title: " + String(repeating: "{a: ", count: 100_000),
      "title:\n  " + String(repeating: "- ", count: 10_000) + "x",
      (0..<1_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      "title: " + String(repeating: "x", count: 1 << 19),
    ] {
      let reading = try await Reading(["course.yaml": text])
      #expect(reading.rules == ["invalid-yaml"])
    }
    let deep = (0..<100).map { String(repeating: " ", count: $0) + "a:\n" }.joined()
    let reading = try await Reading(["course.yaml": "title: T\n" + deep])
    #expect(reading.rules == ["unknown-key", "invalid-yaml"])
  }

  @Test("a few aliases are fine")
  func aliases() async throws {
    let reading = try await Reading([
      "course.yaml": "title: &t Sales\nsubtitle: *t\ndescription: R &D, *really*\n"
    ])
    // No alias, and shown as it is written.
    #expect(reading.course.description == "R &D, *really*")
    #expect(reading.rules == ["markup-in-plain-text"])
    #expect(reading.course.subtitle == "Sales")
  }

  @Test(
    "bytes that are not text end in one diagnostic",
    arguments: [
      ([0x74, 0x69, 0xFF, 0x0A], "invalid-utf8"), ([0x74, 0x3A, 0x20, 0x00, 0x0A], "invalid-yaml"),
    ])
  func bytes(bytes: [UInt8], rule: String) async throws {
    var folder = MemoryFolder()
    folder["lessons/course.yaml"] = bytes
    let reading = try await Reading(folder)
    #expect(reading.rules == [rule])
  }

  @Test("the key sets name each key once, with a sentence for authors")
  func keySets() {
    for keys in [KeySet.course, .unit, .lesson, .author, .facet, .facetValue, .podcast, .narration]
    {
      #expect(Set(keys.keys.map(\.name)).count == keys.keys.count)
      #expect(keys.keys.allSatisfy { $0.summary.hasSuffix(".") })
    }
  }
}
