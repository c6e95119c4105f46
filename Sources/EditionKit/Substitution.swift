package import Diagnostics
package import LessonModel

/// What an edition showed in place of something that it cannot show.
///
/// Not a problem of the course: `publish --report` lists them, so that nothing vanishes unseen.
package struct Substitution: Hashable, Sendable {
  package var edition: EditionName
  package var lesson: LessonID?

  /// What was written, as an author calls it: "code block", "remote image".
  package var original: String

  /// What stands there instead: "a line that names the file"; or "nothing", when leaving it out is
  /// what the author asked for.
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
