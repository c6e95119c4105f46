/// Text prepared for the fields of players, which show one line.
package enum AudioText {
  /// How long a value may be, in characters (PSP-1).
  package static let limit = 255

  /// One line without spaces at its ends, at most 255 characters.
  package static func line(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count <= limit ? line : line.prefix(limit - 1) + "…"
  }
}
