/// The words for money and for large numbers.
struct MoneyWords: Sendable {
  struct Currency: Hashable, Sendable {
    var unit: CountedNoun
    var cent: CountedNoun?

    init(_ unit: CountedNoun, _ cent: CountedNoun? = nil) {
      self.unit = unit
      self.cent = cent
    }
  }

  struct Scale: Hashable, Sendable {
    var noun: CountedNoun

    /// Whether it is a noun of its own, as a million is and a thousand is not.
    var isNoun = true
  }

  /// Currencies by sign and by code.
  var currencies: [String: Currency]

  /// Short forms of large numbers, without a period: `Mio`, `Mrd`, `k`.
  var scales: [String: Scale]

  /// Scales that count only next to money, or without a space: `M`, `k`.
  var tightScales: [String: Scale] = [:]

  /// Between the units and the cents: "und".
  var and: String

  /// What is counted after a million: "d’euros", "de dollars".
  var ofMillions: @Sendable (String) -> String = { $0 }

  /// The currency written at an index, and the index after it: `€`, `EUR`, `US$`, `R$`.
  func currency(_ line: SpeechLine, at index: Int) -> (Currency, Int)? {
    guard let token = line[index], token.kind == .word || token.kind == .mark else { return nil }
    if token.kind == .word, let mark = line.mark(index + 1), mark.isCurrencySymbol,
      let known = currencies[token.text + String(mark)]
    {
      return (known, index + 2)
    }
    guard let known = currencies[token.text] else { return nil }
    return (known, index + 1)
  }
}
