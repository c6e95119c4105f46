import Foundation

/// Text whose look-alikes are the characters that voices know: the radical ⼀ is 一, ﬁ is fi, ４２ is
/// 42 (Unicode, normalization form KC).
///
/// Signs that have words of their own stay: `™`, `№`, `²`, `½`.
enum CompatibleText {
  /// The characters of a text, and how many bytes of it each of them is; nil where that is its own
  /// length.
  static func characters(of text: String) -> ([Character], [Int]?) {
    let characters = Array(text)
    guard characters.contains(where: isLookAlike) else { return (characters, nil) }
    var result: [Character] = []
    var widths: [Int] = []
    for character in characters {
      let width = String(character).utf8.count
      guard isLookAlike(character) else {
        result.append(character)
        widths.append(width)
        continue
      }
      let known = Array(String(character).precomposedStringWithCompatibilityMapping)
      result += known
      // What is more than one character ends with the last of them.
      widths += known.indices.map { $0 + 1 < known.count ? 0 : width }
    }
    return (result, widths)
  }

  private static func isLookAlike(_ character: Character) -> Bool {
    guard !character.isASCII, let scalar = character.unicodeScalars.first else { return false }
    switch scalar.value {
    // Signs with words of their own, and punctuation that voices know.
    case 0x2116, 0x2120, 0x2122, 0xFF01, 0xFF08, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F:
      return false
    // Letters like others, Roman numerals, circled numbers, radicals, units.
    case 0x2100...0x214F, 0x2160...0x217F, 0x2460...0x24FF, 0x2E80...0x2FDF, 0x3200...0x33FF:
      return true
    // Chinese, Latin, Hebrew and Arabic forms, small and wide ones.
    case 0xF900...0xFDFB, 0xFE30...0xFE6B, 0xFE70...0xFEFC, 0xFF02...0xFF5E, 0xFFE0...0xFFE6:
      return true
    case 0x1D400...0x1D7FF, 0x1F100...0x1F12F, 0x2F800...0x2FA1F: return true
    default: return false
    }
  }
}
