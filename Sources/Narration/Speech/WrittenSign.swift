/// Signs that are missing from a keyboard and that people write with two or three others: `>=` for
/// ≥, `->` for →.
extension SpeechLine {
  /// The sign that begins at an index, however it is written, and the index after it.
  func sign(_ index: Int) -> (sign: Character, end: Int)? {
    guard let first = mark(index) else { return nil }
    guard "-=<>!+~".contains(first), let second = mark(index + 1) else { return (first, index + 1) }
    for length in [3, 2] {
      let marks = (index..<index + length).compactMap { mark($0) }
      guard marks.count == length, let sign = Self.written[String(marks)] else { continue }
      // "<-5" is less than minus five.
      if first == "<", second == "-", length == 2, number(index + 2) != nil { continue }
      return (sign, index + length)
    }
    return (first, index + 1)
  }

  private static let written: [String: Character] = [
    ">=": "≥", "<=": "≤", "!=": "≠", "==": "=", "~=": "≈", "+/-": "±", "+-": "±", "->": "→",
    "-->": "→", "=>": "⇒", "==>": "⇒", "<-": "←", "<--": "←", "<->": "↔", "<=>": "↔", "--": "—",
    "---": "—",
  ]
}
