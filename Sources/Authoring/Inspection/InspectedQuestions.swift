import JSONKit
import LessonModel

/// What the choices of a course give away: how long the right ones are, and where they are.
extension Inspection {
  /// A question with choices.
  struct Question: Sendable {
    let lesson: LessonID
    let quiz: Quiz
    let figures: ChoiceFigures
  }

  /// In course order.
  var questions: [Question] {
    course.lessons.flatMap { lesson in
      activities(of: lesson).compactMap { activity -> Question? in
        guard case .quiz(let quiz) = activity, let figures = ChoiceFigures(quiz) else { return nil }
        return Question(lesson: lesson.id, quiz: quiz, figures: figures)
      }
    }
  }

  /// "12 questions with choices: the right one is the longest in 4; right choices by position: 5,
  /// 4, 3"; nil where there are too few to tell.
  var questionWords: String? {
    let questions = questions
    guard questions.count > 1 else { return nil }
    let longest = questions.count { $0.figures.isRightLongest }
    let most = questions.map(\.figures.lengths.count).max() ?? 0
    let places = (0..<most).map { place in
      String(questions.count { $0.figures.right.contains(place) })
    }
    return "\(questions.count) questions with choices: the right one is the longest in \(longest); "
      + "right choices by position: \(places.joined(separator: ", "))"
  }

  /// What the choices of one quiz give away, for its line; empty for a quiz without choices.
  func choiceWords(for quiz: Quiz) -> String {
    guard let figures = ChoiceFigures(quiz) else { return "" }
    let places = figures.right.map { "\($0 + 1)" }.joined(separator: " and ")
    return ", right: \(places) of \(figures.lengths.count), length \(figures.shortestRight), "
      + "longest wrong \(figures.longestWrong)"
  }

  /// The same for programs.
  var questionJSON: JSON {
    .array(
      questions.map { question in
        .object([
          ("lesson", .string(question.lesson.text)), ("id", .string(question.quiz.id.text)),
          ("lengths", .array(question.figures.lengths.map { .integer($0) })),
          ("right", .array(question.figures.right.map { .integer($0 + 1) })),
          ("shuffled", .bool(question.figures.isShuffled)),
        ])
      })
  }
}
