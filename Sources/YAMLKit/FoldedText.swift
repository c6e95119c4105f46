import Diagnostics

/// Where the lines of a text were that YAML has joined with spaces (YAML 1.2.2 §6.5).
///
/// In Chinese and Japanese, such a space is not a space.
enum FoldedText {
  /// The text with its line breaks; nil where nothing was joined, or where the lines contain more than
  /// the text, such as escapes.
  static func lines(of text: String, in source: SourceText, _ span: SourceSpan) -> String? {
    // Only letters from U+0800 on belong to scripts without spaces.
    guard text.utf8.contains(where: { $0 >= 0xE0 }), text.utf8.contains(0x20) else { return nil }
    var lines = source.text(in: span).split(whereSeparator: \.isNewline)
      .map { trimmed($0) }.filter { !$0.isEmpty }
    guard lines.count > 1, let first = lines.first else { return nil }
    if first.prefixMatch(of: /[|>][-+0-9]*(?: #.*)?$/) != nil {
      lines.removeFirst()
    } else if let mark = first.first, mark == "\"" || mark == "'", lines.last?.last == mark {
      lines[0] = trimmed(first.dropFirst())
      lines[lines.count - 1] = trimmed(lines[lines.count - 1].dropLast())
    }
    let joined = lines.filter { !$0.isEmpty }
    guard joined.joined(separator: " ") == trimmed(text[...]) else { return nil }
    return joined.joined(separator: "\n")
  }

  private static func trimmed(_ line: Substring) -> Substring {
    var line = line.drop(while: \.isWhitespace)
    while line.last?.isWhitespace == true { line.removeLast() }
    return line
  }
}
