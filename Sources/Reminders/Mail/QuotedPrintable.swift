/// Text as lines of ASCII that people can still read (RFC 2045 §6.7).
enum QuotedPrintable {
  /// The most characters of a line.
  static let longestLine = 76

  static func encoded(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
      .joined(separator: "\r\n")
  }

  private static func line(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    let bytes = Array(text.utf8)
    var result = ""
    var count = 0
    for (place, byte) in bytes.enumerated() {
      let isLast = place == bytes.count - 1
      // A space at the end of a line would be lost, and a line with one dot ends an e-mail for SMTP.
      let isPlain =
        (0x21..<0x7F).contains(byte) && byte != UInt8(ascii: "=")
        && !(byte == UInt8(ascii: ".") && count == 0) || byte == 0x20 && !isLast
      let piece =
        isPlain
        ? String(UnicodeScalar(byte)) : "=\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      // A line that continues ends with "=".
      if count + piece.utf8.count > longestLine - (isLast ? 0 : 1) {
        result += "=\r\n"
        count = 0
      }
      result += piece
      count += piece.utf8.count
    }
    return result
  }
}
