import ActivityData
import LessonModel

/// Makes questions with texts of the quizzes of a course.
struct QuestionWriter {
  let texts: SimpleTexts

  func question(_ quiz: Quiz) -> AskedQuestion {
    let data = QuizData(quiz)
    let prompt = text(quiz.question)
    return AskedQuestion(
      id: quiz.id, title: Self.title(of: quiz, prompt), kind: data.kind, points: data.points,
      prompt: prompt, answer: answer(data), explanation: text(quiz.explanation), span: quiz.span)
  }

  /// The title of the quiz, or how its question begins.
  private static func title(of quiz: Quiz, _ prompt: QuestionText) -> String {
    if let title = quiz.title?.plainText, !title.isEmpty { return title }
    let words = prompt.plain.split(separator: " ")
    var title = ""
    for word in words {
      guard title.count + word.count < longestTitle else { return title + " …" }
      title += (title.isEmpty ? "" : " ") + word
    }
    return title.isEmpty ? quiz.id.text : title
  }

  private static let longestTitle = 80

  private func answer(_ data: QuizData) -> AskedQuestion.Answer {
    switch data.answer {
    case .choices(let choices):
      return .choices(
        choices.map {
          AskedQuestion.Item(
            id: $0.id, text: text($0.choice.content), feedback: text($0.choice.feedback),
            isRight: $0.choice.isRight)
        })
    case .truth(let isTrue): return .truth(isTrue)
    case .text(let accepted): return .text(accepted: accepted)
    case .number(let number): return .number(number)
    case .order(let steps):
      let right = steps.indices.sorted { steps[$0].place < steps[$1].place }
      return .order(
        steps.map { AskedQuestion.Item(id: $0.id, text: text($0.step.blocks)) }, right: right)
    case .match(let titles, let left, let right):
      return .match(
        titles: titles.map(text),
        left: left.map { AskedQuestion.Item(id: $0.id, text: text($0.content)) },
        right: right.map { AskedQuestion.Item(id: $0.id, text: text($0.content)) },
        partners: left.map { item in right.firstIndex { $0.id == item.rightID } ?? 0 })
    case .gaps(let gaps): return .gaps(gaps.map(\.accepted))
    }
  }

  private func text(_ blocks: [Block]) -> QuestionText { texts.text(of: blocks) }

  private func text(_ content: [Inline]) -> QuestionText { texts.text(of: content) }
}
