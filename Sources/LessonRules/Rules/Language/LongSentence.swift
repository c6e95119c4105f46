package import Diagnostics
import LessonModel

/// A sentence is short enough for the ear.
package struct LongSentence: Rule {
  package static let description = RuleDescription(
    "long-sentence", .language, .warning, "A sentence has at most 40 words.",
    """
    Readers can look back, listeners cannot: after about forty words the beginning is gone. A colon and a \
    semicolon end a sentence here, because the voice pauses there, too.
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

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let passages = lesson.passages {
      $0.longestSentence > Self.limit && $0.isHeard && $0.kind == .paragraph
    }
    return passages.flatMap { passage -> [Diagnostic] in
      let places = passage.places
      return passage.sentences.filter { $0.words > Self.limit }.map { sentence in
        .warning(
          Self.id,
          "this sentence has \(sentence.words) words, more than the \(Self.limit) that listeners can follow",
          at: places.span(of: sentence.range), fixes: [FixIt("make it two or three sentences")])
      }
    }
  }
}
