package import Diagnostics

/// A block that the learner does.
///
/// Scores and learner state will depend on its id.
package enum Activity: Hashable, Sendable {
  case quiz(Quiz)
  case exercise(Exercise)
  case rolePlay(RolePlay)
  case worksheet(Worksheet)
  case apply(Apply)
  case card(Card)

  package var id: ActivityID {
    switch self {
    case .quiz(let quiz): quiz.id
    case .exercise(let exercise): exercise.id
    case .rolePlay(let rolePlay): rolePlay.id
    case .worksheet(let worksheet): worksheet.id
    case .apply(let apply): apply.worksheet.id
    case .card(let card): card.id
    }
  }

  /// The numbers of the lesson's objectives that it names, from 1; nil for all of them.
  package var objectiveNumbers: Spanned<[Int]>? {
    switch self {
    case .quiz(let quiz): quiz.objectiveNumbers
    case .exercise(let exercise): exercise.objectiveNumbers
    case .rolePlay(let rolePlay): rolePlay.objectiveNumbers
    case .worksheet(let worksheet): worksheet.objectiveNumbers
    case .apply(let apply): apply.worksheet.objectiveNumbers
    case .card(let card): card.objectiveNumbers
    }
  }

  package var span: SourceSpan {
    switch self {
    case .quiz(let quiz): quiz.span
    case .exercise(let exercise): exercise.span
    case .rolePlay(let rolePlay): rolePlay.span
    case .worksheet(let worksheet): worksheet.span
    case .apply(let apply): apply.worksheet.span
    case .card(let card): card.span
    }
  }

  /// The author's title; nil if there is none.
  package var title: [Inline]? {
    switch self {
    case .quiz(let quiz): quiz.title
    case .exercise(let exercise): exercise.title
    case .rolePlay(let rolePlay): rolePlay.title
    case .worksheet(let worksheet): worksheet.title
    case .apply(let apply): apply.worksheet.title
    case .card: nil
    }
  }
}
