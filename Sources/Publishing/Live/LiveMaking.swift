import CacheKit
import Diagnostics
package import EditionKit
package import LessonModel
import Synchronization

/// What follows the pages: recordings, documents, and the editions that consist of them.
extension LivePublication {
  /// Finds what was made before, and what is missing; makes the files of the editions that follow.
  package func followUp() async -> LiveChange {
    guard let (live, number) = state.withLock({ state in state.live.map { ($0, state.number) } })
    else { return LiveChange() }
    var work = LiveWork()
    var recordings = state.withLock { $0.recordings }
    if request.editions.contains(where: { $0.needsRecordings(of: live.checked.course) }) {
      do throws(PublishFailure) {
        let cover = try await cover(of: live)
        let known = try await narration(of: live).known(live.checked.course, cover: cover)
        let silent = state.withLock { $0.silent }
        let lessons = live.checked.course.lessons.map(\.id)
        work.recordings = lessons.filter { known.unmade.contains($0) && !silent.contains($0) }
        for finished in known.finished.values { recordings.add(finished) }
      } catch {
        work.obstacle = error.message
      }
    }
    let shown = Set(recordings.all.map(\.id))
    recordings.finished = recordings.finished.filter { shown.contains($0.key) }
    var made = await live.files(of: request.editions, among: request.editions, with: recordings)
    for (edition, files) in made.files {
      for (path, file) in files {
        guard case .document(let job) = file.content else { continue }
        if let product = (try? live.typesetting.known(job))?.product {
          made.files[edition]?[path]?.content = .disk(cache.path(of: product.entry))
        } else {
          work.documents += 1
        }
      }
    }
    live.courseFiles.save()
    return state.withLock { state in
      guard state.number == number else { return LiveChange() }
      state.recordings = recordings
      state.mediaTypes = made.mediaTypes
      state.work = work
      return Self.put(made.files, into: &state.files)
    }
  }

  /// Makes the recording of a lesson, and everything that mentions it.
  package func record(_ lesson: LessonID) async -> LiveChange {
    guard let (live, number) = state.withLock({ state in state.live.map { ($0, state.number) } })
    else { return LiveChange() }
    do throws(PublishFailure) {
      let cover = try await cover(of: live)
      let recorded = try await narration(of: live).record(
        live.checked.course, cover: cover, only: lesson)
      let recordings: CourseRecordings? = state.withLock { state in
        guard state.number == number else { return nil }
        state.later += live.checked.policy.applied(to: recorded.diagnostics).filter {
          !state.later.contains($0)
        }
        state.work.recordings.removeAll { $0 == lesson }
        if recorded.value.byLesson[lesson] == nil { state.silent.insert(lesson) }
        for finished in recorded.value.finished.values { state.recordings.add(finished) }
        return state.recordings
      }
      guard let recordings else { return LiveChange() }
      let concerned = request.editions.filter { edition in
        edition.needsRecordings(of: live.checked.course) || first.contains(type(of: edition).name)
      }
      let made = await live.files(of: concerned, among: request.editions, with: recordings)
      // Storing something for the next time must not turn success into failure.
      _ = try? cache.trim(to: request.cacheLimit)
      return state.withLock { state in
        guard state.number == number else { return LiveChange() }
        state.mediaTypes = made.mediaTypes
        return Self.put(made.files, into: &state.files)
      }
    } catch {
      state.withLock { state in
        guard state.number == number else { return }
        state.work.obstacle = error.message
        // The same would keep the others from being made.
        state.work.recordings = []
      }
      return LiveChange()
    }
  }

  /// A document that nobody has made yet; nil if there is none.
  package var nextDocument: OutputPath? {
    state.withLock { state in
      guard state.work.documents > 0 else { return nil }
      let unmade = state.unmade
      let paths = state.files.values.joined().filter { path, file in
        if case .document = file.content { !unmade.contains(path) } else { false }
      }
      return paths.map(\.key).min()
    }
  }

  /// Makes a document; then it is a file on disk, or cannot be made.
  /// - Returns: Why there is none, if so.
  package func makeDocument(at path: OutputPath) async -> String? {
    guard let file = file(at: path), case .document(let job) = file.content,
      let (live, number) = state.withLock({ state in state.live.map { ($0, state.number) } })
    else { return nil }
    let edition = state.withLock { state in state.files.first { $0.value[path] != nil }?.key }
    let origin = DocumentOrigin(edition: edition, lesson: job.lesson)
    do throws(PublishFailure) {
      let document = try await live.typesetting.document(job, for: origin)
      let diagnostics = live.checked.policy.applied(to: document.diagnostics)
      return state.withLock { state in
        guard state.number == number, let edition else { return nil }
        state.work.documents = max(0, state.work.documents - 1)
        guard let product = document.product else {
          state.unmade.insert(path)
          state.later += diagnostics.filter { !state.later.contains($0) }
          return diagnostics.first?.message ?? "It cannot be printed."
        }
        state.files[edition]?[path]?.content = .disk(cache.path(of: product.entry))
        return nil
      }
    } catch {
      return state.withLock { state in
        guard state.number == number else { return nil }
        state.unmade.insert(path)
        state.work.obstacle = error.message
        state.work.documents = 0
        return error.message
      }
    }
  }

  // MARK: Stages

  private func narration(of live: LiveCourse) -> NarrationStage {
    NarrationStage(
      request, for: request.editions, voices: live.checked.voices,
      words: live.checked.context.words,
      live.courseFiles,
      cache)
  }

  /// The course's cover: the author's own picture, or one that is drawn.
  private func cover(of live: LiveCourse) async throws(PublishFailure) -> CoverFile? {
    if let own = live.checked.course.podcast.cover {
      return try await CoverFile(
        own, in: live.courseFiles, live.typesetting.pictures, cache)
    }
    return try await live.typesetting.cover().product.map { CoverFile($0, in: cache) }
  }
}
