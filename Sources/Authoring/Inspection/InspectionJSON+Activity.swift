import JSONKit
import LessonModel

extension Inspection {
  /// What is the same of all activities, and what is their own.
  func json(of activity: Activity) -> JSON {
    .object(
      [
        ("kind", .string(activity.inspectedName)), ("id", .string(activity.id.text)),
        ("title", .text(activity.title?.plainText)),
        ("line", .integer(line(of: activity.span))),
      ] + details(of: activity))
  }

  private func details(of activity: Activity) -> [(String, JSON)] {
    switch activity {
    case .quiz(let quiz):
      [
        ("answer", .string(quiz.answer.inspectedName)), ("points", .integer(quiz.points)),
        ("card", .bool(quiz.makesCard)), ("hasExplanation", .bool(!quiz.explanation.isEmpty)),
      ] + details(of: quiz.answer)
    case .exercise(let exercise):
      [
        ("minutes", .whole(exercise.minutes)), ("hints", .integer(exercise.hints.count)),
        ("hasSolution", .bool(exercise.solution != nil)),
      ]
    case .rolePlay(let play):
      [
        ("minutes", .whole(play.minutes)), ("roles", .texts(play.roles.map(\.name.plainText))),
        ("hasChecklist", .bool(play.checklist != nil)),
        ("hasDebrief", .bool(play.debrief != nil)),
      ]
    case .worksheet(let worksheet): details(of: worksheet)
    case .apply(let apply):
      details(of: apply.worksheet) + [("followUpDays", .whole(apply.followUpDays))]
    case .card(let card):
      [("front", .string(words(of: card.front))), ("back", .string(words(of: card.back)))]
    }
  }

  private func details(of answer: Quiz.Answer) -> [(String, JSON)] {
    switch answer {
    case .choices(let choices):
      [
        ("choices", .integer(choices.count)),
        ("right", .integer(choices.count { $0.isRight })),
        ("withFeedback", .integer(choices.count { !$0.feedback.isEmpty })),
      ]
    case .truth(let isTrue): [("isTrue", .bool(isTrue))]
    case .text(let accepted): [("accepted", .texts(accepted))]
    case .number(let number):
      [("number", .number(number.value)), ("tolerance", .number(number.tolerance))]
    case .order(let steps): [("steps", .integer(steps.count))]
    case .matching(let matching): [("pairs", .integer(matching.pairs.count))]
    case .blanks: []
    }
  }

  private func details(of worksheet: Worksheet) -> [(String, JSON)] {
    let fields = worksheet.fields.map { field in
      JSON.object([
        ("id", .string(field.id.text)), ("label", .string(field.label.plainText)),
        ("kind", .string(field.kind.inspectedName)), ("line", .integer(line(of: field.span))),
      ])
    }
    return [("minutes", .whole(worksheet.minutes)), ("fields", .array(fields))]
  }

  /// The running text of blocks in one line.
  private func words(of blocks: [Block]) -> String {
    var texts: [String] = []
    blocks.forEachBlock { block in
      texts += block.inlineContents.map(\.plainText).filter { !$0.isEmpty }
    }
    return texts.joined(separator: " ")
  }
}
