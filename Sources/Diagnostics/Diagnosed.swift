/// A value, and the problems that were noticed while making it.
///
/// Inlinable, because an unspecialized generic value costs more than most of what it contains.
package struct Diagnosed<Value> {
  package var value: Value
  package var diagnostics: [Diagnostic]

  @inlinable
  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  /// Another value made from this one, with the diagnostics kept.
  @inlinable
  package func map<Other>(_ transform: (Value) -> Other) -> Diagnosed<Other> {
    Diagnosed<Other>(transform(value), diagnostics)
  }

  /// The value; the diagnostics are added to `diagnostics`.
  @inlinable
  package func unwrap(into diagnostics: inout [Diagnostic]) -> Value {
    diagnostics += self.diagnostics
    return value
  }
}

extension Diagnosed: Sendable where Value: Sendable {}
extension Diagnosed: Equatable where Value: Equatable {}
