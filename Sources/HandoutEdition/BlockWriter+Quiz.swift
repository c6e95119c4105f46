import ActivityData
import EditionKit
import JSONKit
import LessonModel

extension BlockWriter {
  /// A question, with space for its answer.
  ///
  /// Nothing in the learner's data distinguishes right from wrong: keys are null, and lists are
  /// empty.
  mutating func quiz(_ quiz: Quiz) -> JSON {
    questionCount += 1
    counts.points.insert(quiz.points)
    let number = questionCount
    let title = headline(quiz.title)
    let level = levels.inner
    let data = QuizData(quiz)
    gaps = Gaps(of: data)
    let question = blocks(quiz.question)
    let answer = self.answer(data)
    let explanation = audience == .facilitator ? blocks(quiz.explanation) : []
    if audience == .learner {
      report("answer to the quiz", .toFacilitator, because: .givesAnswer, at: quiz.span)
    }
    return .part(
      Activity.Kind.quiz.rawValue, quiz.span,
      [
        ("id", .string(quiz.id.text)), ("number", .integer(number)), ("title", title),
        ("level", .integer(level)), ("points", .integer(data.points)),
        ("blocks", .array(question)), ("answer", .object(answer)),
        ("explanation", .array(explanation)),
      ])
  }

  private mutating func answer(_ data: QuizData) -> [(String, JSON)] {
    let form = ("form", JSON.string(data.kind.rawValue))
    switch data.answer {
    case .choices(let all):
      var choices: [JSON] = []
      for choice in all { choices.append(self.choice(choice)) }
      return [form, ("choices", .array(choices))]
    case .truth(let isTrue): return [form, ("key", key(.bool(isTrue)))]
    case .text(let accepted): return [form, ("key", key(.texts(accepted)))]
    case .number(let number):
      return [
        form, ("key", key(.string(number.shown(in: course.language)))),
        (
          "tolerance",
          key(number.tolerance == 0 ? .null : .string(number.shownTolerance(in: course.language)))
        ),
      ]
    case .order(let steps):
      var shown: [JSON] = []
      for item in steps {
        shown.append(
          .object([
            ("at", JSON(span: item.step.span)), ("key", key(.integer(item.place))),
            ("blocks", .array(blocks(item.step.blocks))),
          ]))
      }
      return [form, ("steps", .array(shown))]
    case .match(let titles, let left, let right):
      var shown: [JSON] = []
      for title in titles { shown.append(.array(inlines(title))) }
      return [form, ("titles", .array(shown))] + columns(left, right)
    case .gaps(let gaps): return [form, ("key", key(.array(gaps.map { .texts($0.accepted) })))]
    }
  }

  /// What only the facilitator's copy shows.
  private func key(_ key: JSON) -> JSON {
    switch audience {
    case .learner: .null
    case .facilitator: key
    }
  }

  private mutating func choice(_ item: QuizData.Choice) -> JSON {
    let content = inlines(item.choice.content)
    var feedback: [JSON] = []
    var isRight = false
    switch audience {
    case .learner: break
    case .facilitator:
      feedback = blocks(item.choice.feedback)
      isRight = item.choice.isRight
    }
    return .object([
      ("at", JSON(span: item.choice.span)), ("letter", .string(item.letter)),
      ("content", .array(content)), ("right", .bool(isRight)), ("feedback", .array(feedback)),
    ])
  }

  /// Two columns: the right one has letters, and each item on the left has space for a letter.
  private mutating func columns(_ left: [QuizData.Left], _ right: [QuizData.Right])
    -> [(String, JSON)]
  {
    var leftColumn: [JSON] = []
    for item in left {
      leftColumn.append(
        .object([
          ("at", JSON(span: item.span)), ("key", key(.string(item.rightLetter))),
          ("content", .array(inlines(item.content))),
        ]))
    }
    var rightColumn: [JSON] = []
    for item in right {
      rightColumn.append(
        .object([
          ("at", JSON(span: item.span)), ("letter", .string(item.letter)),
          ("content", .array(inlines(item.content))),
        ]))
    }
    return [("left", .array(leftColumn)), ("right", .array(rightColumn))]
  }

  /// A gap in the question that is being written.
  mutating func blank(_ blank: Blank) -> JSON {
    gaps.count += 1
    return .part(
      "blank", blank.span,
      [
        ("number", .integer(gaps.count)), ("length", .integer(gaps.length)),
        ("key", key(blank.accepted.first.map(JSON.string) ?? .null)),
      ])
  }
}

/// The gaps of a question, all of one length so that none gives away its answer.
struct Gaps {
  /// How many have been written so far.
  var count = 0

  /// In letters.
  private(set) var length = 0

  init() {}

  init(of quiz: QuizData) {
    guard case .gaps(let gaps) = quiz.answer else { return }
    length = min(40, max(10, gaps.flatMap(\.accepted).map(\.count).max() ?? 0))
  }
}
