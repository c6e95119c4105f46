package import Diagnostics
import LessonModel

/// A sentence must be short enough for the ear.
package struct LongSentence: Rule {
  package static let description = RuleDescription(
    "long-sentence", .language, .warning, "A sentence must have at most 40 words.",
    """
    Readers can look back, and listeners cannot: after some forty words the beginning is gone. A colon and a \
    semicolon end a sentence here, because the voice pauses there, too. One that commas and parentheses divide into \
    short parts may have up to 60 words.
    """,
    .lesson(
      before: """
        Before you call the buyer again you should look at the notes of the last three calls and at the e-mails \
        that came since, because what they asked for in the first call and what they ask for now are often two \
        things, and the second one is what they will pay for.
        """,
      after: """
        Before you call the buyer again, read your notes of the last three calls. What they asked for first and \
        what they ask for now are often two things. They will pay for the second.
        """))

  package init() {}

  /// Words.
  package static let limit = 40

  /// Words of a sentence whose parts are short.
  package static let dividedLimit = 60

  /// Words between two pauses that the ear takes in easily.
  private static let shortPart = 20

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let passages = lesson.passages {
      $0.longestSentence > Self.limit && $0.isHeard && $0.kind == .paragraph
    }
    return passages.flatMap { passage -> [Diagnostic] in
      let places = passage.places
      return passage.sentences.filter { sentence in
        sentence.words > Self.dividedLimit
          || sentence.words > Self.limit && passage.longestPart(of: sentence) > Self.shortPart
      }.map { sentence in
        .warning(
          Self.id,
          "this sentence has \(sentence.words) words, more than the \(Self.limit) that listeners can follow",
          at: places.span(of: sentence.range),
          fixes: [FixIt("split it into two or three sentences")])
      }
    }
  }
}

extension Passage {
  private static let dashes = ["-", "--", "---", "–", "—"]

  /// How many words the longest stretch of a sentence has without a comma, a dash or a parenthesis.
  fileprivate func longestPart(of sentence: Sentence) -> Int {
    var longest = 0
    var count = 0
    for word in words where sentence.range.contains(word.lowerBound) {
      let isDash = Self.dashes.contains { bytes[word].elementsEqual($0.utf8) }
      if bytes[word.lowerBound] == UInt8(ascii: "(") || isDash { count = 0 }
      if !isDash { count += 1 }
      longest = max(longest, count)
      if ",)".utf8.contains(bytes[word.upperBound - 1]) { count = 0 }
    }
    return longest
  }
}
