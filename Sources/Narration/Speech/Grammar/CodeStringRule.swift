/// How the characters of codes are named.
struct CodeStringWords: Sendable {
  var digits: @Sendable (String) -> String
  var cardinal: @Sendable (String) -> String
  var dot: String
  var slash: String
  var colon: String
  var hash: String

  init(_ grammar: SpeechGrammar) {
    let numbers = grammar.numbers
    digits = { numbers.digits($0) }
    cardinal = { numbers.part($0) }
    dot = grammar.joints.dot
    slash = grammar.joints.slash
    colon = grammar.addresses.colon
    hash = grammar.addresses.hash
  }

  private init() {
    digits = EnglishNumber.digits
    cardinal = { EnglishNumber.cardinal(Numeral(integer: $0)) }
    dot = "dot"
    slash = "slash"
    colon = "colon"
    hash = "hash"
  }

  static let english = CodeStringWords()

  /// Each character by its name.
  func spelled(_ text: some StringProtocol) -> String {
    text.map { $0.isNumber ? digits(String($0)) : $0.uppercased() }.joined(separator: " ")
  }
}

/// Codes that machines write, character by character: addresses of networks and cards, numbers to
/// the base of 16, keys: `192.168.1.1`, `00:1A:2B:3C:4D:5E`, `0x80070005`, `#FF8800`.
struct CodeStringRule: SpeechRule {
  let words: CodeStringWords

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard line.isGap(index - 1), let first = line[index] else { return nil }
    if first.text == "#" { return color(line, index) }
    guard first.kind == .word || line.number(index) != nil else { return nil }
    guard let (chunk, end) = Self.chunk(line, index) else { return nil }
    return said(chunk).map { SpeechReading($0, end: end) }
  }

  /// The text up to white space, without the marks of the sentence; nil if it has no digit.
  private static func chunk(_ line: SpeechLine, _ index: Int) -> (String, Int)? {
    var end = index
    var hasDigit = false
    while let token = line[end] {
      switch token.kind {
      case .number: hasDigit = true
      case .word: break
      case .mark where ":.-/".contains(token.text): break
      case .mark, .space, .said, .code: return trimmed(line, index, end, hasDigit)
      }
      end += 1
    }
    return trimmed(line, index, end, hasDigit)
  }

  private static func trimmed(_ line: SpeechLine, _ index: Int, _ end: Int, _ hasDigit: Bool) -> (
    String, Int
  )? {
    var end = end
    while end > index + 1, line.isMark(end - 1, ".", ":", "-", "/") { end -= 1 }
    guard hasDigit, end > index + 1 else { return nil }
    return (line.tokens[index..<end].map(\.text).joined(), end)
  }

  private func said(_ text: String) -> String? {
    if text.hasPrefix("0x") || text.hasPrefix("0X") {
      let digits = text.dropFirst(2)
      return digits.allSatisfy(\.isHexDigit)
        ? "\(words.digits("0")) x \(words.spelled(digits))" : nil
    }
    for separator: Character in [":", "-"] {
      let groups = text.split(separator: separator, omittingEmptySubsequences: false)
      guard groups.count > 1, groups.allSatisfy({ $0.allSatisfy(\.isHexDigit) }) else { continue }
      let lengths = groups.map(\.count)
      // Cards have six pairs; keys 8, 4, 4, 4 and 12.
      if lengths == [2, 2, 2, 2, 2, 2] || separator == "-" && lengths == [8, 4, 4, 4, 12] {
        return groups.map { words.spelled($0) }.joined(separator: ", ")
      }
      let isNetwork =
        separator == ":" && lengths.allSatisfy { $0 <= 4 }
        && (text.contains("::") && groups.count > 2 || groups.count == 8)
      if isNetwork {
        return groups.map { words.spelled($0) }.joined(separator: " \(words.colon) ")
      }
    }
    return network(text) ?? hash(text)
  }

  /// `192.168.1.1`, with a port or the length of its prefix.
  private func network(_ text: String) -> String? {
    let address = text.prefix { $0.isNumber || $0 == "." }
    let parts = address.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 4,
      parts.allSatisfy({ (1...3).contains($0.count) && (Int($0) ?? 256) < 256 })
    else { return nil }
    let said = parts.map { words.digits(String($0)) }.joined(separator: " \(words.dot) ")
    let rest = text.dropFirst(address.count)
    guard let mark = rest.first else { return said }
    let number = String(rest.dropFirst())
    guard !number.isEmpty, number.allSatisfy(\.isNumber) else { return nil }
    return mark == "/"
      ? said + " \(words.slash) " + words.cardinal(number)
      : mark == ":" ? said + " \(words.colon) " + words.digits(number) : nil
  }

  /// `3f9a2b1`: digits and lower-case letters mixed, as in no word.
  private func hash(_ text: String) -> String? {
    guard text.count >= 7, text.allSatisfy({ $0.isHexDigit && !$0.isUppercase }) else { return nil }
    let changes = zip(text, text.dropFirst()).filter { $0.isNumber != $1.isNumber }.count
    return changes >= 3 ? words.spelled(text) : nil
  }

  /// `#FF8800`: three or six digits to the base of 16, at least one of them a letter.
  private func color(_ line: SpeechLine, _ index: Int) -> SpeechReading? {
    var end = index + 1
    var text = ""
    while let token = line[end], token.kind == .word || line.number(end) != nil {
      text += token.text
      end += 1
    }
    guard [3, 6, 8].contains(text.count), text.allSatisfy(\.isHexDigit),
      text.contains(where: \.isNumber), text.contains(where: \.isLetter)
    else { return nil }
    return SpeechReading("\(words.hash) \(words.spelled(text))", end: end)
  }
}
