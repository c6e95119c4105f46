import Foundation
import ProcessKit
import TestKit
import Testing

@testable import SpeechKit

/// The source folder.
private let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
  .joined(separator: "/")

/// A tiny model has the inputs and outputs of a trained one, so everything of Piper runs.
@Suite("A voice of Piper", .engines)
struct PiperTests {
  private func engines(_ folders: [String]) -> SpeechEngines {
    let python = Program(root + "/.lectern/venv/bin/python3", installedBy: "make setup-test")
    return SpeechEngines(python: python, workers: root + "/Sources/Workers", models: folders)
  }

  /// Writes a model into a folder.
  private func makeModel(_ name: String, speakers: Int = 1, in folder: String) async throws {
    let python = Program(root + "/.lectern/venv/bin/python3", installedBy: "make setup-test")
    _ = try await python.run(
      ["-B", root + "/Tests/Speech/tiny_voice.py", "\(folder)/\(name)", "\(speakers)"],
      timeLimit: .lastResort)
  }

  private func voice(_ name: String, _ engines: SpeechEngines, width: Int = 1) throws -> any Voice {
    engines.voice(try #require(VoiceID(name)), width: width, timeLimit: .lastResort)
  }

  @Test("speaks at the rate of its model, slower and faster, and higher in the same time")
  func speaks() async throws {
    try await withTemporaryFolder { folder in
      try await makeModel("anna.onnx", in: folder)
      let engines = engines(["/nowhere", folder])
      let id = try #require(VoiceID("piper:anna.onnx"))
      #expect(try await engines.fault(of: id) == nil)
      #expect(engines.files(of: id) == ["\(folder)/anna.onnx", "\(folder)/anna.onnx.json"])
      let voice = try voice("piper:anna.onnx", engines)
      let plain = try await voice.speak(SpokenSentence("Guten Morgen, Anna."))
      #expect(plain.sampleRate == 16_000)
      #expect(plain.samples.count > 16_000 / 2 && plain.unspoken == [])
      let slow = try await voice.speak(SpokenSentence("Guten Morgen, Anna.", pace: 0.5))
      #expect(slow.samples.count == 2 * plain.samples.count)
      let high = try await voice.speak(SpokenSentence("Guten Morgen, Anna.", pitch: 1.25))
      #expect(abs(high.samples.count - plain.samples.count) <= plain.samples.count / 100)
      #expect(high.samples != plain.samples)
      // Two sentences, of which Piper makes two pieces.
      let two = try await voice.speak(SpokenSentence("Guten Morgen, Anna. Guten Morgen, Anna."))
      #expect(two.samples.count == 2 * plain.samples.count)
      await voice.shutDown()
    }
  }

  @Test("gives a sentence the same bytes, though its model draws random numbers")
  func deterministic() async throws {
    try await withTemporaryFolder { folder in
      try await makeModel("anna.onnx", in: folder)
      let texts = ["Wer entscheidet?", "Dreißig Tage.", "Fragen Sie noch einmal."]
      let alone = try voice("piper:anna.onnx", engines([folder]))
      var expected: [SpeechClip] = []
      for text in texts { expected.append(try await alone.speak(SpokenSentence(text))) }
      await alone.shutDown()
      let many = try voice("piper:anna.onnx", engines([folder]), width: 2)
      try await withThrowingTaskGroup(of: (Int, SpeechClip).self) { group in
        for index in texts.indices.reversed() {
          group.addTask { (index, try await many.speak(SpokenSentence(texts[index]))) }
        }
        for try await (index, clip) in group { #expect(clip == expected[index]) }
      }
      await many.shutDown()
    }
  }

  @Test("has the speakers of its model, by name or number, each with an identity")
  func speakers() async throws {
    try await withTemporaryFolder { folder in
      try await makeModel("both.onnx", speakers: 2, in: folder)
      let engines = engines([folder])
      let (one, two) = (
        try voice("piper:both.onnx#person1", engines), try voice("piper:both.onnx#0", engines)
      )
      let first = try await one.speak(SpokenSentence("Guten Tag."))
      let second = try await two.speak(SpokenSentence("Guten Tag."))
      #expect(first.samples.count == second.samples.count && first.samples != second.samples)
      #expect(try await one.identity() != two.identity())
      await one.shutDown()
      await two.shutDown()
      let missing = try #require(VoiceID("piper:both.onnx#leon"))
      #expect(
        try await engines.fault(of: missing)
          == .noSpeaker("leon", known: ["person0", "person1"]))
    }
  }

  @Test("is another voice once its model or its settings are others")
  func identity() async throws {
    try await withTemporaryFolder { folder in
      try await makeModel("anna.onnx", in: folder)
      let voice = try voice("piper:anna.onnx", engines([folder]))
      let before = try await voice.identity()
      #expect(before.contains("piper_tts-1.8.0") && before.contains(" 16000 "))
      #expect(!before.contains(folder))
      let settings = "\(folder)/anna.onnx.json"
      let text = try String(contentsOfFile: settings, encoding: .utf8)
      try (text + "\n").write(toFile: settings, atomically: true, encoding: .utf8)
      #expect(try await voice.identity() != before)
      await voice.shutDown()
    }
  }

  @Test("says what is missing: the model, its settings, what Piper reads, or Piper itself")
  func missing() async throws {
    try await withTemporaryFolder { folder in
      let id = try #require(VoiceID("piper:voices/anna.onnx"))
      let engines = engines([folder])
      #expect(try await engines.fault(of: id) == .noModel("voices/anna.onnx"))
      try FileManager.default.createDirectory(
        atPath: folder + "/voices", withIntermediateDirectories: true)
      try Data("no model".utf8).write(to: URL(filePath: folder + "/voices/anna.onnx"))
      #expect(try await engines.fault(of: id) == .noSettings("voices/anna.onnx"))
      try Data("{}".utf8).write(to: URL(filePath: folder + "/voices/anna.onnx.json"))
      #expect(try await engines.fault(of: id) == .badSettings("voices/anna.onnx"))
      try await makeModel("voices/anna.onnx", in: folder)
      #expect(try await engines.fault(of: id) == nil)
      // No path leads out of the folders.
      #expect(
        try await self.engines(["/nowhere"]).fault(
          of: try #require(VoiceID("piper:\(folder)/voices/anna.onnx"))) != nil)

      // Another model than a voice: the worker says so.
      try Data("no model".utf8).write(to: URL(filePath: folder + "/voices/anna.onnx"))
      let broken = try voice("piper:voices/anna.onnx", engines)
      let failure = await #expect(throws: SpeechFailure.self) {
        try await broken.speak(SpokenSentence("Guten Tag."))
      }
      #expect(failure.map { "\($0)".contains("anna.onnx is not a voice of Piper") } == true)
      await broken.shutDown()

      var bare = engines
      bare.piper = Program(
        "/nowhere/bin/python3", named: "the voice Piper", installedBy: "make piper")
      let absent = await #expect(throws: SpeechFailure.self) { try await bare.fault(of: id) }
      #expect(
        absent.map { "\($0)" }
          == "the voice Piper is not installed; install it with: make piper")
    }
  }
}
