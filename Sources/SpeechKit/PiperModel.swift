import FoundationEssentials

/// A trained voice of Piper on this machine: an ONNX model, with its settings beside it.
package struct PiperModel: Hashable, Sendable {
  package let path: String

  /// Samples per second.
  package let rate: Int

  /// The number of the speaker; nil for a model with one.
  package let speaker: Int?

  package var settingsPath: String { path + ".json" }

  /// The model that a voice names, in the first folder that has it.
  ///
  /// - Parameters:
  ///   - name: The path of the model from one of the folders; with several speakers, `#` and the name or
  ///     the number of one may follow.
  ///   - folders: Where to look, in order.
  /// - Throws: `VoiceFault`, if there is no such voice.
  init(_ name: String, in folders: [String]) throws(VoiceFault) {
    let parts = name.split(separator: "#", maxSplits: 1).map(String.init)
    let (file, speaker) = (parts.first ?? "", parts.count > 1 ? parts[1] : nil)
    // A project from somebody else reads nothing outside the folders.
    let candidates = folders.map { "\($0)/\(file)" }
    let files = FileManager.default
    guard let path = candidates.first(where: { files.fileExists(atPath: $0) }) else {
      throw .noModel(file)
    }
    guard let bytes = files.contents(atPath: path + ".json") else { throw .noSettings(file) }
    guard let settings = try? JSONDecoder().decode(Settings.self, from: bytes),
      settings.audio.sampleRate > 0
    else { throw .badSettings(file) }
    self.path = path
    rate = settings.audio.sampleRate
    self.speaker = try settings.number(of: speaker)
  }

  /// What Lectern reads of a voice's settings; Piper reads the rest.
  private struct Settings: Decodable {
    struct Audio: Decodable {
      var sampleRate: Int

      enum CodingKeys: String, CodingKey { case sampleRate = "sample_rate" }
    }

    var audio: Audio
    var speakerCount: Int
    var speakers: [String: Int]?

    enum CodingKeys: String, CodingKey {
      case audio
      case speakerCount = "num_speakers"
      case speakers = "speaker_id_map"
    }

    /// The number of a speaker, who is named by name or number; the first one if nobody is.
    func number(of speaker: String?) throws(VoiceFault) -> Int? {
      guard let speaker else { return speakerCount > 1 ? 0 : nil }
      if let number = speakers?[speaker] ?? Int(speaker),
        (0..<max(1, speakerCount)).contains(number)
      {
        return speakerCount > 1 ? number : nil
      }
      let known =
        speakers.map { $0.sorted { $0.value < $1.value }.map(\.key) } ?? []
      throw .noSpeaker(
        speaker, known: known.isEmpty ? (0..<max(1, speakerCount)).map(String.init) : known)
    }
  }
}

/// Why a voice that a course names cannot speak.
package enum VoiceFault: Error, Hashable, Sendable {
  /// No engine knows the name.
  case unknown

  /// There is no such file in any of the folders; its path as it is named.
  case noModel(String)

  /// The model has no settings beside it.
  case noSettings(String)

  /// The settings are not those of a voice of Piper.
  case badSettings(String)

  /// The model has other speakers.
  case noSpeaker(String, known: [String])
}
