import ActivityData
import JSONKit
package import LessonMarkup
package import LessonModel
package import MarkupKit

/// What the site's script reads about the activities of a page: which element is which, and what is
/// right.
///
/// Its answers are those of ``ActivityJSON`` without the texts, which are on the page already: items are
/// in the order in which the page shows them.
package enum LessonData {
  /// The type of the data block, by which the script finds it.
  package static let type = "application/vnd.lectern.lesson+json"

  /// Writes the data of a page; `sentences` knows the elements of the cues.
  package static func write(
    _ lesson: LessonID, _ activities: [(element: String, activity: Activity)],
    _ cues: [Recording.Cue], in sentences: SentencePlaces?, to html: MarkupWriter
  ) {
    let members = activities.compactMap { element, activity in
      (details(of: activity) ?? Rehearsal.details(of: activity, cues)).map { details in
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
      return [("points", .integer(quiz.points)), ("answer", ActivityJSON.ids(of: quiz))]
    case .worksheet(let worksheet): return fields(of: worksheet)
    case .apply(let apply): return fields(of: apply.worksheet)
    case .exercise, .rolePlay, .card: return nil
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
