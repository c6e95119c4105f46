import Diagnostics
import LessonModel
import MarkdownKit

/// What `answer=` says.
extension BlockBuilder {
  /// What `answer=` says: a truth, a number, or words.
  mutating func writtenAnswer(
    _ written: Spanned<String>, _ attributes: DirectiveAttributes
  ) -> Quiz.Answer {
    let text = written.value.trimmed
    switch text.lowercased() {
    case "true": return .truth(true)
    case "false": return .truth(false)
    default: break
    }
    func number(_ value: Double) -> Quiz.Answer {
      .number(Quiz.Number(value: value, tolerance: attributes.number("tolerance") ?? 0, text: text))
    }
    switch WrittenNumber(text, hasComma: hasDecimalComma) {
    case .number(let value): return number(value)
    case .mistaken(let plain):
      diagnostics.append(
        .error(
          .invalidAnswer,
          "this number must have no marks between its thousands, and in this course a "
            + "decimal \(hasDecimalComma ? "comma" : "point")", at: written.span,
          fixes: [
            FixIt(
              "write `answer=\(plain)`; for words, add another spelling after a |",
              edits: [.init(replacing: written.span, with: plain)])
          ]))
      return number(0)
    case .doubtful(let large, let small):
      report(
        .invalidAnswer, "`\(text)` can be read as two numbers", at: written.span,
        fix: "write `answer=\(large)` or `answer=\(small)`")
      return number(0)
    case nil: break
    }
    let word = text.lowercased().filter { !"\"'“”„«»‘’".contains($0) }
    if Self.truths.contains(word) { reportTruth(written) }
    if let plain = Self.measured(text) { reportMeasure(written, plain: plain) }
    let accepted = Self.alternatives(in: text)
    if accepted.isEmpty {
      report(
        .invalidAnswer, "an answer needs words", at: written.span,
        fix: "write the words that are right, with | between them")
    }
    return .text(accepted: accepted)
  }

  /// The words for true and false in the languages that Lectern speaks.
  private static let truths: Set<String> = [
    "yes", "no", "ja", "nein", "nee", "oui", "non", "sí", "sì", "sim", "não", "wahr", "falsch",
    "richtig", "correct", "incorrect", "cierto", "sbagliato", "errado", "vrai", "faux", "verdadero",
    "falso", "vero", "verdadeiro", "waar", "onwaar", "نعم", "لا",
  ]

  /// The number in an answer with a unit or a sign beside it: `5` for `5mg`, `−5`, `~5` and `5±1`; nil for
  /// words, and for names such as `3D`.
  private static func measured(_ text: String) -> String? {
    let unit =
      /(?:%|‰|€|\$|£|¥|°|°C|°F|°K|mg|kg|g|mm|cm|km|m|ml|kWh|kW|Hz|kHz|MHz|GB|MB|TB|min|h|[±].*)/
    guard
      let match = text.prefixMatch(of: /(?:[~≈€$£¥]|ca\. ?)?([-+−]?[0-9]+(?:[.,][0-9]+)?)/),
      match.0.utf8.count < text.utf8.count || match.0.count > match.1.count || match.1.contains("−")
    else { return nil }
    let rest = String(text[match.range.upperBound...]).trimmed
    guard rest.isEmpty || rest.wholeMatch(of: unit) != nil else { return nil }
    return String(match.1.replacing("−", with: "-"))
  }

  /// Reports a number that learners would have to type with the sign or the unit beside it.
  private mutating func reportMeasure(_ written: Spanned<String>, plain: String) {
    diagnostics.append(
      .warning(
        .typedAnswer,
        "learners would have to type `\(written.value.shortened)` with the same signs",
        at: written.span,
        fixes: [
          FixIt(
            "write answer=\(plain), with tolerance= if it may be near, and the unit in the question; "
              + "for the text itself, add another spelling after a |")
        ]))
  }

  /// Reports an answer that was probably not meant to be typed.
  private mutating func reportTruth(_ written: Spanned<String>) {
    report(
      .invalidAnswer, "with `answer=\(written.value)` learners would have to type that word",
      at: written.span,
      fix: "write `answer=true` or `answer=false` under a statement; "
        + "for the word itself, add another spelling after a |")
  }
}
