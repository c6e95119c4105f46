import AudioKit
import CacheKit
import Diagnostics
import LessonModel
import Narration
import SpeechKit

extension Narrator {
  /// The sounds that a script plays, as loud as the voice; a diagnostic for each that cannot be played.
  func sounds(
    in script: Script, of plan: EpisodePlan, _ clips: [CacheKey: SpeechClip], rate: Int
  ) async throws(NarrationFailure) -> ([AssetID: [Int16]], [Diagnostic]) {
    var sounds: [AssetID: [Int16]] = [:]
    var problems: [Diagnostic] = []
    var known: Set<Script.PlayedSound> = []
    let played = script.sentences.compactMap(\.sound).filter { known.insert($0).inserted }
    guard !played.isEmpty else { return (sounds, problems) }
    let reading = SoundReading(program: mastering.program)
    let lesson = plan.episode.lesson
    // The voice alone decides how loud a sound is: not the sounds, of which some are loud.
    let voice = zip(plan.sentenceKeys, script.sentences).flatMap { key, sentence in
      sentence.sound == nil ? clips[key]?.samples ?? [] : []
    }
    let loudness = try await NarrationFailure.audio(for: lesson) {
      () async throws(AudioFailure) in
      voice.isEmpty
        ? nil
        : try await reading.loudness(
          of: voice, rate: rate, subject: "the narration of \(plan.episode.span.path)")
    }
    for sound in played where sounds[sound.asset] == nil {
      guard let file = plan.episode.sounds[sound.asset] else { continue }
      do throws(NarrationFailure) {
        sounds[sound.asset] = try await NarrationFailure.audio(for: lesson) {
          () async throws(AudioFailure) in
          try await reading.samples(
            of: file.path, rate: rate, loudness: loudness,
            subject: "the sound that \(sound.span.path) plays")
        }
      } catch {
        problems.append(
          try unusable(
            error, of: plan, at: sound.span,
            or: "keep the block out of the podcast with :::except{editions=podcast}"))
      }
    }
    return (sounds, problems)
  }
}

extension Soundtrack {
  /// The sentences of a script in order, each spoken or in its sound.
  init(
    of plan: EpisodePlan, _ clips: [CacheKey: SpeechClip], _ sounds: [AssetID: [Int16]], rate: Int,
    tail: Int
  ) {
    self.init(sampleRate: rate, tail: tail)
    let sentences = plan.sentences
    func clip(_ index: Int) -> SpeechClip? {
      clips[plan.sentenceKeys[index]].flatMap { $0.samples.isEmpty ? nil : $0 }
    }
    let lastHeard = sentences.indices.last { sentences[$0].sound != nil || clip($0) != nil } ?? 0
    var index = 0
    while index < sentences.count {
      let sentence = sentences[index]
      guard let sound = sentence.sound else {
        append(
          clip(index) ?? SpeechClip(samples: [], sampleRate: rate), pause: sentence.pause,
          separator: sentence.separator, isLast: index == lastHeard)
        index += 1
        continue
      }
      let end = sentences[index...].firstIndex { $0.sound != sound } ?? sentences.count
      let last = sentences[end - 1]
      append(
        sounds[sound.asset] ?? [],
        saying: (index..<end).map { (clip($0), sentences[$0].written.count) }, pause: last.pause,
        separator: last.separator, isLast: end - 1 == lastHeard)
      index = end
    }
  }

  /// Adds a sound in which some sentences are heard, each with a reading of it, if there is one, and its
  /// length in characters.
  private mutating func append(
    _ samples: [Int16], saying sentences: [(reading: SpeechClip?, length: Int)], pause: Int,
    separator: NarrationSettings.Separator, isLast: Bool
  ) {
    let clip = SpeechClip(samples: samples, sampleRate: sampleRate)
    guard let heard = Self.sound(of: clip) else {
      timings += sentences.map { _ in nil }
      return
    }
    let start = self.samples.count - heard.lowerBound
    let ranges = PlayedSentences(sentences).ranges(in: samples, heard, rate: sampleRate)
    append(clip, pause: pause, separator: separator, isLast: isLast)
    timings.removeLast()
    timings += ranges.map { range in
      Timing(
        start: milliseconds(start + range.lowerBound), end: milliseconds(start + range.upperBound),
        words: [])
    }
  }
}
