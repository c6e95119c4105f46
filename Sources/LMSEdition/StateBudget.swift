import ActivityData
import LessonModel

/// How many characters a learner's work takes: the same form as in `templates/lms/scripts/3-state.js`.
///
/// A platform for SCORM 1.2 has to keep 4,096; a longer state is refused as a whole.
struct StateBudget {
  /// The longest answer in words of which the words are kept.
  static let longestAnswer = 60

  /// What is there before any question, with all lessons read and all worksheets begun.
  let base: Int

  /// The most that each question takes, with its answer.
  let questions: [(id: ActivityID, length: Int)]

  /// How long a question is without its answer.
  static let result = 1 + 4 + 3 + 2 + 3

  init(_ data: PartData) {
    func keyed(_ count: Int) -> Int { count == 0 ? 0 : 3 + 4 * count }
    base = 4 + keyed(data.lessons.count) + keyed(data.sheets.count)
    questions = data.questions.map { ($0.id, Self.result + Self.answer($0)) }
  }

  /// The work of a learner who has answered everything as long as possible.
  var total: Int { questions.reduce(base) { $0 + $1.length } }

  /// The questions whose answers are forgotten, while their results are kept, if all are answered as long as
  /// possible: the longest ones first, as the script does it.
  func forgotten(within limit: Int) -> [ActivityID] {
    var size = total
    var forgotten: [ActivityID] = []
    for (_, question) in questions.enumerated().sorted(by: {
      ($1.element.length, $0.offset) < ($0.element.length, $1.offset)
    }) where size > limit {
      size -= question.length - Self.result
      forgotten.append(question.id)
    }
    return forgotten
  }

  /// Whether the results of all questions can be kept.
  func holdsResults(within limit: Int) -> Bool {
    base + questions.count * Self.result <= limit
  }

  private static func answer(_ question: PartData.Question) -> Int {
    switch question.data.kind {
    case .single, .truth: 1
    case .multiple: (question.items.count + 5) / 6
    case .text, .number: longestAnswer
    case .order, .match: question.items.count
    case .gaps: question.gaps.count * (1 + longestAnswer)
    }
  }
}
