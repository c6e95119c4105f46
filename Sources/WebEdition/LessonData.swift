import ActivityData
import JSONKit
import LessonMarkup
import LessonModel
import MarkupKit

/// What the site's script reads about the activities of a page: which element is which, and what is
/// right.
///
/// The names are those of ``ActivityJSON``; texts are on the page already, so items are ids alone, in
/// the order in which the page shows them.
enum LessonData {
  /// The type of the data block, by which the script finds it.
  static let type = "application/vnd.lectern.lesson+json"

  /// Writes the data of a page; `sentences` knows the elements of the cues.
  static func write(
    _ lesson: LessonID, _ activities: [(element: String, activity: Activity)],
    _ cues: [Recording.Cue], in sentences: SentencePlaces?, to html: MarkupWriter
  ) {
    let members = activities.compactMap { element, activity in
      details(of: activity).map { details in
        JSON.object(
          [
            ("id", .string(activity.id.text)), ("element", .string(element)),
            ("kind", .string(activity.kind.rawValue)),
          ] + details)
      }
    }
    var data = [("lesson", JSON.string(lesson.text)), ("activities", .array(members))]
    if let sentences {
      data.append(("cues", .array(cues.compactMap { json(of: $0, in: sentences) })))
    }
    html.startLine()
    html.dataBlock(type: type, JSON.object(data).bytes)
    html.startLine()
  }

  /// When a sentence is heard, in milliseconds, and where it is; nil if it is not on the page.
  private static func json(of cue: Recording.Cue, in sentences: SentencePlaces) -> JSON? {
    guard let span = cue.span, let id = sentences.id(of: span) else { return nil }
    return .array([.integer(cue.start), .integer(cue.end), .string(id)])
  }

  /// Nil for an activity that has nothing to answer or to keep.
  private static func details(of activity: Activity) -> [(String, JSON)]? {
    switch activity {
    case .quiz(let quiz):
      let data = QuizData(quiz)
      return [("points", .integer(data.points)), ("answer", .object(answer(data)))]
    case .worksheet(let worksheet): return fields(of: worksheet)
    case .apply(let apply): return fields(of: apply.worksheet)
    case .exercise, .rolePlay, .card: return nil
    }
  }

  private static func answer(_ data: QuizData) -> [(String, JSON)] {
    let kind = ("kind", JSON.string(data.kind.rawValue))
    switch data.answer {
    case .choices(let choices):
      return [
        kind, ("choices", .texts(choices.map(\.id.text))),
        ("right", .texts(choices.filter(\.choice.isRight).map(\.id.text))),
      ]
    case .truth(let isTrue): return [kind, ("right", .bool(isTrue))]
    case .text(let accepted): return [kind, ("right", .texts(accepted))]
    case .number(let number):
      return [kind, ("right", .number(number.value)), ("tolerance", .number(number.tolerance))]
    case .order(let steps):
      let right = steps.sorted { $0.place < $1.place }.map(\.id.text)
      return [kind, ("choices", .texts(steps.map(\.id.text))), ("right", .texts(right))]
    case .match(_, let left, let right):
      return [
        kind, ("choices", .texts(left.map(\.id.text))), ("matches", .texts(right.map(\.id.text))),
        ("right", .array(left.map { .texts([$0.id.text, $0.rightID.text]) })),
      ]
    case .gaps(let gaps):
      return [
        kind,
        (
          "gaps",
          .array(
            gaps.map { .object([("id", .string($0.id)), ("right", .texts($0.accepted))]) })
        ),
      ]
    }
  }

  private static func fields(of worksheet: Worksheet) -> [(String, JSON)]? {
    guard !worksheet.fields.isEmpty else { return nil }
    return [("fields", .array(worksheet.fields.map(field)))]
  }

  private static func field(_ field: Worksheet.Field) -> JSON {
    .object(
      [
        ("id", .string(field.id.text)), ("kind", .string(field.kind.name.rawValue)),
      ] + options(of: field.kind))
  }

  /// The ids of the options to pick from, in their order.
  private static func options(of kind: Worksheet.Field.Kind) -> [(String, JSON)] {
    switch kind {
    case .choice(let options, _):
      [("options", .texts(ContentID.all(of: options.map(\.content)).map(\.text)))]
    case .line, .text, .number, .date, .rating, .table: []
    }
  }
}
