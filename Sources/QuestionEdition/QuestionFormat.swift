package import EditionKit
package import LessonModel
package import QuestionContent

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

  /// The file to upload: the end of its name, and what is in it.
  static func file(of package: QuestionPackage) -> (ending: String, content: OutputTree.Content)

  /// How people import it, a step in each line.
  static var steps: [String] { get }
}
