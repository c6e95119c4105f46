import LessonModel

/// The mark at the beginning of a line.
struct ListPoint {
  private enum Kind: Equatable {
    case bullet(String)
    case number(Int, String)
    case letter(UInt8, String)

    /// A Roman number with more than one letter.
    case roman(Int, String)
  }

  private let kind: Kind
  let line: WrittenText.Line

  /// The mark and the spaces after it.
  let mark: Range<Int>

  /// The replacement in Markdown.
  let new: String

  /// Whether it follows a list mark of Markdown.
  let isInItem: Bool

  /// Whether it can only be a bullet.
  let isCertain: Bool

  /// Whether a box follows the letter or the number.
  private(set) var hasBox = false

  /// Whether it may begin what somebody says.
  private(set) var isSpeech = false

  /// The mark, for messages.
  let shown: String

  init?(_ line: WrittenText.Line, in text: WrittenText) {
    guard text.holds(line.range.lowerBound), !text.isEscaped(line.range.lowerBound) else {
      return nil
    }
    self.line = line
    let scalars = Array(text.text(line.range).unicodeScalars.prefix(20))
    var at = 0
    while at < scalars.count, Self.isHidden(scalars[at]) { at += 1 }
    let wasHidden = at > 0
    let start = at
    func skipBlanks() -> Int {
      let from = at
      while at < scalars.count, Self.isBlank(scalars[at]) { at += 1 }
      return at - from
    }
    guard at < scalars.count else { return nil }
    let first = scalars[at]
    var markEnd: Int?
    at += 1
    if Self.bullets.contains(first) {
      _ = skipBlanks()
      (kind, isCertain, new) = (.bullet("\(first)"), true, "- ")
    } else if Self.signs.contains(first) {
      let isTab = at < scalars.count && scalars[at] == "\t"
      guard skipBlanks() > 0 else { return nil }
      (kind, isCertain, new) = (.bullet("\(first)"), isTab, first == "o" ? "  - " : "- ")
      // A letter without a tab is a word, § the number of a law, and a long dash begins speech.
      guard isTab || !"o§Ø—".unicodeScalars.contains(first) else { return nil }
      isSpeech = !isTab && first == "–"
    } else if "-*+".unicodeScalars.contains(first), at < scalars.count {
      let blank = scalars[at]
      if Self.isHidden(blank) || wasHidden {
        _ = skipBlanks()
        (kind, isCertain, new) = (.bullet("\(first)"), true, "- ")
      } else if blank.properties.isAlphabetic,
        first == "-" || !text.text(line.range).dropFirst().contains(Character(first))
      {
        // `*word` alone may be a note, and with another asterisk it is emphasis.
        (kind, isCertain, new) = (.bullet("\(first)"), false, "- ")
      } else {
        return nil
      }
    } else {
      let hasBracket = first == "("
      if !hasBracket { at -= 1 }
      let from = at
      while at < scalars.count, ("0"..."9").contains(scalars[at]) { at += 1 }
      let digits = String(String.UnicodeScalarView(scalars[from..<at]))
      if digits.isEmpty {
        guard at < scalars.count, scalars[at].isASCII, scalars[at].properties.isAlphabetic else {
          return nil
        }
        while at < scalars.count, "ivx".unicodeScalars.contains(scalars[at]),
          "ivx".unicodeScalars.contains(scalars[from])
        {
          at += 1
        }
        at = max(at, from + 1)
      }
      let token = String(String.UnicodeScalarView(scalars[from..<at]))
      guard at < scalars.count, ".)".unicodeScalars.contains(scalars[at]),
        !hasBracket || scalars[at] == ")"
      else { return nil }
      let sign = hasBracket ? "()" : "\(scalars[at])"
      at += 1
      let isJoined = at < scalars.count && Self.isHidden(scalars[at])
      let blanks = skipBlanks()
      guard at < scalars.count else { return nil }
      if digits.isEmpty {
        guard blanks > 0 else { return nil }
        if token.utf8.count > 1 {
          guard let number = Self.romans.firstIndex(of: token) else { return nil }
          kind = .roman(number < 3 ? number + 2 : number + 3, sign)
        } else {
          kind = .letter(token.utf8.first ?? 0, sign)
        }
        isCertain = false
        // A choice gets its letter from the page.
        hasBox = Self.isBox(scalars[at...])
        markEnd = at - blanks
        if !hasBox { at = start }
        new = "- "
      } else {
        guard let number = Int(digits), number < 100,
          blanks > 0 || scalars[at].properties.isAlphabetic
        else { return nil }
        kind = .number(number, sign)
        isCertain = isJoined || wasHidden
        new = digits + (sign == "()" ? ")" : sign) + " "
      }
    }
    let count = scalars[..<at].reduce(0) { $0 + String($1).utf8.count }
    mark = line.range.lowerBound..<line.range.lowerBound + count
    var isBullet = false
    if case .bullet = kind { isBullet = true }
    isInItem = isBullet && isCertain && text.prefix(of: line).contains { !" \t>".contains($0) }
    let end = markEnd ?? max(start + 1, at)
    shown = String(String.UnicodeScalarView(scalars[start..<end].filter { !Self.isBlank($0) }))
  }

  /// Whether it is a number as Markdown wants it, so that only what is above it keeps it from being a list.
  func isNumberInText(_ text: WrittenText) -> Bool {
    guard case .number = kind else { return false }
    return text.text(mark) == new && line.start > text.lines[0].start
  }

  var isLetter: Bool {
    switch kind {
    case .letter, .roman: true
    case .bullet, .number: false
    }
  }

  private static let romans = ["ii", "iii", "iv", "vi", "vii", "viii"]

  private static func isBox(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let text = String(String.UnicodeScalarView(scalars))
    return text.prefixMatch(of: /\[[ xX]?\](?:[ \t]|$)/) != nil
  }

  /// Whether it is the next of the same kind.
  func follows(_ other: ListPoint) -> Bool {
    switch (kind, other.kind) {
    case (.bullet(let sign), .bullet(let before)): sign == before
    case (.number(let number, let sign), .number(let before, let other)):
      sign == other && number > before
    case (.letter(let letter, let sign), .letter(let before, let other)):
      sign == other && letter == before + 1
    case (.roman(let number, let sign), .roman(let before, let other)):
      sign == other && number == before + 1
    case (.roman(let number, let sign), .letter(let before, let other)):
      sign == other && (number, before) == (2, UInt8(ascii: "i"))
        || sign == other && (number, before) == (6, UInt8(ascii: "v"))
    case (.letter(let letter, let sign), .roman(let before, let other)):
      sign == other && (letter, before) == (UInt8(ascii: "v"), 4)
    case (.bullet, _), (.number, _), (.letter, _), (.roman, _): false
    }
  }

  /// The bullets of word processors; the last ones are letters of the fonts Symbol and Wingdings.
  static let bullets: Set<Unicode.Scalar> = [
    "•", "‣", "●", "◦", "▪", "∙", "⁃", "·", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}",
  ]

  /// Characters that are not always bullets.
  private static let signs: Set<Unicode.Scalar> = [
    "○", "■", "□", "➢", "➤", "►", "▶", "✓", "✔", "☐", "☑", "❖", "o", "§", "Ø", "–", "—", "−", "→",
    "➔", "⇒",
  ]

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA0, 0xAD, 0x2007, 0x202F, 0x200B, 0x2060, 0xFEFF, 0x3000: true
    default: false
    }
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || isHidden(scalar)
  }
}
