import AudioKit
import FileKit
import LessonModel
import Narration
import SpeechKit

/// An episode, what its recording is known by, and what is known of it already.
struct EpisodePlan: Sendable {
  var episode: Episode
  var key: ContentKey

  /// Nil when the recording has to be made.
  var facts: EpisodeFacts?

  /// One a sentence, in order: what its sound is known by.
  var sentenceKeys: [ContentKey]

  var sentences: [Script.Sentence] {
    switch episode.sound {
    case .script(let script): script.sentences
    case .supplied: []
    }
  }
}

extension Narrator {
  /// What each episode is known by, and what is known of it.
  func plan(_ episodes: [Episode]) async throws(NarrationFailure) -> [EpisodePlan] {
    let needsVoice = episodes.contains { if case .script = $0.sound { true } else { false } }
    let voiceKey: String
    do {
      voiceKey = needsVoice ? try await voice.identity() : ""
    } catch {
      throw NarrationFailure(.speech(error), recording: nil)
    }
    let masteringKey = try await NarrationFailure.audio(for: nil) { () async throws(AudioFailure) in
      try await mastering.identity()
    }
    var covers: [String: String] = [:]
    var plans: [EpisodePlan] = []
    for episode in episodes {
      if let cover = episode.tags.cover, covers[cover] == nil {
        covers[cover] = try digest(of: cover, for: episode.lesson)
      }
      var parts = [masteringKey] + tagParts(episode.tags, cover: covers[episode.tags.cover ?? ""])
      var sentenceKeys: [ContentKey] = []
      switch episode.sound {
      case .script(let script):
        parts.append("script \(Soundtrack.lead) \(Soundtrack.tail)")
        for section in script.sections {
          parts += ["section", section.title]
          for sentence in section.sentences {
            let key = ContentKey(["sentence 1", voiceKey, "\(pace)", sentence.spoken])
            sentenceKeys.append(key)
            parts += [key.digest, "\(sentence.pause)"]
          }
        }
      case .supplied(let path, _):
        parts += ["supplied", try digest(of: path, for: episode.lesson)]
      }
      let key = ContentKey(parts)
      plans.append(
        EpisodePlan(
          episode: episode, key: key, facts: facts(key, sentences: sentenceKeys.count),
          sentenceKeys: sentenceKeys))
    }
    return plans
  }

  /// What is known of a finished recording, if it is there and whole.
  private func facts(_ key: ContentKey, sentences: Int) -> EpisodeFacts? {
    guard let bytes = cache.read(.episodes, key), let facts = EpisodeFacts(encoded: bytes),
      facts.sentences.count == sentences,
      let sound = try? FileSystem.read(cache.soundPath(key)), sound.count == facts.byteCount,
      ContentKey(of: sound).digest == facts.digest
    else { return nil }
    return facts
  }

  private func tagParts(_ tags: AudioTags, cover: String?) -> [String] {
    [
      tags.title, tags.album, tags.artist, tags.track.map { "\($0.number)/\($0.count)" },
      tags.genre, tags.date, cover,
    ].map { $0.map { "+\($0)" } ?? "-" }
  }

  private func digest(of path: String, for lesson: LessonID) throws(NarrationFailure) -> String {
    let bytes = try NarrationFailure.files(for: lesson) { () throws(FileFailure) in
      try FileSystem.read(path)
    }
    return ContentKey(of: bytes).digest
  }
}
