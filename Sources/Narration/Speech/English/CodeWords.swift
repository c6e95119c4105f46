/// How names and expressions of programs are spoken: `winRate` as "win rate", `a_b` as "a b", `x >=
/// 5` as "x is at least five".
enum CodeWords {
  /// The words of code between backticks.
  static func words(_ code: String) -> String {
    if let quoted = quotedWords(code) { return quoted }
    if let file = FileNameRule.words(code) { return file }
    if let address = AddressRule.words(code) { return address }
    var words: [String] = []
    let line = SpeechLine(tokens: SpeechLexer.tokens(of: code, offset: 0))
    let brackets = CodeBrackets(line)
    var index = 0
    while index < line.count {
      let token = line.tokens[index]
      switch token.kind {
      case .word: if isReadable(token.text) { words.append(identifier(token.text)) }
      case .number(let numeral): words.append(EnglishNumber.cardinal(numeral))
      case .mark:
        let pair = token.text + (line[index + 1]?.text ?? "")
        if let said = brackets.words[index] {
          words.append(said)
        } else if pair == "**", !isOperator(line, index, length: 2) {
          words.append("star star")
          index += 1
        } else if let said = triples[pair + (line[index + 2]?.text ?? "")] {
          words.append(said)
          index += 2
        } else if let said = emptyBrackets[pair] {
          words.append(said)
          index += 1
        } else if let said = pairs[pair] {
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

  /// A text of a program, which is not the name without its marks: `"a"`; nil for other code.
  private static func quotedWords(_ code: String) -> String? {
    guard let mark = code.first, mark == "\"" || mark == "'", code.count > 2, code.last == mark
    else {
      return nil
    }
    let inner = String(code.dropFirst().dropLast())
    // Several texts, or a sentence.
    guard !inner.contains(mark), !inner.contains(where: \.isWhitespace) else { return nil }
    let words = words(inner)
    return words.isEmpty ? nil : words + " in quotes"
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

  /// The words of an identifier, the same in code and in prose: a capital begins one, a run of
  /// capitals is one.
  static func identifier(_ name: String) -> String {
    if let said = AcronymRule.words(name) { return said }
    guard !IdentifierRule.names.contains(name) else { return name }
    let parts = parts(of: name)
    // "NaN" and "McKinsey" are one word.
    let isOne =
      name.first?.isUppercase == true
      && (name.hasPrefix("Mc")
        || parts.contains { $0.count == 1 } && !name.allSatisfy(\.isUppercase))
    if isOne { return name }
    return parts.map { AcronymRule.words($0) ?? $0 }.joined(separator: " ")
  }

  private static func parts(of name: String) -> [String] {
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
    return words.split(separator: " ").map(String.init)
  }

  private static let pairs = [
    ">=": "is at least", "<=": "is at most", "==": "is equal to", "!=": "is not", "->": "to",
    "=>": "to", "&&": "and", "||": "or", "--": "dash dash", "**": "to the power of",
    "::": "colon colon", "__": "double underscore",
  ]
  private static let triples = ["===": "is identical to", "!==": "is not identical to"]

  /// Brackets with nothing in them: `f()` is a call, and `f` is not.
  private static let emptyBrackets = ["()": "parentheses", "[]": "brackets", "{}": "braces"]

  private static func mark(_ mark: String, _ line: SpeechLine, _ index: Int) -> String {
    switch mark {
    case ".": endsWords(line, index) ? "" : "dot"
    case "/": "slash"
    case "\\": "backslash"
    case "=": "equals"
    case "+": "plus"
    case "-": line.isSpace(index + 1) || line.number(index + 1) != nil ? "minus" : "dash"
    case "*": isOperator(line, index) ? "times" : "star"
    case "<": "less than"
    case ">": "greater than"
    case "%": "percent"
    case "&": "ampersand"
    case "@": "at"
    case "#": SymbolRule.isSharp(line, index) ? "sharp" : "hash"
    case "!":
      startsName(line, index) ? "not" : endsSentence(line, index) ? "" : "exclamation mark"
    case "?": endsSentence(line, index) ? "" : "question mark"
    // The second sign of `x ? y : z`.
    case ":" where line.isSpace(index - 1) && line.isSpace(index + 1): "colon"
    case ":":
      line.isSpace(index + 1) || line[index + 1] == nil
        || line.number(index - 1) != nil && line.number(index + 1) != nil ? "" : "colon"
    case "$": "dollar"
    case "|": "pipe"
    case "~": "tilde"
    case "^": "caret"
    case _ where line.count == 1 && loneSigns[mark] != nil: loneSigns[mark] ?? ""
    case "(": startsArguments(line, index) ? "of" : ""
    case "[": startsArguments(line, index) ? "bracket" : ""
    case "{": line.isMark(index - 1, "$") ? "brace" : ""
    // Inside a name it only separates words.
    case "_":
      line.word(index - 1) != nil && line[index + 1]?.kind == .word ? "" : underscore(line, index)
    case ")", "]", "}", "\"", "'", "`", ";": ""
    case ",": ","
    case _: signs[mark] ?? ""
    }
  }

  /// Signs that are the whole code: they are what it is about.
  private static let loneSigns = [
    "_": "underscore", "(": "opening parenthesis", ")": "closing parenthesis",
    "[": "opening bracket", "]": "closing bracket", "{": "opening brace", "}": "closing brace",
    "\"": "quotation mark", "'": "apostrophe", "`": "backtick", ";": "semicolon", ",": "comma",
    ":": "colon", ".": "dot",
  ]

  /// Whether a bracket belongs to the name before it: `f(x)`, `x[0]`.
  private static func startsArguments(_ line: SpeechLine, _ index: Int) -> Bool {
    guard let before = line.word(index - 1) else { return line.isMark(index - 1, ")", "]") }
    return !["if", "while", "for", "switch", "return", "and", "or", "not", "in"].contains(before)
  }

  /// The sign before and after a name: `_x`, `__init__`.
  private static func underscore(_ line: SpeechLine, _ index: Int) -> String {
    let isInName = line.number(index - 1) != nil || line.number(index + 1) != nil
    return isInName && line.word(index - 1) != nil ? "" : "underscore"
  }

  /// Whether a sign is between two things, with a space on both sides of it or on none.
  private static func isOperator(_ line: SpeechLine, _ index: Int, length: Int = 1) -> Bool {
    let end = index + length
    guard line.isSpace(index - 1) == line.isSpace(end) else { return false }
    let before = line.isSpace(index - 1) ? index - 2 : index - 1
    let after = line.skippingSpace(end)
    if let word = line.word(before), line.isSpace(index - 1), listing.contains(word.lowercased()) {
      return false
    }
    let isBehindOperand =
      line.word(before) != nil || line.number(before) != nil || line.isMark(before, ")", "]")
    let isBeforeOperand =
      line.word(after) != nil || line.number(after) != nil || line.isMark(after, "(", "[", "-")
    return isBehindOperand && isBeforeOperand
  }

  /// Words that an asterisk for "everything" may follow.
  private static let listing: Set<String> = [
    "select", "distinct", "import", "export", "rm", "ls", "cp", "mv", "add", "cat", "for",
  ]

  /// Whether a period ends the text before it, as it does in prose.
  private static func endsWords(_ line: SpeechLine, _ index: Int) -> Bool {
    guard
      line.word(index - 1) != nil || line.number(index - 1) != nil || line.isMark(index - 1, ")")
    else { return false }
    return line[index + 1] == nil || line.isSpace(index + 1)
  }

  /// Whether a mark is before a name and belongs to it: `!done`.
  private static func startsName(_ line: SpeechLine, _ index: Int) -> Bool {
    let isBeforeName =
      line.word(index + 1) != nil || line.isMark(index + 1, "(", "!", "$", "_", "@")
    let before = line.mark(index - 1)
    return isBeforeName && line.word(index - 1) == nil && line.number(index - 1) == nil
      && before != ")" && before != "]"
  }

  /// Whether a mark ends a sentence that is written as code.
  private static func endsSentence(_ line: SpeechLine, _ index: Int) -> Bool {
    guard line.word(index - 1) != nil, line[index + 1] == nil || line.isMark(index + 1, "\"", "'")
    else { return false }
    return (0..<index).contains { line.isSpace($0) && line.word($0 - 1) != nil }
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
      word.contains(where: \.isLowercase) && word.dropFirst().contains(where: \.isUppercase)
      && word.allSatisfy(\.isLetter) && CodeWords.identifier(word) != word
    guard parts.count > 1 || isCamel else { return nil }
    let words = parts.map { part in
      Int(part).map(EnglishNumber.cardinal) ?? CodeWords.identifier(part)
    }
    return SpeechReading(words.joined(separator: " "), end: end)
  }

  /// Names with a capital inside that are known to the voice.
  fileprivate static let names: Set<String> = [
    "iPhone", "iPad", "iOS", "iCloud", "iMac", "iTunes", "eBay", "macOS", "eBook", "eBooks",
    "ChatGPT", "DevOps", "DocuSign", "FaceTime", "GitHub", "GitLab", "HubSpot", "JavaScript",
    "LinkedIn", "MacBook", "OneDrive", "OneNote", "OpenAI", "PayPal", "PowerPoint", "PowerShell",
    "QuickBooks", "SharePoint", "TypeScript", "WhatsApp", "WordPress", "YouTube",
  ]
}
