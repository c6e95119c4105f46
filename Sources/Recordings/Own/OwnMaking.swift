import AudioKit
import CacheKit
import Diagnostics
import LessonModel
import Narration
import SpeechKit

extension Narrator {
  /// Everything that an own recording depends on in addition to its file, its words, the voice that reads
  /// them, and the engine.
  static let adopting =
    "own recordings 1; \(SoundInspection.settings); \(SoundReading.settings); cues 2"

  /// Masters a file that the author supplied, and finds out what is said when; an unusable file is for the
  /// author to fix.
  func adopt(
    _ own: OwnRecording, _ plan: EpisodePlan, _ counter: ProgressCounter
  ) async throws(NarrationFailure) -> EpisodeOutcome {
    do throws(NarrationFailure) {
      let clips = try await clips(of: plan, counter)
      let prepared = try await prepare(own, plan, clips)
      var tags = plan.episode.tags
      let reading = OwnReading(own, prepared.facts, prepared.found)
      tags.chapters = reading.chapters(title: tags.title)
        .map { AudioChapter(title: $0.title, start: $0.start, end: $0.end) }
      let words = reading.cues.map(\.text).joined(separator: "\n")
      tags.lyrics = words.isEmpty ? nil : words
      let source = AudioSource.file(path: own.file.path, cut: prepared.cut)
      let made = try await finish(
        source, tags, prepared.facts.sentences, own: prepared.found, plan, counter)
      return EpisodeOutcome(
        made: made, diagnostics: made.facts.diagnostics(of: own))
    } catch {
      return EpisodeOutcome(
        made: nil,
        diagnostics: [
          try unusable(
            error, of: plan, at: own.span, or: "remove “recording” to have the lesson spoken")
        ])
    }
  }

  /// What is done to a file, and what is found in it.
  private struct Prepared {
    var cut: SoundCut

    /// With the length that the finished recording is to have.
    var facts: EpisodeFacts
    var found: OwnFacts
  }

  private func prepare(
    _ own: OwnRecording, _ plan: EpisodePlan, _ clips: [CacheKey: SpeechClip]
  ) async throws(NarrationFailure) -> Prepared {
    let subject = "the recording that \(own.span.path) names"
    let inspection = SoundInspection(program: mastering.program)
    let reading = SoundReading(program: mastering.program)
    let rate = clips.values.first { !$0.samples.isEmpty }?.sampleRate ?? Self.soundRate
    let path = own.file.path
    let (findings, loudness, samples) = try await NarrationFailure.audio(
      for: plan.episode.lesson
    ) { () async throws(AudioFailure) in
      let findings = try await inspection.findings(in: path, subject: subject)
      let channels = findings.fault?.remedy ?? .all
      guard
        let loudness = try await reading.loudness(of: path, channels: channels, subject: subject)
      else { throw AudioFailure(.silent, mastering: subject) }
      let samples = try await reading.samples(
        of: path, rate: rate, loudness: nil, channels: channels, subject: subject)
      return (findings, loudness, samples)
    }
    let extent = SpeechExtent(of: samples, rate: rate)
    let whole = 0..<(samples.count * 1000 / rate)
    let times = Self.times(extent.heard, rate: rate).clamped(to: whole)
    let kept = times.isEmpty ? whole : times
    let heard = kept.lowerBound * rate / 1000..<min(kept.upperBound * rate / 1000, samples.count)
    let search = search(for: own, plan, clips, in: samples, heard, rate: rate)
    let tail = own.script.tail
    let found = OwnFacts(
      sound: SuppliedSound(
        loudness: loudness, noise: extent.noise + mastering.loudness - loudness,
        cutStart: kept.lowerBound, cutEnd: whole.upperBound - kept.upperBound),
      fault: findings.fault, chapters: Self.moved(findings.chapters, to: kept),
      isRead: search.isRead)
    let facts = EpisodeFacts(
      duration: kept.count + tail, loudness: 0, truePeak: 0, sentences: search.sentences)
    return Prepared(
      cut: SoundCut(findings.fault?.remedy ?? .all, times: kept, tail: tail), facts: facts,
      found: found)
  }

  /// How much of the room is kept around what is heard, in milliseconds.
  static let margins = (before: 200, after: 400)

  private static func times(_ heard: Range<Int>, rate: Int) -> Range<Int> {
    guard !heard.isEmpty else { return 0..<0 }
    let start = max(0, heard.lowerBound * 1000 / rate - margins.before)
    return start..<(heard.upperBound * 1000 / rate + margins.after)
  }

  /// The chapters of a file, with times of what is kept of it.
  private static func moved(_ chapters: [AudioChapter], to kept: Range<Int>) -> [AudioChapter] {
    chapters.compactMap { chapter in
      let start = max(0, chapter.start - kept.lowerBound)
      let end = min(chapter.end, kept.upperBound) - kept.lowerBound
      return start < end ? AudioChapter(title: chapter.title, start: start, end: end) : nil
    }
  }

  // MARK: Words

  /// When the lines are said, in milliseconds of what is kept, and whether they are what is said.
  private func search(
    for own: OwnRecording, _ plan: EpisodePlan, _ clips: [CacheKey: SpeechClip],
    in samples: [Int16], _ heard: Range<Int>, rate: Int
  ) -> (sentences: [EpisodeFacts.Sentence], isRead: Bool) {
    let lines = plan.sentences
    let nothing = lines.map { _ in EpisodeFacts.Sentence(timing: nil, unspoken: []) }
    guard !lines.isEmpty else { return ([], true) }
    let readings = zip(plan.sentenceKeys, lines).map { key, line in
      (reading: clips[key].flatMap { $0.samples.isEmpty ? nil : $0 }, length: line.written.count)
    }
    let played = PlayedSentences(readings)
    // The author says that these words are heard. Those of the lesson are only likely.
    let isKnown = own.words != nil
    guard isKnown || played.areRead(in: Array(samples[heard]), rate: rate) else {
      return (nothing, false)
    }
    let ranges = played.ranges(in: samples, heard, rate: rate)
    let lengths = readings.map { reading, _ in
      reading.flatMap(Soundtrack.sound(of:)).map(\.count) ?? 0
    }
    let missing = isKnown ? [] : ReadingPace.missing(lengths, in: ranges.map(\.count))
    func milliseconds(_ place: Int) -> Int { (place - heard.lowerBound) * 1000 / rate }
    let sentences = ranges.indices.map { index in
      EpisodeFacts.Sentence(
        timing: missing.contains(index)
          ? nil
          : Soundtrack.Timing(
            start: milliseconds(ranges[index].lowerBound),
            end: milliseconds(ranges[index].upperBound), words: []), unspoken: [])
    }
    return (sentences, true)
  }
}

extension PlayedSentences {
  /// Whether a sound is a reading of these sentences, as far as that can be heard.
  func areRead(in sound: [Int16], rate: Int) -> Bool {
    let pieces = readings
    let length = pieces.reduce(0) { $0 + $1.count }
    let heard = SpeechExtent(of: sound, rate: rate).heard.count
    // Nobody reads half as fast as the voice, with all pauses, or twice as fast.
    guard length > 0, heard * 2 > length, heard < length * 3 else { return false }
    let agreement = SpeechAlignment.agreement(of: pieces, in: sound, rate: rate)
    return agreement.map { $0 >= SpeechAlignment.readingAgreement } ?? true
  }
}

/// How long sentences take a reader, compared with the voice.
enum ReadingPace {
  /// The sentences for which there is so little time that the reader has left them out.
  ///
  /// - Parameters:
  ///   - lengths: How long the voice takes for each; 0 for one that it cannot read.
  ///   - times: How long the place is at which each is found.
  /// - Returns: Their places among all of them.
  static func missing(_ lengths: [Int], in times: [Int]) -> Set<Int> {
    let ratios = zip(lengths, times).map { length, time in
      length > 0 ? Double(time) / Double(length) : nil
    }
    let known = ratios.compactMap { $0 }.sorted()
    guard !known.isEmpty else { return [] }
    let median = known[known.count / 2]
    return Set(
      ratios.indices.filter { index in ratios[index].map { $0 < share * median } ?? false })
  }

  /// Readers speak faster and slower, but no sentence at three times the speed.
  private static let share = 0.35
}
