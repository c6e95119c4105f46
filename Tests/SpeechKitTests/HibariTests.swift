import FoundationEssentials
import ProcessKit
import TestKit
import Testing

@testable import SpeechKit

/// The engines under the package's root, wherever that is.
private let engines: SpeechEngines = {
  let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")
  return SpeechEngines(environment: root + "/.lectern/venv", workers: root + "/Sources/Workers")
}()

@Suite("The neural voice", .engines)
struct HibariTests {
  @Test("speaks a sentence with the times of its words")
  func speaks() async throws {
    let voice = engines.voice(.heart, width: 1)
    let clip = try await voice.speak(SpokenSentence("Good morning, Anna."))
    #expect(clip.sampleRate == 24_000)
    #expect(clip.words.map(\.text) == ["Good", "morning", "Anna"])
    for (word, next) in zip(clip.words, clip.words.dropFirst()) {
      #expect(word.start < word.end && word.end <= next.start)
    }
    let last = try #require(clip.words.last)
    #expect(last.end <= clip.samples.count)
    #expect((24_000...72_000).contains(clip.samples.count))
    #expect(clip.unspoken == [])

    let quick = try await voice.speak(SpokenSentence("Good morning, Anna.", pace: 1.5))
    #expect(quick.samples.count < clip.samples.count)
    await voice.shutDown()
  }

  @Test("gives a sentence the same bytes, whatever was spoken before and on whichever worker")
  func deterministic() async throws {
    let texts = ["Every deal has a next step.", "Who signs?", "Thirty days.", "Ask again."]
    let alone = engines.voice(.heart, width: 1)
    var expected: [SpeechClip] = []
    for text in texts { expected.append(try await alone.speak(SpokenSentence(text))) }
    await alone.shutDown()

    let many = engines.voice(.heart, width: 2)
    try await withThrowingTaskGroup(of: (Int, SpeechClip).self) { group in
      for index in texts.indices.reversed() {
        group.addTask { (index, try await many.speak(SpokenSentence(texts[index]))) }
      }
      for try await (index, clip) in group { #expect(clip == expected[index]) }
    }
    await many.shutDown()
  }

  @Test("says what it cannot say")
  func unspoken() async throws {
    let voice = engines.voice(.heart, width: 1)
    let failure = await #expect(throws: SpeechFailure.self) {
      try await voice.speak(SpokenSentence("≈"))
    }
    #expect(failure == SpeechFailure(.silent, speaking: "≈"))
    #expect(try await voice.speak(SpokenSentence("Well 😀 done.")).unspoken == ["😀"])
    await voice.shutDown()
  }

  @Test("speaks a sentence that is longer than the model takes at once")
  func long() async throws {
    let voice = engines.voice(.heart, width: 1)
    let text = String(repeating: "we ask and we listen, ", count: 25) + "and then we answer."
    let clip = try await voice.speak(SpokenSentence(text))
    #expect(clip.words.count == 25 * 6 - 25 + 4)
    for (word, next) in zip(clip.words, clip.words.dropFirst()) { #expect(word.end <= next.start) }
    await voice.shutDown()
  }

  @Test("is known by its versions, without being started")
  func identity() async throws {
    let identity = try await engines.voice(.heart, width: 1).identity()
    #expect(
      identity.contains(/^hibari:heart [0-9a-f]+ hibari_tts-0\.2\.1 numpy-\S+ onnxruntime-\S+$/))
  }

  @Test("takes no answer for a sentence that is another sentence's")
  func olderAnswer() async throws {
    try await withTemporaryFolder { folder in
      try Files.write(
        [
          "speak.py": """
          import json, sys
          for line in sys.stdin:
              print(json.dumps({"id": json.loads(line)["id"] - 1, "rate": 8000, "words": [],
                  "unspoken": [], "count": 2, "samples": "AQABAA=="}), flush=True)

          """
        ], in: folder)
      let voice = HibariVoice(
        python: Program("python3", installedBy: "this test"), worker: folder + "/speak.py", width: 1
      )
      let failure = await #expect(throws: SpeechFailure.self) {
        try await voice.speak(SpokenSentence("Good morning."))
      }
      guard case .engine(let cause)? = failure?.code else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(cause.code == .unexpectedAnswer)
      await voice.shutDown()
    }
  }

  @Test("that is not installed is named with what installs it")
  func missing() async {
    let voice = SpeechEngines(environment: "/nowhere", workers: "/nowhere").voice(.heart, width: 1)
    let failure = await #expect(throws: SpeechFailure.self) {
      try await voice.speak(SpokenSentence("Hello."))
    }
    #expect(
      failure?.description == "the voice hibari is not installed; install it with: make setup")
  }
}
