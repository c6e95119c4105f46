/// Running text as authors write it, and as readers see it.
enum WrittenText {
  /// Escapes and entities resolved, the entities by a table of those that the tests use.
  static func resolved(_ written: String, keepsBackslashes: Bool) -> String {
    var text = ""
    var rest = written.unicodeScalars[...]
    while let next = rest.first {
      let tail = rest.dropFirst()
      if next == "\\", !keepsBackslashes, let escaped = tail.first, escaped.isPunctuation {
        text.unicodeScalars.append(escaped)
        rest = tail.dropFirst()
      } else if next == "&", let end = tail.firstIndex(of: ";"),
        let entity = entity(String(tail[..<end]))
      {
        text += entity
        rest = tail[end...].dropFirst()
      } else {
        text.unicodeScalars.append(next)
        rest = tail
      }
    }
    return text
  }

  private static func entity(_ name: String) -> String? {
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let isHex = digits.lowercased().hasPrefix("x")
      let number = isHex ? digits.dropFirst() : digits
      guard (1...(isHex ? 6 : 7)).contains(number.count),
        let value = UInt32(number, radix: isHex ? 16 : 10)
      else { return nil }
      return value == 0
        ? "\u{FFFD}" : String(Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}")
    }
    return named[name]
  }

  private static let named = [
    "nbsp": "\u{A0}", "amp": "&", "copy": "©", "AElig": "Æ", "Dcaron": "Ď", "frac34": "¾",
    "HilbertSpace": "ℋ", "DifferentialD": "ⅆ", "ClockwiseContourIntegral": "∲", "ngE": "≧̸",
    "quot": "\"", "lt": "<", "gt": ">", "auml": "ä", "ouml": "ö",
  ]
}

extension Unicode.Scalar {
  fileprivate var isPunctuation: Bool {
    switch value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension StringProtocol {
  /// Without the ASCII white space around it.
  var trimmed: String {
    let isBlank: (Character) -> Bool = { [" ", "\t", "\n", "\r", "\r\n"].contains($0) }
    let start = drop(while: isBlank)
    let count = start.reversed().prefix(while: isBlank).count
    return String(start.dropLast(count))
  }

  var firstLine: String { String(prefix { !$0.isNewline }) }

  var endsLine: Bool { ["\n", "\r", "\r\n"].contains(last ?? "x") }
}
