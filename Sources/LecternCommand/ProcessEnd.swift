/// What is skipped because the process is about to end.
enum ProcessEnd {
  /// Keeps a value until the process ends.
  ///
  /// A course of a thousand lessons consists of a million small values. Freeing them one by one,
  /// just before the system takes all memory back at once, would take a tenth of the time of a
  /// publication.
  static func leave(_ value: some Sendable) { _ = Unmanaged.passRetained(Left(value)) }

  private final class Left<Value: Sendable>: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }
}
