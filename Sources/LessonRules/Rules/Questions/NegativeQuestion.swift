package import Diagnostics
import LessonModel

/// A question must ask for what is true, or stress its “not”.
package struct NegativeQuestion: Rule {
  package static let description = RuleDescription(
    "negative-question", .activities, .warning,
    "A question must ask for what is true, or stress its “not”.",
    """
    Readers overlook a small “not”, and answer the opposite of what they know. Ask for what is right instead. If the \
    question is about the exception, stress the word: “Which of these is **not** a reason?” Checked in English \
    courses only.

    Source: Haladyna, Downing and Rodriguez, Applied Measurement in Education 15(3), 2002: “Word the stem positively”, and \
    where a negative is used, make the word visible.
    """,
    .lesson(
      before: """
        :::quiz{#lever}
        Which of these is not a lever?

        - [x] The size of the screen

          Right: it moves no deal.
        - [ ] The win rate
        :::
        """,
      after: """
        :::quiz{#lever}
        Which of these is **not** a lever?

        - [x] The size of the screen

          Right: it moves no deal.
        - [ ] The win rate
        :::
        """))

  /// After one of these words, a clause begins that only says when, or of whom.
  private static let clauses: Set<String> = [
    "if", "when", "that", "who", "whom", "whose", "because", "after", "before", "while", "where",
    "unless", "although", "though", "so", "and", "but", "or",
  ]

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard course.isEnglish else { return [] }
    return lesson.quizzes.compactMap { quiz in
      guard quiz.choices != nil, case .paragraph(let paragraph)? = quiz.question.last,
        Self.asksForException(paragraph.content)
      else { return nil }
      return .warning(
        Self.id, "this question asks for what is not true, and its “not” is easy to overlook",
        at: paragraph.span,
        fixes: [FixIt("ask for what is true, or stress the word: `**not**`")])
    }
  }

  /// Whether the “not” belongs to a single word: “a reason not to wait”, “the purpose of not bending”.
  ///
  /// “Which step is not to be skipped?” still asks for an exception.
  private static func negatesOneWord(_ words: [Substring], at index: Int) -> Bool {
    guard index > words.startIndex, index + 1 < words.endIndex else { return false }
    let (before, after) = (words[index - 1].lowercased(), words[index + 1].lowercased())
    if ["of", "for", "by", "in", "from", "about"].contains(before) { return true }
    return ["to", "equal", "yet"].contains(after)
      && !["is", "are", "was", "were", "be"].contains(before)
  }

  /// Whether the last sentence is "Which … not …?" or "… except?", with the word unstressed.
  private static func asksForException(_ content: [Inline]) -> Bool {
    let text = content.plainText
    guard mayHaveException(text), text.dropLast(while: \.isWhitespace).hasSuffix("?") else {
      return false
    }
    var unstressed = ""
    for inline in content {
      switch inline {
      case .text(let text): unstressed += text.text
      case .softBreak, .lineBreak: unstressed += " "
      // Readers see a stressed word; code and names are not words of the sentence.
      case .emphasis, .strong, .strikethrough, .styled, .code, .image, .formula, .blank, .rawHTML,
        .footnoteReference:
        unstressed += " _ "
      case .link(let link): unstressed += link.content.plainText
      }
    }
    let end = unstressed.dropLast(while: { $0 == "?" || $0.isWhitespace })
    let sentence = end.utf8.split(whereSeparator: Self.endsSentence).last ?? end.utf8
    let words = Substring(sentence).unicodeScalars.split(whereSeparator: Self.isBetweenWords)
      .map(Substring.init)
    guard
      let first = words.firstIndex(where: {
        $0.lowercased() == "which" || $0.lowercased() == "what"
      })
    else { return words.last.map { $0 == "except" } ?? false }
    for index in words[first...].indices {
      let word = words[index]
      // A comma also begins another clause.
      let isLast = word.last == ","
      let plain = String(isLast ? word.dropLast() : word)
      if clauses.contains(plain) { return false }
      if plain == "not", Self.negatesOneWord(words, at: index) { return false }
      // Few words end in a t.
      if plain.utf8.last == UInt8(ascii: "t"),
        plain == "not" || plain == "except" || plain.hasSuffix("n't") || plain.hasSuffix("n’t")
      {
        return true
      }
      if isLast { return false }
    }
    return false
  }
}

extension NegativeQuestion {
  /// Whether a word may be "not", "except" or end in "n’t"; false is certain, and most questions
  /// have none.
  private static func mayHaveException(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "t") {
        switch previous {
        // The last is the end of a typographic apostrophe in UTF-8.
        case UInt8(ascii: "o"), UInt8(ascii: "p"), UInt8(ascii: "'"), 0x99: return true
        default: break
        }
      }
      previous = byte
    }
    return false
  }

  private static func endsSentence(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"): true
    default: false
    }
  }

  private static func isBetweenWords(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\t", "“", "”", "\"", "(", ")": true
    default: !scalar.isASCII && scalar.properties.isWhitespace
    }
  }
}

extension StringProtocol {
  /// Without the characters at its end that match.
  fileprivate func dropLast(while matches: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, matches(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
