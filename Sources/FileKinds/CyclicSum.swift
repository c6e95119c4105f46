/// The sum at the end of each chunk of a PNG picture (https://www.w3.org/TR/png/#5CRC-algorithm).
///
/// Every picture of a course is summed in each check, so eight bytes are taken at a time ("slicing by
/// eight"): a megabyte takes less than a millisecond.
package enum CyclicSum {
  /// Row `n` has the sums of a byte with `n` zeros after it.
  private static let tables: [UInt32] = {
    var tables = [UInt32](repeating: 0, count: 8 * 256)
    for index in 0..<256 {
      tables[index] = (0..<8).reduce(UInt32(index)) { sum, _ in
        sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1
      }
    }
    for index in 256..<tables.count {
      let before = tables[index - 256]
      tables[index] = tables[Int(before & 0xFF)] ^ before >> 8
    }
    return tables
  }()

  package static func of(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    bytes.withUnsafeBytes { bytes in
      tables.withUnsafeBufferPointer { tables in
        var sum: UInt32 = 0xFFFF_FFFF
        var index = 0
        while index + 8 <= bytes.count {
          let low =
            sum ^ UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self))
          let high = UInt32(
            littleEndian: bytes.loadUnaligned(fromByteOffset: index + 4, as: UInt32.self))
          sum =
            tables[7 * 256 + Int(low & 0xFF)] ^ tables[6 * 256 + Int(low >> 8 & 0xFF)]
            ^ tables[5 * 256 + Int(low >> 16 & 0xFF)]
          sum ^=
            tables[4 * 256 + Int(low >> 24)] ^ tables[3 * 256 + Int(high & 0xFF)]
            ^ tables[2 * 256 + Int(high >> 8 & 0xFF)]
          sum ^= tables[256 + Int(high >> 16 & 0xFF)] ^ tables[Int(high >> 24)]
          index += 8
        }
        while index < bytes.count {
          sum = tables[Int(UInt8(truncatingIfNeeded: sum) ^ bytes[index])] ^ sum >> 8
          index += 1
        }
        return ~sum
      }
    }
  }
}
