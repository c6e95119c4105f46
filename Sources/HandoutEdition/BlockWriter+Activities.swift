import EditionKit
import LessonModel

extension BlockWriter {
  /// A question.
  ///
  /// In the learner's data nothing tells right from wrong.
  mutating func quiz(_ quiz: Quiz) -> JSON {
    questionCount += 1
    let number = questionCount
    let title = quiz.title.map { JSON.array(inlines($0)) } ?? .null
    let level = levels.inner
    let question = blocks(quiz.question)
    var choices: [JSON] = []
    var rightCount = 0
    switch quiz.answer {
    case .choices(let all):
      rightCount = all.count { $0.isRight }
      for choice in all { choices.append(self.choice(choice)) }
    // INTERIM: replaced before this reaches main.
    case .truth, .text, .number, .order, .matching, .blanks: break
    }
    let explanation = audience == .facilitator ? blocks(quiz.explanation) : []
    return .part(
      "quiz", quiz.span,
      [
        ("id", .string(quiz.id.text)), ("number", .integer(number)), ("title", title),
        ("level", .integer(level)), ("points", .integer(quiz.points)),
        ("blocks", .array(question)), ("several", .bool(rightCount > 1)),
        ("choices", .array(choices)), ("explanation", .array(explanation)),
      ])
  }

  private mutating func choice(_ choice: Quiz.Choice) -> JSON {
    let content = inlines(choice.content)
    switch audience {
    case .learner:
      return .object([
        ("at", JSON(span: choice.span)), ("content", .array(content)), ("right", .bool(false)),
        ("feedback", .array([])),
      ])
    case .facilitator:
      return .object([
        ("at", JSON(span: choice.span)), ("content", .array(content)),
        ("right", .bool(choice.isRight)), ("feedback", .array(blocks(choice.feedback))),
      ])
    }
  }

  /// A task.
  ///
  /// The learner gets room to write, and hints at the end of the handout; the facilitator
  /// hints and solution in their place.
  mutating func exercise(_ exercise: Exercise) -> JSON {
    let title = exercise.title.map { JSON.array(inlines($0)) } ?? .null
    let level = levels.inner
    let task = blocks(exercise.task)
    let hints = self.hints(of: exercise)
    var solutions: [JSON] = []
    var lines = 0
    switch audience {
    case .learner:
      lines = min(12, max(4, exercise.minutes ?? 6))
      if !hints.isEmpty {
        self.hints.append(
          .object([
            ("id", .string(exercise.id.text)), ("title", title), ("hints", .array(hints)),
          ]))
      }
    case .facilitator:
      if let solution = exercise.solution {
        solutions = [
          .object([
            ("at", JSON(span: solution.span)), ("blocks", .array(blocks(solution.blocks))),
          ])
        ]
      }
    }
    return .part(
      "exercise", exercise.span,
      [
        ("id", .string(exercise.id.text)), ("title", title), ("level", .integer(level)),
        ("minutes", exercise.minutes.map(JSON.integer) ?? .null), ("blocks", .array(task)),
        ("lines", .integer(lines)),
        ("hints", .array(audience == .facilitator ? hints : [])),
        ("hinted", .bool(!hints.isEmpty)), ("solutions", .array(solutions)),
      ])
  }

  private mutating func hints(of exercise: Exercise) -> [JSON] {
    var hints: [JSON] = []
    for hint in exercise.hints {
      hints.append(
        .object([("at", JSON(span: hint.span)), ("blocks", .array(blocks(hint.blocks)))]))
    }
    return hints
  }
}
