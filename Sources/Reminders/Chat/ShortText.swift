extension String {
  /// The text in at most so many characters, as programs count them (UTF-16); a longer one ends after a
  /// word, with an ellipsis.
  func shortened(to limit: Int) -> String {
    guard utf16.count > limit else { return self }
    var result = ""
    for character in self {
      guard result.utf16.count + character.utf16.count < limit else { break }
      result.append(character)
    }
    if let space = result.lastIndex(where: \.isWhitespace),
      result.distance(from: space, to: result.endIndex) < 40
    {
      result = String(result[..<space])
    }
    return result + "…"
  }
}
