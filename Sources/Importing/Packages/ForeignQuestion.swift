/// A question of another system.
struct ForeignQuestion: Hashable {
  struct Choice: Hashable {
    var text: ForeignText
    var isRight: Bool
    var feedback = ForeignText.nothing
  }

  enum Answer: Hashable {
    /// `takesSeveral` says whether learners may pick more than one.
    case choices([Choice], takesSeveral: Bool)
    case truth(Bool)
    case words([String])
    case number(String, tolerance: String?)

    /// In their right order.
    case order([ForeignText])
    case pairs([Pair])

    /// The accepted words of each gap; the prompt has ``ForeignQuestion/gap(_:)`` in their places.
    case gaps([[String]])

    /// A text that a person reads; it may have a model.
    case essay(model: ForeignText)

    /// Something that lessons cannot ask, with what there is to read.
    case unknown(String)
  }

  struct Pair: Hashable {
    var left: ForeignText
    var right: ForeignText
  }

  var prompt = ForeignText.nothing
  var answer: Answer

  /// For everybody who has answered.
  var explanation = ForeignText.nothing

  /// Only for those who rate an answer.
  var note = ForeignText.nothing

  /// Nil for what the system gives by itself.
  var points: Int?
  var line: Int

  /// The file that it is in; nil for that of its page.
  var path: String?

  /// What was lost on the way here.
  var losses: [PageNote] = []

  mutating func lose(
    _ outcome: ImportReport.Outcome, _ construct: String, _ reason: String
  ) {
    losses.append(PageNote(outcome: outcome, construct: construct, reason: reason, line: line))
  }

  /// What is in the prompt where a gap is: a word that no form of text changes.
  static func gap(_ number: Int) -> String { "LECTERNGAP\(number)END" }

  /// All texts.
  var texts: [ForeignText] {
    var texts = [prompt, explanation, note]
    switch answer {
    case .choices(let choices, _): texts += choices.flatMap { [$0.text, $0.feedback] }
    case .order(let steps): texts += steps
    case .pairs(let pairs): texts += pairs.flatMap { [$0.left, $0.right] }
    case .essay(let model): texts.append(model)
    case .truth, .words, .number, .gaps, .unknown: break
    }
    return texts
  }
}
