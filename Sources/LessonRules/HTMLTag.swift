/// A start tag in an author's HTML, with the parts that rules need.
struct HTMLTag {
  /// In lower case.
  let name: String

  /// Names in lower case, values as written, without their quotes.
  private(set) var attributes: [(name: String, value: String)] = []

  /// The text up to the next tag.
  let following: Substring

  /// All start tags of a text, outside comments.
  static func all(in html: String) -> [HTMLTag] {
    var tags: [HTMLTag] = []
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...].dropFirst()
      if rest.hasPrefix("!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
      } else if rest.first?.isLetter == true {
        tags.append(HTMLTag(at: &rest))
      }
    }
    return tags
  }

  /// Reads a tag from its name on, to what follows it.
  private init(at rest: inout Substring) {
    name = Self.take(&rest) { !$0.isWhitespace && $0 != ">" && $0 != "/" }.lowercased()
    var attributes: [(name: String, value: String)] = []
    while true {
      _ = Self.take(&rest) { $0.isWhitespace || $0 == "/" }
      guard let first = rest.first, first != ">" else { break }
      // An equals sign where a name should be is part of the name.
      rest = rest.dropFirst()
      let others = Self.take(&rest) { !$0.isWhitespace && !"=>/".contains($0) }
      let name = (String(first) + others).lowercased()
      _ = Self.take(&rest, while: \.isWhitespace)
      guard rest.first == "=" else { continue }
      rest = rest.dropFirst()
      _ = Self.take(&rest, while: \.isWhitespace)
      attributes.append((name, Self.value(at: &rest)))
    }
    rest = rest.dropFirst()
    self.attributes = attributes
    following = rest.prefix { $0 != "<" }
  }

  private static func value(at rest: inout Substring) -> String {
    guard let quote = rest.first, quote == "\"" || quote == "'" else {
      return take(&rest) { !$0.isWhitespace && $0 != ">" }
    }
    rest = rest.dropFirst()
    defer { rest = rest.dropFirst() }
    return take(&rest) { $0 != quote }
  }

  private static func take(_ rest: inout Substring, while belongs: (Character) -> Bool) -> String {
    let taken = rest.prefix(while: belongs)
    rest = rest[taken.endIndex...]
    return String(taken)
  }
}
