import Diagnostics
import MarkdownKit
import TestKit
import Testing

@Suite("Attributes in braces")
struct AttributeTests {
  @Test("have kinds, keys, values and spans")
  func kinds() throws {
    let marked = MarkedText("ü {#a .b 1️⃣key2️⃣=3️⃣vü4️⃣ t='x \\' y' 5️⃣flag6️⃣ a.b:c=\"\"}7️⃣")
    let source = SourceText(path: "a.md", text: marked.text)
    let parsed = try #require(AttributeList.parse(source, at: 3))
    #expect(parsed.diagnostics == [])
    let list = parsed.value
    #expect(list.span.range == 3..<(marked.offset(7) ?? 0))
    #expect(list.attributes.map(\.kind) == [.id, .class, .pair, .pair, .flag, .pair])
    #expect(list.attributes.filter { $0.kind == .class }.map(\.value) == ["b"])
    #expect(list["key"]?.keySpan.range == marked.range(1, 2))
    #expect(list["key"]?.valueSpan.range == marked.range(3, 4))
    #expect(list["t"]?.value == "x ' y")
    #expect(list["flag"]?.span.range == marked.range(5, 6))
    #expect(list["a.b:c"]?.value == "")
    #expect(list["a"] == nil)
  }

  @Test(
    "that are malformed are an error with a way out",
    arguments: [
      ("{#a", "the attributes are not closed"),
      ("{a=\"b}", "the quotation marks of the attribute `a` are not closed"),
      ("{a=}", "the attribute `a` has no value after `=`"), ("{#}", "`#` has no name after it"),
      ("{=b}", "the attribute `=b` has no name"), ("{a a=1}", "the attribute `a` is written twice"),
      ("{#a #b}", "the attribute `id` is written twice"),
      ("{a,b}", "the attribute `a,b` is not a key"),
      ("{a=\"b\"c}", "the attribute `a` runs into what follows it"),
    ])
  func malformed(text: String, message: String) throws {
    let parsed = try #require(AttributeList.parse(SourceText(path: "a.md", text: text), at: 0))
    #expect(parsed.diagnostics.map(\.message) == [message])
    #expect(
      parsed.diagnostics.allSatisfy { $0.rule == "malformed-attributes" && !$0.fixes.isEmpty })
  }

  @Test("of which there are more than 64 in one pair of braces are an error at the 65th")
  func limit() throws {
    for count in [64, 65] {
      let text = "{" + (1...count).map { "a\($0)" }.joined(separator: " ") + "}"
      let parsed = try #require(AttributeList.parse(SourceText(path: "a.md", text: text), at: 0))
      #expect(parsed.value.attributes.count == 64)
      #expect(parsed.diagnostics.map(\.span.start) == (count == 64 ? [] : [text.utf8.count - 4]))
    }
  }

  @Test("are not attributes without a brace")
  func none() {
    #expect(AttributeList.parse(SourceText(path: "a.md", text: "a"), at: 0) == nil)
    #expect(AttributeList.parse(SourceText(path: "a.md", text: "{"), at: 1) == nil)
  }

  @Test(
    "are cut off the end of running text",
    arguments: [
      ("Event {lines=3}", "Event", "lines"), ("A &amp; B {#x}", "A & B", "id"),
      ("A {b=\"*c* `d` {e}\"}", "A", "b"), ("{lines=3}", "", "lines"),
      ("A\\{ {.c d}", "A{", "class"),
    ])
  func split(text: String, rest: String, key: String) throws {
    let source = SourceText(path: "a.md", text: text)
    let inlines = MarkdownParser.parse(source)
    let split = try #require(AttributeList.split(from: inlines.inlines, in: source))
    #expect(split.attributes.value.attributes.first?.key == key)
    #expect(split.attributes.value.span.end == text.utf8.count)
    let texts = split.inlines.map { if case .text(let text) = $0 { text.text } else { "?" } }
    #expect(texts.joined() == rest)
    #expect(split.inlines.last.map { $0.span.end <= split.attributes.value.span.start } ?? true)
  }

  @Test(
    "are text when they do not look meant",
    arguments: ["Dear {name}", "x{#a}", "{a b} c", "`{a=b}`"])
  func text(text: String) {
    let source = SourceText(path: "a.md", text: text)
    #expect(AttributeList.split(from: MarkdownParser.parse(source).inlines, in: source) == nil)
  }

  @Test("of a heading are its own")
  func heading() {
    let marked = MarkedText("## 1️⃣Größe `x`2️⃣ 3️⃣{#a .b}4️⃣ ##\n")
    guard case .heading(let heading) = parse(marked.text).value.blocks.first else {
      Issue.record("no heading")
      return
    }
    #expect(heading.attributes?.id?.value == "a")
    #expect(heading.attributes?.span.range == marked.range(3, 4))
    #expect(heading.inlines.map(\.kind) == ["text", "code"])
    #expect(heading.inlines.last?.span.end == marked.offset(2))
  }
}
