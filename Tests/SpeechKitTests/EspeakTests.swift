import Foundation
import ProcessKit
import TestKit
import Testing

@testable import SpeechKit

@Suite("The voice for other languages", .engines)
struct EspeakTests {
  @Test("speaks a sentence, with the same bytes each time")
  func speaks() async throws {
    let voice = EspeakVoice("de")
    let sentence = SpokenSentence("Guten Morgen, wie läuft das Geschäft?")
    let first = try await voice.speak(sentence)
    #expect(first.sampleRate == 22_050)
    #expect((22_050...110_250).contains(first.samples.count))
    #expect(try await voice.speak(sentence) == first)
    let quick = try await voice.speak(SpokenSentence(sentence.text, pace: 1.5))
    #expect(quick.samples.count < first.samples.count)
  }

  @Test("does not take a sentence for an option")
  func options() async throws {
    #expect(try await EspeakVoice("en").speak(SpokenSentence("--version")).samples.count > 10_000)
  }

  @Test("says when it has no sound for a sentence")
  func silent() async {
    let failure = await #expect(throws: SpeechFailure.self) {
      try await EspeakVoice("de").speak(SpokenSentence("   "))
    }
    #expect(failure?.code == .silent || failure?.code == .refused("espeak-ng wrote no sound"))
  }

  @Test("says that a sentence is silent when all that it gets of it is zeros")
  func zeros() async throws {
    try await withTemporaryFolder { folder in
      let format: [UInt8] = [1, 0, 1, 0, 0x22, 0x56, 0, 0, 0x44, 0xAC, 0, 0, 2, 0, 16, 0]
      let wave =
        Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WAVEfmt ".utf8) + [16, 0, 0, 0] + format
        + Array("data".utf8) + [200, 0, 0, 0] + [UInt8](repeating: 0, count: 200)
      let program = folder + "/espeak"
      try Data(wave).write(to: URL(fileURLWithPath: program + ".wav"))
      try Files.write(["espeak": "#!/bin/sh\ncat > /dev/null\ncat \"$0.wav\"\n"], in: folder)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      let voice = EspeakVoice("de", program: Program(program, installedBy: "this test"))
      let failure = await #expect(throws: SpeechFailure.self) {
        try await voice.speak(SpokenSentence("Guten Morgen."))
      }
      #expect(failure?.code == .silent)
    }
  }

  @Test("takes no sound that breaks off, or ends in the middle of a sample")
  func brokenOff() async throws {
    let output = try await Program.espeak.run(
      ["-v", "de", "-b", "1", "--stdin", "--stdout"], input: Array("Guten Morgen, Welt.".utf8),
      timeLimit: .lastResort
    ).output
    let whole = try #require(SpeechClip(wave: output))
    let highest = try #require(whole.samples.indices.max { whole.samples[$0] < whole.samples[$1] })
    try await withTemporaryFolder { folder in
      let program = folder + "/espeak"
      try Files.write(["espeak": "#!/bin/sh\ncat > /dev/null\ncat \"$0.wav\"\n"], in: folder)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      let voice = EspeakVoice("de", program: Program(program, installedBy: "this test"))
      for (count, isTaken) in [
        (output.count, true), (output.count - 1, false), (44 + 2 * highest, false),
      ] {
        try Data(output.prefix(count)).write(to: URL(fileURLWithPath: program + ".wav"))
        let clip = try? await voice.speak(SpokenSentence("Guten Morgen, Welt."))
        #expect((clip != nil) == isTaken, "\(count) of \(output.count)")
      }
    }
  }

  @Test("is known by its version and name")
  func identity() async throws {
    #expect(try await EspeakVoice("de").identity().hasPrefix("espeak:de eSpeak NG"))
  }

  @Test("that does not exist is a failure")
  func unknown() async {
    await #expect(throws: SpeechFailure.self) {
      try await EspeakVoice("xx-none").speak(SpokenSentence("Hello."))
    }
  }

  @Test("runs no more processes at a time than its limit allows", arguments: [1, 8])
  func width(_ width: Int) async throws {
    try await withTemporaryFolder { folder in
      // Each process writes down when it begins and when it ends.
      let program = folder + "/espeak"
      try Files.write(
        [
          "espeak": """
          #!/bin/sh
          echo begin >> "$0.log"
          espeak-ng "$@"
          echo end >> "$0.log"

          """
        ], in: folder)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      let voice = EspeakVoice(
        "de", width: width, program: Program(program, installedBy: "this test"))
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 1...40 {
          group.addTask { _ = try await voice.speak(SpokenSentence("Satz \(number).")) }
        }
        try await group.waitForAll()
      }
      var running = 0
      var most = 0
      let log = try String(contentsOfFile: program + ".log", encoding: .utf8)
      for line in log.split(separator: "\n") {
        running += line == "begin" ? 1 : -1
        most = max(most, running)
      }
      #expect(running == 0)
      #expect((1...width).contains(most))
    }
  }

  @Test(
    "is known or not, before anything is spoken",
    arguments: [
      ("espeak:de", true), ("espeak:en-gb+f2", true), ("espeak:xx-none", false),
      ("hibari:heart", true),
    ])
  func known(name: String, isKnown: Bool) async throws {
    let engines = SpeechEngines(environment: "/nowhere", workers: "/nowhere")
    let voice = try #require(VoiceID(name))
    #expect(try await engines.fault(of: voice) == (isKnown ? nil : .unknown))
  }

  @Test("is read from a file whose header does not know its length")
  func wave() {
    let format: [UInt8] = [1, 0, 1, 0, 0x22, 0x56, 0, 0, 0x44, 0xAC, 0, 0, 2, 0, 16, 0]
    let header = Array("RIFF".utf8) + [0, 0, 0, 0x80] + Array("WAVEfmt ".utf8) + [16, 0, 0, 0]
    let data = Array("data".utf8) + [0xFF, 0xFF, 0xFF, 0x7F] + [1, 0, 0xFF, 0xFF, 0]
    #expect(
      SpeechClip(wave: header + format + data)
        == SpeechClip(samples: [1, -1], sampleRate: 22_050))
    // Parts of an odd length have a byte behind them that belongs to none.
    let note = Array("LIST".utf8) + [3, 0, 0, 0] + Array("abc".utf8) + [0]
    #expect(
      SpeechClip(wave: header + format + note + data)
        == SpeechClip(samples: [1, -1], sampleRate: 22_050))
    #expect(SpeechClip(wave: header + format) == nil)
    #expect(SpeechClip(wave: Array("RIFF".utf8)) == nil)
    #expect(SpeechClip(wave: []) == nil)
  }
}
