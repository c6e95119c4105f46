import Concurrency
import Diagnostics
import EditionKit
import FileKit
import LessonModel

/// Makes a publication: reads, checks, records, renders, typesets, and puts a new folder in place of
/// the old one.
///
/// The old folder stays whole until the new one is; an error in the course, a failure, or the end of
/// the process at any point leaves it as it was.
package enum Publisher {
  package static func publish(_ request: PublicationRequest) async throws(PublishFailure)
    -> PublicationResult
  {
    let lock = try takeLock(of: request.project)
    defer { withExtendedLifetime(lock) {} }
    let output = try OutputFolder(at: request.output)

    request.progress(PublicationProgress(.reading, done: 0, total: 0))
    let checked = try await Checker.check(request.check)
    var result = PublicationResult(diagnostics: checked.diagnostics, sources: checked.sources)
    guard !checked.diagnostics.containsError else { return result }
    try output.refuseOtherCourse(than: checked.course.id, for: request)

    let typesetting = TypesetStage(request, checked)
    do {
      try await make(checked, typesetting, request, to: output, &result)
      await typesetting.finish()
      return result
    } catch {
      await typesetting.finish()
      throw error
    }
  }

  /// Everything after the checks.
  ///
  /// Ends early, with nothing published, as soon as the course turns out to have an error that only
  /// making shows.
  private static func make(
    _ checked: CheckedCourse, _ typesetting: TypesetStage, _ request: PublicationRequest,
    to output: OutputFolder, _ result: inout PublicationResult
  ) async throws(PublishFailure) {
    let course = checked.course
    var context = checked.context
    var recordings = RecordingFiles()
    func noted(_ diagnostics: [Diagnostic]) {
      // What a rule has said of a place is not said again by what makes it.
      let fresh = diagnostics.filter { new in
        !checked.diagnostics.contains { $0.rule == new.rule && $0.span.touches(new.span) }
          && !result.diagnostics.contains(new)
      }
      result.diagnostics += checked.policy.applied(to: fresh)
    }
    if request.editions.contains(where: { type(of: $0).needsRecordings }) {
      let cover = try await typesetting.cover(of: course)
      noted(cover.diagnostics)
      result.sources += cover.value.sources
      // Recordings carry the cover in their tags.
      guard !result.diagnostics.containsError else { return }
      let stage = NarrationStage(request, voice: checked.voice)
      let recorded = try await stage.record(
        course, cover: cover.value.paths[.cover(for: course)])
      noted(recorded.diagnostics)
      recordings = recorded.value
      context.recordings = recordings.byLesson
    }
    guard !result.diagnostics.containsError else { return }

    let conversions = ConversionStage(
      request.installation, cache: "\(request.project.cache)/code")
    context.conversions.code = try await conversions.code(of: course)

    request.progress(PublicationProgress(.rendering, done: 0, total: request.editions.count))
    for edition in request.editions { context.offers += edition.offers(for: course, in: context) }
    let rendered = try await render(request, course, context)
    noted(rendered.diagnostics)
    let trees = rendered.value
    guard !result.diagnostics.containsError else { return }

    let jobs = trees.flatMap { named in
      named.tree.files.compactMap { file -> (job: TypesetJob, edition: EditionName)? in
        if case .typeset(let job) = file.content { (job, named.name) } else { nil }
      }
    }
    let documents = try await typesetting.typeset(jobs)
    noted(documents.diagnostics)
    result.sources += documents.value.sources
    guard !result.diagnostics.containsError else { return }

    let writer = TreeWriter(
      request: request, course: course, recordings: recordings, documents: documents.value)
    result.published = try await writer.write(trees, to: output)
    result.published?.offers = context.offers
  }

  /// An edition's files, with its name.
  struct NamedTree: Sendable {
    var name: EditionName
    var tree: OutputTree
  }

  /// All editions' trees, side by side.
  private static func render(
    _ request: PublicationRequest, _ course: Course, _ context: EditionContext
  ) async throws(PublishFailure) -> Diagnosed<[NamedTree]> {
    let rendered = await request.editions.concurrentMap(width: request.width) { edition in
      (type(of: edition).name, await edition.render(course, in: context))
    }
    request.progress(
      PublicationProgress(.rendering, done: request.editions.count, total: request.editions.count))
    return Diagnosed(
      rendered.map { NamedTree(name: $0.0, tree: $0.1.value) },
      rendered.flatMap { $0.1.diagnostics })
  }

  private static func takeLock(of project: Project) throws(PublishFailure) -> FolderLock {
    do {
      try FileSystem.makeFolder("\(project.folder)/.lectern")
      return try FolderLock(at: project.lock, doing: "write \(project.lock)")
    } catch {
      switch error.code {
      case .isBusy:
        throw PublishFailure(
          .isBusy,
          "This course is being published already, by another run of Lectern. Wait for it to finish."
        )
      case .notPermitted:
        throw PublishFailure(
          .file,
          "\(error) Lectern keeps what it has made in the folder .lectern of the project: check who owns "
            + "it, or publish a copy of the project that you may write to.")
      case .notFound, .exists, .diskFull, .other: throw PublishFailure(error)
      }
    }
  }
}
