import Diagnostics
import LessonRules
import Testing

/// Text is examined eight bytes at a time: the position within them must not matter.
@Suite("What is found in running text")
struct WordScanTests {
  @Test(
    "is found wherever it is, also at the end",
    arguments: [
      ("the the", "repeated-word"), ("The the.", "repeated-word"), ("is\nis", "repeated-word"),
      ("MEDDIC", "unexpanded-abbreviation"), ("*MEDDIC*,", "unexpanded-abbreviation"),
      ("BANTs.", "unexpanded-abbreviation"), ("[^who]", "undefined-footnote"),
      ("[a] (media/a.svg)", "space-in-link"), ("🫶", "unspeakable-symbol"),
      ("`x`\u{301}", "unspeakable-symbol"), ("\n##Pain", "heading-needs-blank"),
      ("\n::tip", "raw-directive"),
    ])
  func everywhere(text: String, rule: String) async throws {
    for length in 1...18 {
      let filler = String(String(repeating: "bcde fgh ", count: 3).prefix(length))
      for ending in ["", " so", "\n\n> x"] {
        let check = try await Check(lesson: "\(filler) \(text)\(ending)\n", only: [rule])
        #expect(check.rules == [rule], "\(length) \(ending)")
      }
    }
  }

  @Test(
    "is not taken for what it is like",
    arguments: [
      "the they", "the the-end", "a agreed", "is this", "of\n\nof", "MOSSgate", "B2B x",
      "it's `x` y",
      "5 5", "a # b ## c", "a :: b", "[a] b (c)", "x^2 [a]", "café naïve Ärger", "© 2026 ½",
    ])
  func likeness(text: String) async throws {
    for length in 1...18 {
      let filler = String(String(repeating: "bcde fgh ", count: 3).prefix(length))
      let check = try await Check(
        lesson: "\(filler) \(text)\n",
        only: [
          "repeated-word", "unexpanded-abbreviation", "undefined-footnote", "space-in-link",
          "unspeakable-symbol", "heading-needs-blank", "raw-directive",
        ])
      #expect(check.rules == [], "\(length)")
    }
  }

  @Test(
    "is a long sentence from the forty-first word on, whatever its words end with",
    arguments: ["word", "w", "a,", "5", "%", "d)", "é", "\u{201C}q\u{201D}", "`c`", "x  ", "y\n"])
  func sentences(word: String) async throws {
    // What commas and parentheses divide may be longer.
    let most = ["a,", "d)"].contains(word) ? 59 : 39
    for (count, rules) in [(most, []), (most + 1, ["long-sentence"])] {
      let text = "One. " + String(repeating: "\(word) ", count: count) + "end."
      for ending in ["", " Two.", "\u{201D} two"] {
        let check = try await Check(lesson: text + ending + "\n", only: ["long-sentence"])
        #expect(check.rules == rules, "\(count) \(ending)")
      }
    }
  }

  @Test(
    "is no long sentence where a word ends with a pause",
    arguments: [".", "!", "?", ":", ";", "…", " —", "。", ".)", ".\u{201D}", "!*"])
  func pauses(pause: String) async throws {
    let half = String(repeating: "word ", count: 24) + "end"
    let text = "\(half)\(pause) \(half)."
    let check = try await Check(lesson: text + "\n", only: ["long-sentence"])
    #expect(check.rules == [])
  }

  @Test("is an abbreviation once in a course, where it is heard first")
  func abbreviations() async throws {
    let files = [
      "01-lesson.md":
        "# Lesson\n\n## On BANT\n\nThe CRM and SPIN (a way to ask).\n\n:::silent\nBANT\n:::\n",
      "02-other.md": "# Other\n\nAsk by BANT, BANT and SPIN.\n\n![x y](media/levers.svg)\n",
    ]
    for width in [1, 8] {
      let check = try await Check(files, only: ["unexpanded-abbreviation"], width: width)
      #expect(
        check.diagnostics.map { "\($0.span.path.suffix(11)) \($0.message)" }
          == [
            "2-other.md `BANT` is not written out where it is first used"
          ].map { "0\($0)" })
    }
  }
}
