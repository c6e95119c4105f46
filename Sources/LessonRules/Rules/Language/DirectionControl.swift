package import Diagnostics
import LessonModel

/// A text holds no invisible sign that turns letters around.
package struct DirectionControl: Rule {
  package static let description = RuleDescription(
    "direction-control", .security, .warning,
    "A text holds no invisible sign that turns letters around.",
    """
    Such signs make a text look like another one: a name that ends in `fdp.exe` is shown as if it ended in `.pdf`. They come \
    with texts that are copied, and nobody sees them. Arabic and Hebrew need none: which way they run is known. Where \
    one stays, it turns around nothing behind its own text.
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
        Self.id, "an invisible sign (U+\(name)) turns letters around", at: span,
        fixes: [FixIt("remove it", edits: [.init(replacing: span, with: "")])])
    }
  }
}
