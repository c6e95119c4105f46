import Crypto

/// The SHA-256 of bytes (FIPS 180-4).
package struct Digest: Hashable, Sendable, Comparable {
  private let first: UInt64
  private let second: UInt64
  private let third: UInt64
  private let fourth: UInt64

  /// The digest of bytes.
  package init(of bytes: some Sequence<UInt8>) {
    var digester = Digester()
    digester.add(bytes)
    self = digester.digest
  }

  /// The digest that is written as 64 lower-case hexadecimal digits; nil for anything else.
  package init?(_ text: some StringProtocol) {
    let digits = text.utf8
    guard digits.count == 64 else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    for (place, digit) in digits.enumerated() {
      let value: UInt64
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt64(digit - UInt8(ascii: "0"))
      case UInt8(ascii: "a")...UInt8(ascii: "f"): value = UInt64(digit - UInt8(ascii: "a")) + 10
      default: return nil
      }
      switch place / 16 {
      case 0: words.0 = words.0 << 4 | value
      case 1: words.1 = words.1 << 4 | value
      case 2: words.2 = words.2 << 4 | value
      default: words.3 = words.3 << 4 | value
      }
    }
    (first, second, third, fourth) = words
  }

  fileprivate init(_ hash: SHA256.Digest) {
    (first, second, third, fourth) = hash.withUnsafeBytes { bytes in
      func word(_ offset: Int) -> UInt64 {
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      }
      return (word(0), word(8), word(16), word(24))
    }
  }

  /// As 64 lower-case hexadecimal digits.
  package var text: String {
    String(unsafeUninitializedCapacity: 64) { digits in
      for (index, word) in [first, second, third, fourth].enumerated() {
        for place in 0..<16 {
          let value = UInt8(truncatingIfNeeded: word >> (60 - 4 * UInt64(place))) & 15
          digits[index * 16 + place] =
            value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
        }
      }
      return 64
    }
  }

  package static func < (left: Digest, right: Digest) -> Bool {
    (left.first, left.second, left.third, left.fourth)
      < (right.first, right.second, right.third, right.fourth)
  }
}

extension Digest: CustomStringConvertible {
  package var description: String { text }
}

/// Computes a digest of bytes that arrive a piece at a time.
package struct Digester: Sendable {
  private var hash = SHA256()

  /// How many bytes have arrived.
  package private(set) var byteCount = 0

  package init() {}

  package mutating func add(_ piece: UnsafeRawBufferPointer) {
    hash.update(bufferPointer: piece)
    byteCount += piece.count
  }

  package mutating func add(_ bytes: some Sequence<UInt8>) {
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable {
      add(UnsafeRawBufferPointer($0))
    }
    if isContiguous == nil { Array(bytes).withUnsafeBytes { add($0) } }
  }

  /// The digest of what has arrived so far.
  package var digest: Digest { Digest(hash.finalize()) }
}
