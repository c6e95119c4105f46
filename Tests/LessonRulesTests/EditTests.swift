import Diagnostics
import Testing

@Suite("Edits of the rules")
struct EditTests {
  @Test(
    "an edit makes of the text what its message says",
    arguments: [
      ("Ask what the the delay costs.\n", "Ask what the delay costs.\n"),
      ("See [the pain] (02-other.md).\n", "See [the pain](02-other.md).\n"),
      ("###The pain\n", "### The pain\n"),
      // Only who tries the address knows that it is there.
      ("[x](http://example.org/a)\n", "[x](http://example.org/a)\n"),
      (
        ":::only{editions=“web handouts”}\nx\n:::\n", ":::only{editions=\"web handouts\"}\nx\n:::\n"
      ),
      (":::exercise[Ask]\nx\n:::\n", ":::exercise[Ask]{#lesson-ask}\nx\n:::\n"),
      (":::exercise\nAsk Ana\n:::\n", ":::exercise{#lesson-ask-ana}\nAsk Ana\n:::\n"),
      (
        ":::exercise[Ask]{minutes=5}\nx\n:::\n",
        ":::exercise[Ask]{#lesson-ask minutes=5}\nx\n:::\n"
      ),
    ])
  func fixed(text: String, expected: String) async throws {
    let check = try await Check(lesson: text)
    #expect(check.fixed == expected)
    #expect(check.diagnostics.count == 1, "\(check.diagnostics)")
  }

  @Test("a word that appears twice, a symbol and a choice are pointed at exactly")
  func places() async throws {
    let check = try await Check(
      lesson: "Ask **what** you you get.\n\nWin 🚀 rate, 🚀 *more* ⊗ deals.\n")
    #expect(
      check.printed == """
        warning: “you” is written twice [repeated-word]
          --> lessons/01-lesson.md:3:18
           |
         3 | Ask **what** you you get.
           |                  ^^^
           = fix: remove one of them

        warning: the voice has no sound for “🚀”, “⊗”; the recording leaves it out \
        [unspeakable-symbol]
          --> lessons/01-lesson.md:5:5
           |
         5 | Win 🚀 rate, 🚀 *more* ⊗ deals.
           |     ^^
           = fix: write it in words, or show it in :::silent and say it in :::say

        """)
  }

  @Test(
    "words in a script that the voice of the language cannot read are reported like symbols",
    arguments: [
      (
        "en", "Say ✅ 日本 and مرحبا, Привет, ∂ αβ π café ≥ 5.",
        "“✅”, “日本”, “مرحبا”, “Привет”, “∂” and 1 more"
      ),
      ("de", "Sag 日本 und Привет ≥ 5 ✅.", "“日本”, “✅”"),
      ("pl", "Wynik ≥ 5 → Привет.", "“≥”, “→”"),
      ("ja", "日本 ✅", "“✅”"),
    ])
  func scripts(language: String, text: String, named: String) async throws {
    let check = try await Check([
      "course.yaml": "title: T\nlanguage: \(language)\n", "01-lesson.md": "# Lesson\n\n\(text)\n",
    ])
    #expect(
      check.diagnostics.filter { $0.rule == "unspeakable-symbol" }.map(\.message)
        == ["the voice has no sound for \(named); the recording leaves it out"])
  }

  @Test(
    "a small word that is written twice is found with a capital and with a period after it",
    arguments: [
      ("The the deal.", 1), ("Ask for the the.", 1), ("Is it it?", 1),
      ("You, you and they the.", 0),
      ("$a$ and $b$ and", 0), ("of ![a b c](media/levers.svg) of", 0), ("that that", 0),
      ("the the-one", 0), ("a a-b", 0), ("to\nto", 1), ("`to` to", 0),
    ])
  func repeated(text: String, count: Int) async throws {
    let check = try await Check(lesson: text + "\n", only: ["repeated-word"])
    #expect(check.diagnostics.count == count, "\(check.printed)")
  }

  @Test(
    "of a word that is written twice, the one with the capital stays",
    arguments: [
      ("The the deal.", "The deal."), ("Is it it?", "Is it?"), ("Ask for the the.", "Ask for the."),
      ("Here. The  the deal.", "Here. The deal."),
    ])
  func capital(text: String, expected: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["repeated-word"])
    #expect(check.fixed == expected + "\n")
  }

  @Test("large images and long descriptions, which no example can show")
  func sizes() async throws {
    let check = try await Check([
      "media/team.gif": "GIF89a\u{1}\0\u{1}\0" + String(repeating: ";", count: 2_340_000),
      "01-lesson.md": "# Lesson\n\n![Three people at a table.](media/team.gif)\n",
      "course.yaml": "title: T\ndescription: \(String(repeating: "ä", count: 2001))\n",
    ])
    #expect(check.rules == ["long-description", "large-image"])
    #expect(
      check.diagnostics.map(\.message) == [
        "a description has at most 4000 bytes, and this one has 4002",
        "an image of 2.3 MB and 1 × 1 pixels takes a long time to load",
      ])
  }
}
