import LessonModel
import Testing

@testable import Narration

@Suite("Signs among words")
struct SignTests {
  static let languages = ["en", "de", "fr", "es", "it", "nl", "pt"]

  @Test(
    "are said in the words of the language",
    arguments: [
      ("es", "3 ‰ y ⅓ de 5", "tres por mil y un tercio de cinco."), ("es", "¾", "tres cuartos."),
      ("it", "fino a ∞", "fino a infinito."), ("it", "2 ‰", "due per mille."),
      ("fr", "⅔ et 5 ‰", "deux tiers et cinq pour mille."), ("de", "5 ‰", "fünf Promille."),
      ("nl", "⅓ van £ 5", "een derde van vijf pond."), ("pt", "⅛ e ∞", "um oitavo e infinito."),
      ("en", "⅗ of it", "three fifths of it."),
    ])
  func words(language: String, written: String, spoken: String) throws {
    let reader = SpeechReader(try #require(LanguageTag(language)))
    #expect(reader.spoken(written) == .init(sentence: spoken))
  }

  @Test("that one language has words for, all have", arguments: languages)
  func completeness(language: String) throws {
    let reader = SpeechReader(try #require(LanguageTag(language)))
    for sign in SignWords.signs {
      #expect(reader.spoken("a \(sign) 5").unspeakable == [], "\(sign)")
    }
  }

  @Test(
    "vanish only when they are reported, or are punctuation", arguments: languages + ["pl", "ja"])
  func vanishing(language: String) throws {
    let reader = SpeechReader(try #require(LanguageTag(language)))
    let without = ["a b.", "a b", "a. b."]
    let silent: Set<Character> = ["™", "®", "☐", "†", "‡", "`"]
    for value in UInt32(0x21)..<0x3000 {
      guard let scalar = Unicode.Scalar(value), !scalar.properties.isWhitespace else { continue }
      let category = scalar.properties.generalCategory
      let sign = Character(scalar)
      // A mark that joins the letter before or after it is not a sign.
      guard category != .unassigned, "a \(sign) b".count == 5 else { continue }
      let spoken = reader.spoken("a \(sign) b")
      if !spoken.unspeakable.isEmpty {
        #expect(spoken.sentence == "a b.", "\(sign) is reported and said")
      } else if let sentence = spoken.sentence, without.contains(sentence) {
        let isSilent = silent.contains(sign) || ScriptRule.hasNothingToSay(sign)
        #expect(isSilent, "\(sign) (\(value)) vanishes in \(language)")
      }
    }
  }

  @Test(
    "in code are said as in prose, and reported where they have no words",
    arguments: [
      ("en", "a ≠ b", "So a is not b.", []), ("es", "a ≥ b", "So a al menos b.", []),
      ("en", "漢 ⊗ x", "So x.", ["漢⊗"]), ("fr", "漢 ⊗ x", "So x.", ["漢⊗"]),
      ("ja", "漢 ⊗", "So 漢.", ["⊗"]), ("de", "a[i] = f(x)", "So a i gleich f x.", []),
    ])
  func code(language: String, code: String, said: String, left: [String]) throws {
    let reader = SpeechReader(try #require(LanguageTag(language)))
    var passage = Passage()
    passage.append("So ", span: nil)
    passage.append(code: code, span: here)
    let spoken = reader.spoken(passage)
    #expect(spoken.sentence == said)
    #expect(spoken.unspeakable.map(\.text) == left)
  }
}
