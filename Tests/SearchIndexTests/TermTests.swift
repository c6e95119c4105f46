import Foundation
import Testing

@testable import SearchIndex

@Suite("The terms of words")
struct TermTests {
  @Test("ignore case, accents and endings; the table is also that of the script's judge")
  func table() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "terms.json")
    let table = try JSONDecoder().decode(
      [String: [String: [String]]].self, from: Data(contentsOf: path))
    for (language, words) in table {
      let terms = SearchTerms(language)
      for (word, wanted) in words {
        #expect(terms.terms(of: word) == wanted, "\(language) \(word)")
      }
    }
  }

  @Test("of scripts without spaces are pairs of characters, and the last one alone")
  func pairs() {
    let terms = SearchTerms("zh")
    #expect(terms.terms(ofPaired: "客户痛苦") == ["客户", "户痛", "痛苦", "苦"])
    #expect(terms.terms(ofPaired: "か\u{3099}く") == ["がく", "く"])
    #expect(terms.terms(ofPaired: "税") == ["税"])
  }

  @Test("are found in runs of letters, which end where a script without spaces begins")
  func words() {
    #expect(
      words("L'offre, 3,5 % – API設計とgoal!") == ["L", "offre", "3", "5", "API", "/設計と", "goal"])
    #expect(words("งบประมาณ 2026") == ["/งบประมาณ", "2026"])
    #expect(words("de\u{301}jà_vu") == ["de\u{301}jà", "vu"])
    #expect(words("") == [])
  }

  @Test("of long runs are none")
  func long() {
    let terms = SearchTerms("en")
    #expect(terms.terms(of: String(repeating: "9", count: 80)).count == 1)
    #expect(terms.terms(of: String(repeating: "9", count: 81)).isEmpty)
  }

  private func words(_ text: String) -> [String] {
    var words: [String] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      WordScanner.forEachWord(in: bytes) { word, isPaired in
        words.append((isPaired ? "/" : "") + String(decoding: word, as: UTF8.self))
      }
    }
    return words
  }
}
