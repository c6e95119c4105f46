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
        let made: EpisodePlan.Product?
        if let known = plan.known {
          made = known
        } else {
          made = try await speak(script, plan, counter)
        }
        guard let made else {
          let warning = Diagnostic.warning(
            .nothingToHear, "this lesson has nothing to say; it gets no recording",
            at: episode.span,
            fixes: [FixIt("write a paragraph, or put what should be heard in :::say")])
          return .success(EpisodeOutcome(made: nil, diagnostics: [warning]))
        }
        return .success(
          EpisodeOutcome(
            made: made, diagnostics: made.facts.diagnostics(of: script, lesson: episode.span)))
      case .supplied(let path, _, let span):
        if let known = plan.known {
          return .success(EpisodeOutcome(made: known, diagnostics: []))
        }
        return .success(try await adopt(path, span, plan, counter))
      }
    } catch {
      return .failure(error)
    }
  }

  /// Speaks a script and masters it; nil if nothing in it has a sound.
  private func speak(
    _ script: Script, _ plan: EpisodePlan, _ counter: ProgressCounter
  ) async throws(NarrationFailure) -> EpisodePlan.Product? {
    let clips = try await clips(of: plan, counter)
    guard let rate = clips.values.first(where: { !$0.samples.isEmpty })?.sampleRate else {
      return nil
    }
    var track = Soundtrack(sampleRate: rate, tail: script.tail)
    var facts: [EpisodeFacts.Sentence] = []
    let lastHeard = plan.sentenceKeys.lastIndex { clips[$0]?.samples.isEmpty == false }
    for (index, sentence) in script.sentences.enumerated() {
      guard let clip = clips[plan.sentenceKeys[index]] else { continue }
      track.append(
        clip, pause: sentence.pause, separator: sentence.separator, isLast: index == lastHeard)
      facts.append(
        EpisodeFacts.Sentence(
          timing: track.timings.last ?? nil, unspoken: clip.unspoken, guessed: clip.guessed))
    }
    var tags = plan.episode.tags
    tags.chapters = script.chapters(track.timings.map { $0?.start }, duration: track.duration)
      .map { AudioChapter(title: $0.title, start: $0.start, end: $0.end) }
    let source = AudioSource.samples(track.samples, rate: rate)
    return try await finish(source, tags, facts, plan, counter)
  }

  /// Masters a file that the author supplied; an unusable file is for the author to fix.
  private func adopt(
    _ path: String, _ span: SourceSpan, _ plan: EpisodePlan, _ counter: ProgressCounter
  ) async throws(NarrationFailure) -> EpisodeOutcome {
    do throws(NarrationFailure) {
      let made = try await finish(.file(path: path), plan.episode.tags, [], plan, counter)
      return EpisodeOutcome(made: made, diagnostics: [])
    } catch {
      guard case .audio(let failure) = error.code else { throw error }
      // A file that disappeared or was saved in the meantime is not the recording's fault.
      try refuseChangedInput(of: plan)
      switch failure.code {
      case .engine, .file, .truncated, .damaged: throw error
      case .unreadable, .silent, .unattainable:
        let problem = Diagnostic.error(
          .unusableRecording, "this recording cannot be used: \(failure)", at: span,
          fixes: [FixIt("name another file, or remove “recording” to have the lesson spoken")])
        return EpisodeOutcome(made: nil, diagnostics: [problem])
      }
    }
  }

  private func finish(
    _ source: AudioSource, _ tags: AudioTags, _ sentences: [EpisodeFacts.Sentence],
    _ plan: EpisodePlan, _ counter: ProgressCounter
  ) async throws(NarrationFailure) -> EpisodePlan.Product {
    let lesson = plan.episode.lesson
    let subject =
      switch plan.episode.sound {
      case .script: "the narration of \(plan.episode.span.path)"
      case .supplied(_, _, let span): "the recording that \(span.path) names"
      }
    let working = try NarrationFailure.files(for: lesson) { () throws(FileFailure) in
      try cache.newFile(ending: "mp3")
    }
    defer { try? FileSystem.remove(working) }
    let audio = try await NarrationFailure.audio(for: lesson) { () async throws(AudioFailure) in
      try await mastering.master(source, tags: tags, to: working, subject: subject)
    }
    try refuseChangedInput(of: plan)
    let facts = EpisodeFacts(audio, sentences: sentences)
    let entry = try NarrationFailure.files(for: lesson) { () throws(FileFailure) in
      try cache.store(file: working, facts: facts.encoded, for: plan.key)
    }
    counter.recordingIsDone()
    return EpisodePlan.Product(facts: facts, entry: entry)
  }

  /// Refuses the result if the file was saved while it was being read, so that it is no longer the
  /// one that the recording's key describes.
  private func refuseChangedInput(of plan: EpisodePlan) throws(NarrationFailure) {
    let episode = plan.episode
    var inputs: [(String, Digest)] = []
    if case .supplied(let path, let digest, _) = episode.sound { inputs.append((path, digest)) }
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
