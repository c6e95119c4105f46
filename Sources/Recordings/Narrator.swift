package import AudioKit
package import CacheKit
package import Diagnostics
import LessonModel
package import SpeechKit

/// Makes the recordings of a course: speaks what is new, masters what has changed, and reuses the
/// rest.
///
/// The same episodes give the same recordings, whatever the cache holds and however many are made
/// at the same time.
package struct Narrator: Sendable {
  let voice: any Voice

  /// The voice of people whom the narrator's does not play; nil if that plays everybody.
  let second: (any Voice)?
  private let voiceName: String
  let pace: Double
  let mastering: Mastering
  let cache: Cache
  private let width: Int

  /// A narrator that has not spoken yet.
  ///
  /// - Parameters:
  ///   - voice: The voice; the caller shuts it down.
  ///   - second: A second voice for people in conversations; the caller shuts it down, too.
  ///   - name: The name of the voice for the recordings: `hibari:heart`.
  ///   - pace: How fast it speaks; 1 is about 160 words a minute.
  ///   - mastering: What finishes a recording.
  ///   - cache: Where results are stored and found.
  ///   - width: How many lessons are recorded at the same time.
  package init(
    voice: any Voice, second: (any Voice)? = nil, name: String, pace: Double = 1,
    mastering: Mastering = Mastering(),
    cache: Cache, width: Int
  ) {
    self.voice = voice
    self.second = second
    voiceName = name
    self.pace = pace
    self.mastering = mastering
    self.cache = cache
    self.width = max(1, width)
  }

  /// Makes the recordings of some lessons, or finds the ones that were made before.
  ///
  /// - Parameters:
  ///   - episodes: The lessons.
  ///   - progress: Called whenever a sentence or a recording is done, never twice at the same time.
  ///   - meanwhile: What to do beside that if at least one recording has to be made; it is canceled if
  ///     one fails.
  /// - Returns: The recordings, in the order of the episodes; a lesson in which nothing is heard
  ///   has a diagnostic instead.
  /// - Throws: `NarrationFailure`, if an engine or a file fails. What was made until then is kept
  ///   for the next time.
  package func record(
    _ episodes: [Episode], progress: @escaping @Sendable (NarrationProgress) -> Void = { _ in },
    meanwhile: @escaping @Sendable () async -> Void = {}
  ) async throws(NarrationFailure) -> Diagnosed<[FinishedRecording]> {
    guard !episodes.isEmpty else { return Diagnosed([]) }
    let plans = try await plan(episodes)
    var beginning = NarrationProgress()
    beginning.recordings = plans.count
    beginning.recordingsDone = plans.count { $0.known != nil }
    for plan in plans where plan.known == nil { beginning.sentences += plan.sentences.count }
    let counter = ProgressCounter(beginning, progress)
    let isIdle = beginning.recordingsDone == beginning.recordings
    async let beside: Void = isIdle ? () : meanwhile()

    let outcomes = await withTaskGroup(
      of: (Int, Result<EpisodeOutcome, NarrationFailure>).self,
      returning: [Int: Result<EpisodeOutcome, NarrationFailure>].self
    ) { group in
      var waiting = plans.indices.makeIterator()
      func startNext() {
        guard let index = waiting.next() else { return }
        group.addTask { (index, await self.outcome(of: plans[index], counter)) }
      }
      for _ in 0..<width { startNext() }
      var outcomes: [Int: Result<EpisodeOutcome, NarrationFailure>] = [:]
      for await (index, outcome) in group {
        outcomes[index] = outcome
        if case .failure = outcome {
          group.cancelAll()
          break
        }
        startNext()
      }
      return outcomes
    }

    // If several lessons failed, report the first; a lesson that was stopped because of it is not
    // the cause.
    let failures = outcomes.sorted { $0.key < $1.key }.compactMap { _, outcome in
      if case .failure(let failure) = outcome { failure } else { nil }
    }
    if let failure = failures.first(where: { !$0.isCancellation }) ?? failures.first {
      throw failure
    }
    await beside
    var finished: [FinishedRecording] = []
    var diagnostics: [Diagnostic] = []
    for index in plans.indices {
      guard case .success(let outcome) = outcomes[index] else { continue }
      diagnostics += outcome.diagnostics
      if let made = outcome.made {
        let plan = plans[index]
        finished.append(
          FinishedRecording(
            recording: recording(of: plan.episode, made), key: plan.key, entry: made.entry,
            recipe: plan.recipe, guessed: made.facts.guessed, supplied: made.facts.supplied))
      }
    }
    return Diagnosed(finished, diagnostics)
  }

  /// The recordings of some lessons that were made before; makes nothing.
  package func known(_ episodes: [Episode]) async throws(NarrationFailure) -> [FinishedRecording] {
    try await plan(episodes).compactMap { plan in
      plan.known.map { known in
        FinishedRecording(
          recording: recording(of: plan.episode, known), key: plan.key, entry: known.entry,
          recipe: plan.recipe, guessed: known.facts.guessed, supplied: known.facts.supplied)
      }
    }
  }

  private func recording(of episode: Episode, _ made: EpisodePlan.Product) -> Recording {
    var recording =
      switch episode.sound {
      case .script(let script): made.facts.recording(of: script, by: voiceName, made.entry)
      case .supplied(let own):
        made.facts.recording(of: own, title: episode.tags.title, made.entry)
      }
    recording.form = episode.form
    return recording
  }
}

/// The result for an episode: nothing is made if there is nothing to hear.
struct EpisodeOutcome: Sendable {
  var made: EpisodePlan.Product?
  var diagnostics: [Diagnostic]
}
