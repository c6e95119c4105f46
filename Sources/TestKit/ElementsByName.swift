package import XMLKit

extension XMLElement {
  /// The elements with a name inside this one, in document order.
  package func all(_ name: String) -> [XMLElement] {
    elements.flatMap { ($0.name == name ? [$0] : []) + $0.all(name) }
  }
}
