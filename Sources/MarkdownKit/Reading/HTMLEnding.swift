/// What ends a block of HTML that does not end with an empty line (CommonMark 0.31, section 4.6).
enum HTMLEnding {
  /// Whether a block contains all lines up to an ending that is missing.
  static func isMissing(in text: String) -> Bool {
    let text = text.drop(while: \.isWhitespace)
    guard text.utf8.first == UInt8(ascii: "<") else { return false }
    let endings: [String]
    if text.hasPrefix("<!--") {
      endings = ["-->"]
    } else if text.hasPrefix("<?") {
      endings = ["?>"]
    } else if text.hasPrefix("<![CDATA[") {
      endings = ["]]>"]
    } else if text.hasPrefix("<!") {
      endings = [">"]
    } else {
      let name = text.dropFirst().prefix { $0.isLetter || $0.isNumber }.lowercased()
      guard raw.contains(name) else { return false }
      endings = raw.map { "</\($0)>" }
    }
    let lower = text.lowercased()
    return !endings.contains { lower.contains($0.lowercased()) }
  }

  /// Elements whose text is not Markdown.
  private static let raw = ["script", "pre", "style", "textarea"]
}
