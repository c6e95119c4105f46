/// Recognizes a file that is not UTF-8 text by its first bytes.
///
/// One message then names the cause, instead of many about its text.
enum ForeignEncoding {
  /// What it is, for messages, and how its author gets a text out of it; nil for what may be a text.
  static func name(of bytes: [UInt8]) -> (what: String, way: String)? {
    let save = "save it again with the encoding UTF-8"
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || isWide(bytes) {
      return ("has the encoding UTF-16, which Windows also calls “Unicode”", save)
    }
    let kinds: [(start: [UInt8], what: String)] = [
      (Array("PK\u{3}\u{4}".utf8), "is a document of a word processor, or another archive"),
      ([0xD0, 0xCF, 0x11, 0xE0], "is a document of an old word processor"),
      (Array("{\\rtf".utf8), "is a document in RTF"), (Array("%PDF-".utf8), "is a PDF"),
    ]
    return kinds.first { bytes.starts(with: $0.start) }.map {
      ($0.what + ", and no text", "save its words as plain text, with the encoding UTF-8")
    }
  }

  /// Whether every second byte is NUL, as in UTF-16 without a mark at its beginning.
  private static func isWide(_ bytes: [UInt8]) -> Bool {
    let start = bytes.prefix(400)
    guard start.count >= 8 else { return false }
    let zeros = start.indices.filter { start[$0] == 0 }
    let odd = zeros.count { !$0.isMultiple(of: 2) }
    return zeros.count * 3 > start.count && (odd == 0 || odd == zeros.count)
  }
}
