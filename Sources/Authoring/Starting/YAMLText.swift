/// Writes texts as YAML values.
package enum YAMLText {
  /// A text as a value on one line, in quotation marks only if YAML would read it as something
  /// else.
  ///
  /// Line breaks become spaces.
  package static func value(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return isPlain(line) ? line : "'" + line.replacing("'", with: "''") + "'"
  }

  /// Whether YAML reads a line as this text: it begins with a letter or a digit, contains no YAML
  /// marks, and is not a word or number with a meaning in YAML.
  private static func isPlain(_ line: String) -> Bool {
    guard let first = line.first, first.isLetter || first.isNumber else { return false }
    let words = ["true", "false", "null", "yes", "no", "on", "off"]
    guard !words.contains(line.lowercased()), Double(line) == nil else { return false }
    return !line.contains(": ") && !line.contains(" #") && !line.hasSuffix(":")
  }
}
