/// Text in which nothing is Markdown's own markup (CommonMark 0.31 §2.4, GFM).
enum MarkdownText {
  /// Running text: what would be markup anywhere in a line gets a backslash.
  static func escaped(_ text: String) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + 8)
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() {
      let isMarkup =
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["),
          UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "~"):
          true
        // An underscore inside a word is one.
        case UInt8(ascii: "_"): !(isOfWord(bytes, place - 1) && isOfWord(bytes, place + 1))
        case UInt8(ascii: "&"):
          isOfWord(bytes, place + 1)
            || place + 1 < bytes.count && bytes[place + 1] == UInt8(ascii: "#")
        // Before a link it would make a picture of it.
        case UInt8(ascii: "!"): place == bytes.count - 1
        default: false
        }
      if isMarkup { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  private static func isOfWord(_ bytes: [UInt8], _ place: Int) -> Bool {
    guard bytes.indices.contains(place) else { return false }
    let byte = bytes[place]
    return byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
  }

  /// A paragraph whose lines begin no block: no heading, list, quotation or line.
  static func paragraph(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      startingNoBlock(line.drop { $0 == " " || $0 == "\t" })
    }.joined(separator: "\n")
  }

  private static func startingNoBlock(_ line: Substring) -> String {
    guard let first = line.utf8.first else { return "" }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
      UInt8(ascii: ":"), UInt8(ascii: "|"):
      return "\\" + line
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let digits = line.prefix { $0.isASCII && $0.isNumber }
      let rest = line.dropFirst(digits.count)
      guard let mark = rest.first, mark == "." || mark == ")", digits.count < 10 else { break }
      return digits + "\\" + rest
    default: break
    }
    return String(line)
  }

  /// A text in one line: a title, a cell.
  static func oneLine(_ text: String) -> String {
    text.replacing("\\\n", with: " ").split(whereSeparator: \.isNewline)
      .map { $0.drop { $0 == " " } }.joined(separator: " ")
  }

  /// Code in running text, between as many backticks as it needs.
  static func code(_ text: String) -> String {
    let fence = String(repeating: "`", count: longestRun(in: text) + 1)
    let text = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    // One space on each side is not part of it.
    let needsSpace =
      text.hasPrefix("`") || text.hasSuffix("`") || text.hasPrefix(" ") && text.hasSuffix(" ")
    return needsSpace ? "\(fence) \(text) \(fence)" : fence + text + fence
  }

  /// Lines of code between fences that it does not contain.
  static func codeBlock(_ text: String, language: String) -> String {
    let fence = String(repeating: "`", count: max(3, longestRun(in: text) + 1))
    let body = text.hasSuffix("\n") || text.isEmpty ? text : text + "\n"
    return "\(fence)\(language.filter { $0 != "`" })\n\(body)\(fence)"
  }

  private static func longestRun(in text: String) -> Int {
    var (longest, current) = (0, 0)
    for byte in text.utf8 {
      current = byte == UInt8(ascii: "`") ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }

  /// A link; the text is Markdown, the address is not.
  static func link(_ text: String, to address: String) -> String {
    "[\(text)](\(destination(address)))"
  }

  static func destination(_ address: String) -> String {
    let plain = address.replacing("\\", with: "%5C").replacing("<", with: "%3C")
      .replacing(">", with: "%3E").filter { !$0.isNewline }
    let needsBrackets = plain.contains { " ()\t".contains($0) }
    return needsBrackets ? "<\(plain)>" : plain
  }
}
