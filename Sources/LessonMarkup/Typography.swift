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
    let hasMark = text.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
    guard hasMark else {
      if let last = text.unicodeScalars.last { previous = last }
      return text
    }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let written = mark(scalar, after: previous, before: next)
      result.append(written)
      previous = written
    }
    return String(result)
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
    if opensMark(after: previous) { return isApostrophe && isBeforeNumber ? "’" : opening }
    return closing
  }

  /// Whether a mark after this character begins a quotation.
  private func opensMark(after previous: Unicode.Scalar?) -> Bool {
    guard let previous else { return true }
    return previous.properties.isWhitespace || "([{-–—/“„‘‚«".unicodeScalars.contains(previous)
  }
}
