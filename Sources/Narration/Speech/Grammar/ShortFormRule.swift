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

/// The short forms of a language, ready to be found.
struct ShortForms: Sendable {
  struct Entry: Sendable {
    var form: ShortForm

    /// Its words and marks; nil for a space, which may be missing or one that does not break.
    var tokens: [String?]
  }

  let all: [ShortForm]

  /// By their first word, in lower case, the longest first.
  let byFirstWord: [String: [Entry]]

  /// Whether a short form before a number says what the number is of: `fig`, `abb`.
  func namesNumber(_ label: String) -> Bool {
    byFirstWord[label]?.contains { $0.form.condition == .number } == true
  }

  init(_ forms: [ShortForm]) {
    all = forms
    // Of two with the same letters, the one with a condition is tried first.
    let sorted = forms.sorted {
      ($0.written.count, $0.written, $0.condition == .always ? 0 : 1)
        > ($1.written.count, $1.written, $1.condition == .always ? 0 : 1)
    }
    let entries = sorted.map { form in
      Entry(
        form: form,
        tokens: SpeechLexer.tokens(of: form.written, offset: 0).map { token in
          if token.kind == .space { return nil }
          return form.isExact ? token.text : token.text.lowercased()
        })
    }
    byFirstWord = Dictionary(grouping: entries) { entry in
      (entry.tokens.first.flatMap(\.self) ?? "").lowercased()
    }
  }
}

/// Short forms in the words that they stand for.
struct ShortFormRule: SpeechRule {
  let grammar: SpeechGrammar

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let word = line.word(index), line.isGap(index - 1) || line.isMark(index - 1, "/")
    else { return nil }
    // "l’art. 6", "d’env. 15 %": the article stays.
    let mark = word.lastIndex { $0 == "’" || $0 == "'" }
    let article = mark.map { word[...$0] } ?? ""
    let first = String(word.dropFirst(article.count))
    guard let entries = grammar.shortForms.byFirstWord[first.lowercased()] else { return nil }
    for entry in entries {
      guard let end = Self.end(of: entry, first, line, index),
        holds(entry.form, line, index, end)
      else { continue }
      return SpeechReading(article + entry.form.said, end: end)
    }
    return nil
  }

  /// The index after a short form whose first word is `first`; nil if it is not there.
  private static func end(
    of entry: ShortForms.Entry, _ first: String, _ line: SpeechLine, _ index: Int
  ) -> Int? {
    var place = index
    for token in entry.tokens {
      guard let token else {
        place = line.skippingSpace(place)
        continue
      }
      guard let found = place == index ? first : line[place].map({ String($0.text) }) else {
        return nil
      }
      guard (entry.form.isExact ? found : found.lowercased()) == token else { return nil }
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
