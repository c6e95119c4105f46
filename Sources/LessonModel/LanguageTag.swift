/// A language as BCP 47 writes it, in its usual case: `en`, `en-US`, `zh-Hant-TW`.
package struct LanguageTag: Hashable, Sendable, CustomStringConvertible {
  package let text: String

  /// Nil if the text is not a well-formed tag (RFC 5646 §2.1; a primary language of two or three
  /// letters, then subtags of one to eight letters or digits).
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
    func isAlphanumeric(_ part: String) -> Bool {
      part.utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"):
          true
        default: false
        }
      }
    }
    guard let primary = parts.first, (2...3).contains(primary.utf8.count),
      primary.utf8.allSatisfy({ $0 >= UInt8(ascii: "A") }),
      parts.allSatisfy({ (1...8).contains($0.utf8.count) && isAlphanumeric($0) })
    else { return nil }
    self.text = parts.enumerated().map { position, part in
      switch (position, part.utf8.count) {
      case (0, _): part.lowercased()
      case (_, 2): part.uppercased()
      case (_, 4) where part.utf8.allSatisfy { $0 >= UInt8(ascii: "A") }:
        part.prefix(1).uppercased() + part.dropFirst().lowercased()
      default: part.lowercased()
      }
    }.joined(separator: "-")
  }

  private init(known text: String) { self.text = text }

  package static let english = LanguageTag(known: "en")

  /// The primary language in lower case: `en` for `en-US`.
  package var primary: String { String(text.prefix { $0 != "-" }) }

  package var description: String { text }
}
