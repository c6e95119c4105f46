import Testing

@testable import Recordings

@Suite("What is written compared with what is said")
struct WordComparisonTests {
  private let written = [
    "Count the people who have to say yes.", "If you cannot name them, the forecast is a guess.",
    "Send a summary within one hour.", "It should fit on one screen.",
  ]

  @Test("finds each sentence where it begins to be said, and where what is said is from")
  func places() {
    let said = [
      "Well, count the people who have to say yes, and send a summary", "within one hour.",
      "It should fit on a screen!",
    ]
    let comparison = WordComparison(written: written, said: said)
    #expect(comparison.places[0] == .init(sentence: 0, share: 1.0 / 13))
    #expect(comparison.places[1] == nil)
    #expect(comparison.places[2] == .init(sentence: 0, share: 10.0 / 13))
    #expect(comparison.places[3] == .init(sentence: 2, share: 0))
    #expect(comparison.origins == [0, 2, 3])
    #expect(comparison.unsaid == ["If you cannot name them the forecast is a guess"])
    #expect(comparison.unwritten == [])
  }

  @Test("reports stretches of five words, and no single word")
  func runs() {
    let said = written.dropLast() + ["One screen is enough for anybody who reads it on a phone."]
    let comparison = WordComparison(written: written, said: Array(said))
    #expect(comparison.unwritten == ["is enough for anybody who reads it on a phone"])
    #expect(comparison.unsaid == [])
    let same = WordComparison(written: written, said: written.map { $0.uppercased() })
    #expect(same.unsaid == [] && same.unwritten == [])
    #expect(same.origins == [0, 1, 2, 3])
  }

  @Test("of nothing finds nothing")
  func empty() {
    #expect(WordComparison(written: [], said: []).places.isEmpty)
    #expect(WordComparison(written: ["a b"], said: []).places == [nil])
    #expect(WordComparison(written: [], said: ["a b"]).origins == [nil])
    #expect(WordComparison(written: ["…"], said: ["—"]).origins == [nil])
  }
}
