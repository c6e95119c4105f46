/// Writes the lines of a calendar file (RFC 5545 §3.1): folded at 75 octets, never inside a character.
struct CalendarText {
  private(set) var bytes: [UInt8] = []

  /// The most octets of a line without its end.
  static let longestLine = 75

  /// A property whose value is written as it is: a time, an address, a name of the standard.
  mutating func add(_ name: String, _ value: String) {
    var count = 0
    for scalar in "\(name):\(value)".unicodeScalars where !Self.isControl(scalar) {
      let piece = String(scalar).utf8
      if count + piece.count > Self.longestLine {
        bytes += "\r\n ".utf8
        count = 1
      }
      bytes += piece
      count += piece.count
    }
    bytes += "\r\n".utf8
  }

  /// A property whose value is text, with what has a meaning in it escaped (§3.3.11).
  mutating func add(_ name: String, text: String) {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\\(scalar)"
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    add(name, escaped)
  }

  mutating func begin(_ component: String) { add("BEGIN", component) }

  mutating func end(_ component: String) { add("END", component) }

  /// Control characters are not allowed; a tab is.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t") || scalar.value == 0x7F
  }
}
