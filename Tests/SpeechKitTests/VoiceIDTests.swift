import SpeechKit
import Testing

@Suite("The name of a voice")
struct VoiceIDTests {
  @Test(
    "is an engine and a name",
    arguments: [
      "hibari:heart", "espeak:de", "espeak:pt-br", "espeak:en-gb+f2", "piper:voices/anna.onnx",
      "piper:anna.onnx#leon",
    ])
  func known(text: String) throws {
    #expect(try #require(VoiceID(text)).description == text)
  }

  @Test(
    "is not just anything",
    arguments: [
      "", "heart", "hibari:", "hibari:emma", "espeak:", "espeak:-w", "espeak:a b", "x:y", "piper:",
      "piper:anna", "piper:.onnx", "piper:../anna.onnx", "piper:anna.onnx#",
    ])
  func unknown(text: String) {
    #expect(VoiceID(text) == nil)
  }

  @Test("is shown without the folders of a machine")
  func publicName() throws {
    #expect(try #require(VoiceID("piper:voices/anna.onnx#2")).publicName == "piper:anna.onnx#2")
    #expect(VoiceID.heart.publicName == "hibari:heart")
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
