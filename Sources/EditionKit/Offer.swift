package import LessonModel
package import Words

/// Something that an edition makes and other editions may link to, told without either knowing the
/// other.
package struct Offer: Hashable, Sendable {
  /// What a person gets.
  package enum Role: Hashable, Sendable {
    /// A feed that apps subscribe to.
    case feed

    /// The recording of a lesson.
    case audio

    /// Its words with times.
    case transcript

    /// Its chapters with times.
    case chapters

    /// A page to print: for the learner, or for who leads the class.
    case handout(Audience)

    /// A page to read.
    case page

    /// A picture that stands for the course.
    case cover
  }

  package enum Audience: Hashable, Sendable {
    case learner
    case facilitator
  }

  package var edition: EditionName
  package var role: Role

  /// The lesson it is of; nil for the course as a whole.
  package var lesson: LessonID?

  /// What a link says, in the course's language where there are words: "Handout, A4".
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
