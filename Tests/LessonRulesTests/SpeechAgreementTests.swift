import Diagnostics
import LessonModel
import LessonReader
import LessonRules
import Testing
import Words

@testable import Narration

/// What `check` says of signs and scripts, beside what a script leaves out of the same lesson.
@Suite("A check and a script agree")
struct SpeechAgreementTests {
  static let languages = ["en", "de", "fr", "es", "it", "nl", "pt", "pl", "ja", "ar"]

  @Test("on every sign that some language has words for", arguments: languages)
  func knownSigns(language: String) async throws {
    let tag = try #require(LanguageTag(language))
    let english = SpeechReader(.english).signs
    let signs = SignWords.signs.union(english).union(SpeechReader(tag).signs)
    try await expectAgreement(signs.map(String.init).sorted(), in: language)
  }

  @Test("on symbols, fractions, punctuation, currencies, emoji and scripts", arguments: languages)
  func anyCharacter(language: String) async throws {
    let scalars = Self.scalars { $0.value < 0x3100 || $0.value >= 0xFE00 }
    // A prime step meets letters and signs of most blocks.
    let sample = stride(from: 0, to: scalars.count, by: 61).map { String(scalars[$0]) }
    let clusters = [
      "👩‍💻", "🇩🇪", "1️⃣", "👍🏽", "‼️", "☎︎", "❤️", "≥\u{338}", "=\u{301}", "e\u{301}", "½\u{301}", "€️", "x²",
      "m³", "10⁻³", "5′", "1ำ", "=ำ", "ｶﾞ", "한", "漢字", "עברית", "हिन्दी", "ไทย", "Ⅷ", "ﬁ", "∼5", "₩5",
      "%‰",
    ]
    try await expectAgreement(sample + clusters, in: language)
  }

  /// Checks a course in which each text is a lesson of its own.
  private func expectAgreement(_ texts: [String], in language: String) async throws {
    var files = ["lessons/course.yaml": "title: T\nlanguage: \(language)\n"]
    for (index, text) in texts.enumerated() {
      // A letter before keeps Markdown from reading a sign as its own.
      files["lessons/\(index + 1)-l\(index).md"] = "# Lesson\n\nSo a \(text) b, 5\(text)5.\n"
    }
    let read = try await CourseReader(
      folder: MemoryFolder(texts: files), editions: [.web, .podcast, .handouts], width: 2
    ).read()
    let course = read.course.value
    #expect(course.lessons.count == texts.count)
    let found = await Rules.check(course, sources: read.sources, width: 2)
      .filter { $0.rule == "unspeakable-symbol" }
    let words = CourseWords(course.language)
    let left = course.lessons.flatMap {
      ScriptWriter.findings(.unspeakableSymbol, in: $0, of: course, words: words)
    }
    #expect(Set(found) == Set(left))
    #expect(found.count == left.count)
  }

  @Test("no character that is said everywhere is left out anywhere", arguments: languages)
  func certainty(language: String) throws {
    let tag = try #require(LanguageTag(language))
    let suspects = SpeechSuspects(tag)
    let reader = SpeechReader(tag)
    let certain = Self.scalars { $0.value < 0x30000 }.filter { !suspects.mayBe(in: String($0)) }
    #expect(certain.count > 700)
    // Of letters, which are very many, some; of all others, each.
    let chosen = certain.enumerated().filter { $1.value < 0x600 || !$1.isLetter || $0 % 31 == 0 }
    for (_, scalar) in chosen {
      for text in ["a \(scalar) b", "a\(scalar)b", "5\(scalar)5 \(scalar)5 \(scalar)", "\(scalar)"]
      {
        let left = reader.spoken(text).unspeakable.map(\.text)
        #expect(left == [], "\(scalar.value) in \(text)")
        #expect(!suspects.mayBe(in: Array(text.utf8), 0..<text.utf8.count))
      }
    }
  }

  @Test(
    "wherever in a lesson something is said",
    arguments: [
      "# Lesson\n\nSo 🚀.", "# Lesson\n\n## So 🚀\n\nx", "# Lesson 🚀\n\nSo.",
      "# Lesson\n\n- a\n- 🚀\n",
      "---\ntitle: So 🚀\n---\n\nSo.", "---\ntitle: L\nobjectives: [Do 🚀]\n---\n\nSo.",
      "---\ntitle: \"So \\U0001F680\"\n---\n\nSo.", "# Lesson\n\nSo &#x1F680; it is.",
      "# Lesson\n\nSo `a 🚀 b`.", "# Lesson\n\nSo **a**🚀, [b 🚀](02-other.md).",
      "# Lesson\n\n![A 🚀](media/levers.svg)", "# Lesson\n\n| A | B |\n| - | - |\n| 🚀 | x |\n",
      "# Lesson\n\nSo.[^n]\n\n[^n]: A 🚀.", "# Lesson\n\n> So 🚀.",
      "# Lesson\n\n:::tip[Do 🚀]\nx\n:::", "# Lesson\n\n:::say\nSo 🚀.\n:::",
      "# Lesson\n\n:::only{editions=podcast}\nSo 🚀.\n:::", "# Lesson\n\n:::keypoints\n- 🚀\n:::",
      "# Lesson\n\n:::quiz[Q 🚀]{#q}\nx\n\n- [x] a\n- [ ] b\n:::",
      "# Lesson\n\n:::quiz{#q}\nx\n\n- [x] a\n- [ ] 🚀\n:::",
      "# Lesson\n\n:::quiz{#q}\nx\n\n- [x] a\n\n  Yes 🚀.\n- [ ] b\n:::",
      "# Lesson\n\n:::quiz{#q answer=\"so 🚀 | no\"}\nWhat?\n:::",
      "# Lesson\n\n:::quiz{#q}\nA [[so 🚀]] it is.\n:::",
      "# Lesson\n\n:::exercise[E 🚀]{#e}\nDo.\n:::", "# Lesson\n\n:::exercise{#e}\nDo 🚀.\n:::",
      "# Lesson\n\n::::roleplay{#r}\nx\n\n:::role[Buyer 🚀]\nx\n:::\n::::",
      "# Lesson\n\n:::worksheet{#w}\n- Name 🚀\n:::", "# Lesson\n\n:::card{#c}\nx\n\n---\n\n🚀\n:::",
      "# Lesson\n\n:::figure[A 🚀]\n![A bar](media/levers.svg)\n:::",
      "# Lesson\n\nA [champion](term:champion) x.", "# Lesson\n\nA [🚀](term:champion) x.",
    ])
  func places(text: String) async throws {
    let files = [
      "lessons/course.yaml": "title: T\n", "lessons/media/levers.svg": "<svg/>",
      "lessons/glossary.yaml": "terms:\n  - term: champion\n    definition: Someone 🚀 inside.\n",
      "lessons/01-lesson.md": text, "lessons/02-other.md": "# Other\n\nA champion.\n",
    ]
    let read = try await CourseReader(
      folder: MemoryFolder(texts: files), editions: [.web, .podcast, .handouts], width: 1
    ).read()
    let course = read.course.value
    let found = await Rules.check(course, sources: read.sources, width: 1)
      .filter { $0.rule == "unspeakable-symbol" }
    let words = CourseWords(course.language)
    let left = course.lessons.flatMap {
      ScriptWriter.findings(.unspeakableSymbol, in: $0, of: course, words: words)
    }
    #expect(found == left.inReadingOrder())
    #expect(!found.isEmpty)
  }

  @Test(
    "to be silent about what nobody hears",
    arguments: [
      ":::silent\nSo 🚀.\n:::", ":::facilitator\nSo 🚀.\n:::",
      ":::only{editions=web}\nSo 🚀.\n:::", "```\n🚀\n```",
      "::::exercise{#e}\nDo.\n\n:::hint\nSo 🚀.\n:::\n:::solution\n🚀\n:::\n::::",
      "So <!-- 🚀 --> it is.",
    ])
  func silence(text: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["unspeakable-symbol"])
    #expect(check.rules == [])
  }

  @Test("that a lesson which its author recorded leaves nothing out")
  func recorded() async throws {
    let check = try await Check(
      [
        "media/call.mp3": "x",
        "01-lesson.md": "---\ntitle: L\nrecording: media/call.mp3\n---\n\nSo 🚀.\n",
      ], only: ["unspeakable-symbol"])
    #expect(check.rules == [])
  }

  /// The assigned characters but white space, surrogates and what belongs to no one.
  private static func scalars(_ isWanted: (Unicode.Scalar) -> Bool) -> [Unicode.Scalar] {
    (0x80..<UInt32(0x30000)).compactMap { Unicode.Scalar($0) }.filter { scalar in
      switch scalar.properties.generalCategory {
      case .unassigned, .privateUse, .surrogate: false
      case _: isWanted(scalar) && !scalar.properties.isWhitespace
      }
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isLetter: Bool { properties.generalCategory == .otherLetter }
}
