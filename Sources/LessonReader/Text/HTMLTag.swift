import LessonModel

/// One tag of HTML, as it is written.
package struct HTMLTag {
  package struct Attribute {
    package var name: String
    package var value: String
  }

  /// In lower case.
  package var name: String
  package var isEnd: Bool
  package var attributes: [Attribute] = []

  /// Nil for a text that is not exactly one tag.
  package init?(_ text: String) {
    guard text.hasPrefix("<"), text.hasSuffix(">"), text.utf8.count > 2 else { return nil }
    var rest = text.dropFirst().dropLast()
    isEnd = rest.first == "/"
    if isEnd { rest = rest.dropFirst() }
    if rest.last == "/" { rest = rest.dropLast() }
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard name.first?.isLetter == true else { return nil }
    self.name = name.lowercased()
    rest = rest[name.endIndex...].drop(while: \.isWhitespace)
    while !rest.isEmpty {
      let key = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
      guard !key.isEmpty else { return nil }
      rest = rest[key.endIndex...].drop(while: \.isWhitespace)
      var value = ""
      if rest.first == "=" {
        rest = rest.dropFirst().drop(while: \.isWhitespace)
        guard let first = rest.first else { return nil }
        if first == "\"" || first == "'" {
          let inner = rest.dropFirst().prefix { $0 != first }
          guard inner.endIndex < rest.endIndex else { return nil }
          value = String(inner)
          rest = rest[inner.endIndex...].dropFirst()
        } else {
          let word = rest.prefix { !$0.isWhitespace }
          value = String(word)
          rest = rest[word.endIndex...]
        }
        rest = rest.drop(while: \.isWhitespace)
      }
      attributes.append(Attribute(name: key.lowercased(), value: RawHTML.unescaped(value)))
    }
  }
}
