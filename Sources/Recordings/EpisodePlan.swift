import AudioKit
import CacheKit
import Diagnostics
import Digests
import FileKit
import LessonModel
import Narration
import ProcessKit
import SpeechKit

extension CacheKind {
  /// Finished recordings; the facts are ``EpisodeFacts``.
  static let recording = CacheKind("recordings")

  /// Spoken sentences.
  static let sentence = CacheKind("sentences")

  /// What programs report about their versions.
  static let engine = CacheKind("engines")
}

/// An episode, the key of its recording, and what is already known about it.
struct EpisodePlan: Sendable {
  struct Product: Sendable {
    var facts: EpisodeFacts
    var entry: CacheEntry
  }

  var episode: Episode
  var recipe: Recipe

  /// Nil if the recording has to be made.
  var known: Product?

  /// The keys of the sounds, one per sentence, in order.
  var sentenceKeys: [CacheKey]

  var key: CacheKey { CacheKey(.recording, recipe) }

  var sentences: [Script.Sentence] {
    switch episode.sound {
    case .script(let script): script.sentences
    case .supplied(let own): own.lines
    }
  }
}

extension Narrator {
  /// The key of each episode, and what is known about it.
  func plan(_ episodes: [Episode]) async throws(NarrationFailure) -> [EpisodePlan] {
    let needsVoice = episodes.contains { episode in
      switch episode.sound {
      case .script: true
      case .supplied(let own): !own.lines.isEmpty
      }
    }
    let voiceKey = needsVoice ? try await identity(of: voice) : ""
    let needsSecond = episodes.contains { episode in
      if case .script(let script) = episode.sound { usesSecondVoice(script) } else { false }
    }
    var secondKey: String?
    if needsSecond, let second { secondKey = try await identity(of: second) }
    let masteringKey = try await masteringIdentity()
    return episodes.map { episode in
      var recipe = Recipe()
      recipe.add("ffmpeg or how Lectern masters", masteringKey)
      recipe.add("what is kept of it", "4")
      let tags = episode.tags
      recipe.add("the title of the lesson", tags.title)
      recipe.add("the title of the course", tags.album ?? "")
      recipe.add("the author", tags.artist ?? "")
      recipe.add("its number", tags.track.map { "\($0.number)/\($0.count)" } ?? "")
      recipe.add("the genre", tags.genre ?? "")
      recipe.add("the date", tags.date ?? "")
      recipe.add("the cover", episode.cover?.text ?? "")
      if let disclosure = tags.disclosure { recipe.add("the disclosure", disclosure) }
      recipe.add("the language", tags.language ?? "")
      recipe.add("the copyright", tags.copyright ?? "")
      recipe.add("the publisher", tags.publisher ?? "")
      if let narrator = tags.narrator { recipe.add("the narrator", narrator) }
      recipe.add("the link", tags.link ?? "")
      var sentenceKeys: [CacheKey] = []
      switch episode.sound {
      case .script(let script):
        recipe.add("the voice", voiceKey)
        recipe.add("the pace", "\(pace)")
        recipe.add("the pauses at both ends", "\(Soundtrack.lead) \(script.tail)")
        if usesSecondVoice(script) { recipe.add("how two voices are joined", Self.joining) }
        if !episode.sounds.isEmpty { recipe.add("how sounds are played", Self.playing) }
        if !script.readings.isEmpty { recipe.add("how sections are read", Self.adopting) }
        for section in script.sections {
          recipe.add("the title of a section", section.title)
          for sentence in section.sentences {
            let isSecond = sentence.speaker?.isSecondVoice == true
            let key = sentenceKey(sentence, voice: isSecond ? secondKey ?? voiceKey : voiceKey)
            sentenceKeys.append(key)
            if let sound = sentence.sound, let file = episode.sounds[sound.asset] {
              recipe.add("a sound", "\(file.digest) \(sound.span.start)")
              if let section = sound.section { recipe.add("a section", section.text) }
              if sound.hasOwnWords { recipe.add("whose words are heard", "the author's") }
              if let times = sentence.times {
                recipe.add("what is heard", sentence.written)
                recipe.add("when it is heard", "\(times)")
              }
            }
            recipe.add("what is said", key.digest)
            recipe.add("a pause", "\(sentence.pause) \(SeparatorSound.key(of: sentence.separator))")
          }
        }
      case .supplied(let own):
        sentenceKeys = own.lines.map { sentenceKey($0, voice: voiceKey) }
        add(own, lines: sentenceKeys, to: &recipe)
      }
      return EpisodePlan(
        episode: episode, recipe: recipe, known: known(recipe, sentences: sentenceKeys.count),
        sentenceKeys: sentenceKeys)
    }
  }

  /// What an own recording depends on: its file, what is said in it, and what is looked for.
  private func add(_ own: OwnRecording, lines: [CacheKey], to recipe: inout Recipe) {
    recipe.add("the author's recording", own.file.digest)
    recipe.add("how own recordings are made", Self.adopting)
    recipe.add("the pause at the end", "\(own.script.tail)")
    for section in own.script.sections {
      recipe.add("the title of a section", section.title)
      for sentence in section.sentences { recipe.add("what is written", sentence.written) }
    }
    for key in lines { recipe.add("what is looked for", key.digest) }
    if case .timed(let passages)? = own.words?.form {
      for passage in passages {
        recipe.add("when it is said", "\(passage.times)")
        recipe.add("what is said", passage.text)
      }
    }
  }

  /// How a sound gets its level and its cues.
  private static let playing = "\(SoundReading.settings); cues 2"

  private func sentenceKey(_ sentence: Script.Sentence, voice: String) -> CacheKey {
    var recipe = Recipe()
    recipe.add("voice", voice)
    recipe.add("what is kept of it", "2")
    recipe.add("pace", "\(pace(of: sentence))")
    if let speaker = sentence.speaker { recipe.add("pitch", "\(speaker.pitch)") }
    recipe.add("text", sentence.spoken)
    return CacheKey(.sentence, recipe)
  }

  /// What is known about a finished recording, if there is one.
  private func known(_ recipe: Recipe, sentences: Int) -> EpisodePlan.Product? {
    guard let entry = cache.entry(for: CacheKey(.recording, recipe)),
      let facts = EpisodeFacts(encoded: entry.facts), facts.sentences.count == sentences
    else { return nil }
    return EpisodePlan.Product(facts: facts, entry: entry)
  }

  // MARK: Engines

  private func identity(of voice: any Voice) async throws(NarrationFailure) -> String {
    if let program = voice.program, let known = cache.answer(of: program, about: voice.name) {
      return known
    }
    do {
      let identity = try await voice.identity()
      if let program = voice.program {
        try? cache.remember(identity, of: program, about: voice.name)
      }
      return identity
    } catch {
      throw NarrationFailure(.speech(error), recording: nil)
    }
  }

  private func masteringIdentity() async throws(NarrationFailure) -> String {
    try await cache.identity(of: mastering.program, about: mastering.settings) {
      () async throws(NarrationFailure) in
      try await NarrationFailure.audio(for: nil) { () async throws(AudioFailure) in
        try await mastering.identity()
      }
    }
  }
}
