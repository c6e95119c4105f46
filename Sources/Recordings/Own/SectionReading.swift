import AudioKit
import Diagnostics
import LessonModel
import Narration
import SpeechKit

extension Narrator {
  /// An author's own recording of a section: what is heard of it, as loud as the voice, and what was found
  /// out about it.
  func readSection(
    in file: SoundFile, named sound: Script.PlayedSound, loudness: Double?, of plan: EpisodePlan,
    rate: Int
  ) async throws(NarrationFailure) -> (samples: [Int16], found: OwnFacts) {
    let subject = "the recording that \(sound.span.path) names"
    let inspection = SoundInspection(program: mastering.program)
    let reading = SoundReading(program: mastering.program)
    let (fault, original, samples) = try await NarrationFailure.audio(for: plan.episode.lesson) {
      () async throws(AudioFailure) in
      let fault = try await inspection.findings(in: file.path, subject: subject).fault
      let channels = fault?.remedy ?? .all
      guard
        let original = try await reading.loudness(
          of: file.path, channels: channels, subject: subject)
      else { throw AudioFailure(.silent, mastering: subject) }
      let samples = try await reading.samples(
        of: file.path, rate: rate, loudness: loudness, channels: channels, subject: subject)
      return (fault, original, samples)
    }
    let extent = SpeechExtent(of: samples, rate: rate)
    let margins = (
      before: Self.margins.before * rate / 1000, after: Self.margins.after * rate / 1000
    )
    let heard =
      extent.heard.isEmpty
      ? samples.startIndex..<samples.endIndex
      : (extent.heard.lowerBound - margins.before..<extent.heard.upperBound + margins.after)
        .clamped(to: samples.startIndex..<samples.endIndex)
    func milliseconds(_ count: Int) -> Int { count * 1000 / rate }
    let found = OwnFacts(
      sound: SuppliedSound(
        loudness: original, noise: extent.noise + mastering.loudness - (loudness ?? original),
        cutStart: milliseconds(heard.lowerBound),
        cutEnd: milliseconds(samples.count - heard.upperBound)),
      fault: fault)
    return (Array(samples[heard]), found)
  }
}
