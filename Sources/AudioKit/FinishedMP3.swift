/// What the two headers of an MP3 file say about it: that of the tags (ID3v2.3 §3.1), and the frame `Info`
/// or `Xing` before the sound, which the encoder completes when everything is written.
struct FinishedMP3 {
  private let tags: ArraySlice<UInt8>
  private let soundSize: Int

  /// How many bytes of sound the encoder wrote.
  private let writtenSize: Int

  /// Nil if one of the headers is missing.
  init?(_ bytes: [UInt8]) {
    guard bytes.count > 10, bytes.starts(with: "ID3".utf8) else { return nil }
    let start = 10 + bytes[6..<10].reduce(0) { $0 << 7 | Int($1 & 0x7F) }
    guard start < bytes.count, bytes[start] == 0xFF else { return nil }
    let frame = bytes[start...].prefix(200)
    guard
      let name = frame.firstRange(of: "Info".utf8) ?? frame.firstRange(of: "Xing".utf8),
      name.upperBound + 12 <= bytes.count,
      // It tells the number of frames and the number of bytes.
      bytes[name.upperBound + 3] & 3 == 3
    else { return nil }
    writtenSize = bytes[(name.upperBound + 8)..<(name.upperBound + 12)].reduce(0) {
      $0 << 8 | Int($1)
    }
    tags = bytes[10..<start]
    soundSize = bytes.count - start
  }

  /// Whether all sound, all chapters and the cover are in it.
  func isWhole(chapters: Int, hasCover: Bool) -> Bool {
    let frames = frames
    return soundSize == writtenSize && frames.count { $0 == "CHAP" } == chapters
      && frames.contains("APIC") == hasCover
  }

  /// The names of the frames of the tags, up to the padding.
  private var frames: [String] {
    var names: [String] = []
    var place = tags.startIndex
    while place + 10 <= tags.endIndex, tags[place] != 0 {
      names.append(String(decoding: tags[place..<place + 4], as: UTF8.self))
      place += 10 + tags[(place + 4)..<(place + 8)].reduce(0) { $0 << 8 | Int($1) }
    }
    return names
  }
}
