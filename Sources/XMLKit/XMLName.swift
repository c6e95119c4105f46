/// The name of an element or an attribute, with its prefix: `itunes:image`.
///
/// It is written as a literal, so that an author's text cannot become one.
package struct XMLName: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
  let text: String

  package init(stringLiteral name: StaticString) { text = "\(name)" }

  package var description: String { text }
}

/// A namespace that a document declares on its root element.
package struct XMLNamespace: Hashable, Sendable {
  /// The prefix before the colon; nil for names without one.
  package let prefix: String?

  /// The name of the namespace, which readers compare byte by byte.
  package let uri: String

  package init(prefix: StaticString, uri: StaticString) {
    self.prefix = "\(prefix)"
    self.uri = "\(uri)"
  }

  /// The namespace of names without a prefix.
  package init(default uri: StaticString) {
    prefix = nil
    self.uri = "\(uri)"
  }
}

/// The attributes of one element, in the order in which they are written.
///
/// An attribute whose value is nil is not written. A name may not occur twice: the last value
/// counts.
package struct XMLAttributes: Sendable, ExpressibleByDictionaryLiteral {
  package private(set) var list: [(name: XMLName, value: String)]

  package init(dictionaryLiteral elements: (XMLName, String?)...) {
    list = []
    for (name, value) in elements {
      list.removeAll { $0.name == name }
      if let value { list.append((name, value)) }
    }
  }
}
