import Crypto

/// The SHA-256 of bytes, in hexadecimal (FIPS 180-4).
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(of bytes: some Sequence<UInt8>) {
    var hash = SHA256()
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable {
      hash.update(bufferPointer: UnsafeRawBufferPointer($0))
    }
    if isContiguous == nil { hash.update(data: Array(bytes)) }
    text = Self.hexadecimal(hash.finalize())
  }

  /// The digest of several values, kept apart by their lengths.
  package init(ofParts parts: [[UInt8]]) {
    var hash = SHA256()
    for part in parts {
      hash.update(data: Array("\(part.count):".utf8))
      hash.update(data: part)
    }
    text = Self.hexadecimal(hash.finalize())
  }

  package var description: String { text }

  private static func hexadecimal(_ digest: SHA256.Digest) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
