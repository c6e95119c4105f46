/// The standards that a book states to follow, in one place.
enum BookStandard {
  /// What EPUB 3.3 calls itself in a package document (§5.4).
  static let packageVersion = "3.0"

  /// EPUB Accessibility 1.1 §3.
  static func accessibility(level: String) -> String {
    "EPUB Accessibility 1.1 - WCAG 2.2 Level \(level)"
  }

  /// The classes that a reader sets while it reads aloud (Media Overlays 3.3, §9.3.5): on the text that is
  /// heard, and on the whole page.
  static let activeClass = "-epub-media-overlay-active"
  static let playingClass = "-epub-media-overlay-playing"

  /// What must be the first file, as it is (OCF 3.3 §4.3).
  static let mediaType = "application/epub+zip"
}
