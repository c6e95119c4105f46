import Crypto

/// The SHA-256 of bytes, in hexadecimal (FIPS 180-4).
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  package init(of bytes: some Sequence<UInt8>) {
    var digester = Digester()
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable {
      digester.add(UnsafeRawBufferPointer($0))
    }
    if isContiguous == nil { Array(bytes).withUnsafeBytes { digester.add($0) } }
    self = digester.digest
  }

  /// The digest of several values, kept apart by their lengths.
  package init(ofParts parts: [[UInt8]]) {
    var digester = Digester()
    for part in parts {
      Array("\(part.count):".utf8).withUnsafeBytes { digester.add($0) }
      part.withUnsafeBytes { digester.add($0) }
    }
    self = digester.digest
  }

  fileprivate init(_ hash: SHA256.Digest) {
    let digits = Array("0123456789abcdef".utf8)
    text = String(
      decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }

  package var description: String { text }
}

/// Makes a digest of bytes that come a piece at a time.
struct Digester {
  private var hash = SHA256()

  /// How many bytes have come.
  private(set) var byteCount = 0

  mutating func add(_ piece: UnsafeRawBufferPointer) {
    hash.update(bufferPointer: piece)
    byteCount += piece.count
  }

  /// Of what has come until now.
  var digest: Digest { Digest(hash.finalize()) }
}
