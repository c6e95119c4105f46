import AudioKit
import CacheKit
import Diagnostics
import Digests
import FileKit
import FoundationEssentials
import LessonModel
import Narration
import SpeechKit

extension Narrator {
  /// Makes a recording, unless it exists.
  func outcome(
    of plan: EpisodePlan, _ counter: ProgressCounter
  ) async -> Result<EpisodeOutcome, NarrationFailure> {
    let episode = plan.episode
    do throws(NarrationFailure) {
      switch episode.sound {
      case .script(let script):
        guard let known = plan.known else {
          return .success(try await speak(script, plan, counter))
        }
        return .success(
          EpisodeOutcome(
            made: known, diagnostics: known.facts.diagnostics(of: script, lesson: episode.span)))
      case .supplied(let own):
        guard let known = plan.known else {
          return .success(try await adopt(own, plan, counter))
        }
        return .success(
          EpisodeOutcome(
            made: known, diagnostics: known.facts.diagnostics(of: own)))
      }
    } catch {
      return .failure(error)
    }
  }

  /// Speaks a script with the sounds in it, and masters it; a diagnostic instead if nothing in it has a
  /// sound, or if a sound cannot be played.
  private func speak(
    _ script: Script, _ plan: EpisodePlan, _ counter: ProgressCounter
  ) async throws(NarrationFailure) -> EpisodeOutcome {
    let clips = try await joined(try await clips(of: plan, counter), of: plan)
    let rate = clips.values.first { !$0.samples.isEmpty }?.sampleRate
    guard let rate = rate ?? (plan.episode.sounds.isEmpty ? nil : Self.soundRate) else {
      let warning = Diagnostic.warning(
        .nothingToHear, "this lesson has nothing to say; it gets no recording",
        at: plan.episode.span,
        fixes: [FixIt("write a paragraph, or put what should be heard in :::say")])
      return EpisodeOutcome(made: nil, diagnostics: [warning])
    }
    let (sounds, problems) = try await sounds(in: script, of: plan, clips, rate: rate)
    guard problems.isEmpty else { return EpisodeOutcome(made: nil, diagnostics: problems) }
    let track = Soundtrack(of: plan, clips, sounds, rate: rate, tail: script.tail)
    let facts = zip(plan.sentenceKeys, track.timings).map { key, timing in
      EpisodeFacts.Sentence(
        timing: timing, unspoken: clips[key]?.unspoken ?? [], guessed: clips[key]?.guessed ?? [])
    }
    var tags = plan.episode.tags
    tags.chapters = script.chapters(track.timings.map { $0?.start }, duration: track.duration)
      .map { AudioChapter(title: $0.title, start: $0.start, end: $0.end) }
    tags.lyrics = script.text { track.timings[$0]?.isSaid == true }
    let source = AudioSource.samples(track.samples, rate: rate)
    let parts = zip(script.readings, track.areRead).compactMap { sound, isRead in
      var found = sounds.readings[sound]
      found?.isRead = isRead
      return found
    }
    let made = try await finish(source, tags, facts, parts: parts, plan, counter)
    return EpisodeOutcome(
      made: made, diagnostics: made.facts.diagnostics(of: script, lesson: plan.episode.span))
  }

  /// Samples per second of an episode in which only sounds are heard.
  static let soundRate = 24_000

  /// What is wrong with a sound of the author's, if that is the reason of a failure; another failure is
  /// thrown again.
  func unusable(
    _ failure: NarrationFailure, of plan: EpisodePlan, at span: SourceSpan, or otherWay: String
  ) throws(NarrationFailure) -> Diagnostic {
    guard case .audio(let problem) = failure.code else { throw failure }
    // A file that disappeared or was saved in the meantime is not the recording's fault.
    try refuseChangedInput(of: plan)
    switch problem.code {
    case .engine, .file, .truncated, .damaged: throw failure
    case .unreadable, .silent, .unattainable:
      return .error(
        .unusableRecording, "this recording cannot be used: \(problem)", at: span,
        fixes: [FixIt("name another file, or \(otherWay)")])
    }
  }

  func finish(
    _ source: AudioSource, _ tags: AudioTags, _ sentences: [EpisodeFacts.Sentence],
    own: OwnFacts? = nil, parts: [OwnFacts] = [], _ plan: EpisodePlan, _ counter: ProgressCounter
  ) async throws(NarrationFailure) -> EpisodePlan.Product {
    let lesson = plan.episode.lesson
    let subject =
      switch plan.episode.sound {
      case .script: "the narration of \(plan.episode.span.path)"
      case .supplied(let own): "the recording that \(own.span.path) names"
      }
    let working = try NarrationFailure.files(for: lesson) { () throws(FileFailure) in
      try cache.newFile(ending: "mp3")
    }
    defer { try? FileSystem.remove(working) }
    let audio = try await NarrationFailure.audio(for: lesson) { () async throws(AudioFailure) in
      try await mastering.master(source, tags: tags, to: working, subject: subject)
    }
    try refuseChangedInput(of: plan)
    let facts = EpisodeFacts(audio, sentences: sentences, own: own, parts: parts)
    let entry = try NarrationFailure.files(for: lesson) { () throws(FileFailure) in
      try cache.store(file: working, facts: facts.encoded, for: plan.key)
    }
    counter.recordingIsDone()
    return EpisodePlan.Product(facts: facts, entry: entry)
  }

  /// Refuses the result if the file was saved while it was being read, so that it is no longer the
  /// one that the recording's key describes.
  func refuseChangedInput(of plan: EpisodePlan) throws(NarrationFailure) {
    let episode = plan.episode
    var inputs: [(String, Digest)] = []
    if case .supplied(let own) = episode.sound {
      inputs.append((own.file.path, own.file.digest))
    }
    inputs += episode.sounds.values.map { ($0.path, $0.digest) }
    if let path = episode.tags.cover, let digest = episode.cover { inputs.append((path, digest)) }
    for (path, digest) in inputs {
      let found = try NarrationFailure.files(for: episode.lesson) { () throws(FileFailure) in
        try FileSystem.digest(of: path).digest
      }
      guard found == digest else {
        throw NarrationFailure(.changed(path: path), recording: episode.lesson)
      }
    }
  }
}
