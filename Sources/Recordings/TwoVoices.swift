import AudioKit
import CacheKit
import Diagnostics
import Foundation
import Narration
import SpeechKit

/// Two voices in one episode: at one rate, and equally loud.
extension Narrator {
  /// How that is done, for keys.
  static let joining = "sinc 16; level"

  /// Whether the second voice speaks in a script.
  func usesSecondVoice(_ script: Script) -> Bool {
    second != nil && script.sentences.contains { $0.speaker?.isSecondVoice == true }
  }

  /// The clips of an episode, those of the second voice with the rate and the loudness of the first.
  func joined(_ clips: [CacheKey: SpeechClip], of plan: EpisodePlan)
    async throws(NarrationFailure) -> [CacheKey: SpeechClip]
  {
    guard case .script(let script) = plan.episode.sound, usesSecondVoice(script) else {
      return clips
    }
    var (first, other) = ([CacheKey](), [CacheKey]())
    for (key, sentence) in zip(plan.sentenceKeys, plan.sentences) {
      guard clips[key]?.samples.isEmpty == false else { continue }
      if sentence.speaker?.isSecondVoice == true { other.append(key) } else { first.append(key) }
    }
    guard let rate = first.first.flatMap({ clips[$0]?.sampleRate }), !other.isEmpty else {
      return clips
    }
    var clips = clips
    for key in Set(other) { clips[key] = clips[key]?.resampled(to: rate) }
    guard let wanted = try await loudness(of: first, in: clips, rate: rate, plan),
      let own = try await loudness(of: other, in: clips, rate: rate, plan)
    else { return clips }
    let gain = pow(10, (wanted - own) / 20)
    for key in Set(other) {
      guard var clip = clips[key] else { continue }
      clip.samples = clip.samples.map { Int16(clamping: Int((Double($0) * gain).rounded())) }
      clips[key] = clip
    }
    return clips
  }

  /// In LUFS; nil if nobody can hear it.
  private func loudness(
    of keys: [CacheKey], in clips: [CacheKey: SpeechClip], rate: Int, _ plan: EpisodePlan
  ) async throws(NarrationFailure) -> Double? {
    let samples = keys.flatMap { clips[$0]?.samples ?? [] }
    let reading = SoundReading(program: mastering.program)
    return try await NarrationFailure.audio(for: plan.episode.lesson) {
      () async throws(AudioFailure) in
      try await reading.loudness(
        of: samples, rate: rate, subject: "the narration of \(plan.episode.span.path)")
    }
  }
}

extension SpeechClip {
  /// The same sound with another number of samples per second: each is the sum of those around it, weighted
  /// by a sinc in a Hann window of 16 zero crossings a side.
  func resampled(to rate: Int) -> SpeechClip {
    guard rate != sampleRate, sampleRate > 0, !samples.isEmpty else { return self }
    let ratio = Double(sampleRate) / Double(rate)
    // Below the lower of both limits, so that nothing is mirrored.
    let cutoff = min(1, 1 / ratio) * 0.97
    let reach = 16 / cutoff
    let count = samples.count * rate / sampleRate
    var made = [Int16](repeating: 0, count: count)
    for index in 0..<count {
      let center = Double(index) * ratio
      let first = max(0, Int((center - reach).rounded(.up)))
      let last = min(samples.count - 1, Int((center + reach).rounded(.down)))
      var sum = 0.0
      for place in first...max(first, last) where place < samples.count {
        let distance = Double(place) - center
        let phase = Double.pi * distance * cutoff
        let sinc = abs(phase) < 1e-9 ? 1 : sin(phase) / phase
        let window = 0.5 + 0.5 * cos(Double.pi * distance / reach)
        sum += Double(samples[place]) * sinc * window * cutoff
      }
      made[index] = Int16(clamping: Int(sum.rounded()))
    }
    var clip = self
    clip.samples = made
    clip.sampleRate = rate
    clip.words = words.map { word in
      WordTiming(
        word.text, start: min(count, word.start * rate / sampleRate),
        end: min(count, word.end * rate / sampleRate))
    }
    return clip
  }
}
