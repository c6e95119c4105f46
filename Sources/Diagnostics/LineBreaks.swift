extension UnsafeBufferPointer<UInt8> {
  /// The offset of the next line feed or carriage return from an offset on; nil when none is left.
  ///
  /// Every byte of a course is looked at here, so eight are asked at a time whether one of them is
  /// as small as those two.
  package func nextLineBreak(from start: Int) -> Int? {
    let bytes = UnsafeRawBufferPointer(self)
    var at = start
    while at + 8 <= count {
      let eight = bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
      // The high bit of each byte below 0x0E, and perhaps of one behind such a byte.
      let small = (eight &- 0x0E0E_0E0E_0E0E_0E0E) & ~eight & 0x8080_8080_8080_8080
      if small != 0, let place = (at..<at + 8).first(where: { self[$0].isLineBreak }) {
        return place
      }
      at += 8
    }
    return (at..<Swift.max(at, count)).first { self[$0].isLineBreak }
  }
}

extension UInt8 {
  fileprivate var isLineBreak: Bool { self == 0x0A || self == 0x0D }
}
