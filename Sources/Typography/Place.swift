import LessonModel

/// What is around a mark.
struct Place {
  /// Nil at the beginning.
  let before: Unicode.Scalar?

  /// Nil at the end.
  let after: Unicode.Scalar?

  /// Whether a quotation can begin here.
  let canOpen: Bool

  /// Whether a quotation can end here.
  let canClose: Bool

  init(before: Unicode.Scalar?, after: Unicode.Scalar?) {
    self.before = before
    self.after = after
    let isAfterSpace = before.map(\.properties.isWhitespace) ?? true
    let isBeforeSpace = after.map(\.properties.isWhitespace) ?? true
    let isAfterSign = !isAfterSpace && before?.isWord == false
    let isBeforeSign = !isBeforeSpace && after?.isWord == false
    canOpen = !isBeforeSpace && (!isBeforeSign || isAfterSpace || isAfterSign)
    canClose = !isAfterSpace && (!isAfterSign || isBeforeSpace || isBeforeSign)
  }

  /// Whether letters or digits are on both sides, in a script whose words have spaces between them.
  var isInWord: Bool {
    guard let before, let after else { return false }
    return before.isWord && after.isWord && !before.isSpaceless && !after.isSpaceless
  }

  var isAfterWord: Bool { before?.isWord == true }
  var isAfterDigit: Bool { before.map { ("0"..."9").contains($0) } ?? false }
  var isBeforeDigit: Bool { after.map { ("0"..."9").contains($0) } ?? false }
}

extension Unicode.Scalar {
  /// Whether this is part of a word or a number, or replaces one.
  var isWord: Bool {
    if value < 0x80 {
      return (0x30...0x39).contains(value) || (0x61...0x7A).contains(value | 0x20)
    }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      return true
    default: return self == "\u{FFFC}"
    }
  }
}
