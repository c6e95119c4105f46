import Diagnostics
import LessonModel

/// Reports ids that stand for two things.
enum IdentityCheck {
  /// Every lesson whose id an earlier lesson has.
  static func duplicateLessons(_ drafts: [LessonDraft]) -> [Diagnostic] {
    var seen: [LessonID: SourceSpan] = [:]
    var diagnostics: [Diagnostic] = []
    for draft in drafts {
      if let first = seen[draft.id.value] {
        diagnostics.append(
          duplicate("lesson", "\(draft.id.value)", at: draft.id.span, first: first))
      } else {
        seen[draft.id.value] = draft.id.span
      }
    }
    return diagnostics
  }

  static func duplicate(_ kind: String, _ id: String, at span: SourceSpan, first: SourceSpan)
    -> Diagnostic
  {
    .error(
      .duplicateID, "the id `\(id)` belongs to another \(kind)", at: span,
      notes: [.init("it is used here first", at: first)],
      fixes: [FixIt("give this \(kind) an id of its own, with `id: ` at the head of the file")])
  }
}
