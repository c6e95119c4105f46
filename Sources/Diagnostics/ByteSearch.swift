extension UnsafeBufferPointer<UInt8> {
  /// The offset of the next line feed or carriage return, starting at an offset; nil if there is
  /// none.
  ///
  /// Every byte of a course is examined here, so eight at a time are checked for bytes as small as
  /// those two.
  package func nextLineBreak(from start: Int) -> Int? {
    let bytes = UnsafeRawBufferPointer(self)
    var at = start
    while at + 8 <= count {
      let eight = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      // The high bit of each byte below 0x0E, and perhaps of one after such a byte.
      let small = (eight &- 0x0E0E_0E0E_0E0E_0E0E) & ~eight & 0x8080_8080_8080_8080
      if small != 0, let place = (at..<at + 8).first(where: { self[$0].isLineBreak }) {
        return place
      }
      at += 8
    }
    return (at..<Swift.max(at, count)).first { self[$0].isLineBreak }
  }

  /// The offset of the first byte with a value in a range; nil if there is none.
  ///
  /// Checks sixty-four bytes at a time, then eight, because most searches find nothing.
  package func next(_ byte: UInt8, in range: Range<Int>) -> Int? {
    let bytes = UnsafeRawBufferPointer(self)
    let pattern = UInt64(byte) &* 0x0101_0101_0101_0101
    var at = range.lowerBound
    let end = Swift.min(range.upperBound, count)
    let sixteen = SIMD16(repeating: byte)
    func isIn(_ offset: Int) -> SIMDMask<SIMD16<Int8>> {
      bytes.loadUnaligned(fromByteOffset: at &+ offset, as: SIMD16<UInt8>.self) .== sixteen
    }
    while at + 64 <= end {
      let found = (isIn(0) .| isIn(16)) .| (isIn(32) .| isIn(48))
      let halves = unsafeBitCast(found, to: SIMD2<UInt64>.self)
      if halves[0] | halves[1] != 0 { break }
      at &+= 64
    }
    while at + 8 <= end {
      let eight = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ pattern
      // The high bit of each byte that is 0, and perhaps of one after such a byte.
      let zeros = (eight &- 0x0101_0101_0101_0101) & ~eight & 0x8080_8080_8080_8080
      if zeros != 0, let place = (at..<at + 8).first(where: { self[$0] == byte }) { return place }
      at += 8
    }
    return (at..<Swift.max(at, end)).first { self[$0] == byte }
  }
}

extension UInt8 {
  fileprivate var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}

extension [UInt8] {
  /// The offset of the next byte with a value, starting at an offset; nil if there is none.
  package func next(_ byte: UInt8, from start: Int) -> Int? {
    next(byte, in: start..<Swift.max(start, count))
  }

  /// The offset of the first byte with a value in a range; nil if there is none.
  package func next(_ byte: UInt8, in range: Range<Int>) -> Int? {
    withUnsafeBufferPointer { $0.next(byte, in: range) }
  }
}
