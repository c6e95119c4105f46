/// The light stem of an Arabic word: without its article, its conjunction and its most common endings.
///
/// Light10 by L. S. Larkey, L. Ballesteros and M. E. Connell, "Light Stemming for Arabic Information
/// Retrieval" (2007), for words that are already without vowels and with one form of alef. Snowball's
/// Arabic stemmer has no script for browsers that somebody keeps.
enum ArabicStem {
  private static let articles = ["وال", "بال", "كال", "فال", "لل", "ال"].map {
    Array($0.unicodeScalars)
  }
  private static let endings = ["ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"].map {
    Array($0.unicodeScalars)
  }

  static func of(_ word: String) -> String {
    var letters = Array(word.unicodeScalars)
    if let article = articles.first(where: {
      letters.starts(with: $0) && letters.count >= $0.count + 2
    }) {
      letters.removeFirst(article.count)
    } else if letters.first == "و", letters.count >= 4 {
      letters.removeFirst()
    }
    for ending in endings
    where letters.count >= ending.count + 2 && letters.suffix(ending.count).elementsEqual(ending) {
      letters.removeLast(ending.count)
    }
    var stem = String.UnicodeScalarView()
    stem.append(contentsOf: letters)
    return String(stem)
  }
}
