package import JSONKit
package import LessonModel

/// An activity as JSON: what a program needs to show it, to ask it and to score it.
///
/// `docs/activity-data.md` and ``ActivitySchema`` describe the form. It contains the answers: it is
/// for programs that make pages, packages and cards, not for learners.
package struct ActivityJSON {
  /// The version of the form: it grows when a member is removed or changes its meaning, and stays
  /// when one is added.
  package static let version = 1

  private let writer: any RichTextWriter

  package init(_ writer: any RichTextWriter) { self.writer = writer }

  /// The answer of a quiz without its texts: an item is its id alone.
  ///
  /// It is for a program that runs beside the texts.
  package static func ids(of quiz: Quiz) -> JSON {
    .object(answer(QuizData(quiz)) { id, _ in .string(id.text) })
  }

  package func json(of activity: Activity) -> JSON { .object(members(of: activity)) }

  /// The members that all activities have, and then those of the kind.
  package func members(of activity: Activity) -> [(String, JSON)] {
    [
      ("version", .integer(Self.version)), ("kind", .string(activity.kind.rawValue)),
      ("id", .string(activity.id.text)), ("title", writer.json(of: activity.title)),
      ("objectives", .array((activity.objectiveNumbers?.value ?? []).map { .integer($0) })),
    ] + details(of: activity)
  }

  private func details(of activity: Activity) -> [(String, JSON)] {
    switch activity {
    case .quiz(let quiz):
      let data = QuizData(quiz)
      return [
        ("prompt", writer.json(of: quiz.question)), ("points", .integer(data.points)),
        ("card", .bool(quiz.makesCard)), ("answer", .object(answer(data))),
        ("explanation", writer.json(of: quiz.explanation)),
      ]
    case .exercise(let exercise):
      return [
        ("minutes", .whole(exercise.minutes)), ("prompt", writer.json(of: exercise.task)),
        ("hints", .array(exercise.hints.map { writer.json(of: $0.blocks) })),
        (
          "solutions",
          .array(exercise.solutions.map { writer.json(of: $0.blocks) })
        ),
      ]
    case .rolePlay(let play):
      let ids = ContentID.all(of: play.roles.map(\.name))
      return [
        ("minutes", .whole(play.minutes)), ("prompt", writer.json(of: play.scene)),
        (
          "roles",
          .array(
            zip(ids, play.roles).map { id, role in
              .object([
                ("id", .string(id.text)), ("name", writer.json(of: role.name)),
                ("brief", writer.json(of: role.brief)),
              ])
            })
        ),
        ("checklist", writer.json(of: play.checklist?.blocks ?? [])),
        ("debrief", writer.json(of: play.debrief?.blocks ?? [])),
      ]
    case .worksheet(let worksheet): return details(of: worksheet)
    case .apply(let apply):
      return details(of: apply.worksheet) + [("after", .whole(apply.followUpDays))]
    case .card(let card):
      return [("front", writer.json(of: card.front)), ("back", writer.json(of: card.back))]
    }
  }

  /// The answer with its texts.
  private func answer(_ data: QuizData) -> [(String, JSON)] {
    var members = Self.answer(data) { id, item in
      switch item {
      case .choice(let choice):
        .object([
          ("id", .string(id.text)), ("content", writer.json(of: choice.content)),
          ("feedback", writer.json(of: choice.feedback)),
        ])
      case .step(let step): pickable(id, writer.json(of: step.blocks))
      case .side(let content): pickable(id, writer.json(of: content))
      }
    }
    if case .match(let titles, _, _) = data.answer {
      members.insert(("titles", .array(titles.map { writer.json(of: $0) })), at: 1)
    }
    return members
  }

  /// What can be picked.
  private enum Item {
    case choice(Quiz.Choice)
    case step(Quiz.Step)

    /// One side of a pair.
    case side([Inline])
  }

  private static func answer(_ data: QuizData, _ item: (ContentID, Item) -> JSON)
    -> [(String, JSON)]
  {
    let kind = ("kind", JSON.string(data.kind.rawValue))
    switch data.answer {
    case .choices(let choices):
      return [
        kind, ("choices", .array(choices.map { item($0.id, .choice($0.choice)) })),
        ("right", .texts(choices.filter(\.choice.isRight).map(\.id.text))),
      ]
    case .truth(let isTrue): return [kind, ("right", .bool(isTrue))]
    case .text(let accepted): return [kind, ("right", .texts(accepted))]
    case .number(let number):
      return [
        kind, ("right", .number(number.value)), ("tolerance", .number(number.tolerance)),
        ("written", .string(number.text)),
      ]
    case .order(let steps):
      let right = steps.sorted { $0.place < $1.place }.map(\.id.text)
      return [
        kind, ("choices", .array(steps.map { item($0.id, .step($0.step)) })),
        ("right", .texts(right)),
      ]
    case .match(_, let left, let right):
      return [
        kind, ("choices", .array(left.map { item($0.id, .side($0.content)) })),
        ("matches", .array(right.map { item($0.id, .side($0.content)) })),
        ("right", .array(left.map { .texts([$0.id.text, $0.rightID.text]) })),
      ]
    case .gaps(let gaps):
      let gaps = gaps.map { gap in
        JSON.object([("id", .string(gap.id)), ("right", .texts(gap.accepted))])
      }
      return [kind, ("gaps", .array(gaps))]
    }
  }

  private func pickable(_ id: ContentID, _ content: JSON) -> JSON {
    .object([("id", .string(id.text)), ("content", content)])
  }

  private func details(of worksheet: Worksheet) -> [(String, JSON)] {
    let parts = worksheet.parts.map { part -> JSON in
      switch part {
      case .text(let blocks): .object([("text", writer.json(of: blocks))])
      case .fields(let fields): .object([("fields", .array(fields.map(field)))])
      }
    }
    return [("minutes", .whole(worksheet.minutes)), ("parts", .array(parts))]
  }

  private func field(_ field: Worksheet.Field) -> JSON {
    .object(
      [
        ("id", .string(field.id.text)), ("kind", .string(field.kind.name.rawValue)),
        ("label", writer.json(of: field.label)), ("help", writer.json(of: field.help)),
      ] + details(of: field.kind))
  }

  private func details(of kind: Worksheet.Field.Kind) -> [(String, JSON)] {
    switch kind {
    case .line, .date: return []
    case .text(let lines): return [("lines", .integer(lines))]
    case .number(let unit): return [("unit", .text(unit))]
    case .choice(let options, let several):
      let ids = ContentID.all(of: options.map(\.content))
      return [
        ("several", .bool(several)),
        (
          "options",
          .array(zip(ids, options).map { pickable($0, writer.json(of: $1.content)) })
        ),
      ]
    case .rating(let highest): return [("highest", .integer(highest))]
    case .table(let columns, let rows):
      return [
        ("columns", .array(columns.map { writer.json(of: $0.content) })), ("rows", .integer(rows)),
      ]
    }
  }
}
