package import LessonModel

/// What becomes of a question.
package enum QuestionOutcome: Hashable, Sendable {
  /// It is asked as in the course; what the form calls it.
  case asked(as: String)

  /// It is asked differently; the first text is what the form calls it, the second what is different.
  case changed(to: String, because: String)

  /// The form cannot ask it; why not.
  case leftOut(because: String)

  package var isThere: Bool {
    switch self {
    case .asked, .changed: true
    case .leftOut: false
    }
  }
}

extension QuestionOutcome {
  /// The line of the parity report; nil for a question that is asked as in the course.
  package func standIn(for question: AskedQuestion) -> StandIn? {
    let change: Change
    switch self {
    case .asked: return nil
    case .changed(let form, _): change = .substituted(by: form)
    case .leftOut: change = .leftOut
    }
    return StandIn(
      "quiz (\(question.kind.rawValue))", change, because: .cannotShow, at: question.span)
  }
}
