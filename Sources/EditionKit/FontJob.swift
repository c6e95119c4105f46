/// A font of the author's as a website needs it: with the letters that its pages show, as WOFF2.
package struct FontJob: Hashable, Sendable {
  /// The name of its file in `templates/fonts/`.
  package var name: String
  package var bytes: [UInt8]

  /// The numbers of the letters to keep, ascending and apart; the font may have only some of them.
  package var letters: [ClosedRange<UInt32>]

  package init(name: String, bytes: [UInt8], letters: [ClosedRange<UInt32>]) {
    self.name = name
    self.bytes = bytes
    self.letters = letters
  }
}
