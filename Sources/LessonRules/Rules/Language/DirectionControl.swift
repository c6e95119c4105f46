package import Diagnostics
import LessonModel

/// Text must not contain invisible characters that change its direction.
package struct DirectionControl: Rule {
  package static let description = RuleDescription(
    "direction-control", .security, .warning,
    "Text must not contain invisible characters that change its direction.",
    """
    Such characters make text look like something else: a name that ends in `fdp.exe` is shown as if it ended in \
    `.pdf`. They come with copied text, and nobody sees them. Arabic and Hebrew do not need them, because \
    Lectern knows the direction of these scripts. If you keep such a character, it affects only its own text.
    """,
    .words(
      before: "a name with U+202E (right-to-left override) in it, pasted from an e-mail",
      after: "the same name, typed"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.source.map(Self.diagnostics) ?? []
  }

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    course.settings.flatMap(Self.diagnostics)
  }

  private static func diagnostics(of source: SourceText) -> [Diagnostic] {
    source.directionControls.map { place in
      let span = source.span(place.lowerBound, place.upperBound)
      let name = source.text(in: span).printable.dropFirst(2)
      return .warning(
        Self.id, "the invisible character U+\(name) changes the direction of this text", at: span,
        fixes: [FixIt("remove it", edits: [.init(replacing: span, with: "")])])
    }
  }
}
