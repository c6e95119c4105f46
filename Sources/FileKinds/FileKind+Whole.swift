extension FileKind {
  /// Some bytes of a file, from a place on; fewer at its end.
  package typealias Bytes = (_ start: Int, _ count: Int) -> [UInt8]

  /// Why no player shows a file.
  package enum Fault: Hashable, Sendable {
    /// Its end is missing.
    case incomplete

    /// It contradicts itself.
    case damaged
  }

  /// Larger pictures are not read to their ends.
  private static let readLimit = 1 << 26

  /// What is wrong with a file of this kind, as far as its own statements of lengths, its marks and
  /// its sums tell; nil for a file that is whole.
  package func fault(byteCount: Int, bytes: Bytes) -> Fault? {
    switch self {
    case .png: Self.png(byteCount, bytes)
    case .jpeg: Self.jpeg(byteCount, bytes)
    case .gif: Self.end(byteCount, bytes).contains(0x3B) ? nil : .incomplete
    case .webP, .avi: Self.form(byteCount, bytes)
    case .wave: Self.form(byteCount, bytes)
    case .mp3: Self.mp3(byteCount, bytes)
    case .mpeg4: Self.boxes(byteCount, bytes, needs: ["moov"])
    case .avif, .heic: Self.boxes(byteCount, bytes, needs: ["meta", "moov"])
    case .matroska: Self.matroska(byteCount, bytes)
    // Their headers alone are longer.
    case .flac: byteCount < 42 ? .incomplete : nil
    case .ogg: byteCount < 58 ? .incomplete : nil
    case .aac: byteCount < 9 ? .incomplete : nil
    case .tiff, .bitmap, .svg, .aiff, .amr, .coreAudio, .windowsMedia, .flash, .playlist, .pdf,
      .webVTT, .html, .zip, .gzip:
      nil
    }
  }

  /// Follows the chunks to the last one, and checks the sums of those that a decoder needs
  /// (https://www.w3.org/TR/png/#5Chunk-layout).
  private static func png(_ byteCount: Int, _ bytes: Bytes) -> Fault? {
    var place = 8
    while place + 12 <= byteCount {
      let head = bytes(place, 8)
      guard head.count == 8 else { return .incomplete }
      let length = big(head, 0, 4)
      guard place + 12 + length <= byteCount else { return .incomplete }
      // The names of chunks that a decoder needs begin with a capital.
      if head[4] & 0x20 == 0, place + length < readLimit {
        let content = bytes(place + 4, length + 8)
        guard content.count == length + 8,
          UInt32(big(content, length + 4, 4)) == CyclicSum.of(content[..<(length + 4)])
        else { return .damaged }
      }
      if head[4...] == Array("IEND".utf8)[...] { return nil }
      place += 12 + length
    }
    return .incomplete
  }

  /// Follows the segments and the data of each scan to the end mark (ITU-T T.81 B.1).
  ///
  /// A small picture inside a segment has an end mark of its own.
  private static func jpeg(_ byteCount: Int, _ bytes: Bytes) -> Fault? {
    // Almost every file ends with the mark; the others are read.
    let end = end(byteCount, bytes)
    if let last = end.lastIndex(where: { $0 != 0 }), last > 0, end[last] == 0xD9,
      end[last - 1] == 0xFF, byteCount > 200
    {
      return nil
    }
    guard byteCount <= readLimit else { return nil }
    let all = bytes(0, byteCount)
    var place = 2
    while place + 4 <= all.count {
      guard all[place] == 0xFF else {
        // The data of a scan, in which FF 00 and FF D0…D7 are not marks.
        place += 1
        continue
      }
      let mark = all[place + 1]
      switch mark {
      case 0xD9: return nil
      case 0xFF: place += 1
      case 0x00, 0x01, 0xD0...0xD8: place += 2
      default: place += 2 + max(2, big(all, place + 2, 2))
      }
    }
    return all.suffix(2) == [0xFF, 0xD9] ? nil : .incomplete
  }

  /// The last bytes of a file: enough for the marks with which formats end.
  private static func end(_ byteCount: Int, _ bytes: Bytes) -> [UInt8] {
    let count = min(byteCount, 4096)
    return bytes(byteCount - count, count)
  }

  /// Whether a file has as many bytes as its RIFF header states; one that was streamed states none.
  private static func form(_ byteCount: Int, _ bytes: Bytes) -> Fault? {
    let head = bytes(0, 12)
    guard head.count == 12 else { return .incomplete }
    let length = Int(head[4]) | Int(head[5]) << 8 | Int(head[6]) << 16 | Int(head[7]) << 24
    if byteCount < 20 { return .incomplete }
    guard length != 0, length < 0xFFFF_FF00 else { return nil }
    return length + 8 > byteCount + 1 ? .incomplete : nil
  }

  /// Follows the boxes of a file to its end (ISO/IEC 14496-12 §4.2); one of those needed must be
  /// among them.
  private static func boxes(_ byteCount: Int, _ bytes: Bytes, needs: Set<String>) -> Fault? {
    var place = 0
    var isFound = false
    while place + 8 <= byteCount {
      let head = bytes(place, 16)
      guard head.count >= 8 else { break }
      var length = big(head, 0, 4)
      if length == 1, head.count == 16 { length = big(head, 8, 8) }
      // The last box may reach to the end.
      if length == 0 { length = byteCount - place }
      // Players ignore what is after the video.
      guard length >= 8 else { break }
      guard place <= byteCount - length else { return .incomplete }
      if needs.contains(String(decoding: head[4..<8], as: UTF8.self)) { isFound = true }
      place += length
    }
    return isFound ? nil : .incomplete
  }

  /// Whether a file has as many bytes as its segment states (RFC 8794 §4); one that was streamed
  /// states none.
  private static func matroska(_ byteCount: Int, _ bytes: Bytes) -> Fault? {
    guard let head = number(bytes(4, 8)) else { return .incomplete }
    let segment = 4 + head.length + head.value
    let next = bytes(segment, 12)
    guard next.count == 12, next.starts(with: [0x18, 0x53, 0x80, 0x67]),
      let size = number(Array(next[4...]))
    else { return .incomplete }
    if size.value == 1 << (7 * size.length) - 1 { return nil }
    return segment + 4 + size.length + size.value > byteCount ? .incomplete : nil
  }

  /// A number of variable length: the zeros at its start say how long it is (RFC 8794 §4.1).
  private static func number(_ bytes: [UInt8]) -> (value: Int, length: Int)? {
    guard let first = bytes.first, first != 0 else { return nil }
    let length = first.leadingZeroBitCount + 1
    guard bytes.count >= length else { return nil }
    let mark = UInt8(truncatingIfNeeded: 0xFF >> length)
    return (bytes[1..<length].reduce(Int(first & mark)) { $0 << 8 | Int($1) }, length)
  }

  static func big(_ bytes: [UInt8], _ offset: Int, _ count: Int) -> Int {
    guard offset + count <= bytes.count else { return 0 }
    return bytes[offset..<(offset + count)].reduce(0) { $0 << 8 | Int($1) } & Int.max
  }
}
