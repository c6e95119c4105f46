/// What a file is by its first bytes, whatever its name says.
package enum FileKind: String, Hashable, Sendable, CaseIterable {
  // Pictures.
  case png
  case jpeg
  case gif
  case webP
  case avif
  case heic
  case tiff
  case bitmap
  case svg

  // Sounds and videos, by their container.
  case mp3
  case wave
  case flac
  case ogg
  case aac
  case aiff
  case amr
  case coreAudio
  case mpeg4
  case matroska
  case windowsMedia
  case avi
  case flash

  /// A list of other files, which a player opens wherever they are: M3U, PLS, ffconcat, SMIL.
  case playlist

  // Other files.
  case pdf
  case webVTT
  case html
  case zip
  case gzip

  /// How many bytes are read, after any ID3 tags and white space at the start.
  package static let headLength = 4096

  /// Nil for anything else, such as text.
  package init?(of head: some Collection<UInt8>) {
    let head = Array(head.prefix(1 << 18))
    if let kind = Self.picture(head) ?? Self.sound(head) ?? Self.document(head) {
      self = kind
    } else if let kind = Self.markup(head) {
      self = kind
    } else {
      return nil
    }
  }

  private static func picture(_ head: [UInt8]) -> FileKind? {
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return .png }
    if head.starts(with: [0xFF, 0xD8, 0xFF]) { return .jpeg }
    if head.starts(with: "GIF87a".utf8) || head.starts(with: "GIF89a".utf8) { return .gif }
    if head.starts(with: [0x49, 0x49, 0x2A, 0x00]) || head.starts(with: [0x4D, 0x4D, 0x00, 0x2A]) {
      return .tiff
    }
    // Two letters alone are too little: four bytes after the size are zero.
    if head.starts(with: "BM".utf8), head.count > 14, head[6..<10].allSatisfy({ $0 == 0 }) {
      return .bitmap
    }
    switch form(of: head, "RIFF") {
    case "WEBP": return .webP
    case "WAVE": return .wave
    case "AVI ": return .avi
    default: break
    }
    guard text(head, 4..<8) == "ftyp" else { return nil }
    // ISO/IEC 14496-12 §4.3: the brand that the file is best read as.
    switch text(head, 8..<12) {
    case "avif", "avis": return .avif
    case "heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1": return .heic
    default: return .mpeg4
    }
  }

  private static func sound(_ head: [UInt8]) -> FileKind? {
    if head.starts(with: "ID3".utf8) { return behindTag(head) ?? .mp3 }
    if head.starts(with: "fLaC".utf8) { return .flac }
    if head.starts(with: "OggS".utf8) { return .ogg }
    if text(head, 0..<4) == "RF64" { return .wave }
    if ["AIFF", "AIFC"].contains(form(of: head, "FORM")) { return .aiff }
    if head.starts(with: "#!AMR".utf8) { return .amr }
    if head.starts(with: "caff".utf8) { return .coreAudio }
    if head.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return .matroska }
    if head.starts(with: [0x30, 0x26, 0xB2, 0x75, 0x8E, 0x66, 0xCF, 0x11]) { return .windowsMedia }
    if head.starts(with: "FLV".utf8) { return .flash }
    // Old QuickTime videos begin with their first box.
    if ["moov", "mdat", "wide", "free", "skip", "pnot", "styp"].contains(text(head, 4..<8)) {
      return .mpeg4
    }
    guard head.count > 2, head[0] == 0xFF, head[1] & 0xE0 == 0xE0 else { return nil }
    // The layer tells frames of MPEG audio from those of AAC (ISO/IEC 13818-7 §6.2).
    if head[1] & 0xF6 == 0xF0 { return .aac }
    // Layers II and III; the bits of layer I are also those of a text in UTF-16.
    let isFrame =
      head[1] & 0x18 != 0x08 && [0x02, 0x04].contains(head[1] & 0x06) && head[2] & 0xF0 != 0xF0
    return isFrame ? .mp3 : nil
  }

  /// What follows an ID3 tag, whose size is written in groups of seven bits (ID3v2.4 §3.1); nil where
  /// that is out of sight.
  private static func behindTag(_ head: [UInt8]) -> FileKind? {
    guard head.count > 10 else { return nil }
    let size = head[6..<10].reduce(0) { $0 << 7 | Int($1 & 0x7F) }
    guard 10 + size < head.count else { return nil }
    let rest = Array(head[(10 + size)...].drop { $0 == 0 })
    return rest.starts(with: "ID3".utf8) ? nil : sound(rest)
  }

  private static func document(_ head: [UInt8]) -> FileKind? {
    if head.starts(with: "%PDF-".utf8) { return .pdf }
    if head.starts(with: [0x50, 0x4B, 0x03, 0x04]) || head.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return .zip
    }
    if head.starts(with: [0x1F, 0x8B]) { return .gzip }
    return nil
  }

  /// The kind of a file that begins with a word or a tag, after a byte-order mark and white space.
  private static func markup(_ head: [UInt8]) -> FileKind? {
    let words = String(decoding: head.prefix(headLength), as: UTF8.self)
      .drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    if words.hasPrefix("WEBVTT") { return .webVTT }
    let lowered = words.prefix(400).lowercased()
    if ["#extm3u", "[playlist]", "ffconcat", "[reference]"].contains(where: lowered.hasPrefix) {
      return .playlist
    }
    guard lowered.hasPrefix("<") else { return nil }
    switch firstElement(words) {
    case "svg": return .svg
    case "smil", "asx", "playlist", "mpd": return .playlist
    case let name? where htmlElements.contains(name): return .html
    default: return lowered.hasPrefix("<!doctype html") ? .html : nil
    }
  }

  /// The name of the first element, in lower case and without its prefix; past the XML declaration,
  /// comments and a document type.
  private static func firstElement(_ text: Substring) -> String? {
    var rest = text
    while let open = rest.firstIndex(of: "<") {
      rest = rest[open...].dropFirst()
      if rest.hasPrefix("!--") {
        guard let end = rest.firstRange(of: "-->") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("?") {
        guard let end = rest.firstRange(of: "?>") else { return nil }
        rest = rest[end.upperBound...]
      } else if rest.hasPrefix("!") {
        // A document type may hold declarations in brackets.
        let type = rest.prefix { $0 != ">" }
        if type.contains("["), let end = rest.firstRange(of: "]") {
          rest = rest[end.upperBound...]
        } else {
          rest = rest[type.endIndex...]
        }
      } else {
        let name = rest.prefix { $0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" }
        return name.split(separator: ":").last.map { $0.lowercased() }
      }
    }
    return nil
  }

  /// What browsers recognize as the beginning of a page (https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type).
  private static let htmlElements: Set<String> = [
    "html", "head", "script", "iframe", "h1", "div", "font", "table", "a", "style", "title", "b",
    "body", "br", "p",
  ]

  private static func form(of head: [UInt8], _ container: String) -> String {
    text(head, 0..<4) == container ? text(head, 8..<12) : ""
  }

  private static func text(_ head: [UInt8], _ range: Range<Int>) -> String {
    head.count >= range.upperBound ? String(decoding: head[range], as: UTF8.self) : ""
  }
}
