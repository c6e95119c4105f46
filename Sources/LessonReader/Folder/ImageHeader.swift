import LessonModel

/// Reads the size of an image from the first bytes of its file.
enum ImageHeader {
  /// How many bytes are enough: a JPEG may have color profiles before its size.
  static let byteLimit = 256 * 1024

  /// Nil if the format is not known or the size is not where it should be.
  static func size(of bytes: [UInt8], _ type: MediaType) -> PixelSize? {
    if type == .png { return png(bytes) }
    if type == .jpeg { return jpeg(bytes) }
    if bytes.starts(with: "GIF8".utf8) {
      return PixelSize(width: little(bytes, 6, 2), height: little(bytes, 8, 2))
    }
    if bytes.starts(with: "RIFF".utf8) { return webP(bytes) }
    return nil
  }

  private static func png(_ bytes: [UInt8]) -> PixelSize? {
    guard bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
    return PixelSize(width: big(bytes, 16, 4), height: big(bytes, 20, 4))
  }

  /// Follows the segments (ITU-T T.81 B.1) to the first frame header.
  private static func jpeg(_ bytes: [UInt8]) -> PixelSize? {
    frame(ofJPEG: bytes).flatMap { index in
      PixelSize(width: big(bytes, index + 7, 2), height: big(bytes, index + 5, 2))
    }
  }

  /// How many numbers describe a pixel: 1 for gray, 3 for colors, 4 for those of a printer; nil for bytes
  /// that are not a JPEG.
  static func componentsOfJPEG(_ bytes: [UInt8]) -> Int? {
    frame(ofJPEG: bytes).map { Int(bytes[$0 + 9]) }
  }

  /// Where the first frame header begins, of which ten bytes are there.
  private static func frame(ofJPEG bytes: [UInt8]) -> Int? {
    guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
    var index = 2
    while index + 9 < bytes.count {
      guard bytes[index] == 0xFF else { return nil }
      let marker = bytes[index + 1]
      if marker == 0xFF {
        index += 1
        continue
      }
      // C4, C8 and CC are tables, not frames.
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return index
      }
      index += 2 + big(bytes, index + 2, 2)
    }
    return nil
  }

  /// Of the three forms of WebP: extended, lossless, lossy (RFC 9649).
  private static func webP(_ bytes: [UInt8]) -> PixelSize? {
    guard bytes.count >= 30 else { return nil }
    switch String(decoding: bytes[12..<16], as: UTF8.self) {
    case "VP8X":
      return PixelSize(width: little(bytes, 24, 3) + 1, height: little(bytes, 27, 3) + 1)
    case "VP8L":
      let bits = little(bytes, 21, 4)
      return PixelSize(width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    case "VP8 ":
      return PixelSize(
        width: little(bytes, 26, 2) & 0x3FFF, height: little(bytes, 28, 2) & 0x3FFF)
    default: return nil
    }
  }

  private static func big(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    guard offset + count <= bytes.count else { return 0 }
    return bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) }
  }

  private static func little(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    guard offset + count <= bytes.count else { return 0 }
    return bytes[offset..<(offset + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

/// Reads the size of an SVG from its first tag.
enum SVGHeader {
  static func size(of bytes: [UInt8]) -> PixelSize? {
    let text = String(decoding: bytes.prefix(16 * 1024), as: UTF8.self)
    guard let start = text.firstRange(of: "<svg"),
      let end = text[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let tag = text[start.upperBound..<end]
    let box = attribute("viewBox", of: tag)?.split { $0 == " " || $0 == "," }.compactMap(number)
    let width = attribute("width", of: tag).flatMap { number($0) }
    let height = attribute("height", of: tag).flatMap { number($0) }
    if let width, let height { return pixels(width, height) }
    guard let box, box.count == 4, box[2] > 0, box[3] > 0 else { return nil }
    if let width { return pixels(width, width * box[3] / box[2]) }
    if let height { return pixels(height * box[2] / box[3], height) }
    return pixels(box[2], box[3])
  }

  private static func pixels(_ width: Double, _ height: Double) -> PixelSize? {
    guard (1...100_000).contains(width), (1...100_000).contains(height) else { return nil }
    return PixelSize(width: Int(width.rounded()), height: Int(height.rounded()))
  }

  /// A number without a unit or in pixels; other units depend on the page.
  private static func number(_ text: some StringProtocol) -> Double? {
    let plain = text.hasSuffix("px") ? String(text.dropLast(2)) : String(text)
    return Double(plain)
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    for quote in ["\"", "'"] {
      for lead in [" ", "\n", "\t"] {
        guard let start = tag.firstRange(of: lead + name + "=" + quote)?.upperBound else {
          continue
        }
        return tag[start...].prefix { String($0) != quote }
      }
    }
    return nil
  }
}
