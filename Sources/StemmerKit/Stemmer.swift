internal import CStemmer

/// Finds the stem of a word with Snowball: "negotiating" and "negotiate" both become "negoti".
///
/// The stemmers of a browser were generated from the same algorithms, so both find the same stems; a
/// test compares them. `requirements/stemmers` puts them into `templates/web/scripts/search/stemmers/`.
///
/// Not sendable: one keeps a buffer, so each task has its own.
package final class Stemmer {
  /// The languages by their codes, and what the library and the scripts call their algorithms.
  private static let algorithms: [String: (library: String, script: String)] = [
    "de": ("german", "german"), "en": ("porter", "english"), "es": ("spanish", "spanish"),
    "fr": ("french", "french"), "it": ("italian", "italian"), "nl": ("dutch", "dutch"),
    "pt": ("portuguese", "portuguese"),
  ]

  /// The codes of the languages that have a stemmer.
  package static var languages: [String] { algorithms.keys.sorted() }

  /// The name of the script with the stemmer of a language, by its primary code; nil if there is
  /// none.
  package static func script(for language: String) -> String? { algorithms[language]?.script }

  private let stemmer: OpaquePointer

  /// The stemmer of a language, by its primary code; nil if there is none.
  package init?(_ language: String) {
    guard let algorithm = Self.algorithms[language],
      let stemmer = sb_stemmer_new(algorithm.library, "UTF_8")
    else { return nil }
    self.stemmer = stemmer
  }

  deinit { sb_stemmer_delete(stemmer) }

  /// The stem of a word in lower case; the word itself if memory runs out.
  package func stem(of word: String) -> String {
    var word = word
    let stem: String? = word.withUTF8 { bytes in
      guard let stem = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else {
        return nil
      }
      let length = Int(sb_stemmer_length(stemmer))
      return String(decoding: UnsafeBufferPointer(start: stem, count: length), as: UTF8.self)
    }
    return stem ?? word
  }
}
