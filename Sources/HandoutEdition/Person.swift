/// Somebody who takes part.
package struct Person: Hashable, Sendable {
  package var name: String

  /// The company or department; empty if nobody said.
  package var from: String

  package init(name: String, from: String = "") {
    self.name = name
    self.from = from
  }
}
