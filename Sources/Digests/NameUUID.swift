import Crypto

/// A UUID (RFC 9562) that is derived from a name: equal names in one namespace give equal UUIDs
/// (version 5, §5.5).
package struct NameUUID: Hashable, Sendable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// The namespace of names that are addresses (§6.6).
  package static let addresses = NameUUID(digits: "6ba7b8119dad11d180b400c04fd430c8")

  /// The namespace of all podcasts (the podcast namespace's page on `guid`).
  package static let podcasts = NameUUID(digits: "ead4c236bf5858c6a2c6a6b28d128cb6")

  /// Reads the 8-4-4-4-12 form in upper or lower case; nil if the text has another form.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [8, 4, 4, 4, 12],
      parts.allSatisfy({ $0.allSatisfy(\.isHexDigit) })
    else { return nil }
    self.init(digits: parts.joined())
  }

  /// The UUID of a name in a namespace.
  package init(of name: String, in namespace: NameUUID) {
    var hash = Insecure.SHA1()
    (namespace.bytes + Array(name.utf8)).withUnsafeBytes { hash.update(bufferPointer: $0) }
    var bytes = Array(hash.finalize().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    self.bytes = bytes
  }

  /// From 32 hexadecimal digits.
  private init(digits: String) {
    let values = digits.compactMap(\.hexDigitValue).map(UInt8.init)
    bytes = stride(from: 0, to: values.count - 1, by: 2).map { values[$0] << 4 | values[$0 + 1] }
  }

  /// The 8-4-4-4-12 form, in lower case.
  package var description: String {
    let digits = Array("0123456789abcdef")
    var text = ""
    for (position, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(position) { text += "-" }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }
}
