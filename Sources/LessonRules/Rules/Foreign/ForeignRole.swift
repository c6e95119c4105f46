import Diagnostics

/// What code means elsewhere by the marks around it: `` {math}`x^2` `` of MyST, `` $`x^2`$ `` of GitLab.
struct ForeignRole {
  /// With the code.
  let range: Range<Int>

  /// The part before the code, which is text.
  let opening: String
  let message: String
  let way: String

  /// What is written instead, if that is one to one.
  let new: String?

  /// Nil where no such mark begins at a place of the text.
  init?(at offset: Int, in text: WrittenText) {
    let bytes = text.source.bytes
    let rest = bytes[offset...].prefix(60)
    let line = String(decoding: rest.prefix { $0 != 0x0A && $0 != 0x0D }, as: UTF8.self)
    if line.hasPrefix("$`") {
      guard let code = Self.code(from: offset + 1, in: bytes), code.end < bytes.count,
        bytes[code.end] == UInt8(ascii: "$"), text.holds(code.end)
      else { return nil }
      range = offset..<code.end + 1
      opening = "$"
      message = "code between dollar signs is shown as code, with the signs"
      new = Self.formula(code.text)
      way = "write a formula, \(new ?? "$x$")"
    } else if let match = line.prefixMatch(of: /\{([a-z][a-z0-9:_-]*)\}`/),
      let code = Self.code(from: offset + match.0.utf8.count - 1, in: bytes)
    {
      range = offset..<code.end
      opening = String(match.0.dropLast())
      message = "`\(opening)` gives code no meaning here, and is shown"
      switch match.1 {
      case "math":
        new = Self.formula(code.text)
        way = "write a formula, \(new ?? "$x$")"
      case "kbd" where !code.text.contains("<"):
        new = "<kbd>\(code.text)</kbd>"
        way = "write <kbd>\(code.text)</kbd>"
      default:
        new = nil
        way = "remove it, and write a link where readers should go"
      }
    } else {
      return nil
    }
  }

  /// The formula that code becomes; nil for what could not be one.
  private static func formula(_ code: String) -> String? {
    guard let first = code.first, let last = code.last, !first.isWhitespace, !last.isWhitespace,
      !code.contains("$"), !code.contains("\n")
    else { return nil }
    return "$\(code)$"
  }

  /// The code between two single backquotes on one line, and where it ends.
  private static func code(from start: Int, in bytes: [UInt8]) -> (text: String, end: Int)? {
    let mark = UInt8(ascii: "`")
    guard start + 1 < bytes.count, bytes[start] == mark, bytes[start + 1] != mark,
      let end = bytes[(start + 1)...].prefix(200).firstIndex(where: { $0 == mark || $0 == 0x0A }),
      bytes[end] == mark, end + 1 >= bytes.count || bytes[end + 1] != mark
    else { return nil }
    return (String(decoding: bytes[start + 1..<end], as: UTF8.self), end + 1)
  }
}
