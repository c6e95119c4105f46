/// Angle brackets that are not mathematical: of types, `Vec<T>`, and of tags, `<div>`.
struct CodeBrackets {
  /// What is said for a bracket, by its index; empty for what closes one.
  private(set) var words: [Int: String] = [:]

  init(_ line: SpeechLine) {
    for index in 0..<line.count where line.isMark(index, "<") && words[index] == nil {
      if let end = Self.tagEnd(line, index) {
        let isEnd = line.isMark(index + 1, "/")
        words[index] = isEnd ? "closing tag" : "tag"
        if isEnd { words[index + 1] = "" }
        words[end] = ""
        if line.isMark(end - 1, "/") { words[end - 1] = "" }
      } else if line.word(index - 1) != nil, let end = Self.typeEnd(line, index) {
        words[index] = "of"
        words[end] = ""
      }
    }
  }

  /// The index of the bracket that closes a tag; nil for a bracket that opens none.
  private static func tagEnd(_ line: SpeechLine, _ index: Int) -> Int? {
    let isFirst =
      line[index - 1] == nil || line.isSpace(index - 1) || line.isMark(index - 1, ">", "\"")
      || line.isMark(index + 1, "/")
    guard isFirst, line.word(index + 1) != nil || line.isMark(index + 1, "/") else { return nil }
    return (index + 1..<line.count).first { line.isMark($0, ">") && !line.isSpace($0 - 1) }
  }

  /// The index of the bracket that closes the one after a type; nil for a comparison.
  private static func typeEnd(_ line: SpeechLine, _ index: Int) -> Int? {
    var depth = 0
    for place in index..<line.count {
      guard let token = line[place] else { return nil }
      switch token.kind {
      case .word, .number, .space: continue
      case .mark:
        switch token.text {
        case "<": depth += 1
        case ">":
          depth -= 1
          if depth == 0 { return line.isSpace(place - 1) ? nil : place }
        case "&" where line.isMark(place + 1, "&"): return nil
        case ",", ":", "&", "[", "]", "*", "?", ".", "'": continue
        default: return nil
        }
      case .said, .code: return nil
      }
    }
    return nil
  }
}
