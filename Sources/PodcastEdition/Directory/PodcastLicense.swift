/// Terms of use by the short name that podcast apps know: `cc-by-4.0`.
struct PodcastLicense: Hashable, Sendable {
  let id: String

  /// Reads a Creative Commons license of version 4.0, or CC0, as authors write it: `CC BY-SA 4.0`.
  ///
  /// Nil for other texts, which go into the feed's `copyright`.
  init?(_ text: String) {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "." }
    let id = words.joined(separator: "-")
    let known = [
      "cc-by-4.0", "cc-by-sa-4.0", "cc-by-nc-4.0", "cc-by-nd-4.0", "cc-by-nc-sa-4.0",
      "cc-by-nc-nd-4.0", "cc0-1.0",
    ]
    guard known.contains(id) else { return nil }
    self.id = id
  }
}
