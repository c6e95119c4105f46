import SpeechKit
import Testing

@Suite("The name of a voice")
struct VoiceIDTests {
  @Test(
    "is an engine and a name",
    arguments: ["hibari:heart", "espeak:de", "espeak:pt-br", "espeak:en-gb+f2"])
  func known(text: String) throws {
    #expect(try #require(VoiceID(text)).description == text)
  }

  @Test(
    "is not just anything",
    arguments: ["", "heart", "hibari:", "hibari:emma", "espeak:", "espeak:-w", "espeak:a b", "x:y"])
  func unknown(text: String) {
    #expect(VoiceID(text) == nil)
  }

  @Test(
    "follows from the language",
    arguments: [
      ("en", "hibari:heart"), ("en-GB", "hibari:heart"), ("de", "espeak:de"),
      ("de-AT", "espeak:de"), ("pt-BR", "espeak:pt-br"), ("es-MX", "espeak:es-419"),
      ("es-ES", "espeak:es"), ("zh-Hans", "espeak:cmn"), ("fr-CH", "espeak:fr-ch"),
      ("", "hibari:heart"),
    ])
  func standard(language: String, voice: String) {
    #expect(VoiceID.standard(for: language).description == voice)
  }
}
