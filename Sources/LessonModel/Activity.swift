package import Diagnostics

/// A block that the learner does.
///
/// Scores and learner state hang on its id.
package enum Activity: Hashable, Sendable {
  case quiz(Quiz)
  case exercise(Exercise)

  package var id: ActivityID {
    switch self {
    case .quiz(let quiz): quiz.id
    case .exercise(let exercise): exercise.id
    }
  }

  package var span: SourceSpan {
    switch self {
    case .quiz(let quiz): quiz.span
    case .exercise(let exercise): exercise.span
    }
  }
}

/// A question that can be answered right or wrong.
package struct Quiz: Hashable, Sendable {
  /// How the question is answered.
  package enum Answer: Hashable, Sendable {
    /// The learner picks from a list; several may be right.
    case choices([Choice])
  }

  package struct Choice: Hashable, Sendable {
    package var content: [Inline]
    package var isRight: Bool

    /// What the learner is told after picking it; may be empty.
    package var feedback: [Block]
    package var span: SourceSpan

    package init(content: [Inline], isRight: Bool, feedback: [Block] = [], span: SourceSpan) {
      self.content = content
      self.isRight = isRight
      self.feedback = feedback
      self.span = span
    }
  }

  package var id: ActivityID
  package var title: [Inline]?
  package var question: [Block]
  package var answer: Answer

  /// What follows the choices: said to everybody after answering.
  package var explanation: [Block]
  package var points: Int
  package var span: SourceSpan

  package init(
    id: ActivityID, title: [Inline]? = nil, question: [Block], answer: Answer,
    explanation: [Block] = [], points: Int = 1, span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.question = question
    self.answer = answer
    self.explanation = explanation
    self.points = points
    self.span = span
  }
}

/// A task, with help on request.
package struct Exercise: Hashable, Sendable {
  package struct Hint: Hashable, Sendable {
    package var blocks: [Block]
    package var span: SourceSpan

    package init(blocks: [Block], span: SourceSpan) {
      self.blocks = blocks
      self.span = span
    }
  }

  package struct Solution: Hashable, Sendable {
    package var blocks: [Block]
    package var span: SourceSpan

    package init(blocks: [Block], span: SourceSpan) {
      self.blocks = blocks
      self.span = span
    }
  }

  package var id: ActivityID
  package var title: [Inline]?

  /// How long it takes to do.
  package var minutes: Int?
  package var task: [Block]

  /// From the gentlest to the strongest.
  package var hints: [Hint]
  package var solution: Solution?
  package var span: SourceSpan

  package init(
    id: ActivityID, title: [Inline]? = nil, minutes: Int? = nil, task: [Block], hints: [Hint] = [],
    solution: Solution? = nil, span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.task = task
    self.hints = hints
    self.solution = solution
    self.span = span
  }
}
