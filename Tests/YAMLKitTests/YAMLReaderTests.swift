import Diagnostics
import TestKit
import Testing
import YAMLKit

@Suite("Reading YAML into values with places")
struct YAMLReaderTests {
  @Test("nothing, spaces and comments are not a value")
  func nothing() {
    for text in ["", "\n\n", "# only a comment\n", "   "] {
      let read = Self.read(text)
      #expect(read.value == nil && read.diagnostics.isEmpty)
    }
  }

  @Test("a value is what it says, in every style")
  func values() throws {
    let read = Self.read(
      """
      plain: two
        lines
      'single': 'it''s'
      "double": "a\\tb \\u00E4"
      literal: |
        a
         b
      folded: >-
        a
        b
      empty:
      list: [a, "~", {b: c}, d: e]
      """)
    #expect(read.diagnostics.isEmpty)
    #expect(
      try #require(read.value).outline
        == #"{plain: two lines, single: "it's", double: "a\#tb ä", literal: "a\#n b\#n", "#
        + #"folded: "a b", empty: , list: [a, "~", {b: c}, {d: e}]}"#)
  }

  @Test(
    "the span of a list or a group is exact, whatever is inside",
    arguments: [
      "a: 1️⃣[b, c]2️⃣ # x", "a: 1️⃣[b, # x\n  c, # y\n  ]2️⃣", "a: 1️⃣[]2️⃣", "a: 1️⃣{}2️⃣", "a: 1️⃣!!seq []2️⃣",
      "a: 1️⃣{b: c,\n # ä\n}2️⃣", "x: &x b\na: 1️⃣[c, *x]2️⃣", "ä: [1️⃣b: ö2️⃣, c]", "a:\n  1️⃣- b\n  - c2️⃣\nd: e",
      "a:\n1️⃣- b\n- c2️⃣\n? d\n: e", "a:\n  1️⃣b: c\n  d: 'e'2️⃣\n\n# x\n", "a: 1️⃣[[[[ü]]], {}]2️⃣",
      "a: 1️⃣[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[x]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]2️⃣",
    ])
  func spansOfParts(yaml: String) throws {
    let marked = MarkedText(yaml)
    let wanted = try #require(marked.range(1, 2))
    let spans = try #require(Self.read(marked.text).value).groups.map(\.span.range)
    #expect(spans.contains(wanted), "\(spans)")
  }

  @Test(
    "the span of a value is exact also where bytes are no UTF-8",
    arguments: [
      ([0x80, 0x80], [0x61]), ([0xFF, 0x20], [0x61, 0xFE]), ([0xF0, 0x9F, 0x91, 0x20], [0xC3]),
      ([0xC3, 0xA4, 0xED, 0xA0, 0x80, 0x20], [0x62]),
    ] as [([UInt8], [UInt8])])
  func spansOfBytes(before: [UInt8], value: [UInt8]) throws {
    let front: [UInt8] = Array("{'".utf8) + before + Array("': ".utf8)
    let source = SourceText(path: "a.yaml", bytes: front + value + Array(", c: d}".utf8))
    let read = YAMLReader.read(source, in: 0..<source.bytes.count)
    guard case .mapping(let entries, _) = read.value else {
      Issue.record("no group of keys")
      return
    }
    #expect(entries.map(\.value.span.range).first == front.count..<front.count + value.count)
    #expect(entries.last?.key == "c")
  }

  @Test("places after a repeated key are right, whatever line breaks its value has")
  func breaksInRepeatedKeys() {
    for mark in ["\u{2028}", "\u{2029}", "\u{85}", "\u{E4}"] {
      let text = "title: A\ntitle: B\(mark) c\nsummary: x\nbogus: y\n"
      guard case .mapping(let entries, _) = Self.read(text).value else {
        Issue.record("no group of keys")
        continue
      }
      let places = entries.map { text.utf8.count - $0.keySpan.start }
      #expect(places == [text.utf8.count, "summary: x\nbogus: y\n".utf8.count, 9], "\(mark)")
    }
  }

  @Test(
    "places are exact whatever ends the lines, also after letters that are not ASCII",
    arguments: ["\n", "\r\n", "\r", "\u{85}", "\u{2028}"])
  func lineEnds(end: String) throws {
    let text = ["ä: 1", "b: 2", "c: ü", ""].joined(separator: end)
    let source = SourceText(path: "a.yaml", text: text)
    let read = YAMLReader.read(source, in: 0..<source.bytes.count)
    guard case .mapping(let entries, _) = read.value else {
      Issue.record("no group of keys")
      return
    }
    #expect(entries.map { source.text(in: $0.keySpan) } == ["ä", "b", "c"])
    #expect(entries.map { source.text(in: $0.value.span) } == ["1", "2", "ü"])
  }

  @Test("a control character is found after bytes that are not UTF-8")
  func controlCharacter() {
    let bytes = Array("title: ".utf8) + [0xFF, 0xFF, 0xFF, 0x01] + Array("x\n".utf8)
    let source = SourceText(path: "a.yaml", bytes: bytes)
    let read = YAMLReader.read(source, in: 0..<bytes.count)
    #expect(read.diagnostics.contains { $0.rule == .invalidYAML && $0.span.start == 10 })
  }

  @Test("values with a name are cut where they would be too deep, and only there")
  func deepAliases() throws {
    let nested = String(repeating: "[", count: 20) + "x" + String(repeating: "]", count: 20)
    let shallow = Self.read("a: &a \(nested)\nb: *a\n")
    #expect(shallow.diagnostics.isEmpty)
    let twice = String(repeating: "[", count: 20) + "*a" + String(repeating: "]", count: 20)
    let deep = Self.read("a: &a \(nested)\nb: \(twice)\n")
    #expect(deep.diagnostics.map(\.rule) == [.invalidYAML])
    let through = Self.read("a: &a \(nested)\nb: &b [*a]\nc: [[[[[[[[[[[*b]]]]]]]]]]]\n")
    #expect(through.diagnostics.map(\.rule) == [.invalidYAML])
  }

  @Test("a byte-order mark pasted before a value is not part of it")
  func pastedMark() throws {
    let read = Self.read("id: \u{FEFF}a\n")
    #expect(try #require(read.value).outline == "{id: a}")
    #expect(try #require(read.value).groups.first?.span.range == 0..<8)
  }

  @Test("a key is the same key with a tag, in quotation marks, and as a list")
  func sameKeys() {
    for text in [
      "!!str a: 1\n!!int a: 2\n", "'a': 1\n\"a\": 2\n", "{a: 1, a: 2}",
      "? [a, b]\n: 1\n? [a, b]\n: 2\n",
      "? {a: b}\n: 1\n? {'a': b}\n: 2\n", "b: &x [a]\n? [a]\n: 1\n? *x\n: 2\n",
      (0..<40).map { "k\($0): 1\n" }.joined() + "'k7': 2\n",
    ] {
      let read = Self.read(text)
      #expect(read.value == nil)
      #expect(read.diagnostics.map(\.message) == ["a key is written twice"])
    }
    #expect(Self.read("? [a, b]\n: 1\n? ['a, b']\n: 2\n").diagnostics.isEmpty)
  }

  @Test("twenty repeated keys are taken out; a text that repeats more is given up")
  func manyRepeatedKeys() throws {
    let twenty = Self.read(String(repeating: "ä: 1\n", count: 21) + "b: 2\n")
    #expect(twenty.diagnostics.count == 20)
    #expect(try #require(twenty.value).outline == "{ä: 1, b: 2}")
    let more = Self.read(String(repeating: "a: 1\n", count: 22))
    #expect(more.diagnostics.count == 20 && more.value == nil)
  }

  @Test("text lost after a value is reported once, however often the value is used")
  func aliasOfLostText() throws {
    let read = Self.read("a: &t Deal #3\nb: *t\nc: [*t, *t]\n")
    #expect(read.diagnostics.map(\.rule) == [.commentInText])
    #expect(try #require(read.value).outline == "{a: Deal, b: Deal, c: [Deal, Deal]}")
  }

  @Test("an alias does not bring a value deeper than values may be")
  func deepAlias() throws {
    let open = String(repeating: "[", count: 20)
    let close = String(repeating: "]", count: 20)
    let read = Self.read("a: &a \(open)x\(close)\nb: \(open)*a\(close)\nc: d\n")
    #expect(read.diagnostics.map(\.message) == ["values are nested deeper than 32 levels"])
    #expect(try #require(read.value).outline.hasSuffix(", c: d}"))
  }

  @Test("an alias of something not yet read is invalid")
  func undefinedAlias() {
    for text in ["a: *b\nb: &b c\n", "a: &a [*a]\n"] {
      let read = Self.read(text)
      #expect(read.value == nil && read.diagnostics.map(\.rule) == [.invalidYAML])
    }
  }

  @Test("a long line of letters that are not ASCII is read in one pass")
  func longLine() throws {
    let text = "a: [" + repeatElement("ä", count: 40_000).joined(separator: ", ") + "]\n"
    var read = Diagnosed<YAMLNode?>(nil)
    let time = ProcessorTime.ofThread { read = Self.read(text) }
    #expect(try #require(read.value).groups.last?.span.end == text.utf8.count - 1)
    #expect(time < 5)
  }

  private static func read(_ text: String) -> Diagnosed<YAMLNode?> {
    let source = SourceText(path: "a.yaml", text: text)
    return YAMLReader.read(source, in: 0..<source.bytes.count)
  }
}

extension YAMLNode {
  /// The value on one line; in quotation marks what is not plain.
  fileprivate var outline: String {
    switch self {
    case .scalar(let scalar): scalar.isPlain ? scalar.text : "\"\(scalar.text)\""
    case .list(let items, _): "[" + items.map(\.outline).joined(separator: ", ") + "]"
    case .mapping(let entries, _):
      "{" + entries.map { "\($0.key): \($0.value.outline)" }.joined(separator: ", ") + "}"
    }
  }

  /// This value and all lists and groups in it.
  fileprivate var groups: [YAMLNode] {
    switch self {
    case .scalar: []
    case .list(let items, _): [self] + items.flatMap(\.groups)
    case .mapping(let entries, _): [self] + entries.flatMap(\.value.groups)
    }
  }
}
