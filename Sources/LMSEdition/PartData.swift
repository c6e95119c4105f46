import ActivityData
import EditionKit
import JSONKit
import LessonModel

/// What the script of a package knows about a part: the settings, and everything that counts or is kept.
struct PartData {
  /// The type of the data block, by which the script finds it.
  static let type = "application/vnd.lectern.package+json"

  /// A question, and what is kept of its answer.
  struct Question: Sendable {
    let id: ActivityID
    let lesson: LessonID
    let data: QuizData
    let title: String
    let key: String

    /// The ids of what can be picked, sorted: places in this list stay when a question is rearranged.
    let items: [String]
    let matches: [String]
    let gaps: [String]

    /// Of everything that an answer refers to.
    var digest: String {
      StateKeys.digest(
        of: ([data.kind.rawValue] + items + matches + gaps).joined(separator: " "), length: 3)
    }
  }

  /// A worksheet, and the names of its fields.
  struct Sheet: Sendable {
    let id: ActivityID
    let key: String
    let fields: [(id: FieldID, key: String)]
  }

  let package: LMSPackage
  let lessons: [(lesson: Lesson, key: String)]
  let questions: [Question]
  let sheets: [Sheet]

  /// The units that the platform also keeps results of, and their lessons.
  let objectives: [(id: String, lessons: [LessonID])]

  init(_ part: LMSPart, in package: LMSPackage) {
    self.package = package
    objectives =
      package.hasObjectives ? part.objectives.map { ($0.id, $0.lessons.map(\.id)) } : []
    let found = part.lessons.map { ($0, Self.activities(of: $0, in: package.view)) }
    var names: [String] = []
    for (lesson, activities) in found {
      names.append("lesson/\(lesson.id)")
      for activity in activities {
        names.append("activity/\(activity.id)")
        names += (activity.worksheet?.fields ?? []).map { "field/\(activity.id)/\($0.id)" }
      }
    }
    let keys = StateKeys.keys(for: names)
    lessons = found.map { ($0.0, keys["lesson/\($0.0.id)"] ?? "") }
    questions = found.flatMap { lesson, activities in
      activities.compactMap { activity -> Question? in
        guard case .quiz(let quiz) = activity else { return nil }
        return Question(quiz, in: lesson, key: keys["activity/\(activity.id)"] ?? "")
      }
    }
    sheets = found.flatMap { _, activities in
      activities.compactMap { activity -> Sheet? in
        guard let worksheet = activity.worksheet, !worksheet.fields.isEmpty else { return nil }
        return Sheet(
          id: activity.id, key: keys["activity/\(activity.id)"] ?? "",
          fields: worksheet.fields.map { ($0.id, keys["field/\(activity.id)/\($0.id)"] ?? "") })
      }
    }
  }

  /// The activities that the pages of a package show.
  private static func activities(of lesson: Lesson, in view: EditionView) -> [Activity] {
    var activities: [Activity] = []
    lesson.blocks.selected(for: view).forEachBlock { block in
      if case .activity(let activity) = block { activities.append(activity) }
    }
    return activities
  }

  // MARK: As data

  var json: JSON {
    let settings = package.settings
    let members: [(String, JSON)] = [
      ("version", .integer(1)),
      ("report", .string(settings.report.rawValue)), ("pass", .integer(settings.pass)),
      ("counts", .texts(settings.requirements.map(\.rawValue))),
      ("attempts", .whole(settings.attempts)), ("interactions", .bool(settings.reportsAnswers)),
      ("notes", .bool(settings.keepsNotes)),
      ("limit", .integer(package.stateLimit ?? Self.noLimit)),
      (
        "lessons",
        .array(
          lessons.map { lesson, key in
            .object([
              ("id", .string(lesson.id.text)), ("key", .string(key)),
              ("title", .string(lesson.title.value)),
            ])
          })
      ),
      ("quizzes", .array(questions.map(json))),
      (
        "worksheets",
        .array(
          sheets.map { sheet in
            .object([
              ("id", .string(sheet.id.text)), ("key", .string(sheet.key)),
              (
                "fields",
                .array(
                  sheet.fields.map {
                    .object([("id", .string($0.id.text)), ("key", .string($0.key))])
                  })
              ),
            ])
          })
      ),
    ]
    guard !objectives.isEmpty else { return .object(members) }
    let units = objectives.map { id, lessons in
      JSON.object([("id", .string(id)), ("lessons", .texts(lessons.map(\.text)))])
    }
    return .object(members + [("units", .array(units))])
  }

  /// Where a standard sets no limit: more than anybody writes.
  private static let noLimit = 1_000_000

  private func json(of question: Question) -> JSON {
    var members: [(String, JSON)] = [
      ("id", .string(question.id.text)), ("key", .string(question.key)),
      ("digest", .string(question.digest)), ("lesson", .string(question.lesson.text)),
      ("points", .integer(question.data.points)), ("kind", .string(question.data.kind.rawValue)),
    ]
    if !question.items.isEmpty { members.append(("items", .texts(question.items))) }
    if !question.matches.isEmpty { members.append(("matches", .texts(question.matches))) }
    if !question.gaps.isEmpty { members.append(("gaps", .texts(question.gaps))) }
    // Only single answers need what is right a second time.
    guard package.settings.reportsAnswers else { return .object(members) }
    return .object(members + [("title", .string(question.title))] + right(in: question.data))
  }

  private func right(in data: QuizData) -> [(String, JSON)] {
    switch data.answer {
    case .choices(let choices):
      [("right", .texts(choices.filter(\.choice.isRight).map(\.id.text)))]
    case .truth(let isTrue): [("right", .bool(isTrue))]
    case .text(let accepted): [("right", .texts(accepted))]
    case .number(let number):
      [
        (
          "range",
          .object([("right", .number(number.value)), ("tolerance", .number(number.tolerance))])
        )
      ]
    case .order(let steps):
      [("right", .texts(steps.sorted { $0.place < $1.place }.map(\.id.text)))]
    case .match(_, let left, _):
      [("right", .array(left.map { .texts([$0.id.text, $0.rightID.text]) }))]
    case .gaps(let gaps): [("right", .texts(gaps.map { $0.accepted.first ?? "" }))]
    }
  }
}

extension PartData.Question {
  init(_ quiz: Quiz, in lesson: Lesson, key: String) {
    let data = QuizData(quiz)
    id = quiz.id
    self.lesson = lesson.id
    self.data = data
    title = quiz.title.map(\.plainText) ?? lesson.title.value
    self.key = key
    switch data.answer {
    case .choices(let choices): (items, matches, gaps) = (choices.map(\.id.text).sorted(), [], [])
    case .order(let steps): (items, matches, gaps) = (steps.map(\.id.text).sorted(), [], [])
    case .match(_, let left, let right):
      (items, matches, gaps) = (left.map(\.id.text).sorted(), right.map(\.id.text).sorted(), [])
    case .gaps(let found): (items, matches, gaps) = ([], [], found.map(\.id))
    case .truth, .text, .number: (items, matches, gaps) = ([], [], [])
    }
  }
}

extension Activity {
  /// What is written into it; nil for an activity without fields.
  fileprivate var worksheet: Worksheet? {
    switch self {
    case .worksheet(let worksheet): worksheet
    case .apply(let apply): apply.worksheet
    case .quiz, .exercise, .rolePlay, .card: nil
    }
  }
}
