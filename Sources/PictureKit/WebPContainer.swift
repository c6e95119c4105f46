/// The parts of a WebP file (RFC 9649 §2): pixels, and what is noted about them.
///
/// `webpsave` of libvips 8.14 keeps the notes of a photo, its place among them, although it is asked to
/// leave them out.
enum WebPContainer {
  private static let notes: Set<String> = ["EXIF", "XMP ", "ICCP"]

  /// The file without notes and color profile; nil if it is not WebP.
  static func withoutNotes(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count > 12, text(bytes, 0) == "RIFF", text(bytes, 8) == "WEBP" else { return nil }
    var kept = Array("WEBP".utf8)
    var place = 12
    while place + 8 <= bytes.count {
      let size = (0..<4).reduce(0) { $0 | Int(bytes[place + 4 + $1]) << (8 * $1) }
      // Parts have an even number of bytes.
      let end = place + 8 + size + size % 2
      guard end <= bytes.count else { return nil }
      let name = text(bytes, place)
      if !notes.contains(name) {
        var part = Array(bytes[place..<end])
        // The flags for a profile (0x20), EXIF (0x08) and XMP (0x04).
        if name == "VP8X", part.count > 8 { part[8] &= ~0x2C }
        kept += part
      }
      place = end
    }
    let length = (0..<4).map { UInt8(truncatingIfNeeded: kept.count >> (8 * $0)) }
    return Array("RIFF".utf8) + length + kept
  }

  private static func text(_ bytes: [UInt8], _ place: Int) -> String {
    String(decoding: bytes[place..<place + 4], as: UTF8.self)
  }
}
