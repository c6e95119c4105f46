package import Diagnostics
import LessonModel

/// An id must belong to one thing only.
package struct DuplicateID: Rule {
  package static let description = RuleDescription(
    "duplicate-id", .identity, .error, "An id must belong to one thing only.",
    """
    Episodes, links and data depend on the ids of lessons, units and activities. If two quizzes share an \
    id, other programs cannot tell them apart.
    """,
    .lesson(
      before: """
        :::quiz{#check}
        What does it cost to wait?

        - [x] Time

          Yes.
        - [ ] Nothing
        :::

        :::exercise[Ask]{#check}
        Ask one buyer what it costs to wait.
        :::
        """,
      after: """
        :::quiz{#check-cost}
        What does it cost to wait?

        - [x] Time

          Yes.
        - [ ] Nothing
        :::

        :::exercise[Ask]{#ask-cost}
        Ask one buyer what it costs to wait.
        :::
        """))

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    var known = Set<ActivityID>(
      minimumCapacity: lessons.reduce(0) { $0 + $1.activities.count })
    let areUnique = lessons.allSatisfy { lesson in
      lesson.activities.allSatisfy { known.insert($0.id).inserted }
    }
    if areUnique { return [] }
    var first: [ActivityID: SourceSpan] = [:]
    var diagnostics: [Diagnostic] = []
    for lesson in lessons {
      for activity in lesson.activities {
        guard let known = first[activity.id] else {
          first[activity.id] = activity.span
          continue
        }
        diagnostics.append(
          .error(
            Self.id, "the id `\(activity.id)` is already used by another activity",
            at: activity.span,
            notes: [.init("first used here", at: known)],
            fixes: [FixIt("give this activity another id: {#\(lesson.id)-…}")]))
      }
    }
    return diagnostics
  }
}
