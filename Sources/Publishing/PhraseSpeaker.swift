import Diagnostics
package import LessonModel
import LessonReader
import Narration
import SpeechKit

/// A phrase as a course says it.
package struct SpokenPhrase: Sendable {
  /// The sentences as the voice gets them; empty if nothing is heard.
  package var sentences: [String]

  /// What is said in other words than it is written, and the rule that decided it.
  package var steps: [Step]

  /// The name of the voice: `hibari:heart`.
  package var voice: String

  /// The words that the voice had to guess, each once.
  package var guessed: [String]

  package struct Step: Sendable {
    package var written: String

    /// Empty if it is left out.
    package var said: String
    package var rule: String
  }

  /// Mono samples, with silence between sentences.
  package var samples: [Int16]
  package var sampleRate: Int

  /// As a WAV file.
  package var wave: [UInt8] {
    func number(_ value: Int, _ bytes: Int) -> [UInt8] {
      (0..<bytes).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    let data = samples.littleEndianBytes
    let format =
      number(1, 2) + number(1, 2) + number(sampleRate, 4) + number(sampleRate * 2, 4)
      + number(2, 2) + number(16, 2)
    return Array("RIFF".utf8) + number(36 + data.count, 4) + Array("WAVEfmt ".utf8)
      + number(16, 4) + format + Array("data".utf8) + number(data.count, 4) + data
  }
}

/// Says a phrase with the voice, the pace and the pronunciations of a course.
package enum PhraseSpeaker {
  /// Milliseconds of silence between two sentences.
  private static let pause = 350

  /// Reads the course of a project, if there is one, and says a phrase as it would be said there.
  ///
  /// - Throws: `PublishFailure`, if the course or the voice cannot be used.
  package static func speak(
    _ text: String, project: Project?, language: LanguageTag?, installation: Installation
  ) async throws(PublishFailure) -> SpokenPhrase {
    var course: Course?
    if let project {
      do {
        course = try await CourseReader(
          folder: DiskFolder(project.folder), editions: [], width: 1
        ).read().course.value
      } catch {
        throw PublishFailure(.file, "\(error)")
      }
    }
    let engines = Engines.speech(of: installation, in: project)
    let language = language ?? course?.language ?? .english
    var voiceID = VoiceID.standard(for: language.text)
    if let course, course.language == language {
      voiceID = try await VoiceCheck.voices(of: course, engines: engines).value.narrator
    }
    let reading = PhraseReading(
      of: text, language: language, pronunciation: course?.pronunciation ?? Pronunciation())
    let voice = engines.voice(voiceID, width: 1)
    do throws(SpeechFailure) {
      let phrase = try await say(reading, voice, voiceID, pace: course?.narration.pace ?? 1)
      await voice.shutDown()
      return phrase
    } catch {
      await voice.shutDown()
      throw PublishFailure(.engine, "\(error)")
    }
  }

  private static func say(
    _ reading: PhraseReading, _ voice: any Voice, _ voiceID: VoiceID, pace: Double
  ) async throws(SpeechFailure) -> SpokenPhrase {
    var phrase = SpokenPhrase(
      sentences: reading.sentences,
      steps: reading.steps.map { .init(written: $0.written, said: $0.said, rule: $0.rule) },
      voice: voiceID.publicName, guessed: [], samples: [], sampleRate: 24_000)
    for sentence in reading.sentences {
      let clip = try await voice.speak(SpokenSentence(sentence, pace: pace))
      phrase.sampleRate = clip.sampleRate
      if !phrase.samples.isEmpty {
        phrase.samples += [Int16](repeating: 0, count: pause * clip.sampleRate / 1000)
      }
      phrase.samples += clip.samples
      phrase.guessed += clip.guessed.filter { !phrase.guessed.contains($0) }
    }
    return phrase
  }
}
