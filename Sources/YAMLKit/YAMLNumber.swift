/// Numbers as YAML 1.2 writes them (core schema, §10.3.2), so that editors and the reader agree on
/// what a number is.
package enum YAMLNumber {
  /// A whole number that fits an `Int`: `12`, `+12`, `0x0C`, `12.0`; nil for anything else.
  package static func integer(_ text: String) -> Int? {
    if isDecimal(text) { return Int(text) }
    if text.wholeMatch(of: /0o[0-7]+/) != nil { return Int(text.dropFirst(2), radix: 8) }
    if text.wholeMatch(of: /0x[0-9a-fA-F]+/) != nil { return Int(text.dropFirst(2), radix: 16) }
    return fraction(text).flatMap { Int(exactly: $0) }
  }

  /// Any finite number: `1`, `1.5`, `.5`, `1e3`; nil for anything else.
  package static func number(_ text: String) -> Double? {
    integer(text).map { Double($0) } ?? fraction(text)
  }

  /// Whether a text is digits with or without a sign, as almost every number is.
  private static func isDecimal(_ text: String) -> Bool {
    var digits = text.utf8[...]
    if digits.first == UInt8(ascii: "-") || digits.first == UInt8(ascii: "+") {
      digits.removeFirst()
    }
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func fraction(_ text: String) -> Double? {
    let form = /[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?/
    guard text.wholeMatch(of: form) != nil else { return nil }
    // Swift reads neither `.5` nor `5.`.
    let whole = text.replacing(/^[-+]?\./) { "\($0.output.dropLast())0." }
      .replacing(/\.(?=[eE]|$)/, with: "")
    return Double(whole).flatMap { $0.isFinite ? $0 : nil }
  }
}
