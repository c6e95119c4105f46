import LessonModel

/// Header fields of e-mails, in ASCII on short lines (RFC 5322 §2.2, RFC 2047).
enum MailHeader {
  /// A field with text: as it is, or in encoded words.
  static func field(_ name: String, text: String) -> String {
    "\(name): \(encoded(text, after: name.utf8.count + 2))\r\n"
  }

  /// A field with a value of a fixed form, which has no long text.
  static func field(_ name: String, _ value: String) -> String { "\(name): \(value)\r\n" }

  /// A name and an address: `"Sales, and more" <team@example.org>`.
  static func mailbox(_ name: String, _ address: String) -> String {
    let isPlain = isShortASCII(name, after: 6)
    let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return (isPlain ? "\"\(quoted)\"" : encoded(name, after: 6)) + "\r\n <\(address)>"
  }

  /// The most characters of a line (§2.1.1), with space for its end.
  private static let longestLine = 76

  private static func isShortASCII(_ text: String, after used: Int) -> Bool {
    used + text.utf8.count <= longestLine
      && text.utf8.allSatisfy { (0x20..<0x7F).contains($0) } && !text.contains("=?")
  }

  /// Text as it is if it is short and has only ASCII, or else as encoded words, one on each line; none
  /// ends inside a character.
  private static func encoded(_ text: String, after used: Int) -> String {
    guard !isShortASCII(text, after: used) else { return text }
    var words: [[UInt8]] = [[]]
    // 45 bytes are 60 characters of Base64, and 72 with what is around them.
    for character in text {
      let bytes = Array(String(character).utf8)
      if words[words.count - 1].count + bytes.count > (words.count == 1 ? 36 : 45) {
        words.append([])
      }
      words[words.count - 1] += bytes
    }
    return words.filter { !$0.isEmpty }.map { "=?UTF-8?B?\(base64($0))?=" }
      .joined(separator: "\r\n ")
  }

  /// RFC 4648 §4.
  static func base64(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = group.reduce(0) { $0 << 8 | UInt32($1) }
      bits <<= UInt32(8 * (3 - group.count))
      for place in 0...3 {
        text.append(
          place > group.count ? "=" : letters[Int(bits >> UInt32(6 * (3 - place))) & 0x3F])
      }
    }
    return text
  }

  /// When something is sent: `Wed, 13 Jan 2027 08:30:00 +0100` (§3.3).
  static func date(_ instant: Int, offset: Int) -> String {
    let shown = instant + offset
    let day = CalendarDate(unixSeconds: shown)
    // 1970 began on a Thursday.
    let weekday = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][shown / 86_400 % 7]
    let month = [
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ][day.month - 1]
    let seconds = shown % 86_400
    let time = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(twoDigits)
      .joined(separator: ":")
    let ahead = abs(offset) / 60
    let zone = (offset < 0 ? "-" : "+") + twoDigits(ahead / 60) + twoDigits(ahead % 60)
    return "\(weekday), \(twoDigits(day.day)) \(month) \(day.year) \(time) \(zone)"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}
