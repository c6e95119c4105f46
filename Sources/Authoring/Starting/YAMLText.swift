/// Writes texts as YAML values.
enum YAMLText {
  /// A text as a value on one line: in quotation marks only where YAML would read it as something
  /// else.
  ///
  /// Line breaks become blanks.
  static func value(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return isPlain(line) ? line : "'" + line.replacing("'", with: "''") + "'"
  }

  /// Whether a line means itself: it begins with a letter or a digit, has no mark of YAML in it, and
  /// is no word or number that YAML knows.
  private static func isPlain(_ line: String) -> Bool {
    guard let first = line.first, first.isLetter || first.isNumber else { return false }
    let words = ["true", "false", "null", "yes", "no", "on", "off"]
    guard !words.contains(line.lowercased()), Double(line) == nil else { return false }
    return !line.contains(": ") && !line.contains(" #") && !line.hasSuffix(":")
  }
}
