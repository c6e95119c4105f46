package import Diagnostics
import LessonModel

/// No two activities of a course have the same id.
///
/// What a learner has done is kept by these ids: with one id for two quizzes, the score of one
/// becomes the score of the other. (Ids of lessons and units are compared while they are read.)
///
/// ```markdown
/// Before: :::quiz{#check}  …  :::quiz{#check}
/// After:  :::quiz{#check-levers}  …  :::quiz{#check-cycle}
/// ```
package struct DuplicateID: Rule {
  package static let id: RuleID = "duplicate-id"

  package init() {}

  package func check(_ course: CourseIndex) -> [Diagnostic] {
    var first: [ActivityID: SourceSpan] = [:]
    var diagnostics: [Diagnostic] = []
    for lesson in course.course.lessons {
      lesson.forEachBlock { block in
        guard case .activity(let activity) = block else { return }
        guard let known = first[activity.id] else {
          first[activity.id] = activity.span
          return
        }
        diagnostics.append(
          .error(
            Self.id, "the id `\(activity.id)` belongs to another activity", at: activity.span,
            notes: [.init("it is used here first", at: known)],
            fixes: [FixIt("give this activity an id of its own: {#\(lesson.id)-…}")]))
      }
    }
    return diagnostics
  }
}
