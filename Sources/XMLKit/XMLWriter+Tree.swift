extension XMLWriter {
  /// The bytes of a document that is there as a tree, with text and elements mixed as in running text.
  ///
  /// A namespace is declared where it begins. Attributes of another namespace than XML's own are left out.
  ///
  /// - Parameters:
  ///   - root: The tree; its names are names of XML.
  ///   - loose: The elements, by name, whose children may be on lines of their own.
  /// - Returns: The document in UTF-8, with an XML declaration.
  package static func document(_ root: XMLElement, loose: Set<String>) -> [UInt8] {
    var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    root.write(in: nil, loose: loose, depth: 0, to: &text)
    return Array((text + "\n").utf8)
  }

  /// An element as it is in a document: a namespace is declared where it begins, and every line break is its own.
  package static func markup(of element: XMLElement) -> String {
    var text = ""
    element.write(in: nil, loose: [], depth: 0, to: &text)
    return text
  }
}

extension XMLElement {
  /// The namespace of `xml:lang` (Namespaces in XML 1.0, §3).
  package static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"

  fileprivate func write(
    in outer: String?, loose: Set<String>, depth: Int, to text: inout String
  ) {
    text += "<\(name)"
    if namespace != outer { Self.write("xmlns", namespace ?? "", to: &text) }
    for attribute in attributes {
      switch attribute.namespace {
      case nil: Self.write(attribute.name, attribute.value, to: &text)
      case Self.xmlNamespace: Self.write("xml:\(attribute.name)", attribute.value, to: &text)
      default: break
      }
    }
    guard !nodes.isEmpty else {
      text += "/>"
      return
    }
    text += ">"
    let isLoose = loose.contains(name)
    for node in nodes {
      if isLoose { text += "\n" + String(repeating: "  ", count: depth + 1) }
      switch node {
      case .element(let element):
        element.write(in: namespace, loose: loose, depth: depth + 1, to: &text)
      case .text(let content): text += Self.escaped(content)
      }
    }
    if isLoose { text += "\n" + String(repeating: "  ", count: depth) }
    text += "</\(name)>"
  }

  private static func write(_ name: String, _ value: String, to text: inout String) {
    text += " \(name)=\"\(escaped(value, inAttribute: true))\""
  }

  /// A line break in an attribute would be read as a space (XML 1.0 §3.3.3), and a carriage return anywhere
  /// as a line break (§2.11).
  private static func escaped(_ text: String, inAttribute: Bool = false) -> String {
    var result = ""
    for scalar in text.withoutCharactersForbiddenInXML.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\r": result += "&#13;"
      case "\"" where inAttribute: result += "&quot;"
      case "\n" where inAttribute: result += "&#10;"
      case "\t" where inAttribute: result += "&#9;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
