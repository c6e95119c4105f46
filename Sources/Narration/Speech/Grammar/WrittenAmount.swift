/// A number with what it counts: `2,5 Mrd. $`, `5 °C`, `12,50 €`.
struct WrittenAmount {
  enum Kind: Hashable {
    case plain
    case noun(CountedNoun)
    case money(MoneyWords.Currency)
  }

  var isNegative = false
  var numeral: Numeral

  /// A fraction sign after the number: `2½`.
  var half: (over: Int, under: Int)?
  var scale: MoneyWords.Scale?
  var kind: Kind = .plain

  /// The gender of a noun that follows and is not part of the amount.
  var gender: Gender?

  /// The words of the amount.
  func words(_ grammar: SpeechGrammar) -> String {
    (isNegative ? grammar.joints.minus + " " : "") + positive(grammar)
  }

  private func positive(_ grammar: SpeechGrammar) -> String {
    switch kind {
    case .plain: return number(grammar)
    case .noun(let noun): return grammar.numbers.joined(number(grammar), counted(noun, grammar))
    case .money(let currency):
      guard scale == nil, let cents = numeral.fraction, cents.utf8.count == 2,
        let count = Int(cents), let cent = currency.cent
      else { return number(grammar) + " " + counted(currency.unit, grammar) }
      let units = Numeral(integer: numeral.integer, isGrouped: numeral.isGrouped)
      let part =
        grammar.numbers.cardinal(count, cent.gender) + " " + (count == 1 ? cent.one : cent.many)
      if units.whole == 0, count > 0 { return part }
      let whole =
        grammar.numbers.cardinal(units, currency.unit.gender) + " "
        + (grammar.numbers.isSingular(units) ? currency.unit.one : currency.unit.many)
      return count == 0 ? whole : whole + " " + grammar.money.and + " " + part
    }
  }

  /// The number alone, with its scale.
  func number(_ grammar: SpeechGrammar) -> String {
    var counted = gender
    switch kind {
    case .plain: break
    case .noun(let noun): counted = noun.gender
    case .money(let currency): counted = currency.unit.gender
    }
    guard let scale else {
      guard let half, let whole = numeral.whole else {
        return grammar.numbers.cardinal(numeral, counted)
      }
      return grammar.shares.mixed(whole, half.over, half.under, nil)?.words
        ?? grammar.numbers.cardinal(numeral, counted)
    }
    // "mil", not "un mil".
    let isBare = !scale.isNoun && numeral.isOne
    let noun = grammar.numbers.isSingular(numeral) ? scale.noun.one : scale.noun.many
    let words = grammar.numbers.cardinal(numeral, scale.noun.gender)
    // "viertausend", but "Komma vier tausend": the scale is that of the whole number.
    return isBare
      ? noun
      : numeral.fraction == nil ? grammar.numbers.joined(words, noun) : words + " " + noun
  }

  private func counted(_ noun: CountedNoun, _ grammar: SpeechGrammar) -> String {
    if let scale { return scale.isNoun ? grammar.money.ofMillions(noun.many) : noun.many }
    // "un million d’euros", however the million is written.
    if let whole = numeral.whole, whole >= 1_000_000, whole.isMultiple(of: 1_000_000) {
      return grammar.money.ofMillions(noun.many)
    }
    return half == nil && grammar.numbers.isSingular(numeral) ? noun.one : noun.many
  }

  /// From this amount to another one; what both share is said once.
  func words(to end: WrittenAmount, _ grammar: SpeechGrammar) -> String {
    var (start, end) = (self, end)
    if end.kind == .plain { end.kind = start.kind }
    if start.kind == .plain { start.kind = end.kind }
    let to = " " + grammar.joints.to + " "
    guard start.kind == end.kind, !start.hasCents, !end.hasCents else {
      return start.words(grammar) + to + end.words(grammar)
    }
    if start.scale == nil || start.scale == end.scale { start.scale = nil }
    return (isNegative ? grammar.joints.minus + " " : "") + start.number(grammar) + to
      + end.words(grammar)
  }

  private var hasCents: Bool {
    guard case .money = kind, scale == nil else { return false }
    return numeral.fraction?.utf8.count == 2
  }
}
