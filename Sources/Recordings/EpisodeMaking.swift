import AudioKit
import Diagnostics
import FileKit
import FoundationEssentials
import LessonModel
import Narration
import SpeechKit

extension Narrator {
  /// Makes a recording, unless it is known.
  func outcome(
    of plan: EpisodePlan, _ counter: ProgressCounter
  ) async -> Result<EpisodeOutcome, NarrationFailure> {
    let episode = plan.episode
    do throws(NarrationFailure) {
      switch episode.sound {
      case .script(let script):
        let facts: EpisodeFacts?
        if let known = plan.facts {
          facts = known
        } else {
          facts = try await speak(script, plan, counter)
        }
        guard let facts else {
          let warning = Diagnostic.warning(
            .nothingToHear, "lesson has nothing to be heard; it gets no recording",
            at: episode.span,
            fixes: [FixIt("write a paragraph, or what is to be heard in :::say")])
          return .success(EpisodeOutcome(facts: nil, diagnostics: [warning]))
        }
        return .success(
          EpisodeOutcome(
            facts: facts, diagnostics: facts.diagnostics(of: script, lesson: episode.span)))
      case .supplied(let path, let span):
        if let known = plan.facts {
          return .success(EpisodeOutcome(facts: known, diagnostics: []))
        }
        return .success(try await adopt(path, span, plan, counter))
      }
    } catch {
      return .failure(error)
    }
  }

  /// Speaks a script and masters it; nil when nothing in it has a sound.
  private func speak(
    _ script: Script, _ plan: EpisodePlan, _ counter: ProgressCounter
  ) async throws(NarrationFailure) -> EpisodeFacts? {
    let clips = try await clips(of: plan, counter)
    guard let rate = clips.values.first(where: { !$0.samples.isEmpty })?.sampleRate else {
      return nil
    }
    var track = Soundtrack(sampleRate: rate)
    var facts: [EpisodeFacts.Sentence] = []
    let lastHeard = plan.sentenceKeys.lastIndex { clips[$0]?.samples.isEmpty == false }
    for (index, sentence) in script.sentences.enumerated() {
      guard let clip = clips[plan.sentenceKeys[index]] else { continue }
      track.append(clip, pause: sentence.pause, isLast: index == lastHeard)
      facts.append(
        EpisodeFacts.Sentence(timing: track.timings.last ?? nil, unspoken: clip.unspoken))
    }
    var tags = plan.episode.tags
    tags.chapters = script.chapters(track.timings.map { $0?.start }, duration: track.duration)
      .map { AudioChapter(title: $0.title, start: $0.start, end: $0.end) }
    let source = AudioSource.samples(track.samples, rate: rate)
    return try await finish(source, tags, facts, plan, counter)
  }

  /// Masters what the author supplied; a file that is no use is the author's to mend.
  private func adopt(
    _ path: String, _ span: SourceSpan, _ plan: EpisodePlan, _ counter: ProgressCounter
  ) async throws(NarrationFailure) -> EpisodeOutcome {
    do throws(NarrationFailure) {
      let facts = try await finish(.file(path: path), plan.episode.tags, [], plan, counter)
      return EpisodeOutcome(facts: facts, diagnostics: [])
    } catch {
      guard case .audio(let failure) = error.code else { throw error }
      switch failure.code {
      case .engine, .file: throw error
      case .unreadable, .silent, .unattainable:
        let problem = Diagnostic.error(
          .unusableRecording, "recording cannot be used: \(failure)", at: span,
          fixes: [FixIt("name another file, or remove “recording” to have the lesson spoken")])
        return EpisodeOutcome(facts: nil, diagnostics: [problem])
      }
    }
  }

  private func finish(
    _ source: AudioSource, _ tags: AudioTags, _ sentences: [EpisodeFacts.Sentence],
    _ plan: EpisodePlan, _ counter: ProgressCounter
  ) async throws(NarrationFailure) -> EpisodeFacts {
    let lesson = plan.episode.lesson
    let subject =
      switch plan.episode.sound {
      case .script: "the narration of \(plan.episode.span.path)"
      case .supplied(_, let span): "the recording that \(span.path) names"
      }
    let path = cache.soundPath(plan.key)
    // A name that no other run of Lectern uses: what it ends as is the same for both.
    let working = "\(path).\(UUID().uuidString)"
    try NarrationFailure.files(for: lesson) { () throws(FileFailure) in
      try cache.makeRoom(.episodes, plan.key)
    }
    let audio = try await NarrationFailure.audio(for: lesson) { () async throws(AudioFailure) in
      try await mastering.master(source, tags: tags, to: working, subject: subject)
    }
    defer { try? FileSystem.remove(working) }
    let facts = try NarrationFailure.files(for: lesson) { () throws(FileFailure) in
      let bytes = try FileSystem.read(working)
      try FileSystem.replace(path, with: bytes)
      let facts = EpisodeFacts(audio, digest: ContentKey(of: bytes).digest, sentences: sentences)
      if let encoded = facts.encoded { try cache.write(.episodes, plan.key, encoded) }
      return facts
    }
    counter.recordingIsDone()
    return facts
  }
}
