import Deploying
import Testing

@Suite("Patterns for paths")
struct PathPatternTests {
  @Test(
    "a star takes any text, also across folders, and a question mark one character",
    arguments: [
      ("*-facilitator*.pdf", "handouts/one-facilitator-letter.pdf", true),
      ("*-facilitator*.pdf", "handouts/one.pdf", false),
      ("handouts/*", "handouts/one.pdf", true), ("handouts/*", "my-handouts/one.pdf", false),
      ("?.txt", "a.txt", true), ("?.txt", "ab.txt", false), ("a*b*c", "a-b-b-c", true),
      ("a*b*c", "a-c-b", false), ("*", "", true), ("", "", true), ("", "a", false),
      ("[a].txt", "[a].txt", true), ("[a].txt", "a.txt", false), ("*?", "ü", true),
    ])
  func matches(_ pattern: String, _ path: String, _ expected: Bool) {
    #expect(PathPattern(pattern).matches(path) == expected)
  }
}
