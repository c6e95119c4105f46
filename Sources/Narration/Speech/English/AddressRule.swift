/// Web and e-mail addresses, hashtags and handles.
struct AddressRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    if line.isMark(index, "#", "@"), line.isGap(index - 1), let word = line.word(index + 1) {
      let name = CodeWords.identifier(word)
      return SpeechReading(
        line.isMark(index, "#") ? "hashtag \(name)" : "at \(name)", end: index + 2)
    }
    guard line.isGap(index - 1), Self.holdsDot(line, at: index),
      let (chunk, end) = Self.chunk(line, at: index), let words = Self.words(chunk)
    else { return nil }
    return SpeechReading(words, end: end)
  }

  /// Whether the text at an index could be an address or a file: it contains a dot.
  ///
  /// Almost no word does: checking this first saves a tenth of the time of a script.
  static func holdsDot(_ line: SpeechLine, at index: Int) -> Bool {
    // No address begins with a mark, so a run of ten thousand marks is not searched from each of
    // them.
    guard let kind = line[index]?.kind, kind != .space, kind != .mark else { return false }
    var place = index
    while let token = line[place], token.kind != .space, token.kind != .code {
      if token.text.utf8.contains(UInt8(ascii: ".")) {
        guard let next = line[place + 1] else { return false }
        if next.kind != .space { return true }
      }
      place += 1
    }
    return false
  }

  /// The text up to white space, without the sentence's marks after it.
  static func chunk(_ line: SpeechLine, at index: Int) -> (String, Int)? {
    guard let kind = line[index]?.kind, kind != .space, kind != .mark else { return nil }
    var end = index
    while let token = line[end], token.kind != .space, token.kind != .code { end += 1 }
    while end > index + 1, let mark = line.mark(end - 1), ".,;:!?)]}\"'”’»…".contains(mark) {
      end -= 1
    }
    return (line.tokens[index..<end].map(\.text).joined(), end)
  }

  /// The words of an address; nil if the text is not one.
  static func words(_ text: String) -> String? {
    if let at = text.firstIndex(of: "@") {
      let (name, host) = (text[..<at], text[text.index(after: at)...])
      guard !name.isEmpty, let hostWords = hostWords(String(host)) else { return nil }
      return spelled(String(name)) + " at " + hostWords
    }
    var rest = text[...]
    var hasScheme = false
    for scheme in ["https://", "http://", "mailto:"] where rest.hasPrefix(scheme) {
      rest = rest.dropFirst(scheme.count)
      hasScheme = true
    }
    if rest.hasPrefix("www.") {
      rest = rest.dropFirst(4)
      hasScheme = true
    }
    let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != ":" }
    guard hasScheme || Self.domains.contains(where: { host.hasSuffix("." + $0) }),
      let words = hostWords(String(host))
    else { return nil }
    // A long path is for readers who click; nobody writes it down by ear.
    let path = rest.dropFirst(host.count).split(separator: "/")
    let isShort =
      path.count <= 2 && path.joined().count <= 30
      && !path.joined().contains { "?=&#:".contains($0) }
    return ([words] + (isShort ? path.map { spelled(String($0)) } : [])).joined(
      separator: " slash ")
  }

  private static func hostWords(_ host: String) -> String? {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.count >= 2,
      last.allSatisfy(\.isLetter),
      labels.allSatisfy({ label in
        !label.isEmpty && label.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
      })
    else { return nil }
    var words = labels.dropLast().map { spelled(String($0)) }
    words.append(last.count == 2 && last != "co" ? last.uppercased() : String(last))
    return words.joined(separator: " dot ")
  }

  /// The parts of a name, with the marks between them.
  static func spelled(_ name: String) -> String {
    var words: [String] = []
    for token in SpeechLexer.tokens(of: name, offset: 0) {
      switch token.kind {
      case .word: words.append(CodeWords.identifier(token.text))
      case .number(let numeral): words.append(EnglishNumber.cardinal(numeral))
      case .mark:
        let marks = [".": "dot", "-": "dash", "_": "underscore", "+": "plus", "~": "tilde"]
        words.append(marks[token.text] ?? "")
      case .space, .said, .code: break
      }
    }
    return words.filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static let domains = [
    "com", "org", "net", "edu", "gov", "io", "de", "fr", "uk", "eu", "example", "info", "dev",
    "app",
    "ai", "co", "ch", "at", "nl", "es", "it", "ca", "au", "us",
  ]
}

/// Names of files: `report.csv`.
struct FileNameRule: SpeechRule {
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading? {
    guard line.isGap(index - 1), AddressRule.holdsDot(line, at: index),
      let (chunk, end) = AddressRule.chunk(line, at: index), let words = Self.words(chunk)
    else { return nil }
    return SpeechReading(words, end: end)
  }

  /// The words of a file's name, with its folders; nil if the text is not one.
  static func words(_ text: String) -> String? {
    guard let dot = text.lastIndex(of: "."), dot > text.startIndex,
      let kind = kinds[text[text.index(after: dot)...].lowercased()],
      text[..<dot].allSatisfy({ $0.isLetter || $0.isNumber || "-_./".contains($0) })
    else { return nil }
    let name = text[..<dot].split(separator: "/").map { part in
      // The hyphens of a name are spoken as spaces: it is named, not typed.
      AddressRule.spelled(String(part.map { "-_".contains($0) ? " " : $0 }))
    }
    return name.joined(separator: " slash ") + " dot " + kind
  }

  private static let kinds = [
    "csv": "CSV", "md": "MD", "pdf": "PDF", "doc": "doc", "docx": "doc X", "xls": "XLS",
    "xlsx": "XLSX", "ppt": "PPT", "pptx": "PPTX", "png": "PNG", "jpg": "jay-peg",
    "jpeg": "jay-peg", "svg": "SVG", "gif": "gif", "json": "jason", "yaml": "yammel",
    "yml": "yammel", "txt": "text", "html": "HTML", "css": "CSS", "js": "JS", "ts": "TS",
    "py": "pie", "swift": "swift", "zip": "zip", "mp3": "MP three", "mp4": "MP four", "wav": "wave",
    "xml": "XML", "exe": "E X E", "ics": "ICS", "epub": "E pub", "sql": "SQL",
  ]
}
