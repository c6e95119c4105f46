package import LessonModel
package import Words

/// Something that one edition makes and others may link to, without either knowing the other.
package struct Offer: Hashable, Sendable {
  /// What a person gets.
  package enum Role: Hashable, Sendable {
    /// A feed that apps subscribe to.
    case feed

    /// The address of the feed as a QR code.
    case feedCode

    /// A feed of a part of the course.
    case partFeed

    /// A list of all feeds, which apps import.
    case feedList

    /// The recording of a lesson.
    case audio

    /// A minute or two of a lesson, to hear.
    case recap

    /// The words of a recording with their times.
    case transcript

    /// The chapters of a recording with their times.
    case chapters

    /// A page to print, for learners or for the facilitator.
    case handout(Audience)

    /// The order of all recordings, for players: a playlist or a manifest.
    case playlist

    /// A page to read.
    case page

    /// What to look at before a call about a lesson.
    case brief

    /// The briefs by situation.
    case briefs

    /// A page that finds the lessons for a situation.
    case finder

    /// A page with the lessons for a situation.
    case situation(Situation)

    /// A picture that represents the course.
    case cover

    /// The whole course in one file, to take along.
    case package
  }

  package enum Audience: Hashable, Sendable {
    case learner
    case facilitator
  }

  package var edition: EditionName
  package var role: Role

  /// The lesson that it belongs to; nil for the whole course.
  package var lesson: LessonID?

  /// The text of a link to it, in the course's language if it has words: "Handout, A4".
  package var title: Word
  package var path: OutputPath
  package var mediaType: MediaType

  package init(
    edition: EditionName, role: Role, lesson: LessonID? = nil, title: Word, path: OutputPath,
    mediaType: MediaType
  ) {
    self.edition = edition
    self.role = role
    self.lesson = lesson
    self.title = title
    self.path = path
    self.mediaType = mediaType
  }
}
