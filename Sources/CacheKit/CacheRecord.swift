import Digests

/// The bytes of a record, the small file that leads from a key to an entry.
///
/// One line each for the format, the key, and the content and its length; then the facts; and at
/// the end the digest of everything before it. A record that is truncated, damaged or stored under
/// another key is not a record.
enum CacheRecord {
  private static let format = "lectern cache 1"
  private static let newline = UInt8(ascii: "\n")

  static func bytes(of entry: CacheEntry, for key: CacheKey) -> [UInt8] {
    var bytes = Array(
      "\(format)\n\(key.kind) \(key.digest)\n\(entry.content) \(entry.byteCount)\n".utf8)
    bytes += entry.facts
    bytes += Digest(of: bytes).text.utf8
    return bytes
  }

  static func entry(in bytes: [UInt8], for key: CacheKey) -> CacheEntry? {
    guard bytes.count > 64,
      Digest(String(decoding: bytes.suffix(64), as: UTF8.self)) == Digest(of: bytes.dropLast(64))
    else { return nil }
    let lines = bytes.dropLast(64).split(
      separator: newline, maxSplits: 3, omittingEmptySubsequences: false)
    guard lines.count == 4, lines[0].elementsEqual(format.utf8),
      lines[1].elementsEqual("\(key.kind) \(key.digest)".utf8)
    else { return nil }
    let words = String(decoding: lines[2], as: UTF8.self).split(separator: " ")
    guard words.count == 2, let content = Digest(words[0]), let count = Int(words[1]), count >= 0
    else { return nil }
    return CacheEntry(content: content, byteCount: count, facts: Array(lines[3]))
  }
}
