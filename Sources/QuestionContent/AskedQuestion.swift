package import ActivityData
package import Diagnostics
package import LessonModel

/// A question of the course with its texts, as other systems ask it.
package struct AskedQuestion: Sendable {
  /// Something that can be picked.
  package struct Item: Sendable {
    /// It stays when the question is rearranged.
    package let id: ContentID
    package let text: QuestionText

    /// What a learner reads who has picked it; may be empty.
    package var feedback = QuestionText()
    package var isRight = false
  }

  /// How it is answered; items are in the order in which they are shown.
  package enum Answer: Sendable {
    case choices([Item])
    case truth(Bool)
    case text(accepted: [String])
    case number(Quiz.Number)

    /// `right` has the places of the items in the right order.
    case order([Item], right: [Int])

    /// `partners` has, for each item on the left, the place of its partner on the right.
    case match(titles: [QuestionText], left: [Item], right: [Item], partners: [Int])

    /// The accepted answers of each gap of the question.
    case gaps([[String]])
  }

  package let id: ActivityID
  package let title: String
  package let kind: Quiz.Kind
  package let points: Int
  package let prompt: QuestionText
  package let answer: Answer

  /// For everybody who has answered; may be empty.
  package let explanation: QuestionText
  package let span: SourceSpan

  /// All its texts.
  package var texts: [QuestionText] {
    let items: [Item] =
      switch answer {
      case .choices(let items): items
      case .order(let items, _): items
      case .match(_, let left, let right, _): left + right
      case .truth, .text, .number, .gaps: []
      }
    return [prompt, explanation] + items.flatMap { [$0.text, $0.feedback] }
  }

  /// How many of its choices are right; 1 for a question without choices.
  package var rightCount: Int {
    guard case .choices(let items) = answer else { return 1 }
    return items.count(where: \.isRight)
  }
}

/// The questions of a lesson.
package struct LessonQuestions: Sendable {
  package let lesson: LessonID
  package let title: String

  /// Never empty.
  package let questions: [AskedQuestion]

  package init(lesson: LessonID, title: String, questions: [AskedQuestion]) {
    self.lesson = lesson
    self.title = title
    self.questions = questions
  }
}

extension Double {
  /// A number as programs read it: `42` and `0.5`, with a point in every language.
  package var plainText: String {
    let text = "\(self)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
