import Diagnostics
import Testing

/// Lines `[name]: …` and `[^name]: …`, which Markdown does not show.
@Suite("Definitions of footnotes and links")
struct DefinitionTests {
  private static let rules: Set<String> = [
    "duplicate-definition", "unused-definition", "undefined-footnote", "unused-footnote",
  ]

  @Test(
    "a name that is there twice is reported at the second place",
    arguments: [
      ("A[^1] b.\n\n[^1]: One\n\n[^1]: Two", 7), ("A[^1] b.\n\n[^1]: One\n[^1]: Two", 6),
      ("A[^a] b.\n\n[^a]: One\n\n[^A]: Two", 7), ("A[^a] b.\n\n[^a]: One\n\n> [^a]: Two", 7),
      ("A [X] b.\n\n[X]: https://a.example\n[x]: https://b.example", 6),
      ("A [a b] b.\n\n[a b]: 02-other.md\n\n[a  b]: 02-other.md#pain", 7),
    ])
  func twice(text: String, line: Int) async throws {
    let check = try await Check(lesson: text + "\n", only: Self.rules)
    #expect(check.rules == ["duplicate-definition"], "\(check.printed)")
    let place = try #require(check.diagnostics.first)
    let source = try #require(check.sources.first { $0.path == place.span.path })
    #expect(source.lineNumber(at: place.span.start) == line)
  }

  @Test(
    "a line that was meant as a footnote is the one that is reported, and gets its colon",
    arguments: [
      ("A[^1] b.\n\n[^1] Note", "A[^1] b.\n\n[^1]: Note"),
      ("A[^1] b.\n\n[^1] : Note", "A[^1] b.\n\n[^1]: Note"),
      ("A[^1] b.\n\n[^1]： Note", "A[^1] b.\n\n[^1]: Note"),
      ("A[^1] b.\n\n[^ 1]: Note", "A[^1] b.\n\n[^1]: Note"),
      ("A[^1] b[^2].\n\n[^1] Note\n[^2] More", "A[^1] b[^2].\n\n[^1]: Note\n[^2]: More"),
    ])
  func colon(text: String, expected: String) async throws {
    let check = try await Check(lesson: text + "\n", only: Self.rules)
    #expect(Set(check.rules) == ["undefined-footnote"], "\(check.printed)")
    #expect(check.fixed == expected + "\n")
    #expect(try await Check(lesson: expected + "\n", only: Self.rules).rules == [])
  }

  @Test("a line of a conversation that Markdown takes for an address is shown again")
  func conversation() async throws {
    let check = try await Check(lesson: "[Ana]: Hello\n\n[Ben]: Bye\n", only: Self.rules)
    #expect(check.rules == ["unused-definition", "unused-definition"])
    #expect(check.fixed == "\\[Ana]: Hello\n\n\\[Ben]: Bye\n")
  }

  @Test(
    "what is defined once, twice alike, in code or in a comment, or is an address, is fine",
    arguments: [
      "A [X] b.\n\n[X]: https://a.example\n[x]: https://a.example",
      "A[^a] b.\n\n[^a]: One\n\n```\n[^a]: Two\n```",
      "A[^a] b.\n\n[^a]: One\n\n<!--\n[^a]: Two\n-->",
      "[//]: # (a comment)\n\n[x]: https://a.example", "[plan]: plan\n\nSee [the plan][plan].",
      "A [b] c.\n[b]: not one, because it is below text", "Write `[a]: b` or \\[a]: b.",
    ])
  func fine(text: String) async throws {
    let check = try await Check(
      lesson: text + "\n", only: ["duplicate-definition", "unused-definition"])
    #expect(check.rules == [], "\(check.printed)")
  }
}
