/// Signs between words.
struct SymbolRule: SpeechRule {
  var signs: Set<Character> { Self.silent.union(Self.words.keys).union("×«»„‟″‐‑|•·") }

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let (mark, end) = line.sign(index) else { return nil }
    if Self.isSharp(line, index) { return SpeechReading(" sharp ", end: end) }
    if Self.silent.contains(mark) { return SpeechReading(" ", end: end) }
    if let words = Self.words[mark] { return SpeechReading(" \(words) ", end: end) }
    if mark == "—", end > index + 1 {
      // "--" is a dash, but not in "--fix".
      let isOption = line[end]?.kind == .word && line.word(index - 1) == nil
      return isOption ? nil : SpeechReading("—", end: end)
    }
    let isBetweenNumbers =
      line.number(line.isSpace(index - 1) ? index - 2 : index - 1) != nil
      && line.number(line.skippingSpace(index + 1)) != nil
    let isTight = !line.isSpace(index - 1) && !line.isSpace(index + 1)
    switch mark {
    case "×":
      return SpeechReading(isBetweenNumbers && isTight ? " by " : " times ", end: index + 1)
    case "*": return SpeechReading(isBetweenNumbers ? " times " : "", end: index + 1)
    case "-":
      // "COVID-19" has no minus, "nine-week" keeps its hyphen, "a - b" is a dash.
      if line.word(index - 1) != nil, line.number(index + 1) != nil {
        return SpeechReading(" ", end: index + 1)
      }
      if line.isSpace(index - 1), line.isSpace(index + 1) {
        return SpeechReading(isBetweenNumbers ? "minus" : "—", end: index + 1)
      }
      return nil
    case "/":
      return SpeechReading(isBetweenNumbers ? " over " : " slash ", end: index + 1)
    case ">", "<":
      guard !isBetweenNumbers else {
        return SpeechReading(mark == ">" ? " greater than " : " less than ", end: index + 1)
      }
      // "File > Save": a path through menus.
      let isPath =
        mark == ">" && line.word(line.skippingSpace(index + 1))?.first?.isUppercase == true
      return SpeechReading(
        isPath ? ", " : mark == ">" ? " greater than " : " less than ", end: index + 1)
    case "_":
      // A space to fill in.
      var end = index
      while line.isMark(end, "_") { end += 1 }
      return SpeechReading(end - index > 1 ? " blank " : " ", end: end)
    case ".":
      return fullStop(line, index)
    case ":":
      // "LTV:CAC" is a ratio.
      let isRatio =
        line.word(index - 1)?.allSatisfy(\.isUppercase) == true
        && line.word(index + 1)?.allSatisfy(\.isUppercase) == true
      return isRatio ? SpeechReading(" to ", end: index + 1) : nil
    case "?", "!":
      return nil
    case "«", "»", "„", "‟", "″": return SpeechReading("\"", end: index + 1)
    case "‐", "‑": return SpeechReading("-", end: index + 1)
    case "|", "•", "·": return SpeechReading(", ", end: index + 1)
    case _: return nil
    }
  }

  /// Whether a sign after a capital letter is that of a language or a note: `C#`, `F# minor`.
  static func isSharp(_ line: SpeechLine, _ index: Int) -> Bool {
    guard line.isMark(index, "#"), let letter = line.word(index - 1), letter.count == 1,
      letter.first.map({ ("A"..."J").contains($0) }) == true
    else { return false }
    return line.word(index + 1) == nil && line.number(index + 1) == nil
  }

  /// `...` is one mark; the period of an initial is not.
  private func fullStop(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    if line.isMark(index + 1, "."), line.isMark(index + 2, ".") {
      var end = index
      while line.isMark(end, ".") { end += 1 }
      return SpeechReading("…", end: end)
    }
    // "H.323" is a name.
    if line.word(index - 1) != nil, line.number(index + 1) != nil {
      return SpeechReading(" dot ", end: index + 1)
    }
    // ".NET" is a name.
    if line[index - 1] == nil || line.isSpace(index - 1),
      line.word(index + 1)?.first?.isUppercase == true
    {
      return SpeechReading(" dot ", end: index + 1)
    }
    guard let word = line.word(index - 1), word.count == 1, word.first?.isUppercase == true,
      line.word(line.skippingSpace(index + 1)) != nil
    else { return nil }
    return SpeechReading(" ", end: index + 1)
  }

  private static let silent: Set<Character> = [
    "™", "®", "[", "]", "{", "}", "`", "\u{FEFF}", "\u{200B}", "\u{2060}", "\u{AD}", "†", "‡",
    "\u{200E}", "\u{200F}", "☐",
  ]

  private static let words: [Character: String] = [
    "&": "and", "@": "at", "%": "percent", "=": "equals", "+": "plus", "−": "minus",
    "÷": "divided by", "±": "plus or minus", "≥": "at least", "≤": "at most", "≈": "about",
    "≠": "is not", "~": "about", "→": "to", "⇒": "so", "←": "from", "↔": "to and from", "↑": "up",
    "↓": "down", "#": "number", "§": "section", "©": "copyright", "°": "degrees",
    "√": "the square root of", "∞": "infinity", "µ": "micro",
    "‰": "per thousand", "\\": "backslash", "^": "to the power of", "$": "dollars",
    "€": "euros", "£": "pounds", "¥": "yen", "₹": "rupees", "¢": "cents", "✓": "yes", "✔": "yes",
    "☑": "done",
    "✗": "no", "✘": "no", "★": "star", "☆": "star", "∑": "the sum of", "∆": "delta",
    "№": "number", "¶": "paragraph",
  ]
}
