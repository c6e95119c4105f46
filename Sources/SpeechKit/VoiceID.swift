/// The name of a voice, as a course writes it: engine and name, `hibari:heart`, `espeak:de` or
/// `piper:voices/anna.onnx`.
package struct VoiceID: Hashable, Sendable, CustomStringConvertible {
  /// What makes the sound.
  package enum Engine: String, Hashable, Sendable, CaseIterable {
    /// The neural English voice.
    case hibari

    /// The synthesizer for more than a hundred languages.
    case espeak

    /// Trained voices that the author has.
    case piper
  }

  package let engine: Engine

  /// The engine's name for the voice: `heart`; for espeak, a language such as `de` or `en-gb`, or a
  /// variant such as `de+f2`; for Piper, the path of a model, with `#` and a speaker if it has several.
  package let name: String

  /// The voice with this name; nil if there is no such engine or the name is not valid.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let engine = Engine(rawValue: String(parts[0])) else { return nil }
    let name = String(parts[1])
    switch engine {
    case .hibari:
      guard name == "heart" else { return nil }
    case .espeak:
      guard let first = name.utf8.first, first != UInt8(ascii: "-"),
        name.utf8.allSatisfy(Self.isInEspeakName)
      else { return nil }
    case .piper:
      let path = name.prefix { $0 != "#" }
      guard path.hasSuffix(".onnx"), path.split(separator: "/").last != ".onnx",
        !path.split(separator: "/").contains(".."), !name.hasSuffix("#")
      else { return nil }
    }
    self.engine = engine
    self.name = name
  }

  private init(_ engine: Engine, _ name: String) {
    self.engine = engine
    self.name = name
  }

  /// The neural English voice.
  package static let heart = VoiceID(.hibari, "heart")

  /// The voice for a language, given as a tag such as `en`, `de` or `pt-BR`.
  package static func standard(for language: String) -> VoiceID {
    let parts = language.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
    guard let first = parts.first, first != "en", first.utf8.allSatisfy(isInEspeakName) else {
      return heart
    }
    // Languages for which espeak uses an unusual name.
    switch (first, parts.dropFirst().first) {
    case ("zh", _): return VoiceID(.espeak, "cmn")
    case ("no", _): return VoiceID(.espeak, "nb")
    case ("pt", "br"): return VoiceID(.espeak, "pt-br")
    case ("es", .some(let region)) where region != "es": return VoiceID(.espeak, "es-419")
    case ("fr", "be"), ("fr", "ch"): return VoiceID(.espeak, "fr-\(parts[1])")
    case _: return VoiceID(.espeak, String(first))
    }
  }

  package var description: String { "\(engine.rawValue):\(name)" }

  /// The name that a publication may show: without the folders of a machine.
  package var publicName: String {
    guard engine == .piper, let file = name.split(separator: "/").last else { return description }
    return "\(engine.rawValue):\(file)"
  }

  private static func isInEspeakName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"):
      true
    case _: false
    }
  }
}
