import Crypto
import LessonModel

/// The identity of a book, by which a reader's library finds a new edition of it: a UUID (RFC 9562).
///
/// It is derived from what never changes (version 5): the course's id, the identity of its podcast or the
/// address of its site, and the id of the part.
enum BookIdentity {
  /// The namespace of names that are addresses (RFC 9562 §6.6).
  private static let addresses: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]

  /// As an address: `urn:uuid:…`.
  static func of(_ course: Course, part: String) -> String {
    let root = course.podcast.guid?.value.lowercased() ?? course.site?.text ?? ""
    let name = "\(root)#\(course.id)/book\(part)"
    var hash = Insecure.SHA1()
    (addresses + Array(name.utf8)).withUnsafeBytes { hash.update(bufferPointer: $0) }
    var bytes = Array(hash.finalize().prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = Array("0123456789abcdef")
    var text = "urn:uuid:"
    for (position, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(position) { text += "-" }
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return text
  }
}
