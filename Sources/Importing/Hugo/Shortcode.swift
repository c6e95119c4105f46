/// One tag of a shortcode of Hugo: `{{< name "first" key="value" >}}`, `{{% /name %}}`.
struct Shortcode: Hashable {
  var name: String
  var isEnd: Bool

  /// Whether it ends itself, `{{< name />}}`.
  var isWhole: Bool

  /// Whether a comment in it keeps Hugo from reading it: `{{</* name */>}}`.
  var isShown: Bool

  /// In their order, without keys.
  private(set) var values: [String] = []
  private(set) var named: [String: String] = [:]

  /// The tag as it is written.
  let text: String

  /// Reads what is between the marks.
  init(_ text: String, inner: Substring) {
    self.text = text
    var rest = inner.drop(while: \.isWhitespace)
    isShown = rest.hasPrefix("/*")
    if isShown { rest = rest.dropFirst(2) }
    isEnd = rest.first == "/"
    if isEnd { rest = rest.dropFirst() }
    rest = rest.drop(while: \.isWhitespace)
    let name = rest.prefix { !$0.isWhitespace }
    self.name = name.lowercased()
    rest = rest[name.endIndex...]
    var end = rest.endIndex
    while end > rest.startIndex, rest[rest.index(before: end)].isWhitespace {
      end = rest.index(before: end)
    }
    isWhole = end > rest.startIndex && rest[rest.index(before: end)] == "/"
    if isWhole { end = rest.index(before: end) }
    take(rest[..<end])
  }

  private mutating func take(_ arguments: Substring) {
    let pattern =
      /(?:([A-Za-z][\w-]*)[ \t\n]*=[ \t\n]*)?(?:"((?:[^"\\]|\\.)*)"|`([^`]*)`|([^\s"`=]+))/
    for match in arguments.matches(of: pattern) {
      let value = String(match.2 ?? match.3 ?? match.4 ?? "").replacing("\\\"", with: "\"")
      if let key = match.1 { named[key.lowercased()] = value } else { values.append(value) }
    }
  }

  /// The value of one of some keys, or else the one at a place.
  func value(_ keys: String..., at place: Int? = nil) -> String? {
    for key in keys { if let value = named[key] { return value } }
    return place.flatMap { values.indices.contains($0) ? values[$0] : nil }
  }

  /// All tags of a text, with their places.
  static func all(in text: String) -> [(range: Range<String.Index>, tag: Shortcode)] {
    guard text.contains("{{") else { return [] }
    return text.matches(of: /\{\{([<%])((?:"(?:[^"\\]|\\.)*"|`[^`]*`|[^"`])*?)([>%])\}\}/).map {
      match in
      (match.range, Shortcode(String(match.0), inner: match.2))
    }
  }
}
