import CacheKit
import Concurrency
import Diagnostics
import Digests
import EditionKit
package import FileKit
import LessonModel

/// Makes a publication: reads, checks, records, renders, typesets, and has a store replace the old
/// publication with the new one.
///
/// The old one stays whole until the new one is. An error in the course, a failure, or the end of
/// the process at any point leaves it as it was. What did not change is neither made nor written
/// again.
package enum Publisher {
  /// How often a publication is started over if its inputs change while it is made.
  private static let attempts = 3

  package static func publish(_ request: PublicationRequest) async throws(PublishFailure)
    -> PublicationResult
  {
    try request.project.refuseOutput(request.output)
    let lock = try request.project.takeLock(request.patience)
    defer { withExtendedLifetime(lock) {} }
    let cache = Cache(at: request.project.cache)
    try files { () throws(FileFailure) in
      try cache.sweep()
      try FolderIndex.sweep(request.project.indexes)
    }
    for _ in 1..<attempts {
      do {
        return try await attempt(request, cache)
      } catch  where error.code == .stale {}
    }
    return try await attempt(request, cache)
  }

  private static func attempt(_ request: PublicationRequest, _ cache: Cache)
    async throws(PublishFailure) -> PublicationResult
  {
    let update = try request.store.begin()
    defer { update.discard() }
    request.progress(PublicationProgress(.reading, done: 0, total: 0))
    let courseFiles = CourseFiles(
      in: request.project.lessons, index: request.project.lessonIndex)
    var checked = try await Checker.check(request.check)
    try PublishFailure.refuseIfEnded()
    var result = PublicationResult(diagnostics: checked.diagnostics, sources: checked.sources)
    guard !checked.diagnostics.containsError else { return result }
    try refuseOtherCourse(in: update, for: request, checked.course.id)

    let inputs = try await PublicationInputs.recipe(
      request, checked, courseFiles, kept: update.filesMade(by: request.kept, of: checked.course))
    let shelf = SourceShelf(
      checked.sources, in: request.project.folder, showing: checked.diagnostics, inputs: inputs)
    checked.sources = []
    result.sources = []

    let making = PublicationMaking(
      request: request, checked: checked, inputs: inputs, sources: shelf, update: update,
      cache: cache, courseFiles: courseFiles)
    do {
      try await making.make(&result)
      await making.typesetting.finish()
    } catch {
      await making.typesetting.finish()
      throw error
    }
    courseFiles.save()
    if let published = result.published {
      CourseInputs.remember(
        inputs.with(published.identities), of: request.output, in: request.project)
    }
    let shown =
      result.diagnostics.flatMap(\.spans)
      + (request.reports ? result.published?.substitutions.map(\.span) ?? [] : [])
    let known = Set(result.sources.map(\.path))
    result.sources += Set(shown.map(\.path)).subtracting(known).sorted()
      .compactMap(shelf.text)
    // Storing something for the next time must not turn success into failure.
    _ = try? cache.trim(to: request.cacheLimit)
    return result
  }

  /// Refuses a place that the author named and that contains the publication of another course.
  ///
  /// The project's own folder belongs to the course, even if its id changed.
  private static func refuseOtherCourse(
    in update: any PublicationUpdate, for request: PublicationRequest, _ course: CourseID
  ) throws(PublishFailure) {
    guard let published = update.published, published.course != course.text,
      request.output != request.project.output
    else { return }
    throw PublishFailure(
      .usage,
      "\(request.output) contains the publication of another course, “\(published.course)”. "
        + "Nothing there was changed. Choose another folder with --output.")
  }
}

extension Project {
  /// The lock that a publication of this project holds.
  package func takeLock(_ patience: Patience) throws(PublishFailure) -> FolderLock {
    do {
      try FileSystem.makeFolder("\(folder)/.lectern")
      return try FolderLock(
        at: lock, doing: "write \(lock)", as: FolderLock.holder, patience: patience)
    } catch {
      switch error.code {
      case .isBusy:
        throw PublishFailure(
          .isBusy,
          "Another run of Lectern is already publishing this course. Wait for it to finish."
        )
      case .notPermitted:
        throw PublishFailure(
          .file,
          "\(error) Lectern stores what it has made in the project's folder .lectern: check who owns "
            + "it, or publish a copy of the project that you may write to.")
      case .notFound, .exists, .diskFull, .other: throw PublishFailure(error)
      }
    }
  }
}
