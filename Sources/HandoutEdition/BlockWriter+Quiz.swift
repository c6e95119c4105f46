import EditionKit
import JSONKit
import LessonModel

extension BlockWriter {
  /// A question, with room for its answer.
  ///
  /// In the learner's data nothing tells right from wrong: keys are null, and empty lists.
  mutating func quiz(_ quiz: Quiz) -> JSON {
    questionCount += 1
    let number = questionCount
    let title = quiz.title.map { JSON.array(inlines($0)) } ?? .null
    let level = levels.inner
    gaps = Gaps(of: quiz)
    let question = blocks(quiz.question)
    let answer = self.answer(to: quiz)
    let explanation = audience == .facilitator ? blocks(quiz.explanation) : []
    return .part(
      "quiz", quiz.span,
      [
        ("id", .string(quiz.id.text)), ("number", .integer(number)), ("title", title),
        ("level", .integer(level)), ("points", .integer(quiz.points)),
        ("blocks", .array(question)), ("answer", .object(answer)),
        ("explanation", .array(explanation)),
      ])
  }

  private mutating func answer(to quiz: Quiz) -> [(String, JSON)] {
    switch quiz.answer {
    case .choices(let all):
      var choices: [JSON] = []
      for choice in all { choices.append(self.choice(choice)) }
      return [
        ("form", .string("choices")), ("several", .bool(all.count { $0.isRight } > 1)),
        ("choices", .array(choices)),
      ]
    case .truth(let isTrue): return [("form", .string("truth")), ("key", key(.bool(isTrue)))]
    case .text(let accepted):
      return [("form", .string("text")), ("key", key(.texts(accepted)))]
    case .number(let number):
      return [
        ("form", .string("number")),
        ("key", key(.string(number.shown(in: course.language)))),
        (
          "tolerance",
          key(number.tolerance == 0 ? .null : .string(number.shownTolerance(in: course.language)))
        ),
      ]
    case .order(let steps):
      var shown: [JSON] = []
      for place in quiz.shuffledOrder(of: steps.count) {
        shown.append(
          .object([
            ("at", JSON(span: steps[place].span)), ("key", key(.integer(place + 1))),
            ("blocks", .array(blocks(steps[place].blocks))),
          ]))
      }
      return [("form", .string("order")), ("steps", .array(shown))]
    case .matching(let matching): return self.matching(matching, of: quiz)
    case .blanks:
      return [
        ("form", .string("blanks")), ("key", key(.array(gaps.accepted.map { .texts($0) }))),
      ]
    }
  }

  /// What the facilitator's copy tells, and the learner's does not.
  private func key(_ key: JSON) -> JSON {
    switch audience {
    case .learner: .null
    case .facilitator: key
    }
  }

  private mutating func choice(_ choice: Quiz.Choice) -> JSON {
    let content = inlines(choice.content)
    var feedback: [JSON] = []
    var isRight = false
    switch audience {
    case .learner: break
    case .facilitator:
      feedback = blocks(choice.feedback)
      isRight = choice.isRight
    }
    return .object([
      ("at", JSON(span: choice.span)), ("content", .array(content)), ("right", .bool(isRight)),
      ("feedback", .array(feedback)),
    ])
  }

  /// Two columns: the left one is lettered, each right-hand side has room for a letter.
  private mutating func matching(_ matching: Quiz.Matching, of quiz: Quiz) -> [(String, JSON)] {
    let titles = [inlines(matching.leftTitle), inlines(matching.rightTitle)].map(JSON.array)
    var left: [JSON] = []
    for pair in matching.pairs {
      left.append(
        .object([("at", JSON(span: pair.span)), ("content", .array(inlines(pair.left)))]))
    }
    var right: [JSON] = []
    for place in quiz.shuffledOrder(of: matching.pairs.count) {
      let pair = matching.pairs[place]
      right.append(
        .object([
          ("at", JSON(span: pair.span)), ("key", key(.integer(place + 1))),
          ("content", .array(inlines(pair.right))),
        ]))
    }
    return [
      ("form", .string("matching")), ("titles", .array(titles)), ("left", .array(left)),
      ("right", .array(right)),
    ]
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

/// The gaps of a question: all of one length, so that none says what belongs in it.
struct Gaps {
  /// How many were written so far.
  var count = 0

  /// In letters.
  private(set) var length = 0

  /// What each gap accepts, in reading order.
  private(set) var accepted: [[String]] = []

  init() {}

  init(of quiz: Quiz) {
    var accepted: [[String]] = []
    quiz.question.forEachInline {
      if case .blank(let blank) = $0 { accepted.append(blank.accepted) }
    }
    self.accepted = accepted
    length = min(40, max(10, accepted.joined().map(\.count).max() ?? 0))
  }
}
