import Diagnostics
import MarkdownKit
import Testing

@Suite("Texts that no author writes")
struct HostileTextTests {
  static func many(_ text: String, _ count: Int = 10_000) -> String {
    String(repeating: text, count: count)
  }

  @Test(
    "nest as deep as they like, and are reported",
    arguments: [
      many("> ") + "x", many("- ") + "x", many("[", 5_000) + "x" + many("](y)", 5_000),
      many("![", 5_000) + "x" + many("](y)", 5_000), many("*a **a ") + "b" + many(" a** a*"),
      many(":::a\n") + "x", many(":::a\n", 300) + many(":::\n", 300),
      (1...300).map { many("  ", $0) + "- x\n" }.joined(),
    ])
  func deep(text: String) {
    let source = SourceText(path: "a.md", text: text)
    let tree = MarkdownParser.parse(source)
    // Links do not nest: of those only the innermost is one.
    let nests = !text.hasPrefix("[")
    #expect(tree.diagnostics.contains { $0.rule == "too-deeply-nested" } == nests)
  }

  @Test(
    "repeat a mark as often as they like",
    arguments: [
      "`", "*", "_", "[", "]", "![", "~~", "<", "&", "\\", ":::\n", "|", "[^a]", "a*_", "\r", "\t",
    ])
  func repeated(mark: String) {
    let source = SourceText(path: "a.md", text: Self.many(mark))
    let tree = MarkdownParser.parse(source).value
    #expect(SpanChecker.faults(in: tree, of: source) == [])
  }

  @Test("have a table of 100,000 cells at most")
  func cells() {
    let row = Self.many("a|", 999) + "a\n"
    let start = row + Self.many("-|", 999) + "-\n"
    for (rows, isReported) in [(2, false), (100, true)] {
      let source = SourceText(path: "a.md", text: "First.\n\n" + start + Self.many(row, rows))
      let tree = MarkdownParser.parse(source)
      #expect(tree.diagnostics.contains { $0.rule == .tooManyCells } == isReported)
      let hasTable = tree.value.blocks.contains { if case .table = $0 { true } else { false } }
      #expect(hasTable == !isReported)
    }
  }

  @Test("that are not UTF-8 are reported at the first byte, and the rest is read")
  func invalid() throws {
    let bytes =
      Array("# Ä ".utf8) + [0xFF, 0xC3] + Array(" b\n\n*c* ".utf8) + [0] + Array("d~~e~~".utf8)
    let source = SourceText(path: "a.md", bytes: bytes)
    let tree = MarkdownParser.parse(source)
    let diagnostic = try #require(tree.diagnostics.first)
    #expect(tree.diagnostics.count == 1)
    #expect(diagnostic.rule == "invalid-utf8")
    #expect(diagnostic.span.range == 5..<6)
    #expect(diagnostic.message == "this byte is not UTF-8; so are 2 more bytes of this file")
    guard case .heading(let heading) = tree.value.blocks.first,
      case .text(let text) = heading.inlines.first
    else {
      Issue.record("no heading")
      return
    }
    #expect(text.text == "Ä \u{FFFD}\u{FFFD} b")
    #expect(text.span.range == 2..<9)
    #expect(tree.inlines.map(\.kind) == ["emphasis", "text", "strikethrough"])
    #expect(tree.inlines.last?.span.end == bytes.count)
  }

  @Test("that are empty, or begin with a byte order mark, or end in the middle are read")
  func edges() {
    #expect(parse("").outline == "")
    #expect(parse("\n\n").outline == "")
    #expect(parse("\u{FEFF}# T").outline == "heading")
    #expect(parse(":::").diagnostics.map(\.rule) == ["stray-fence"])
    #expect(
      parse(":::a[b").diagnostics.map(\.rule) == ["unclosed-directive", "malformed-attributes"])
    #expect(
      parse(":::a{b").diagnostics.map(\.rule) == ["unclosed-directive", "malformed-attributes"])
    #expect(parse("---\na\n", from: 99).outline == "")
  }

  @Test("made of marks in any order have exact spans")
  func shuffled() {
    let marks = [
      "a", "ö", " ", "\n", "\n\n", "*", "**", "_", "`", "[", "]", "(", ")", "![", "<", ">", "> ",
      "- ",
      "1. ", "    ", ":::n\n", ":::\n", "::::", "~~", "&amp;", "\\", "|", "|-|\n", "# ", "===\n",
      "\t",
      "[^a]", "[^a]: ", "[a]: /u\n", "<b>", "\"", "```\n", "{#a}",
    ]
    var random = SplitMix(state: 7)
    var faults: [String] = []
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...24, using: &random))
        .map { _ in marks[Int.random(in: marks.indices, using: &random)] }.joined()
      let source = SourceText(path: "a.md", text: text)
      let found = SpanChecker.faults(in: MarkdownParser.parse(source).value, of: source)
      if !found.isEmpty { faults.append("\(text.debugDescription): \(found)") }
    }
    #expect(faults.isEmpty, "\(faults.count) texts:\n\(faults.prefix(12).joined(separator: "\n"))")
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
