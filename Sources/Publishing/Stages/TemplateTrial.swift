import CacheKit
import Diagnostics
import EditionKit
import FileKit
import Glibc
import LessonModel
import Synchronization

/// Makes the documents of a course whose templates are the author's own, before anything is published.
///
/// The built-in templates print every course that passes the other checks. What an author's own does
/// with a lesson is known only when it is tried; what is made is in the cache when the course is
/// published.
package enum TemplateTrial {
  /// The same course with what keeps its documents from being made.
  ///
  /// Nothing is tried in a course with
  /// errors, or without typesetting templates of its own.
  package static func findings(in checked: CheckedCourse, _ request: CheckRequest)
    async throws(PublishFailure) -> CheckedCourse
  {
    guard !checked.diagnostics.containsError, try hasOwnTemplates(request) else { return checked }
    let publication = PublicationRequest(check: request, store: NoStore(), output: "")
    let cache = Cache(at: request.project.cache)
    var tried = checked
    tried.context.conversions.code = try await ConversionStage(request.installation, cache)
      .code(of: checked.course, width: request.width)
    tried.context.offers = request.editions.flatMap {
      $0.offers(for: checked.course, in: tried.context)
    }
    let stage = TypesetStage(
      publication, tried, SourceShelf(keeping: checked.sources),
      CourseFiles(in: request.project.lessons, index: request.project.lessonIndex), cache,
      desk: "typeset-check-\(getpid())")
    let documents: [TypesetDocument]
    do {
      documents = try await self.documents(tried, request, stage)
      await stage.finish()
    } catch {
      await stage.finish()
      throw error
    }
    var found = checked
    var seen = Set(checked.diagnostics)
    let faults = documents.flatMap(\.diagnostics).filter { seen.insert($0).inserted }
    found.diagnostics = (found.diagnostics + checked.policy.applied(to: faults)).inReadingOrder()
    var paths = Set(checked.sources.map(\.path))
    found.sources += documents.compactMap(\.source).filter { paths.insert($0.path).inserted }
    return found
  }

  /// Whether the project has templates of documents: files next to one that ends in `.typ`.
  private static func hasOwnTemplates(_ request: CheckRequest) throws(PublishFailure) -> Bool {
    let own = request.project.templates
    guard own != request.installation.templates, FileSystem.isFolder(own) else { return false }
    let paths = try files { () throws(FileFailure) in
      try FileSystem.files(under: own, withFolderLinks: true)
    }
    return paths.contains { !$0.hasSuffix(".mustache") && !$0.hasSuffix(".css") }
  }

  private static func documents(
    _ checked: CheckedCourse, _ request: CheckRequest, _ stage: TypesetStage
  ) async throws(PublishFailure) -> [TypesetDocument] {
    var documents: [TypesetDocument] = []
    if checked.course.podcast.cover == nil,
      request.editions.contains(where: { $0.needsRecordings(of: checked.course) })
    {
      documents.append(try await stage.cover())
    }
    for edition in request.editions where !edition.needsRecordings(of: checked.course) {
      let offers = edition.offers(for: checked.course, in: checked.context)
      guard offers.contains(where: { $0.mediaType == .pdf }) else { continue }
      let trial = DocumentTrial(stage, edition: type(of: edition).name)
      _ = await edition.render(checked.course, in: checked.context, into: trial)
      documents += try trial.documents()
    }
    return documents
  }
}

/// Makes the documents of an edition, and keeps what is wrong with them.
private final class DocumentTrial: OutputReceiver {
  private struct State {
    var faulty: [TypesetDocument] = []
    var failure: PublishFailure?
  }

  private let stage: TypesetStage
  private let edition: EditionName
  private let state = Mutex(State())

  init(_ stage: TypesetStage, edition: EditionName) {
    self.stage = stage
    self.edition = edition
  }

  /// The documents with faults; throws what kept the machine from making any.
  func documents() throws(PublishFailure) -> [TypesetDocument] {
    let state = state.withLock { $0 }
    if let failure = state.failure { throw failure }
    return state.faulty
  }

  func receive(_ file: OutputTree.File) async {
    guard case .typeset(let job) = file.content, state.withLock({ $0.failure == nil }) else {
      return
    }
    do throws(PublishFailure) {
      let origin = DocumentOrigin(edition: edition, lesson: job.lesson)
      let document = try await stage.document(job, for: origin)
      guard !document.diagnostics.isEmpty else { return }
      state.withLock { $0.faulty.append(document) }
    } catch {
      state.withLock { $0.failure = $0.failure ?? error }
    }
  }
}
