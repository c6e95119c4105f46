/// An element of a document.
package struct XMLElement: Hashable, Sendable {
  package enum Node: Hashable, Sendable {
    case element(XMLElement)

    /// Text or a CDATA section.
    case text(String)
  }

  package struct Attribute: Hashable, Sendable {
    /// Without its prefix.
    package var name: String

    /// Nil for an attribute without a prefix.
    package var namespace: String?
    package var value: String

    package init(name: String, namespace: String? = nil, value: String) {
      self.name = name
      self.namespace = namespace
      self.value = value
    }
  }

  /// Without its prefix.
  package var name: String

  /// The name of its namespace, not the prefix; nil if it has none.
  package var namespace: String?

  /// In document order, without namespace declarations.
  package var attributes: [Attribute]

  /// In document order, without comments and processing instructions.
  package var nodes: [Node]

  /// Where it begins, counted from 1; 0 for an element that was not read.
  package var line: Int

  /// An element that a program makes; attributes are without a namespace.
  package init(
    _ name: String, namespace: String? = nil, _ attributes: [(name: String, value: String)] = [],
    _ nodes: [Node] = []
  ) {
    self.init(
      name: name, namespace: namespace,
      attributes: attributes.map { Attribute(name: $0.name, namespace: nil, value: $0.value) },
      nodes: nodes, line: 0)
  }

  init(
    name: String, namespace: String?, attributes: [Attribute], nodes: [Node], line: Int
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.nodes = nodes
    self.line = line
  }

  /// The elements directly inside this one.
  package var elements: [XMLElement] {
    nodes.compactMap { node in
      switch node {
      case .element(let element): element
      case .text: nil
      }
    }
  }

  /// The elements with a name directly inside this one.
  package func elements(_ name: String, namespace: String? = nil) -> [XMLElement] {
    elements.filter { $0.name == name && $0.namespace == namespace }
  }

  /// The first element with a name directly inside this one.
  package func element(_ name: String, namespace: String? = nil) -> XMLElement? {
    elements(name, namespace: namespace).first
  }

  /// All text inside this element, at every depth.
  package var text: String {
    nodes.map { node in
      switch node {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }

  /// The value of an attribute.
  package func attribute(_ name: String, namespace: String? = nil) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }
}
