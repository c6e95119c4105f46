import Concurrency
import Diagnostics
import EditionKit
import FileKit
import JSONKit
import LessonModel
import ProcessKit
import Synchronization
import TypesetKit

/// The documents of a publication, and what is not in them as it was written.
struct TypesetDocuments: Sendable {
  var paths: [TypesetJob: String] = [:]
  var substitutions: [Substitution] = []

  /// The templates that diagnostics point into.
  var sources: [SourceText] = []
}

/// Makes the documents of a publication, each once: what did not change since an earlier publication
/// comes from the cache.
struct TypesetStage: Sendable {
  private let request: PublicationRequest
  private var notes: TypesetNotes
  private let typesetter: Typesetter
  private let timestamp: Int
  private let desk: TypesetDesk

  init(_ request: PublicationRequest, _ checked: CheckedCourse) {
    let context = checked.context
    self.request = request
    notes = TypesetNotes(course: checked.course, sources: checked.sources)
    timestamp = context.timestamp ?? 0
    desk = TypesetDesk(request, context.templates)
    typesetter = Typesetter(
      python: Engines.python(of: request.installation, for: "Typst"), worker: desk.worker,
      width: request.width,
      timeLimit: request.engineTimeLimit)
  }

  /// The course's cover: the author's own picture, or one that is drawn.
  func cover(of course: Course) async throws(PublishFailure) -> Diagnosed<TypesetDocuments> {
    let job = TypesetJob.cover(for: course)
    if let own = course.podcast.cover {
      return Diagnosed(
        TypesetDocuments(paths: [job: "\(request.project.lessons)/\(own.path)"]))
    }
    return try await typeset([job], isQuiet: true)
  }

  /// Makes each document that is not in the cache, and says where they are; each is of the edition
  /// that it comes with.
  func typeset(_ jobs: [(job: TypesetJob, edition: EditionName)]) async throws(PublishFailure)
    -> Diagnosed<TypesetDocuments>
  {
    var stage = self
    stage.notes.owners = Dictionary(jobs.map { ($0.job, $0.edition) }) { first, _ in first }
    return try await stage.typeset(jobs.map(\.job))
  }

  /// Makes each document that is not in the cache, and says where they are.
  private func typeset(_ jobs: [TypesetJob], isQuiet: Bool = false) async throws(PublishFailure)
    -> Diagnosed<TypesetDocuments>
  {
    guard !jobs.isEmpty else { return Diagnosed(TypesetDocuments()) }
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
    var documents = TypesetDocuments()
    var diagnostics: [Diagnostic] = []
    var replaced: [(TypesetJob, ReplacedLetters)] = []
    for (job, made) in made {
      documents.paths[job] = made.path
      documents.sources += made.source.map { [$0] } ?? []
      diagnostics += made.diagnostics
      replaced += made.replaced.map { (job, $0) }
    }
    documents.substitutions = notes.substitutions(for: replaced)
    diagnostics += notes.warnings(for: replaced)
    // The same fault comes back from every paper size and audience.
    var told: Set<Diagnostic> = []
    return Diagnosed(documents, diagnostics.filter { told.insert($0).inserted })
  }

  /// Ends the workers.
  func finish() async { await typesetter.shutDown() }

  /// A document, or why there is none.
  private struct Made {
    var path: String
    var replaced: [ReplacedLetters] = []
    var diagnostics: [Diagnostic] = []
    var source: SourceText?
  }

  private func make(_ job: TypesetJob, fingerprint: [UInt8], digests: [AssetID: String])
    async throws(PublishFailure) -> Made
  {
    let data = job.data.bytes
    let key = Digest(
      ofParts: [
        fingerprint, Array(job.template.utf8), data, Array("\(job.format) \(timestamp)".utf8),
      ] + job.assets.map { Array("\($0.path) \(digests[$0] ?? "")".utf8) })
    let suffix =
      switch job.format {
      case .pdf: "pdf"
      case .png: "png"
      }
    let path = "\(desk.cache)/\(key).\(suffix)"
    if FileSystem.exists(path) {
      return Made(path: path, replaced: try rememberedLetters(of: path))
    }

    let partial = "\(path).partial"
    let result = try await typeset(job, in: "templates", to: partial)
    guard result.faults.isEmpty else {
      if let blamed = try await blamedTemplate(for: result.faults, of: job, partial) {
        return Made(path: path, diagnostics: [blamed.diagnostic], source: blamed.source)
      }
      return Made(
        path: path, replaced: result.replaced,
        diagnostics: result.faults.map { notes.diagnostic($0, of: job) })
    }
    try remember(result.replaced, of: path)
    try files { () throws(FileFailure) in try FileSystem.move(partial, to: path) }
    return Made(path: path, replaced: result.replaced)
  }

  private func typeset(_ job: TypesetJob, in templates: String, to output: String)
    async throws(PublishFailure) -> TypesetResult
  {
    let format: Typesetting.Format =
      switch job.format {
      case .pdf: .accessiblePDF
      case .png(let pixelsPerInch): .png(pixelsPerInch: pixelsPerInch)
      }
    do {
      return try await typesetter.typeset(
        Typesetting(
          root: desk.root, template: "\(templates)/\(job.template)", data: job.data.bytes,
          output: output, format: format, timestamp: timestamp))
    } catch {
      throw PublishFailure(.engine, "\(error)")
    }
  }

  /// The author's own template that keeps a document from being made; nil where the built-in ones
  /// would not make it either.
  private func blamedTemplate(
    for faults: [TypesetFault], of job: TypesetJob, _ scratch: String
  ) async throws(PublishFailure) -> (diagnostic: Diagnostic, source: SourceText?)? {
    let folder = job.template.prefix { $0 != "/" } + "/"
    let own = try desk.ownTemplates().filter { $0.hasPrefix(folder) }
    guard !own.isEmpty else { return nil }
    let builtIn = try desk.layOutBuiltIn()
    let again = try await typeset(job, in: builtIn, to: scratch)
    guard again.faults.isEmpty else { return nil }
    try files { () throws(FileFailure) in try FileSystem.remove(scratch) }
    let places = faults.compactMap { fault in
      fault.template.map { (fault, $0.path.dropFirst("templates/".utf8.count), $0) }
    }
    guard let (fault, path, place) = places.first(where: { own.contains(String($0.1)) }),
      let source = desk.source(of: String(path))
    else {
      return (
        TypesetNotes.diagnostic(faults.first, ofOneOf: own), desk.source(of: own.first ?? "")
      )
    }
    return (TypesetNotes.diagnostic(fault, at: place, in: source), source)
  }

  /// What a document shows a stand-in for, beside it in the cache: a line for each.
  private func remember(_ replaced: [ReplacedLetters], of path: String) throws(PublishFailure) {
    guard !replaced.isEmpty else { return }
    let lines = replaced.map { letters in
      let place = letters.place.map { "\($0.lowerBound) \($0.upperBound)" } ?? "- -"
      return "\(place) \(letters.text)\n"
    }
    try files { () throws(FileFailure) in
      try FileSystem.write(Array(lines.joined().utf8), to: "\(path).letters")
    }
  }

  private func rememberedLetters(of path: String) throws(PublishFailure) -> [ReplacedLetters] {
    guard FileSystem.exists("\(path).letters") else { return [] }
    let bytes = try files { () throws(FileFailure) in try FileSystem.read("\(path).letters") }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 2)
      guard parts.count == 3 else { return nil }
      let place = Int(parts[0]).flatMap { start in Int(parts[1]).map { start..<max(start, $0) } }
      return ReplacedLetters(text: String(parts[2]), place: place)
    }
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
