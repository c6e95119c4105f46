import LessonModel
import Testing

@testable import Narration

@Suite struct SentenceSplitterTests {
  private func sentences(_ text: String, language: LanguageTag = .english) -> [String] {
    let bytes = Array(text.utf8)
    return SentenceSplitter(language).sentences(in: text).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test(
    "a sentence ends where white space and a beginning follow its mark",
    arguments: [
      ["Ruth looks.", "Nobody knows."],
      ["Is it yours?", "Then keep it!", "Now."],
      ["It takes 3.5 days.", "Then it ends."],
      ["It ended in 2026.", "12 deals were won."],
      ["That is it… and more.", "Yes."],
      ["No.", "That is organizational velocity."],
      ["So did I.", "Ruth knew."],
      ["The answer is D.", "Nadia won."],
      ["We meet at 9 a.m.", "The room is open."],
      ["Bring pens, paper, etc.", "Then begin."],
      ["He works at Valves Inc.", "The firm is old."],
      ["Größe zählt.", "Älter ist besser."],
      ["It takes 5 min.", "10 people came."],
      ["Ask Max.", "10 minutes later he came."],
      ["He sat.", "10 minutes later he left."],
    ])
  func ends(expected: [String]) {
    #expect(sentences(expected.joined(separator: " ")) == expected)
  }

  @Test(
    "a full stop that belongs to a word ends nothing",
    arguments: [
      "We sell to large firms, e.g. Mossgate, and small ones.",
      "It is Hollowbrook vs. Mr. Smith and Dr. Jones.",
      "That is, i.e. The Gate, where it begins.",
      "She met J. Smith and J.R. Hartley on Monday.",
      "See No. 5 on p. 12 and Fig. 3 of Vol. 2.",
      "Ask Prof. Adler about it.",
      "The U.S. Navy buys it.",
      "It began on Nov. 23 at noon.",
      "Mossgate Inc. Europe sells it.",
      "For 30 days I will … and I will see it in …",
      "He waits... and waits.",
      "It runs version 1.2.3 today.",
      "Group size: min. 5, max. 10 people, est. 1999.",
      "Ring ext. 42 for est. $5k and approx. €3.",
      "He is 6 ft. 2 in. tall.",
      "We meet Mon. 9:00 sharp.",
    ])
  func belongs(text: String) {
    #expect(sentences(text) == [text])
  }

  @Test("quotes stay with their sentence, and a speaker with what was said")
  func quotes() {
    #expect(
      sentences("\"Where are the others?\" asks Ruth. \"I closed some,\" says Nadia.")
        == ["\"Where are the others?\" asks Ruth.", "\"I closed some,\" says Nadia."])
    #expect(
      sentences("Ask: \"Whose numbers?\" Take a show of hands.")
        == ["Ask: \"Whose numbers?\"", "Take a show of hands."])
    #expect(sentences("“Nobody lied.” She left.") == ["“Nobody lied.”", "She left."])
  }

  @Test("text in brackets stays with the sentence around it")
  func brackets() {
    #expect(
      sentences("Use it (it works. Really.) every day. Then stop.")
        == ["Use it (it works. Really.) every day.", "Then stop."])
    #expect(sentences("Smile :( now. Then stop.") == ["Smile :( now.", "Then stop."])
  }

  @Test("German ordinals and abbreviations end nothing")
  func german() throws {
    let german = try #require(LanguageTag("de"))
    #expect(
      sentences("Am 3. Mai z. B. Der Termin steht. Danach nicht.", language: german)
        == ["Am 3. Mai z. B. Der Termin steht.", "Danach nicht."])
  }

  @Test("full-width marks end sentences without white space")
  func fullWidth() throws {
    let japanese = try #require(LanguageTag("ja"))
    #expect(sentences("始めます。終わります。", language: japanese) == ["始めます。", "終わります。"])
  }
}
