import Diagnostics
import Testing

@Suite("Text for terminals")
struct PrintableTextTests {
  @Test(
    "shows control characters instead of obeying them",
    arguments: [
      ("plain, naïve, 日本, “quoted” — and “é”", "plain, naïve, 日本, “quoted” — and “é”"),
      ("two\n\tlines", "two\n\tlines"), ("\u{1B}[2Jgone", "\\u001B[2Jgone"),
      ("over\rwritten", "over\\u000Dwritten"),
      ("\u{7F}\u{85}\u{9B}31m", "\\u007F\\u0085\\u009B31m"),
      ("\u{202E}dm.exe\u{2069}", "\\u202Edm.exe\\u2069"), ("a\u{2028}b", "a\\u2028b"),
      ("עברית\u{200F}, العربية\u{061C}", "עברית\u{200F}, العربية\u{061C}"),
    ])
  func shown(text: String, expected: String) {
    #expect(text.printable == expected)
  }

  @Test("stays on its line where it must")
  func line() {
    #expect("a\nerror: all is well".printableLine == "a\\u000Aerror: all is well")
  }

  @Test("is all that a diagnostic prints, in whatever part the characters are")
  func diagnostic() {
    let name = "lessons/\u{1B}]0;x\u{07}\n\u{202E}.md"
    let source = SourceText(path: name, text: "\u{1B}[8mhidden \u{202E}text\n")
    let diagnostic = Diagnostic.error(
      "a-rule", "message \u{1B}[1A", at: source.span(0, 4), fixes: [FixIt("fix \u{9B}2J")])
    for sources in [[source], []] {
      let text = TerminalPrinter(sources: sources, isColored: false).print(diagnostic)
      #expect(!text.unicodeScalars.contains { $0.isControl && $0 != "\n" }, "\(text)")
      #expect(text.contains("--> lessons/\\u001B]0;x\\u0007\\u000A\\u202E.md"))
    }
    let line = GitHubPrinter(sources: [source]).print([diagnostic])
    #expect(!line.unicodeScalars.contains { $0.isControl && $0 != "\n" }, "\(line)")
  }

  @Test(
    "ends what turns its letters around where it ends itself",
    arguments: [
      ("plain “quoted”", "plain “quoted”"), ("\u{202E}abc", "\u{202E}abc\u{202C}"),
      ("\u{2067}a\u{202A}b", "\u{2067}a\u{202A}b\u{202C}\u{2069}"), ("a\u{202C}\u{2069}b", "ab"),
      ("\u{2067}a\u{202E}b\u{2069}c", "\u{2067}a\u{202E}b\u{2069}c"),
      ("\u{202B}a\u{202C}", "\u{202B}a\u{202C}"),
    ])
  func directions(text: String, expected: String) {
    #expect(text.withDirectionsEnded == expected)
  }
}
