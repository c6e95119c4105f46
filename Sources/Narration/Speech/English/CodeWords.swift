/// How names and expressions of programs are spoken: `winRate` as "win rate", `a_b` as "a b", `x >=
/// 5` as "x is at least five".
enum CodeWords {
  /// The words of code between backticks.
  static func words(_ code: String) -> String {
    if let file = FileNameRule.words(code) { return file }
    if let address = AddressRule.words(code) { return address }
    var words: [String] = []
    let line = SpeechLine(tokens: SpeechLexer.tokens(of: code, offset: 0))
    var index = 0
    while index < line.count {
      let token = line.tokens[index]
      switch token.kind {
      case .word: if isReadable(token.text) { words.append(identifier(token.text)) }
      case .number(let numeral): words.append(EnglishNumber.cardinal(numeral))
      case .mark:
        let pair = token.text + (line[index + 1]?.text ?? "")
        if let said = pairs[pair] {
          words.append(said)
          index += 1
        } else {
          words.append(mark(token.text, line, index))
        }
      case .space, .said, .code: break
      }
      index += 1
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The parts of some code without words: foreign scripts, and signs that are not ASCII.
  static func leftOut(of code: String) -> String {
    SpeechLexer.tokens(of: code, offset: 0).filter { token in
      switch token.kind {
      case .word: !isReadable(token.text)
      case .mark:
        token.text.utf8.count > 1 && signs[token.text] == nil
          && !token.text.allSatisfy(ScriptRule.hasNothingToSay)
      case .number, .space, .said, .code: false
      }
    }.map(\.text).joined()
  }

  private static func isReadable(_ word: String) -> Bool {
    word.allSatisfy(VoiceScript.latinAndGreekLetters.reads)
  }

  /// The words of an identifier: a capital begins one, a run of capitals is one.
  static func identifier(_ name: String) -> String {
    let characters = Array(name)
    var words = ""
    for (index, character) in characters.enumerated() {
      let startsWord =
        index > 0 && character.isUppercase
        && (characters[index - 1].isLowercase
          || index + 1 < characters.count && characters[index + 1].isLowercase
            && characters[index - 1].isUppercase && index + 2 < characters.count)
      if startsWord { words += " " }
      words.append(character)
    }
    return words
  }

  private static let pairs = [
    ">=": "is at least", "<=": "is at most", "==": "equals", "!=": "is not", "->": "to",
    "=>": "to", "&&": "and", "||": "or", "--": "dash dash", "**": "to the power of",
    "()": "", "[]": "", "{}": "",
  ]

  private static func mark(_ mark: String, _ line: SpeechLine, _ index: Int) -> String {
    switch mark {
    case ".": line.isGap(index + 1) ? "" : "dot"
    case "/": "slash"
    case "\\": "backslash"
    case "=": "equals"
    case "+": "plus"
    case "-": line.isSpace(index + 1) || line.number(index + 1) != nil ? "minus" : "dash"
    case "*": "times"
    case "<": "less than"
    case ">": "greater than"
    case "%": "percent"
    case "&": "and"
    case "@": "at"
    case "#": "hash"
    case "$": "dollar"
    case "|": "pipe"
    case "~": "tilde"
    case "^": "to the power of"
    case "_", "(", ")", "[", "]", "{", "}", "\"", "'", "`", ";", "!", "?", ":": ""
    case ",": ","
    case _: signs[mark] ?? ""
    }
  }

  /// Signs that are not ASCII.
  private static let signs = [
    "×": "times", "÷": "divided by", "−": "minus", "≥": "is at least", "≤": "is at most",
    "≠": "is not", "≈": "is about", "→": "to", "⇒": "to", "←": "from", "∞": "infinity",
    "√": "the square root of", "°": "degrees", "€": "euros", "£": "pounds",
  ]
}

/// Code between backticks.
struct CodeRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let token = line[index], token.kind == .code else { return nil }
    var reading = SpeechReading(CodeWords.words(token.text), end: index + 1)
    reading.leftOut = CodeWords.leftOut(of: token.text)
    return reading
  }
}

/// Names of programs in prose: `winRate`, `close_date`.
struct IdentifierRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let word = line.word(index) else { return nil }
    var end = index + 1
    var parts = [word]
    while line.isMark(end, "_"), let next = line[end + 1], next.kind != .space, next.kind != .mark {
      parts.append(next.text)
      end += 2
    }
    let isCamel =
      word.first?.isLowercase == true && word.dropFirst().contains(where: \.isUppercase)
      && !Self.names.contains(word)
    guard parts.count > 1 || isCamel else { return nil }
    let words = parts.map { part in
      Int(part).map(EnglishNumber.cardinal) ?? CodeWords.identifier(part)
    }
    return SpeechReading(words.joined(separator: " "), end: end)
  }

  /// Names that begin with a lower-case letter and that the voice knows.
  private static let names: Set<String> = [
    "iPhone", "iPad", "iOS", "iCloud", "iMac", "iTunes", "eBay", "macOS", "eBook", "eBooks",
  ]
}
