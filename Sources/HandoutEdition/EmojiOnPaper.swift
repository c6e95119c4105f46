/// Emoji that are made of several characters, as the fonts of paper can show them.
///
/// Those fonts have single signs, one by one and in one color. A flag is printed as the letters of its
/// country, a key cap as its digit, and people without the color of their skin; what is joined to one
/// picture is shown side by side.
enum EmojiOnPaper {
  /// The text as it is printed; the same text if there is nothing to change.
  static func printed(_ text: String) -> String {
    guard mayChange(text) else { return text }
    return String(text.map { character in printed(character) ?? String(character) }.joined())
  }

  private static func printed(_ character: Character) -> String? {
    let scalars = Array(character.unicodeScalars)
    guard scalars.count > 1 else { return nil }
    if scalars.contains("\u{20E3}") { return String(scalars[0]) }
    if scalars.count == 2, scalars.allSatisfy(\.isRegional) {
      return String(String.UnicodeScalarView(scalars.compactMap(letter)))
    }
    let tags = scalars.filter { (0xE0021...0xE007E).contains($0.value) }
    if !tags.isEmpty {
      // England is "gbeng".
      let letters = tags.compactMap { Unicode.Scalar($0.value - 0xE0000) }
      return String(String.UnicodeScalarView(letters)).uppercased().dropFirstTwo
    }
    guard scalars.contains(where: { $0.isJoiner || $0.isSkin }), scalars[0].properties.isEmoji
    else {
      return nil
    }
    var kept: [Unicode.Scalar] = []
    for scalar in scalars where !scalar.isJoiner && !scalar.isSkin && !scalar.isHair {
      // The sign of a sex belongs to the person before it.
      let isSex = scalar == "\u{2640}" || scalar == "\u{2642}"
      if isSex, !kept.isEmpty { continue }
      if scalar == "\u{FE0F}" { continue }
      kept.append(scalar)
    }
    return String(String.UnicodeScalarView(kept))
  }

  private static func letter(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    Unicode.Scalar(scalar.value - 0x1F1E6 + 0x41)
  }

  /// Whether a text has a sign that is part of a longer emoji; nearly no text has.
  private static func mayChange(_ text: String) -> Bool {
    text.utf8.contains { $0 >= 0xE2 }
      && text.unicodeScalars.contains {
        $0.isJoiner || $0.isSkin || $0.isRegional || $0 == "\u{20E3}" || $0.value >= 0xE0000
      }
  }
}

extension String {
  fileprivate var dropFirstTwo: String { String(dropFirst(2)) }
}

extension Unicode.Scalar {
  fileprivate var isJoiner: Bool { self == "\u{200D}" }
  fileprivate var isSkin: Bool { (0x1F3FB...0x1F3FF).contains(value) }
  fileprivate var isHair: Bool { (0x1F9B0...0x1F9B3).contains(value) }
  fileprivate var isRegional: Bool { (0x1F1E6...0x1F1FF).contains(value) }
}
