/// How the marks of addresses and paths are named.
struct AddressWords: Sendable {
  var dot: String
  var at: String
  var slash: String
  var backslash: String
  var dash: String
  var underscore: String
  var plus: String
  var tilde: String
  var colon: String
  var hash: String

  static let english = AddressWords(
    dot: "dot", at: "at", slash: "slash", backslash: "backslash", dash: "dash",
    underscore: "underscore", plus: "plus", tilde: "tilde", colon: "colon", hash: "hash")

  func mark(_ mark: String) -> String? {
    switch mark {
    case ".": dot
    case "-": dash
    case "_": underscore
    case "+": plus
    case "~": tilde
    case "/": slash
    case "\\": backslash
    case ":": colon
    case _: nil
    }
  }
}

/// Addresses of the web, of e-mail and of files in the words of a language other than English.
struct NamedAddressRule: SpeechRule {
  let words: AddressWords
  let numbers: NumberWords

  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    if line.isMark(index, "@"), line.isGap(index - 1), line.word(index + 1) != nil {
      return SpeechReading(words.at + " ", end: index + 1)
    }
    if let (path, end) = WrittenPath.path(line, at: index) {
      return SpeechReading(spelled(path), end: end)
    }
    guard line.isGap(index - 1), AddressRule.holdsDot(line, at: index),
      let (chunk, end) = AddressRule.chunk(line, at: index), let shown = shown(chunk)
    else { return nil }
    return SpeechReading(
      shown.split(separator: "@").map { spelled(String($0)) }.joined(separator: " \(words.at) "),
      end: end)
  }

  /// What is said of an address or the name of a file; nil for any other text.
  private func shown(_ text: String) -> String? {
    if AddressRule.words(text) != nil {
      var rest = text[...]
      for scheme in ["https://", "http://", "mailto:", "www."] where rest.hasPrefix(scheme) {
        rest = rest.dropFirst(scheme.count)
      }
      while rest.hasSuffix("/") { rest = rest.dropLast() }
      // A long path is for readers who click.
      let isLong = rest.count > 40 || rest.contains { "?=&#".contains($0) }
      return isLong ? String(rest.prefix { $0 != "/" }) : String(rest)
    }
    return FileNameRule.words(text) == nil ? nil : text
  }

  private func spelled(_ text: String) -> String {
    SpeechLexer.tokens(of: text, offset: 0).map { token in
      switch token.kind {
      case .number(let numeral):
        [numeral.integer, numeral.fraction].compactMap(\.self).map(numbers.part)
          .joined(separator: " \(words.dot) ")
      case .mark: words.mark(token.text) ?? ""
      case .word, .space, .said, .code: token.text
      }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

/// Paths of files, which begin at a root, a home or a drive: `/etc/hosts`, `~/notes`, `C:\Users`.
enum WrittenPath {
  /// The path that begins at an index, and the index after it.
  static func path(_ line: SpeechLine, at index: Int) -> (String, Int)? {
    guard line.isGap(index - 1) && !line.isMark(index - 1, "/", ")") || line.isMark(index - 1, "("),
      index == 0 || line.isSpace(index - 1) || line.isMark(index - 1, "(", "\"", "“", "„", "«", "'")
    else { return nil }
    let isHome = line.isMark(index, "~") && line.isMark(index + 1, "/")
    let isDrive =
      line.word(index)?.count == 1 && line.isMark(index + 1, ":") && line.isMark(index + 2, "\\")
    let isRoot = line.isMark(index, "/") && line.word(index + 1) != nil
    guard isHome || isDrive || isRoot else { return nil }
    var end = index
    var slashes = 0
    while let token = line[end],
      token.kind == .word || token.kind == .mark || line.number(end) != nil
    {
      guard token.kind != .mark || "/\\._-~:".contains(token.text) else { break }
      if "/\\".contains(token.text) { slashes += 1 }
      end += 1
    }
    while end > index + 1, line.isMark(end - 1, ".", ":", "-") { end -= 1 }
    guard end > index + 1, !isRoot || slashes > 1 || line[end] == nil || line.isSpace(end) else {
      return nil
    }
    return (line.tokens[index..<end].map(\.text).joined(), end)
  }
}

/// Paths in English.
struct PathRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard let (path, end) = WrittenPath.path(line, at: index) else { return nil }
    let words = SpeechLexer.tokens(of: path, offset: 0).map { token in
      switch token.kind {
      case .number(let numeral): EnglishNumber.cardinal(numeral)
      case .mark: AddressWords.english.mark(token.text) ?? ""
      case .word: CodeWords.identifier(token.text)
      case .space, .said, .code: ""
      }
    }
    return SpeechReading(words.filter { !$0.isEmpty }.joined(separator: " "), end: end)
  }
}
