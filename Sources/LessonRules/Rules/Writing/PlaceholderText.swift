package import Diagnostics
import LessonModel

/// A lesson must not contain example text.
package struct PlaceholderText: Rule {
  package static let description = RuleDescription(
    "placeholder-text", .structure, .warning, "A lesson must not contain example text.",
    """
    `lectern new lesson` fills a lesson with sentences that show how one is written. Replace all of them with your \
    own: what is left is published like any other text.
    """,
    .lesson(
      before: "Begin with a person who has a problem. Two or three sentences are enough.",
      after: "Jana has ten minutes, and no question."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    var spans = lesson.lesson.objectives.filter { Self.sentences.contains($0.value) }.map(\.span)
    spans += lesson.passages { Self.lengths.contains($0.range.count) }
      .filter { Self.sentences.contains($0.text) }.map(\.blockSpan)
    guard let first = spans.first else { return [] }
    let more = spans.count > 1 ? ", here and in \(spans.count - 1) more places" : ""
    return [
      .warning(
        Self.id, "this is still example text from `lectern new lesson`\(more)", at: first,
        fixes: [FixIt("write your own, or remove it")])
    ]
  }

  /// Sentences of `templates/new/lesson.md` that occur nowhere else; a test compares the two.
  package static let sentences: Set<String> = [
    "Say in one sentence what changes after this lesson",
    "Jana has ten minutes before the meeting. She looks for the one question that she wanted to ask. It is not in her notes.",
    "Begin with a person who has a problem. Two or three sentences are enough.",
    "Say the idea in one sentence. Then show it with one example that could have happened.",
    "Give people something to do with their own work. Say what they write down, and how long it takes.",
    "Ask for one small thing. A small thing gets done.", "Show what a good answer looks like.",
    "Only the facilitator's copy has this note. Say what to bring, what to ask, and what usually goes wrong.",
  ]

  /// Their lengths in bytes: hardly any other text has one of these.
  private static let lengths = Set(sentences.map(\.utf8.count))
}
