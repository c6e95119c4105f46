package import LessonModel

/// The quotation marks of a language, in place of the straight ones that a keyboard has.
///
/// The model keeps text as it was typed; this is for the eye only, and never for code.
package struct Typography: Sendable {
  private let opening: [Unicode.Scalar: Unicode.Scalar]
  private let closing: [Unicode.Scalar: Unicode.Scalar]

  /// Nil for a language whose marks Lectern does not know: its text stays as typed.
  package init?(_ language: LanguageTag) {
    switch language.primary {
    case "en":
      opening = ["\"": "“", "'": "‘"]
      closing = ["\"": "”", "'": "’"]
    case "de":
      opening = ["\"": "„", "'": "‚"]
      closing = ["\"": "“", "'": "‘"]
    default: return nil
    }
  }

  /// A text that stands on its own: a title, a summary.
  package func applied(to text: String) -> String {
    var previous: Unicode.Scalar?
    return applied(to: text, after: &previous)
  }

  /// A piece of running text; `previous` is the character before it, nil at the beginning, and
  /// becomes the piece's last one.
  func applied(to text: String, after previous: inout Unicode.Scalar?) -> String {
    let scalars = text.unicodeScalars
    guard let last = scalars.last else { return text }
    guard Self.hasMark(text) else {
      previous = last
      return text
    }
    // Marks are few: what stands between them is copied as it is.
    var result = ""
    result.reserveCapacity(text.utf8.count + 8)
    var copied = text.startIndex
    while let place = text.utf8[copied...].firstIndex(where: Self.isMark) {
      if copied < place {
        result += text[copied..<place]
        previous = scalars[scalars.index(before: place)]
      }
      copied = scalars.index(after: place)
      let next = copied < text.endIndex ? scalars[copied] : nil
      let written = mark(scalars[place], after: previous, before: next)
      result.unicodeScalars.append(written)
      previous = written
    }
    if copied < text.endIndex {
      result += text[copied...]
      previous = last
    }
    return result
  }

  /// Whether a text has a straight mark at all; most have not.
  private static func hasMark(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { $0.contains(where: isMark) }
  }

  private static func isMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }

  private func mark(
    _ scalar: Unicode.Scalar, after previous: Unicode.Scalar?, before next: Unicode.Scalar?
  ) -> Unicode.Scalar {
    guard let opening = opening[scalar], let closing = closing[scalar] else { return scalar }
    let isApostrophe = scalar == "'"
    // Within or after a word, and before a year: "it's", "the buyers' date", "the '90s".
    let isInWord = previous.map { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    let isBeforeNumber = next.map { $0.properties.numericType != nil } ?? false
    if isApostrophe, isInWord == true, next?.properties.isAlphabetic == true { return "’" }
    if opensMark(after: previous, before: next) {
      return isApostrophe && isBeforeNumber ? "’" : opening
    }
    return closing
  }

  /// Whether a mark between these characters begins a quotation.
  ///
  /// After a sign that neither opens nor closes anything, as in `=> "ready"` without the blank, the
  /// character that follows decides.
  private func opensMark(after previous: Unicode.Scalar?, before next: Unicode.Scalar?) -> Bool {
    guard let previous else { return true }
    if previous.properties.isWhitespace || "([{-–—/“„‘‚«".unicodeScalars.contains(previous) {
      return true
    }
    guard previous.properties.isSign || "*&#@".unicodeScalars.contains(previous) else {
      return false
    }
    return next.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
  }
}

extension Unicode.Scalar.Properties {
  /// Whether this is a sign as in mathematics, money or code: `>`, `=`, `*`, `→`.
  fileprivate var isSign: Bool {
    switch generalCategory {
    case .mathSymbol, .otherSymbol, .modifierSymbol: true
    default: false
    }
  }
}
