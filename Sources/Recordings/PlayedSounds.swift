import AudioKit
import CacheKit
import Diagnostics
import LessonModel
import Narration
import SpeechKit

/// The sounds that a script plays, as loud as the voice.
struct PlayedSounds {
  var samples: [Script.PlayedSound: [Int16]] = [:]

  /// What was found out about the author's own recordings of sections.
  var readings: [Script.PlayedSound: OwnFacts] = [:]
}

extension Narrator {
  /// The sounds that a script plays; a diagnostic for each that cannot be played.
  func sounds(
    in script: Script, of plan: EpisodePlan, _ clips: [CacheKey: SpeechClip], rate: Int
  ) async throws(NarrationFailure) -> (PlayedSounds, [Diagnostic]) {
    var sounds = PlayedSounds()
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
    for sound in played {
      guard let file = plan.episode.sounds[sound.asset] else { continue }
      do throws(NarrationFailure) {
        guard sound.section == nil else {
          let section = try await readSection(
            in: file, named: sound, loudness: loudness, of: plan, rate: rate)
          sounds.samples[sound] = section.samples
          sounds.readings[sound] = section.found
          continue
        }
        sounds.samples[sound] = try await NarrationFailure.audio(for: lesson) {
          () async throws(AudioFailure) in
          try await reading.samples(
            of: file.path, rate: rate, loudness: loudness,
            subject: "the sound that \(sound.span.path) plays")
        }
      } catch {
        problems.append(
          try unusable(
            error, of: plan, at: sound.span,
            or: sound.section == nil
              ? "keep the block out of the podcast with :::except{editions=podcast}"
              : "remove it from “recordings” to have the section spoken"))
      }
    }
    return (sounds, problems)
  }
}

extension Soundtrack {
  /// The sentences of a script in order, each spoken or in its sound.
  init(
    of plan: EpisodePlan, _ clips: [CacheKey: SpeechClip], _ sounds: PlayedSounds, rate: Int,
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
        sounds.samples[sound] ?? [],
        saying: (index..<end).map { (clip($0), sentences[$0].written.count) },
        at: (index..<end).compactMap { place in
          // What was cut off its beginning is not heard.
          let cut = sounds.readings[sound]?.sound.cutStart ?? 0
          return sentences[place].times.map { $0.lowerBound - cut..<$0.upperBound - cut }
        }, sound, pause: last.pause, separator: last.separator, isLast: end - 1 == lastHeard)
      index = end
    }
  }

  /// Adds a sound in which some sentences are heard, each with a reading of it, if there is one, and its
  /// length in characters; `times` are when they are heard, in milliseconds, if that is known of all.
  private mutating func append(
    _ samples: [Int16], saying sentences: [(reading: SpeechClip?, length: Int)],
    at times: [Range<Int>], _ sound: Script.PlayedSound, pause: Int,
    separator: NarrationSettings.Separator, isLast: Bool
  ) {
    let isReading = sound.section != nil
    let clip = SpeechClip(samples: samples, sampleRate: sampleRate)
    guard let heard = Self.sound(of: clip) else {
      timings += sentences.map { _ in nil }
      if isReading { areRead.append(false) }
      return
    }
    let rate = sampleRate
    let start = self.samples.count - heard.lowerBound
    let played = PlayedSentences(sentences)
    let ranges =
      times.count == sentences.count
      ? times.map { time in
        (time.lowerBound * rate / 1000..<time.upperBound * rate / 1000).clamped(to: heard)
      } : played.ranges(in: samples, heard, rate: rate)
    // An author who plays a sound says what is in it. What is read in a section is only likely, unless
    // the author says that, too.
    var missing: Set<Int> = []
    if isReading, sound.hasOwnWords {
      areRead.append(true)
      missing = Set(ranges.indices.filter { ranges[$0].isEmpty })
    } else if isReading {
      let isRead = played.areRead(in: Array(samples[heard]), rate: sampleRate)
      areRead.append(isRead)
      let lengths = sentences.map { sentence in
        sentence.reading.flatMap(Self.sound(of:)).map(\.count) ?? 0
      }
      missing =
        isRead ? ReadingPace.missing(lengths, in: ranges.map(\.count)) : Set(ranges.indices)
    }
    append(clip, pause: pause, separator: separator, isLast: isLast)
    timings.removeLast()
    timings += ranges.indices.map { index in
      Timing(
        start: milliseconds(start + ranges[index].lowerBound),
        end: milliseconds(start + ranges[index].upperBound), words: [],
        isSaid: !missing.contains(index))
    }
  }
}
