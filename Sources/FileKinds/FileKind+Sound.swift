extension FileKind {
  /// Whether an MP3 file contains at least one frame, and as many bytes as its first frame states
  /// (ISO/IEC 11172-3 §2.4.1.3; "Xing" is a convention of encoders).
  package static func mp3(_ byteCount: Int, _ bytes: Bytes) -> Fault? {
    var start = 0
    // Several tags may follow each other.
    for _ in 0..<4 {
      let tag = bytes(start, 10)
      guard tag.count == 10, tag.starts(with: "ID3".utf8) else { break }
      start += 10 + tag[6..<10].reduce(0) { $0 << 7 | Int($1 & 0x7F) }
    }
    guard start < byteCount else { return .incomplete }
    // Zeros or another tag may be before the first frame.
    let head = bytes(start, 1 << 16)
    guard let place = head.indices.first(where: { isFrame(head, at: $0) }),
      let length = frameLength(head, at: place), start + place + length <= byteCount
    else { return .incomplete }
    guard let stated = statedBytes(Array(head[place...].prefix(length))) else { return nil }
    // Programs that cut sounds leave the number as it was; so only a large difference counts.
    let audio = byteCount - start - place
    return stated > audio + max(audio / 20, 4096) ? .incomplete : nil
  }

  /// Whether a frame begins here, and another one or the end of what is known after it.
  private static func isFrame(_ bytes: [UInt8], at place: Int) -> Bool {
    guard let length = frameLength(bytes, at: place) else { return false }
    let next = place + length
    return next + 4 > bytes.count || frameLength(bytes, at: next) != nil
      || bytes[next...].starts(with: "TAG".utf8) || bytes[next...].starts(with: "APE".utf8)
      || bytes[next] == 0
  }

  /// In bytes; nil where no header of layer II or III is.
  private static func frameLength(_ bytes: [UInt8], at place: Int) -> Int? {
    guard place + 4 <= bytes.count, bytes[place] == 0xFF, bytes[place + 1] & 0xE0 == 0xE0 else {
      return nil
    }
    let version = Int(bytes[place + 1] >> 3 & 3)
    let layer = Int(bytes[place + 1] >> 1 & 3)
    let rate = Int(bytes[place + 2] >> 4)
    let frequency = Int(bytes[place + 2] >> 2 & 3)
    guard version != 1, layer == 1 || layer == 2, rate != 15, frequency != 3 else { return nil }
    let isFirst = version == 3
    let rates =
      switch (isFirst, layer) {
      case (true, 1): [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320]
      case (true, _): [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384]
      default: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160]
      }
    // In a file of free rate, no frame states its length.
    guard rates[rate] > 0 else { return nil }
    let hertz = [44_100, 48_000, 32_000][frequency] / (isFirst ? 1 : version == 2 ? 2 : 4)
    let samples = isFirst || layer == 2 ? 144 : 72
    return samples * rates[rate] * 1000 / hertz + Int(bytes[place + 2] >> 1 & 1)
  }

  /// How many bytes of sound the first frame says that there are.
  private static func statedBytes(_ frame: [UInt8]) -> Int? {
    for offset in [13, 21, 36] where frame.count >= offset + 16 {
      let name = String(decoding: frame[offset..<(offset + 4)], as: UTF8.self)
      guard name == "Xing" || name == "Info" else { continue }
      let parts = big(frame, offset + 4, 4)
      guard parts & 2 == 2 else { return nil }
      return big(frame, offset + 8 + (parts & 1 == 1 ? 4 : 0), 4)
    }
    return nil
  }
}
