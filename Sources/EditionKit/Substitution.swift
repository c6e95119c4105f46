package import Diagnostics
package import LessonModel

/// Something that an edition does not show as it is written.
///
/// This is not a problem of the course. `publish --report` lists substitutions, so that nothing
/// vanishes silently.
package struct Substitution: Hashable, Sendable {
  package var edition: EditionName

  /// The part of the edition that does not show it; nil for all of them.
  package var form: Form?
  package var lesson: LessonID?

  /// What was written, what became of it, and why.
  package var change: StandIn

  /// A part of an edition that has readers or listeners of its own.
  package enum Form: String, Hashable, Sendable, CaseIterable {
    case recording
    case showNotes
    case learnersHandout
    case facilitatorsCopy
    case jobAid
    case poster

    /// In words: "the show notes".
    package var words: String {
      switch self {
      case .recording: "the recording"
      case .showNotes: "the show notes"
      case .learnersHandout: "the learner's handout"
      case .facilitatorsCopy: "the facilitator's copy"
      case .jobAid: "the job aid"
      case .poster: "the poster"
      }
    }
  }

  package init(
    edition: EditionName, form: Form? = nil, lesson: LessonID?, _ change: StandIn
  ) {
    self.edition = edition
    self.form = form
    self.lesson = lesson
    self.change = change
  }

  /// What was written, in the author's terms: "code block", "remote image".
  package var original: String { change.original }

  /// What is shown instead: "a line that names the file"; "nothing" if it is left out.
  package var standIn: String { change.replacement }
  package var span: SourceSpan { change.span }
}

extension Substitution {
  /// In words, for a list: "code block, in the show notes: plain text".
  package var words: String {
    let place = form.map { ", in \($0.words)" } ?? ""
    return "\(original)\(place): \(change.change.words)"
  }
}
