/// The first words of a piece of Markdown, so that its author recognizes it.
enum Excerpt {
  /// In characters.
  private static let longest = 64

  /// One line of plain words; empty if there are none.
  static func beginning(of text: String) -> String {
    // What covers a whole lesson needs no quotation.
    if text.hasPrefix("---\n") { return "" }
    for line in text.split(whereSeparator: \.isNewline).prefix(20) {
      let words = plain(line)
      if words.contains(where: { $0.isLetter || $0.isNumber }) { return cut(words) }
    }
    return ""
  }

  /// A line without what makes it a heading, an item, a fence or a link.
  private static func plain(_ line: Substring) -> String {
    var rest = line.drop { $0.isWhitespace || $0 == ">" || $0 == "#" || $0 == "|" }
    if let fence = rest.prefixMatch(of: /:::+\w*/) {
      // The title of a directive is what a person knows it by.
      guard let label = rest[fence.range.upperBound...].prefixMatch(of: /\[([^\]]*)\]/) else {
        return ""
      }
      rest = label.1
    } else if rest.hasPrefix("```") || rest.hasPrefix("~~~") || rest.hasPrefix("$$") {
      return ""
    } else if let mark = rest.prefixMatch(of: /(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s*)?/) {
      rest = rest[mark.range.upperBound...]
    }
    let linked = rest.replacing(/!?\[([^\]]*)\]\([^)]*\)/) { String($0.1) }
    let bare = linked.replacing(/\{[#.][^}]*\}/, with: "").replacing("**", with: "").replacing(
      "~~", with: "")
    let cells = bare.split(separator: "|").map { cell in
      cell.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return cells.filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// As many whole words as fit.
  private static func cut(_ words: String) -> String {
    guard words.count > longest else { return words }
    let start = words.prefix(longest)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return String(start[..<end]) + " …"
  }
}
