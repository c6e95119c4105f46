import CacheKit
import FileKit
import LessonModel
import Narration
import SpeechKit

extension Narrator {
  /// How fast a sentence is said, for the voice.
  func pace(of sentence: Script.Sentence) -> Double { pace * sentence.pace }

  /// The sound of every sentence of an episode: read if it was spoken before, otherwise spoken now.
  ///
  /// A sentence that occurs twice in the episode is spoken once. The voice decides how many are
  /// spoken at the same time; a sentence without sound is an empty clip.
  func clips(
    of plan: EpisodePlan, _ counter: ProgressCounter
  ) async throws(NarrationFailure) -> [CacheKey: SpeechClip] {
    var spoken: [CacheKey: SpokenSentence] = [:]
    var secondKeys: Set<CacheKey> = []
    var order: [CacheKey] = []
    var repeated = 0
    for (key, sentence) in zip(plan.sentenceKeys, plan.sentences) {
      // A sound without words.
      guard !sentence.spoken.isEmpty else {
        counter.sentenceIsDone()
        continue
      }
      let words = SpokenSentence(
        sentence.spoken, pace: pace(of: sentence), pitch: sentence.speaker?.pitch ?? 1)
      if sentence.speaker?.isSecondVoice == true { secondKeys.insert(key) }
      if spoken.updateValue(words, forKey: key) == nil {
        order.append(key)
      } else {
        repeated += 1
      }
    }
    for _ in 0..<repeated { counter.sentenceIsDone() }

    let lesson = plan.episode.lesson
    let outcome = await withTaskGroup(
      of: (CacheKey, Result<SpeechClip, NarrationFailure>).self,
      returning: Result<[CacheKey: SpeechClip], NarrationFailure>.self
    ) { group in
      for key in order {
        guard let sentence = spoken[key] else { continue }
        let voice = secondKeys.contains(key) ? second ?? voice : voice
        group.addTask { (key, await self.clip(key, sentence, by: voice, of: lesson)) }
      }
      var clips: [CacheKey: SpeechClip] = [:]
      for await (key, clip) in group {
        switch clip {
        case .success(let clip):
          clips[key] = clip
          counter.sentenceIsDone()
        case .failure(let failure):
          group.cancelAll()
          return .failure(failure)
        }
      }
      return .success(clips)
    }
    return try outcome.get()
  }

  private func clip(
    _ key: CacheKey, _ sentence: SpokenSentence, by voice: any Voice, of lesson: LessonID
  ) async -> Result<SpeechClip, NarrationFailure> {
    if let entry = cache.entry(for: key), let bytes = cache.content(of: entry, for: key),
      let clip = SpeechClip(encoded: bytes)
    {
      return .success(clip)
    }
    let clip: SpeechClip
    do throws(SpeechFailure) {
      clip = try await voice.speak(sentence)
    } catch {
      guard error.code == .silent else {
        return .failure(NarrationFailure(.speech(error), recording: lesson))
      }
      clip = SpeechClip(samples: [], sampleRate: 1)
    }
    do throws(FileFailure) {
      try cache.store(clip.encoded, for: key)
    } catch {
      return .failure(NarrationFailure(.file(error), recording: lesson))
    }
    return .success(clip)
  }
}
