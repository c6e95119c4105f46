import ActivityData
import Digests
import JSONKit
import LessonModel
import QuestionContent
import XMLKit

/// A question as one entry of a question set: its content type, and the parameters of that.
struct H5PQuestion {
  let question: AskedQuestion
  let phrases: H5PPhrases

  /// The content type; nil for a question that none can ask.
  static func type(of question: AskedQuestion) -> H5PType? {
    switch question.answer {
    case .choices: .multiChoice
    case .truth: .trueFalse
    case .text, .number, .gaps: .blanks
    case .order(let items, _): hasWords(items) ? .dragText : nil
    case .match(_, _, let right, _): hasWords(right) ? .dragText : nil
    }
  }

  private static func hasWords(_ items: [AskedQuestion.Item]) -> Bool {
    items.allSatisfy { !$0.text.plain.isEmpty }
  }

  /// The points that players give for it: one for each right choice, gap or piece.
  static func points(of question: AskedQuestion) -> Int {
    switch question.answer {
    case .choices: max(1, question.rightCount)
    case .truth, .text, .number: 1
    case .order(let items, _): items.count
    case .match(_, let left, _, _): left.count
    case .gaps(let gaps): gaps.count
    }
  }

  /// The entry with the version of its content type; nil for a question that none can ask.
  func entry(_ library: (H5PType) -> H5PLibrary) -> JSON? {
    guard let type = Self.type(of: question) else { return nil }
    return .object([
      ("library", .string(library(type).description)), ("params", .object(parameters)),
      ("subContentId", .string("\(NameUUID(of: "lectern/\(question.id)", in: .addresses))")),
      (
        "metadata",
        .object([
          ("contentType", .string(type.title)), ("license", .string("U")),
          ("title", .string(question.title)), ("extraTitle", .string(question.title)),
        ])
      ),
    ])
  }

  private var parameters: [(String, JSON)] {
    switch question.answer {
    case .choices(let items): return multiChoice(items)
    case .truth(let isTrue): return trueFalse(isTrue)
    case .text(let accepted): return blanks([accepted])
    case .number(let number):
      // As people type it: as it is written in the course, and as programs do.
      let plain = number.value.plainText
      return blanks([number.text == plain ? [plain] : [number.text, plain]])
    case .gaps(let gaps):
      return blanks(
        intro: "<p>\(H5PText.escaped(phrases.fillGaps))</p>",
        H5PText.html(question.prompt.filling { [H5PText.gap(gaps[$0])] }))
    case .order(let items, let right):
      return dragText(right.enumerated().map { ("\($0 + 1).", items[$1].text.plain) })
    case .match(let titles, let left, let right, let partners):
      return dragText(
        zip(left, partners).map { (H5PText.line($0.text) + ":", right[$1].text.plain) },
        titles: titles.map(H5PText.line).filter { !$0.isEmpty })
    }
  }

  private var explanation: String { H5PText.line(question.explanation) }

  private var feedback: JSON {
    .array([
      .object([
        ("from", .integer(0)), ("to", .integer(100)), ("feedback", .string(explanation)),
      ])
    ])
  }

  private static let media: (String, JSON) = (
    "media", .object([("disableImageZooming", .bool(false))])
  )

  /// What every content type lets a learner do.
  private static let behaviour: [(String, JSON)] = [
    ("enableRetry", .bool(true)), ("enableSolutionsButton", .bool(true)),
    ("enableCheckButton", .bool(true)),
  ]

  /// A learner is not asked before something is checked or erased.
  private static let quiet: [(String, JSON)] = [
    ("confirmCheckDialog", .bool(false)), ("confirmRetryDialog", .bool(false)),
    ("autoCheck", .bool(false)),
  ]

  private func multiChoice(_ items: [AskedQuestion.Item]) -> [(String, JSON)] {
    let answers = items.map { item in
      JSON.object([
        ("text", .string(H5PText.html(item.text))), ("correct", .bool(item.isRight)),
        (
          "tipsAndFeedback",
          .object([
            ("tip", .string("")), ("chosenFeedback", .string(H5PText.html(item.feedback))),
            ("notChosenFeedback", .string("")),
          ])
        ),
      ])
    }
    return [
      Self.media, ("question", .string(H5PText.html(question.prompt))),
      ("answers", .array(answers)), ("overallFeedback", feedback),
      (
        "behaviour",
        .object(
          Self.behaviour + Self.quiet + [
            ("type", .string(question.rightCount == 1 ? "single" : "multi")),
            ("singlePoint", .bool(false)), ("randomAnswers", .bool(false)),
            ("showSolutionsRequiresInput", .bool(true)), ("passPercentage", .integer(100)),
            ("showScorePoints", .bool(true)),
          ])
      ),
      ("UI", phrases.multiChoice),
    ] + phrases.dialogs
  }

  private func trueFalse(_ isTrue: Bool) -> [(String, JSON)] {
    [
      Self.media, ("question", .string(H5PText.html(question.prompt))),
      ("correct", .string(isTrue ? "true" : "false")),
      (
        "behaviour",
        .object(
          Self.behaviour + Self.quiet + [
            ("feedbackOnCorrect", .string(explanation)), ("feedbackOnWrong", .string(explanation)),
          ])
      ),
      ("l10n", phrases.trueFalse),
    ] + phrases.dialogs
  }

  /// A field below the question for each text.
  private func blanks(_ fields: [[String]]) -> [(String, JSON)] {
    blanks(
      intro: H5PText.html(question.prompt),
      fields.map { "<p>\(H5PText.field($0))</p>" }.joined())
  }

  private func blanks(intro: String, _ text: String) -> [(String, JSON)] {
    [
      Self.media, ("text", .string(intro)), ("questions", .array([.string(text)])),
      ("overallFeedback", feedback),
      (
        "behaviour",
        .object(
          Self.behaviour + Self.quiet + [
            ("caseSensitive", .bool(false)), ("showSolutionsRequiresInput", .bool(true)),
            ("separateLines", .bool(false)), ("acceptSpellingErrors", .bool(false)),
          ])
      ),
    ] + phrases.blanks
  }

  /// A place for a piece after each text; the player shuffles the pieces.
  private func dragText(_ lines: [(before: String, piece: String)], titles: [String] = [])
    -> [(String, JSON)]
  {
    var text = lines.map { "\($0.before) *\(H5PText.piece($0.piece))*" }
    if !titles.isEmpty { text.insert(titles.joined(separator: " – "), at: 0) }
    return [
      Self.media, ("taskDescription", .string(H5PText.html(question.prompt))),
      ("textField", .string(text.joined(separator: "\n"))), ("distractors", .string("")),
      ("overallFeedback", feedback),
      (
        "behaviour",
        .object(Self.behaviour + [("instantFeedback", .bool(false))])
      ),
    ] + phrases.dragText
  }
}
