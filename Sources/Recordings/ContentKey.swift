import Crypto

/// The name of something by all that it is made from: equal keys, equal content.
struct ContentKey: Hashable, Sendable {
  /// SHA-256 in hexadecimal.
  let digest: String

  /// The key of some texts in order.
  ///
  /// Each is told with its length, so that no two lists of texts run into the same.
  init(_ parts: [String]) {
    var hash = SHA256()
    for part in parts {
      let bytes = Array(part.utf8)
      hash.update(data: Array("\(bytes.count):".utf8))
      hash.update(data: bytes)
    }
    digest = Self.hexadecimal(hash.finalize())
  }

  /// The key of some bytes: their digest.
  init(of bytes: [UInt8]) { digest = Self.hexadecimal(SHA256.hash(data: bytes)) }

  private static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".unicodeScalars)
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(text)
  }
}
