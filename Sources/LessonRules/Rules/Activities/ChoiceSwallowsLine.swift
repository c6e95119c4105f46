package import Diagnostics
import LessonModel

/// Feedback must be separate from its choice.
package struct ChoiceSwallowsLine: Rule {
  package static let description = RuleDescription(
    "choice-swallows-line", .activities, .warning, "Feedback must be separate from its choice.",
    """
    A line directly below a choice is part of the choice, even if it is not indented. For feedback, leave an empty \
    line above it and put two spaces before it.
    """,
    .lesson(
      before: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [x] Time
        Yes, yours and theirs.
        - [ ] Nothing

          It feels so.
        :::
        """,
      after: """
        :::quiz{#waiting}
        What does it cost to wait?

        - [x] Time

          Yes, yours and theirs.
        - [ ] Nothing

          It feels so.
        :::
        """))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard let source = lesson.source else { return [] }
    return lesson.quizzes.flatMap { quiz in
      (quiz.choices ?? []).compactMap { choice -> Diagnostic? in
        guard choice.content.contains(where: \.isSoftBreak) else { return nil }
        let marker = Self.column(of: choice.span.start, in: source)
        var isNext = false
        for inline in choice.content {
          if inline.isSoftBreak {
            isNext = true
            continue
          }
          // A line that is indented as far as the choice's words was wrapped on purpose.
          if isNext, Self.column(of: inline.span.start, in: source) <= marker + 1 {
            return .warning(
              Self.id, "this line is part of the choice above it", at: inline.span,
              fixes: [
                FixIt("for feedback, put an empty line above it and two spaces before it")
              ])
          }
          isNext = false
        }
        return nil
      }
    }
  }

  private static func column(of offset: Int, in source: SourceText) -> Int {
    offset - source.offset(ofLine: source.lineNumber(at: offset))
  }
}

extension Inline {
  fileprivate var isSoftBreak: Bool {
    if case .softBreak = self { return true }
    return false
  }
}
