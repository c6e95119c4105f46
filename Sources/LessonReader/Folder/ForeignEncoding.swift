/// Recognizes a file that is not UTF-8 text by its first bytes.
///
/// One message then names the cause, instead of many about its text.
enum ForeignEncoding {
  /// What the file is, for messages, and how its author can get text from it; nil if it may be
  /// text.
  static func name(of bytes: [UInt8]) -> (what: String, way: String)? {
    let save = "save it again with the encoding UTF-8"
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) || isWide(bytes) {
      return ("has the encoding UTF-16, which Windows also calls “Unicode”", save)
    }
    let kinds: [(start: [UInt8], what: String)] = [
      (Array("PK\u{3}\u{4}".utf8), "is a word-processor document or an archive"),
      ([0xD0, 0xCF, 0x11, 0xE0], "is an old word-processor document"),
      (Array("{\\rtf".utf8), "is an RTF document"), (Array("%PDF-".utf8), "is a PDF"),
    ]
    return kinds.first { bytes.starts(with: $0.start) }.map {
      ($0.what + ", not a text file", "save its words as plain text, with the encoding UTF-8")
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
