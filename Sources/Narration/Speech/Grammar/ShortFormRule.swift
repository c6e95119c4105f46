/// A word or words that are written short, such as `env.`, with a period or without.
struct ShortForm: Hashable, Sendable {
  enum Condition: Hashable, Sendable {
    case always

    /// Before a number, also a Roman one, or an amount of money.
    case number

    /// After a number.
    case counted

    /// Before a word that begins with a capital.
    case name
  }

  var written: String
  var said: String
  var condition = Condition.always

  /// Whether a sentence may end with it, as it may with `usw.` and `etc`.
  var mayEnd = false

  /// Whether capitals count.
  var isExact = true

  init(
    _ written: String, _ said: String, _ condition: Condition = .always, mayEnd: Bool = false,
    isExact: Bool = false
  ) {
    self.written = written
    self.said = said
    self.condition = condition
    self.mayEnd = mayEnd
    self.isExact = isExact
  }
}

/// Short forms in the words that they stand for.
struct ShortFormRule: SpeechRule {
  private let byFirstToken: [String: [ShortForm]]
  private let grammar: SpeechGrammar

  init(_ forms: [ShortForm], grammar: SpeechGrammar) {
    self.grammar = grammar
    // The longest first, so that "z. B." is not "z.".
    let sorted = forms.sorted { ($0.written.count, $0.written) > ($1.written.count, $1.written) }
    byFirstToken = Dictionary(grouping: sorted) { String($0.written.prefix(1)).lowercased() }
  }

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let first = line.word(index), let initial = first.first,
      line.isGap(index - 1) || line.isMark(index - 1, "/")
    else { return nil }
    for form in byFirstToken[String(initial).lowercased()] ?? [] {
      guard let end = Self.end(of: form.written, line, index, isExact: form.isExact),
        holds(form, line, index, end)
      else { continue }
      return SpeechReading(form.said, end: end)
    }
    return nil
  }

  /// The index after a short form; a space in it may be missing or one that does not break.
  private static func end(of written: String, _ line: SpeechLine, _ index: Int, isExact: Bool)
    -> Int?
  {
    var place = index
    for token in SpeechLexer.tokens(of: written, offset: 0) {
      if token.kind == .space {
        place = line.skippingSpace(place)
        continue
      }
      guard let found = line[place] else { return nil }
      let matches =
        isExact ? found.text == token.text : found.text.lowercased() == token.text.lowercased()
      guard matches else { return nil }
      place += 1
    }
    return place
  }

  private func holds(_ form: ShortForm, _ line: SpeechLine, _ index: Int, _ end: Int) -> Bool {
    if form.written.last?.isLetter == true {
      guard line[end]?.kind != .word, line.number(end) == nil else { return false }
    }
    let next = line.skippingSpace(end)
    switch form.condition {
    case .always: return true
    case .number:
      if let word = line.word(next), RomanNumeral.value(word) != nil { return true }
      if line.isMark(next, "§", "#", "~", "<", ">", "≥", "≤", "+", "−", "-", "/") {
        return line.number(next + 1) != nil || line.isMark(next, "§")
      }
      if line.word(next)?.count == 1, line.word(next)?.first?.isUppercase == true { return true }
      return line.number(next) != nil || grammar.money.currency(line, at: next) != nil
    case .counted: return line.number(line.isSpace(index - 1) ? index - 2 : index - 1) != nil
    case .name: return line.isSpace(end) && line.word(next)?.first?.isUppercase == true
    }
  }
}
