import Crypto

/// The identity of a podcast or an episode: a UUID (RFC 9562), in lower case.
///
/// Podcast apps treat an item with a new identity as a new episode, so it is derived from what
/// never changes (version 5: equal names in one namespace give equal UUIDs), and not from titles or
/// times.
package struct PodcastGUID: Hashable, Sendable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// Reads the 8-4-4-4-12 form in upper or lower case; nil if the text has another form.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [8, 4, 4, 4, 12] else { return nil }
    var bytes: [UInt8] = []
    var digits = parts.joined()[...]
    while !digits.isEmpty {
      let pair = digits.prefix(2)
      guard pair.allSatisfy(\.isHexDigit), let byte = UInt8(pair, radix: 16) else { return nil }
      bytes.append(byte)
      digits = digits.dropFirst(2)
    }
    guard bytes.count == 16 else { return nil }
    self.bytes = bytes
  }

  /// The identity of a podcast that is first published at an address.
  ///
  /// The scheme and slashes at the end do not count, as the podcast namespace's page on `guid`
  /// says.
  package init(feedURL: String) {
    var name = feedURL[...]
    if let scheme = name.firstRange(of: "://") { name = name[scheme.upperBound...] }
    while name.hasSuffix("/") { name.removeLast() }
    self.init(namespace: Self.podcasts, name: String(name))
  }

  /// The identity of an episode, from that of the podcast and a name that never changes.
  package init(podcast: PodcastGUID, lesson: String) {
    self.init(namespace: podcast.bytes, name: lesson)
  }

  private init(namespace: [UInt8], name: String) {
    var hash = Insecure.SHA1()
    (namespace + Array(name.utf8)).withUnsafeBytes { hash.update(bufferPointer: $0) }
    var bytes = Array(hash.finalize().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    self.bytes = bytes
  }

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

  /// The namespace of all podcasts, ead4c236-bf58-58c6-a2c6-a6b28d128cb6.
  private static let podcasts: [UInt8] = [
    0xEA, 0xD4, 0xC2, 0x36, 0xBF, 0x58, 0x58, 0xC6, 0xA2, 0xC6, 0xA6, 0xB2, 0x8D, 0x12, 0x8C, 0xB6,
  ]
}
