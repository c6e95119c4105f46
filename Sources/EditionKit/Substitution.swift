package import Diagnostics
package import LessonModel

/// What an edition shows instead of something that it cannot show.
///
/// This is not a problem of the course. `publish --report` lists substitutions, so that nothing
/// vanishes silently.
package struct Substitution: Hashable, Sendable {
  package var edition: EditionName
  package var lesson: LessonID?

  /// What was written, in the author's terms: "code block", "remote image".
  package var original: String

  /// What is shown instead: "a line that names the file"; or "nothing", if the author asked to
  /// leave it out.
  package var standIn: String
  package var span: SourceSpan

  package init(
    edition: EditionName, lesson: LessonID?, original: String, standIn: String, span: SourceSpan
  ) {
    self.edition = edition
    self.lesson = lesson
    self.original = original
    self.standIn = standIn
    self.span = span
  }
}
