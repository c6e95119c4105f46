import Diagnostics
import EditionKit
import FileKit
import LessonModel
import ProcessKit
import Synchronization
import TypesetKit

/// Makes the documents of a publication, each once: what did not change since an earlier publication
/// comes from the cache.
struct TypesetStage: Sendable {
  private let request: PublicationRequest
  private let course: Course
  private let typesetter: Typesetter
  private let timestamp: Int
  private let desk: TypesetDesk

  init(_ request: PublicationRequest, course: Course, in context: EditionContext) {
    self.request = request
    self.course = course
    timestamp = context.timestamp ?? 0
    desk = TypesetDesk(request, context.templates)
    typesetter = Typesetter(
      python: Engines.python(of: request.installation, for: "Typst"), worker: desk.worker,
      width: request.width,
      timeLimit: request.engineTimeLimit)
  }

  /// The course's cover: the author's own picture, or one that is drawn.
  func cover(of course: Course) async throws(PublishFailure) -> Diagnosed<String?> {
    if let own = course.podcast.cover { return Diagnosed("\(request.project.lessons)/\(own.path)") }
    let job = TypesetJob.cover(for: course)
    return try await typeset([job], isQuiet: true).map { $0[job] }
  }

  /// Makes each document that is not in the cache, and says where they are.
  func typeset(_ jobs: [TypesetJob], isQuiet: Bool = false) async throws(PublishFailure)
    -> Diagnosed<[TypesetJob: String]>
  {
    guard !jobs.isEmpty else { return Diagnosed([:]) }
    let fingerprint = try desk.fingerprint()
    let digests = try assetDigests(of: jobs)
    var seen: Set<TypesetJob> = []
    let wanted = jobs.filter { seen.insert($0).inserted }
    let done = Mutex(0)
    let made = try await wanted.concurrentMap(width: request.width) {
      job throws(PublishFailure) in
      let result = try await make(job, fingerprint: fingerprint, digests: digests)
      let number = done.withLock { number in
        number += 1
        return number
      }
      if !isQuiet {
        request.progress(PublicationProgress(.typesetting, done: number, total: wanted.count))
      }
      return (job, result)
    }
    var documents: [TypesetJob: String] = [:]
    var diagnostics: [Diagnostic] = []
    for (job, result) in made { documents[job] = result.unwrap(into: &diagnostics) }
    // The same fault comes back from every paper size and audience.
    var told: Set<Diagnostic> = []
    return Diagnosed(documents, diagnostics.filter { told.insert($0).inserted })
  }

  /// Ends the workers.
  func finish() async { await typesetter.shutDown() }

  private func make(_ job: TypesetJob, fingerprint: [UInt8], digests: [AssetID: String])
    async throws(PublishFailure) -> Diagnosed<String>
  {
    let data = job.data.bytes
    let key = Digest(
      ofParts: [
        fingerprint, Array(job.template.utf8), data, Array("\(job.format) \(timestamp)".utf8),
      ] + job.assets.map { Array("\($0.path) \(digests[$0] ?? "")".utf8) })
    let (suffix, format): (String, Typesetting.Format) =
      switch job.format {
      case .pdf: ("pdf", .accessiblePDF)
      case .png(let pixelsPerInch): ("png", .png(pixelsPerInch: pixelsPerInch))
      }
    let path = "\(desk.cache)/\(key).\(suffix)"
    if FileSystem.exists(path) { return Diagnosed(path) }

    let partial = "\(path).partial"
    let typesetting = Typesetting(
      root: desk.root, template: "templates/\(job.template)", data: data, output: partial,
      format: format, timestamp: timestamp)
    let faults: [TypesetFault]
    do {
      faults = try await typesetter.typeset(typesetting)
    } catch {
      throw PublishFailure(.engine, "\(error)")
    }
    guard faults.isEmpty else { return Diagnosed(path, faults.map { diagnostic($0, of: job) }) }
    try files { () throws(FileFailure) in try FileSystem.move(partial, to: path) }
    return Diagnosed(path)
  }

  private func diagnostic(_ fault: TypesetFault, of job: TypesetJob) -> Diagnostic {
    let lesson = job.lesson.flatMap(course.lesson)
    let file = lesson?.path ?? course.span.path
    let span =
      fault.place.map { SourceSpan(path: file, start: $0.lowerBound, end: $0.upperBound) }
      ?? SourceSpan.beginning(of: file)
    return .error(
      .cannotBeTypeset, "this cannot be printed: \(fault.message)", at: span,
      fixes: fault.hints.map { FixIt($0) } + [
        FixIt("change it, or keep it off paper with :::except{editions=handouts}")
      ])
  }

  private func assetDigests(of jobs: [TypesetJob]) throws(PublishFailure) -> [AssetID: String] {
    var digests: [AssetID: String] = [:]
    for asset in jobs.flatMap(\.assets) where digests[asset] == nil {
      let bytes = try files { () throws(FileFailure) in
        try FileSystem.read("\(request.project.lessons)/\(asset.path)")
      }
      digests[asset] = Digest(of: bytes).text
    }
    return digests
  }
}
