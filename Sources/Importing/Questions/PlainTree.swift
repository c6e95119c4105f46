import XMLKit

/// Elements by names without prefix, hyphens and capitals: versions of QTI differ in nothing else.
extension XMLElement {
  /// `qti-choice-interaction` and `choiceInteraction` as `choiceinteraction`.
  var plainName: String { Self.plain(name) }

  private static func plain(_ name: String) -> String {
    let name = name.lowercased()
    return (name.hasPrefix("qti-") ? name.dropFirst(4) : name[...]).filter {
      $0 != "-" && $0 != "_"
    }
  }

  /// The value of an attribute, in the same way: `response-identifier` as `responseidentifier`.
  func plainAttribute(_ name: String) -> String? {
    attributes.first { Self.plain($0.name) == name }?.value
  }

  /// The elements with a name directly inside this one, of any namespace.
  func children(_ name: String) -> [XMLElement] { elements.filter { $0.plainName == name } }

  func child(_ name: String) -> XMLElement? { elements.first { $0.plainName == name } }

  /// All elements with a name at every depth, in order, none inside another.
  func all(_ name: String) -> [XMLElement] {
    elements.flatMap { $0.plainName == name ? [$0] : $0.all(name) }
  }

  func first(_ name: String) -> XMLElement? { all(name).first }

  var trimmedText: String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// What is inside it as HTML; `replace` says what is in the place of an element, nil for itself.
  func html(_ replace: (XMLElement) -> String? = { _ in nil }) -> String {
    nodes.map { node in
      switch node {
      case .text(let text): HTMLWords.escaped(text)
      case .element(let element): replace(element) ?? element.outerHTML(replace)
      }
    }.joined()
  }

  private static let voids: Set<String> = ["br", "hr", "img", "col", "source"]

  private func outerHTML(_ replace: (XMLElement) -> String?) -> String {
    let attributes = attributes.map {
      " \($0.name)=\"\(HTMLWords.escaped($0.value).replacing("\"", with: "&quot;"))\""
    }.joined()
    if Self.voids.contains(name) { return "<\(name)\(attributes)>" }
    return "<\(name)\(attributes)>\(html(replace))</\(name)>"
  }
}
