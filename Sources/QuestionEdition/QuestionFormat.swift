package import EditionKit
package import LessonModel
package import QuestionContent

/// What somebody chose for a file of questions, beside the course; its description tells files apart.
package protocol QuestionChoices: Hashable, Sendable, CustomStringConvertible {}

/// Nothing can be chosen.
package struct NoQuestionChoices: QuestionChoices {
  package var description: String { "" }
}

/// A form in which other systems read questions: what is different about it.
package protocol QuestionFormat: Sendable {
  /// The edition that makes it; also the end of the names of its files.
  static var edition: EditionName { get }

  /// What people call it: "QTI 2.1".
  static var title: String { get }

  /// What its texts may hold.
  static var texts: TextForm { get }

  /// What a question becomes in it.
  static func outcome(of question: AskedQuestion) -> QuestionOutcome

  /// What can be chosen for its files.
  associatedtype Choices: QuestionChoices = NoQuestionChoices

  /// The files to upload: the ends of their names, and what is in them.
  static func files(of package: QuestionPackage, with choices: Choices?)
    -> [(ending: String, content: OutputTree.Content)]

  /// How people import it, a step in each line.
  static var steps: [String] { get }
}
