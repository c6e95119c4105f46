package import LessonMarkup
package import LessonModel

/// A question that reaches a group on a day after it was taught the course.
package struct Reminder: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// A question about a session, so many days after it.
    case practice

    /// How it went: the follow-up of an *apply*.
    case followUp
  }

  /// Stable as long as the plan has the session, or the course the *apply*, whatever is asked:
  /// `practice-1-16`, `apply-my-deal`.
  package var id: String
  package var kind: Kind

  /// The day of the plan, where the first one is 0.
  package var day: Int
  package var date: CalendarDate

  /// The lesson that it is about.
  package var lesson: LessonID

  /// What it is called, without the question: "A question about “Qualify”".
  package var subject: String

  /// What is asked, with nothing that gives the answer away.
  package var question: PlainQuestion

  /// What the link to the answer says.
  package var linkTitle: String

  /// Where the answer is.
  package var link: String

  /// The question and what there is to choose from, a line each.
  package var lines: [String] { question.asked + question.options }
}
