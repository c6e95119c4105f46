/// A line that is a heading with number signs: `### Words ### {#id .class}`.
struct HeadingLine {
  let level: Int

  /// The words with their marks.
  let title: String

  /// The name in braces at its end.
  let id: String?

  init?(_ line: String) {
    guard let match = line.prefixMatch(of: /\s{0,3}(#{1,6})[ \t]+(\S.*)/) else { return nil }
    level = match.1.count
    var words = String(match.2)
    var id: String?
    if let brace = words.lastIndex(of: "{"), words.trimmingEnd.last == "}" {
      let bytes = Array(words.utf8)
      let start = words[..<brace].utf8.count
      if let braces = BraceAttributes(in: bytes, at: start, upTo: bytes.count) {
        id = braces.id
        words = String(words[..<brace])
      }
    }
    if let end = words.firstMatch(of: /[ \t]+#+[ \t]*$/) { words.removeSubrange(end.range) }
    title = String(words.trimmingEnd)
    self.id = id
  }
}
