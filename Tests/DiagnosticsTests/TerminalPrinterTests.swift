import Diagnostics
import TestKit
import Testing

@Suite("Diagnostics in a terminal")
struct TerminalPrinterTests {
  let source = SourceText(
    path: "lessons/02-qualify.md", text: "# Qualify\n\nSay *größer* 👍 ![](media/funnel.svg)\n")

  func image() -> Diagnostic {
    let start = "# Qualify\n\nSay *größer* 👍 ".utf8.count
    return .warning(
      "image-needs-description", "this image has no description",
      at: source.span(start, start + 21),
      fixes: [FixIt("describe the image between the brackets")])
  }

  @Test("shows the line, a marker under the span, the rule and a way out")
  func excerpt() {
    let printer = TerminalPrinter(sources: [source], isColored: false)
    #expect(
      printer.print([image()]) == """
        warning: this image has no description [image-needs-description]
          --> lessons/02-qualify.md:3:16
           |
         3 | Say *größer* 👍 ![](media/funnel.svg)
           |                 ^^^^^^^^^^^^^^^^^^^^^
           = fix: describe the image between the brackets

        1 warning

        """)
  }

  @Test("a place that a text no longer has is marked at its end")
  func shorter() {
    let short = SourceText(path: source.path, text: "# Q\n\nSay\n")
    for text in [short, SourceText(path: source.path, text: "")] {
      let printed = TerminalPrinter(sources: [text], isColored: false).print(image())
      #expect(printed.contains("image has no description"))
    }
  }

  @Test("sorts by file and place, errors first, and counts both kinds")
  func order() {
    let early = Diagnostic.error(
      "b", "late rule", at: SourceSpan.beginning(of: "lessons/02-qualify.md"))
    let other = Diagnostic.error(
      "a", "other file", at: SourceSpan.beginning(of: "lessons/01-why.md"))
    let text = TerminalPrinter(sources: [source], isColored: false).print([image(), early, other])
    let heads = text.split(separator: "\n").filter {
      $0.hasPrefix("error") || $0.hasPrefix("warning")
    }
    #expect(
      heads.map { $0.prefix(16) } == ["error: other fil", "error: late rule", "warning: this im"])
    #expect(text.hasSuffix("2 errors, 1 warning\n"))
  }

  @Test("colours only when asked")
  func color() {
    #expect(TerminalPrinter(sources: [source], isColored: true).print(image()).contains("\u{1B}["))
    #expect(
      !TerminalPrinter(sources: [source], isColored: false).print(image()).contains("\u{1B}["))
  }

  @Test("keeps a place far along a long line in view")
  func longLine() {
    let long = SourceText(
      path: "a.md",
      text: String(repeating: "x", count: 5000) + "HERE" + String(repeating: "y", count: 5000))
    let text = TerminalPrinter(sources: [long], isColored: false)
      .print(.error("r", "m", at: long.span(5000, 5004)))
    #expect(text.contains("xHEREy"))
    #expect(text.split(separator: "\n").allSatisfy { $0.count < 130 })
    let lines = text.split(separator: "\n").map(String.init)
    let at = lines[3].firstRange(of: "HERE").map {
      lines[3].distance(from: lines[3].startIndex, to: $0.lowerBound)
    }
    let caret = lines[4].firstIndex(of: "^").map {
      lines[4].distance(from: lines[4].startIndex, to: $0)
    }
    #expect(at == caret)
  }
}

@Suite("Source text")
struct SourceTextTests {
  @Test(
    "counts lines that end in LF, CRLF and CR", arguments: ["a\nb\nc", "a\r\nb\r\nc", "a\rb\rc"])
  func lines(text: String) {
    let source = SourceText(path: "a.md", text: text)
    #expect(source.lineCount == 3)
    #expect((1...3).map(source.line) == ["a", "b", "c"])
    #expect(source.position(at: source.offset(ofLine: 3)) == SourcePosition(line: 3, column: 1))
  }

  @Test("counts columns in characters, offsets in bytes")
  func columns() {
    let source = SourceText(path: "a.md", text: "größer 👩‍👩‍👧 x")
    #expect(source.position(at: "größer 👩‍👩‍👧 ".utf8.count) == SourcePosition(line: 1, column: 10))
  }

  @Test("brings a span outside the file back into it")
  func clamped() {
    let source = SourceText(path: "a.md", text: "abc")
    #expect(source.text(in: source.span(-4, 99)) == "abc")
    #expect(source.position(at: 99) == SourcePosition(line: 1, column: 4))
  }
}

@Suite("Did you mean")
struct SuggestionTests {
  @Test(
    "finds the word that was meant, or none",
    arguments: [
      ("objectivs", "objectives"), ("tilte", "title"), ("Minutes", "minutes"), ("banana", nil),
      ("x", nil),
    ] as [(String, String?)])
  func nearest(word: String, expected: String?) {
    let found = Suggestion.nearest(to: word, among: ["title", "objectives", "minutes", "id"])
    #expect(found == expected)
  }

  @Test("looks past words whose length shows that they are others, whatever letters they have")
  func lengths() {
    let others = ["Überzeugungsarbeit", "überzeugen", "überzeugende Gründe", "a", "übereugen"]
    #expect(Suggestion.nearest(to: "überzeugen", among: others) == "überzeugen")
    #expect(Suggestion.nearest(to: "uberzeugen", among: others) == "überzeugen")
    #expect(
      Suggestion.nearest(to: "title", among: ["titleandmuchmore", "tit", "titles"]) == "titles")
  }

  @Test("twenty guesses are made in a text, and no more")
  func limit() {
    var limit = Suggestion.Limit()
    #expect((0..<30).count { _ in limit.allowsOneMore() } == 20)
  }

  @Test(
    "of names of several words each word is near, and no short word is guessed from a letter",
    arguments: [
      ("undefined-thing", nil), ("unused-thign", "unused-thing"), ("unusedthing", "unused-thing"),
      ("-", nil), ("md", nil), ("of", "off"), ("part-2", nil), ("prat-1", "part-1"),
    ] as [(String, String?)])
  func names(word: String, expected: String?) {
    #expect(
      Suggestion.nearest(to: word, among: ["unused-thing", "id", "off", "part-1"]) == expected)
  }
}
