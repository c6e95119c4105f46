package import Diagnostics
import LessonModel

/// A worksheet needs something to fill in.
package struct WorksheetNeedsFields: Rule {
  package static let description = RuleDescription(
    "worksheet-needs-fields", .activities, .error, "A worksheet needs something to fill in.",
    "Each item of a bulleted list is a field: `- Compelling event {lines=3}`.",
    .lesson(
      before: ":::worksheet[Deal]{#deal}\nWrite down the compelling event.\n:::",
      after: ":::worksheet[Deal]{#deal}\nWrite it down.\n\n- Compelling event {lines=3}\n:::"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for activity in lesson.activities {
      let worksheet: Worksheet
      switch activity {
      case .worksheet(let sheet): worksheet = sheet
      case .apply(let apply): worksheet = apply.worksheet
      case .quiz, .exercise, .rolePlay, .card: continue
      }
      guard worksheet.fields.isEmpty else { continue }
      diagnostics.append(
        .error(
          Self.id, "a worksheet needs something to fill in", at: worksheet.span,
          fixes: [FixIt("write each field on its own line: `- ` and what to fill in")]))
    }
    return diagnostics
  }
}
