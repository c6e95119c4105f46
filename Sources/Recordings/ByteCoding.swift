/// Writes numbers and texts as bytes: numbers in little-endian 32-bit form, texts preceded by their
/// lengths.
///
/// A recording has several thousand words: JSON would take a tenth of a second for what this does
/// in a millisecond.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ number: Int) {
    for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  mutating func add(_ number: Double) {
    let pattern = number.bitPattern
    add(Int(truncatingIfNeeded: pattern & 0xFFFF_FFFF))
    add(Int(truncatingIfNeeded: pattern >> 32))
  }

  mutating func add(_ text: String) {
    add(text.utf8.count)
    bytes += text.utf8
  }

  mutating func add<Value>(_ values: [Value], _ write: (inout ByteWriter, Value) -> Void) {
    add(values.count)
    for value in values { write(&self, value) }
  }
}

/// Reads what a ``ByteWriter`` wrote; nil for anything else.
struct ByteReader {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// What has not been read yet.
  var remainder: ArraySlice<UInt8> { rest }

  mutating func number() -> Int? {
    guard rest.count >= 4 else { return nil }
    let start = rest.startIndex
    let number = (0..<4).reduce(0) { $0 | Int(rest[start + $1]) << (8 * $1) }
    rest = rest.dropFirst(4)
    return number
  }

  mutating func double() -> Double? {
    guard let low = number(), let high = number() else { return nil }
    return Double(bitPattern: UInt64(high) << 32 | UInt64(low))
  }

  mutating func text() -> String? {
    guard let count = number(), count <= rest.count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return String(decoding: rest.prefix(count), as: UTF8.self)
  }

  mutating func list<Value>(_ read: (inout ByteReader) -> Value?) -> [Value]? {
    // Each value takes at least as much as one number.
    guard let count = number(), count <= rest.count / 4 else { return nil }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count {
      guard let value = read(&self) else { return nil }
      values.append(value)
    }
    return values
  }
}
