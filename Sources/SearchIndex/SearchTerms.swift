import Foundation
import StemmerKit

/// Turns the words of texts and queries into what the index contains.
///
/// Upper and lower case, accents and the endings of words make no difference. The site's script does
/// the same with queries (`templates/web/scripts/search/1-words.js`); a test compares the two.
package struct SearchTerms {
  private let stemmer: Stemmer?

  /// For texts in a language, by its primary code.
  package init(_ language: String) { stemmer = Stemmer(language) }

  /// Longer runs of letters are keys or addresses, which nobody types.
  static let longest = 80

  /// The terms of a run of letters; none if nobody would search for it.
  ///
  /// Two if its stem depends on its accents: readers leave them out.
  package func terms(of word: String) -> [String] {
    let plain = word.precomposedStringWithCompatibilityMapping.lowercased()
    let folded = Self.folded(plain)
    guard let first = folded.unicodeScalars.first, folded.unicodeScalars.count <= Self.longest
    else { return [] }
    if folded.utf8.count == 1, first.properties.isAlphabetic { return [] }
    if Self.isArabic(first) { return [ArabicStem.of(folded)] }
    guard let stemmer else { return [folded] }
    let stem = Self.folded(stemmer.stem(of: plain))
    guard plain != folded else { return [stem] }
    let other = stemmer.stem(of: folded)
    return stem == other ? [stem] : [stem, other]
  }

  /// The terms of a run that is read in pairs: each pair of characters, and the last one alone.
  package func terms(ofPaired run: String) -> [String] {
    var scalars = Array(run.unicodeScalars)
    // Signs that are often typed in two parts.
    if scalars.contains(where: {
      [0x102E, 0x3099, 0x309A].contains($0.value) || $0.value >= 0xF900
    }
    ) {
      scalars = Array(run.precomposedStringWithCanonicalMapping.unicodeScalars)
    }
    var terms: [String] = []
    terms.reserveCapacity(scalars.count)
    for index in scalars.indices {
      var term = String.UnicodeScalarView()
      term.append(scalars[index])
      if index + 1 < scalars.count { term.append(scalars[index + 1]) }
      terms.append(String(term))
    }
    return terms
  }

  /// A word in lower case without accents and other marks: `käufer` is `kaufer`.
  static func folded(_ word: String) -> String {
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return word }
    var folded = ""
    for scalar in word.decomposedStringWithCompatibilityMapping.unicodeScalars {
      switch scalar.value {
      // Accents; the vowels of Arabic, and the line that makes its words longer.
      case 0x0300...0x036F, 0x064B...0x065F, 0x0670, 0x0640: continue
      default: break
      }
      if let letters = foldedLetters[scalar] {
        folded += letters
      } else {
        folded.unicodeScalars.append(scalar)
      }
    }
    return folded.precomposedStringWithCanonicalMapping
  }

  private static let foldedLetters: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l",
    "ħ": "h", "ı": "i", "ŋ": "n", "ς": "σ", "ٱ": "ا", "ى": "ي", "ة": "ه",
  ]

  static func isArabic(_ scalar: Unicode.Scalar) -> Bool {
    (0x0620...0x06FF).contains(scalar.value)
  }
}
