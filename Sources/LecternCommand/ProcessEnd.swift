/// What is done, and not done, because the process ends next.
enum ProcessEnd {
  /// Leaves a value to the end of the process.
  ///
  /// A course of a thousand lessons is a million small values; to take them apart one by one, just
  /// before the system takes all memory back at once, would cost a tenth of a publication.
  static func leave(_ value: some Sendable) { _ = Unmanaged.passRetained(Left(value)) }

  private final class Left<Value: Sendable>: Sendable {
    let value: Value
    init(_ value: Value) { self.value = value }
  }
}
