/// What the two headers of an MP3 file say about it: that of the tags (ID3v2.3 §3.1), and the frame `Info`
/// or `Xing` before the sound, which the encoder completes when everything is written.
struct FinishedMP3 {
  private let bytes: [UInt8]
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
    self.bytes = bytes
    tags = bytes[10..<start]
    soundSize = bytes.count - start
  }

  /// Whether all sound, all chapters and the cover are in it.
  func isWhole(chapters: Int, hasCover: Bool) -> Bool {
    let frames = frames
    return soundSize == writtenSize && frames.count { $0 == "CHAP" } == chapters
      && frames.contains("APIC") == hasCover
  }

  /// A frame of the tags: four letters and what they hold.
  struct Frame: Hashable {
    var name: String
    var body: [UInt8]

    /// A text with a language and an empty name: a comment (`COMM`, ID3v2.3 §4.11), which with that name
    /// is "the comment", or lyrics (`USLT`, §4.9).
    init(_ name: String, language: String?, text: String) {
      self.name = name
      // UTF-16 with a mark of its byte order; XXX for a language that is not known.
      let units = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let known = language.flatMap { $0.utf8.count == 3 ? $0 : nil }
      body = [1] + Array((known ?? "XXX").utf8) + [0xFF, 0xFE, 0, 0] + [0xFF, 0xFE] + units
    }

    /// An address (`WOAS`, §4.3.1), which is ASCII.
    init(_ name: String, address: String) {
      self.name = name
      body = address.utf8.filter { (0x21..<0x7F).contains($0) }
    }

    var bytes: [UInt8] {
      Array(name.utf8) + FinishedMP3.number(body.count, bits: 8) + [0, 0] + body
    }
  }

  /// The file with more frames among its tags, which players show; ffmpeg writes some only in a form that
  /// no player reads.
  func bytes(with frames: [Frame]) -> [UInt8] {
    let end = walk().end
    let added = frames.flatMap(\.bytes)
    let size = tags.count + added.count
    return Array(bytes[..<6]) + Self.number(size, bits: 7) + bytes[10..<end] + added + bytes[end...]
  }

  /// Four bytes, of which each has as many bits of the number.
  fileprivate static func number(_ number: Int, bits: Int) -> [UInt8] {
    (0..<4).reversed().map { UInt8(number >> ($0 * bits) & (1 << bits - 1)) }
  }

  /// The names of the frames of the tags, up to the padding.
  private var frames: [String] { walk().names }

  /// The names of the frames, and where the last one ends.
  private func walk() -> (names: [String], end: Int) {
    var names: [String] = []
    var place = tags.startIndex
    while place + 10 <= tags.endIndex, tags[place] != 0 {
      names.append(String(decoding: tags[place..<place + 4], as: UTF8.self))
      place += 10 + tags[(place + 4)..<(place + 8)].reduce(0) { $0 << 8 | Int($1) }
    }
    return (names, min(place, tags.endIndex))
  }
}

extension AudioTags {
  /// What ffmpeg does not write so that players show it.
  var frames: [FinishedMP3.Frame] {
    var frames: [FinishedMP3.Frame] = []
    if let disclosure { frames.append(.init("COMM", language: nil, text: disclosure)) }
    if let lyrics { frames.append(.init("USLT", language: language, text: lyrics)) }
    if let link { frames.append(.init("WOAS", address: link)) }
    return frames
  }
}
