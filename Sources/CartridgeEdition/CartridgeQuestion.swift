import ActivityData
import LessonModel
import QuestionContent
import Words
import XMLKit

/// A question as one of the kinds that Common Cartridge has (CC 1.1, chapter 6).
struct CartridgeQuestion {
  enum Kind: Equatable {
    case choice
    case choices
    case truth
    case words

    var profile: String {
      switch self {
      case .choice: "cc.multiple_choice.v0p1"
      case .choices: "cc.multiple_response.v0p1"
      case .truth: "cc.true_false.v0p1"
      case .words: "cc.fib.v0p1"
      }
    }
  }

  struct Item {
    let id: String
    let html: String
    var feedback = ""
    var isRight = false
  }

  let identifier: String
  let title: String
  let kind: Kind
  let points: Double
  let prompt: String
  var items: [Item] = []

  /// What is right if words are written.
  var accepted: [String] = []
  let explanation: String

  /// What becomes of a question.
  static func outcome(of question: AskedQuestion) -> QuestionOutcome {
    switch question.answer {
    case .choices:
      .asked(as: question.rightCount == 1 ? "multiple choice" : "multiple response")
    case .truth: .asked(as: "true/false")
    case .text: .asked(as: "fib")
    case .number(let number):
      number.tolerance == 0
        ? .asked(as: "fib")
        : .changed(
          to: "fib", because: "only the number itself is right, as there is no tolerance")
    case .order(let items, _):
      .changed(
        to: "\(items.count) multiple choices", because: "each place is a question of its own")
    case .match(_, let left, _, _):
      .changed(to: "\(left.count) multiple choices", because: "each pair is a question of its own")
    case .gaps(let gaps):
      gaps.count == 1
        ? .asked(as: "fib")
        : .changed(
          to: "\(gaps.count) fib", because: "each gap is a question of its own")
    }
  }

  /// A question, or several if there is no kind for it.
  static func all(of question: AskedQuestion, _ words: CourseWords) -> [CartridgeQuestion] {
    let maker = Maker(question: question)
    switch question.answer {
    case .choices(let items):
      var made = maker.make(question.rightCount == 1 ? .choice : .choices)
      made.items = items.map {
        Item(id: $0.id.text, html: $0.text.html, feedback: $0.feedback.html, isRight: $0.isRight)
      }
      return [made]
    case .truth(let isTrue):
      var made = maker.make(.truth)
      made.items = [
        Item(id: "true", html: words.lesson[.isTrue].text, isRight: isTrue),
        Item(id: "false", html: words.lesson[.isFalse].text, isRight: !isTrue),
      ]
      return [made]
    case .text(let accepted): return [maker.make(.words, accepted: accepted)]
    case .number(let number):
      // As people type it: as it is written in the course, and as programs do.
      let plain = number.value.plainText
      return [
        maker.make(
          .words, accepted: number.text == plain ? [plain] : [number.text, plain])
      ]
    case .order(let items, let right):
      return right.enumerated().map { place, item in
        var made = maker.make(
          .choice, place, of: right.count, after: "<p>\(place + 1). _____</p>")
        made.items = items.enumerated().map {
          Item(id: $1.id.text, html: $1.text.html, isRight: $0 == item)
        }
        return made
      }
    case .match(_, let left, let right, let partners):
      return left.enumerated().map { place, item in
        var made = maker.make(
          .choice, place, of: left.count, after: "<p>\(item.text.html) – _____</p>")
        made.items = right.enumerated().map {
          Item(id: $1.id.text, html: $1.text.html, isRight: $0 == partners[place])
        }
        return made
      }
    case .gaps(let gaps):
      return gaps.enumerated().map { place, accepted in
        maker.make(gap: place, of: gaps, accepted)
      }
    }
  }

  /// What all parts of a question have in common.
  private struct Maker {
    let question: AskedQuestion

    func make(_ kind: Kind, accepted: [String] = []) -> CartridgeQuestion {
      CartridgeQuestion(
        identifier: "q-\(question.id)", title: question.title, kind: kind,
        points: Double(question.points), prompt: question.prompt.html, accepted: accepted,
        explanation: question.explanation.html)
    }

    func make(_ kind: Kind, _ place: Int, of count: Int, after text: String)
      -> CartridgeQuestion
    {
      CartridgeQuestion(
        identifier: "q-\(question.id)-\(place + 1)", title: "\(question.title) (\(place + 1))",
        kind: kind, points: Double(question.points) / Double(count),
        prompt: question.prompt.html + text, explanation: question.explanation.html)
    }

    /// The gap is numbered if there are others.
    func make(gap place: Int, of gaps: [[String]], _ accepted: [String]) -> CartridgeQuestion {
      guard gaps.count > 1 else { return make(.words, accepted: accepted) }
      let prompt = question.prompt.filling {
        [.text($0 == place ? "_____ (\(place + 1))" : "_____")]
      }
      return CartridgeQuestion(
        identifier: "q-\(question.id)-\(place + 1)", title: "\(question.title) (\(place + 1))",
        kind: .words, points: Double(question.points) / Double(gaps.count), prompt: prompt.html,
        accepted: accepted, explanation: question.explanation.html)
    }
  }
}
