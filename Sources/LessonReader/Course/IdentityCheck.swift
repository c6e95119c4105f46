import Diagnostics
import LessonModel

/// Reports ids that stand for two things.
enum IdentityCheck {
  /// Every lesson whose id an earlier lesson has.
  static func duplicateLessons(_ heads: [LessonHead]) -> [Diagnostic] {
    var seen: [LessonID: SourceSpan] = [:]
    var diagnostics: [Diagnostic] = []
    for head in heads {
      if let first = seen[head.id.value] {
        diagnostics.append(
          duplicate("lesson", "\(head.id.value)", at: head.id.span, first: first))
      } else {
        seen[head.id.value] = head.id.span
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
