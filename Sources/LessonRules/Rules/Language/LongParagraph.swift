package import Diagnostics
import LessonModel

/// A paragraph must be short enough to be read on a phone.
package struct LongParagraph: Rule {
  package static let description = RuleDescription(
    "long-paragraph", .language, .warning, "A paragraph must have at most 150 words.",
    """
    A longer one is a wall on a phone and a breathless minute in the podcast. Usually it contains two thoughts.
    """,
    .lesson(
      before: Array(repeating: "Ask what it costs to wait.", count: 30).joined(separator: " "),
      after: Array(repeating: "Ask what it costs to wait.", count: 10).joined(separator: " ")))

  package init() {}

  /// Words.
  package static let limit = 150

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let long = lesson.passages { $0.wordCount > Self.limit && $0.kind == .paragraph }
    return long.map { passage in
      .warning(
        Self.id,
        "a paragraph has at most \(Self.limit) words, and this one has \(passage.outline.wordCount)",
        at: passage.blockSpan,
        fixes: [FixIt("begin a new paragraph, after an empty line, where the next thought begins")])
    }
  }
}
