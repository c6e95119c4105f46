import Diagnostics
import Testing

@Suite("Places in long lines")
struct PlaceTests {
  @Test(
    "a column of a line of many thousand letters is what counting from its beginning gives",
    arguments: ["a", "ä", "👩‍👩‍👧 e\u{301}", "漢字", "\t"])
  func longLine(letters: String) {
    let line = String(repeating: letters, count: 9_000)
    let source = SourceText(path: "a.md", text: "first\n\(line)\nlast")
    var offset = 6
    var characters = 1
    var scalars = 1
    for character in line.prefix(9_000) {
      if characters % 61 == 1 {
        #expect(source.position(at: offset) == SourcePosition(line: 2, column: characters))
        #expect(source.scalarColumn(at: offset) == scalars)
      }
      offset += character.utf8.count
      characters += 1
      scalars += character.unicodeScalars.count
    }
    let last = source.bytes.count - 2
    #expect(source.position(at: last) == SourcePosition(line: 3, column: 3))
  }

  @Test("bytes that are not text have columns, too")
  func noText() {
    let source = SourceText(path: "a.md", bytes: Array(repeating: 0xFF, count: 5_000) + [0x61])
    #expect(source.position(at: 5_000) == SourcePosition(line: 1, column: 5_001))
  }

  @Test("words are found byte for byte, also after bytes that are not text")
  func places() {
    let bytes = Array("aa ".utf8) + [0xFF, 0xFE] + Array(" aaa b\u{E4}".utf8)
    let source = SourceText(path: "a.md", bytes: bytes)
    #expect(source.places(of: "aa", in: source.span) == [0..<2, 6..<8])
    #expect(source.places(of: "b\u{E4}", in: source.span) == [10..<13])
    #expect(source.places(of: "\u{FFFD}", in: source.span).isEmpty)
    #expect(source.places(of: "aa", in: source.span(1, 7)).isEmpty)
    #expect(source.places(of: "", in: source.span).isEmpty)
  }

  @Test("a span begins and ends between letters")
  func letters() {
    let source = SourceText(path: "a.md", text: "aä漢😀")
    #expect(source.span(1, 3).range == 1..<3)
    #expect(source.span(2, 4).range == 1..<6)
    #expect(source.span(8, 8).range == 6..<6)
    #expect(source.span(-1, 99).range == 0..<10)
  }

  @Test("of a very long line a part is shown, with the marker under what is meant")
  func excerpt() throws {
    let text =
      String(repeating: "ä b ", count: 3_000) + "HERE" + String(repeating: " c ö", count: 3_000)
    let source = SourceText(path: "a.md", text: text)
    let start = 3_000 * 5
    let printed = TerminalPrinter(sources: [source], isColored: false).print(
      .warning("a-rule", "x", at: source.span(start, start + 4), fixes: []))
    let lines = printed.split(separator: "\n").map(Array.init)
    #expect(String(lines[1]).hasSuffix("a.md:1:12001"))
    let marked = zip(lines[3], lines[4]).filter { $0.1 == "^" }.map(\.0)
    #expect(String(marked) == "HERE")
    #expect(lines[3].count < 130)
  }
}
