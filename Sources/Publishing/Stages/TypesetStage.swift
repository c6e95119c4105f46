import CacheKit
import Diagnostics
import Digests
import EditionKit
import FileKit
import FoundationEssentials
import JSONKit
import LessonModel
import ProcessKit
import QRCodeKit
import TypesetKit

extension CacheKind {
  /// PDFs and pictures that Typst made; the facts are the letters that no font has.
  static let document = CacheKind("documents")
}

/// A document, or the reason why there is none.
struct TypesetDocument: Sendable {
  /// Nil if the document could not be made.
  var product: Product?
  var recipe: Recipe
  var facts = DocumentFacts()
  var diagnostics: [Diagnostic] = []

  /// The template that diagnostics point into.
  var source: SourceText?

  struct Product: Hashable, Sendable {
    var key: CacheKey
    var entry: CacheEntry
  }
}

/// Makes the documents of a publication; what did not change since an earlier one is taken from the
/// cache.
struct TypesetStage: Sendable {
  let notes: TypesetNotes
  private let request: PublicationRequest
  let cache: Cache
  private let typesetter: Typesetter
  private let timestamp: Int
  private let desk: TypesetDesk
  private let assets: CourseFiles
  let course: Course
  let pictures: PictureStage
  let fonts: FontStage
  private let works = SharedWork<TypesetDocument>()

  /// `desk` is the name of the folder in which documents are made.
  init(
    _ request: PublicationRequest, _ checked: CheckedCourse, _ sources: SourceShelf,
    _ assets: CourseFiles, _ cache: Cache, desk folder: String = "typeset"
  ) {
    self.request = request
    self.cache = cache
    self.assets = assets
    course = checked.course
    pictures = PictureStage(
      checked.pictures, assets, cache, timeLimit: request.engineTimeLimit)
    fonts = FontStage(request.installation, cache, timeLimit: request.engineTimeLimit)
    notes = TypesetNotes(course: checked.course, sources: sources)
    timestamp = checked.context.timestamp ?? 0
    desk = TypesetDesk(
      request, checked.context.templates, checked.course.assets, assets, folder: folder)
    typesetter = Typesetter(
      python: Engines.python(of: request.installation, for: "Typst"), worker: desk.worker,
      fontFolders: desk.fontFolders,
      width: request.width, timeLimit: request.engineTimeLimit)
  }

  /// Ends the workers, and removes their folder.
  func finish() async {
    await typesetter.shutDown()
    desk.clear()
  }

  /// A document from the cache; nil if it has to be made.
  func known(_ job: TypesetJob) throws(PublishFailure) -> TypesetDocument? {
    try known(recipe(of: job))
  }

  private func known(_ recipe: Recipe) -> TypesetDocument? {
    let key = CacheKey(.document, recipe)
    guard let entry = cache.entry(for: key), let facts = DocumentFacts(entry.facts) else {
      return nil
    }
    return TypesetDocument(
      product: TypesetDocument.Product(key: key, entry: entry), recipe: recipe, facts: facts)
  }

  /// A document: from the cache, or made now.
  func document(_ job: TypesetJob, for origin: DocumentOrigin) async throws(PublishFailure)
    -> TypesetDocument
  {
    let recipe = try recipe(of: job)
    if let known = known(recipe) { return known }
    guard job.asksMarks else { return try await made(job, recipe, for: origin) }
    // Several documents may ask for it at the same time.
    return try await works.share(CacheKey(.document, recipe)) { () throws(PublishFailure) in
      // Another task that made the same may have stored it in the cache in the meantime.
      if let known = known(recipe) { return known }
      return try await made(job, recipe, for: origin)
    }
  }

  private func made(
    _ job: TypesetJob, _ recipe: Recipe, for origin: DocumentOrigin
  ) async throws(PublishFailure) -> TypesetDocument {
    var sources = TypesetSources()
    if let source = job.pagesOf {
      // One that has faults says so where it is published; here it has no pages to name.
      sources.pages = try await document(source.job, for: origin).facts.marks
    }
    if let source = job.sheetsOf {
      let document = try await document(source.job, for: origin)
      guard let product = document.product else {
        return TypesetDocument(
          recipe: recipe, diagnostics: document.diagnostics, source: document.source)
      }
      sources.original = cache.path(of: product.entry)
    }
    try await layOut()
    let partial = try files { () throws(FileFailure) in
      try cache.newFile(ending: job.format.ending)
    }
    defer { try? FileSystem.remove(partial) }
    let result = try await typeset(job, sources, in: "templates", to: partial)
    let facts = DocumentFacts(of: result)
    guard result.faults.isEmpty else {
      if let blamed = try await blamedTemplate(for: result.faults, of: job, sources, partial) {
        return TypesetDocument(
          recipe: recipe, diagnostics: [blamed.diagnostic], source: blamed.source)
      }
      return TypesetDocument(
        recipe: recipe, facts: facts,
        diagnostics: result.faults.map { notes.diagnostic($0, of: origin.inside($0.source)) })
    }
    try refuseTruncated(partial, job)
    // A picture that was saved while the document was made is in one of the two, not in the other.
    for asset in job.assets { try assets.refuseChanged(asset) }
    let key = CacheKey(.document, recipe)
    let entry = try files { () throws(FileFailure) in
      try cache.store(file: partial, facts: facts.bytes, for: key)
    }
    return TypesetDocument(
      product: TypesetDocument.Product(key: key, entry: entry), recipe: recipe, facts: facts)
  }

  /// The pages of a printed document; nil if it has faults, which are reported when it is published.
  func pages(of document: PagedDocument) async throws(PublishFailure) -> PrintedPages? {
    let made = try await self.document(PageSource(document.job).job, for: DocumentOrigin())
    guard made.product != nil else { return nil }
    return PrintedPages(title: document.title, marks: made.facts.marks)
  }

  /// Lays out the folder in which documents are made, with the pictures as they are published.
  private func layOut() async throws(PublishFailure) {
    guard !desk.isReady else { return }
    var prepared: [AssetID: String] = [:]
    for picture in pictures.prepared {
      prepared[picture] = cache.path(of: try await pictures.product(of: picture).entry)
    }
    try desk.layOut(prepared)
  }

  /// Everything that a document depends on.
  private func recipe(of job: TypesetJob) throws(PublishFailure) -> Recipe {
    var recipe = try desk.recipe(of: job.template)
    recipe.add("the template", job.template)
    recipe.add("its text", bytes: job.data.bytes)
    recipe.add("the date of the publication", "\(timestamp)")
    recipe.add("its format", "\(job.format)")
    if job.asksMarks { recipe.add("the pages of its marks", "") }
    if let source = job.pagesOf {
      recipe.add("the document whose pages it names", bytes: source.data.bytes)
    }
    if let source = job.sheetsOf {
      recipe.add("the document whose pages it places", bytes: source.data.bytes)
    }
    for asset in job.assets { recipe.add("lessons/\(asset.path)", try pictures.digest(of: asset)) }
    if try desk.readsAssets(job.template) {
      for asset in course.assets where !job.assets.contains(asset.id) {
        recipe.add("lessons/\(asset.id.path)", try pictures.digest(of: asset.id))
      }
    }
    return recipe
  }

  /// A full disk or a killed worker may leave a file that is only the beginning of a document.
  private func refuseTruncated(_ path: String, _ job: TypesetJob) throws(PublishFailure) {
    let bytes = try files { () throws(FileFailure) in
      // Without a file there is no document, whatever the worker says.
      FileSystem.exists(path) ? try FileSystem.read(path) : []
    }
    let isWhole =
      switch job.format {
      case .pdf, .enlargedPDF, .form, .sheets: FinishedDocument.isWholePDF(bytes)
      case .png, .drawing: FinishedDocument.isWholePNG(bytes)
      }
    guard !isWhole else { return }
    throw PublishFailure(
      .engine,
      "Typst wrote only a part of \(subject(of: job)). Is the disk full? Free some space on it, then publish "
        + "again.")
  }

  private func typeset(
    _ job: TypesetJob, _ sources: TypesetSources, in templates: String, to output: String
  ) async throws(PublishFailure) -> TypesetResult {
    let format: Typesetting.Format =
      switch job.format {
      case .pdf: .accessiblePDF
      case .enlargedPDF(let percent): .accessiblePDF(percent: percent)
      case .form: .accessibleForm
      case .sheets: .pdf(standards: [])
      case .png(let pixelsPerInch): .png(pixelsPerInch: pixelsPerInch)
      case .drawing(let pixelsPerInch): .drawing(pixelsPerInch: pixelsPerInch)
      }
    var typesetting = Typesetting(
      root: desk.root, template: "\(templates)/\(job.template)",
      data: job.data.withDrawnCodes.bytes,
      output: output, format: format, timestamp: timestamp)
    typesetting.asksMarks = job.asksMarks
    typesetting.pages = sources.pages
    typesetting.original = sources.original
    do {
      return try await typesetter.typeset(typesetting)
    } catch {
      throw PublishFailure(
        .engine, error.message(about: subject(of: job)) + (try blame(for: error, job)))
    }
  }

  /// What a document that took too long was made with: a loop in a template never ends by itself.
  private func blame(for failure: TypesetFailure, _ job: TypesetJob) throws(PublishFailure)
    -> String
  {
    guard case .worker(let process) = failure.code, case .timedOut = process.code else { return "" }
    let folder = job.template.prefix { $0 != "/" } + "/"
    let own = try desk.ownTemplates().filter { $0.hasPrefix(folder) }.map { "templates/\($0)" }
    guard !own.isEmpty else { return " Its template is \(job.template)." }
    return
      " Its template is templates/\(job.template), and \(own.count == 1 ? "this is" : "these are") the project's "
      + "own: \(own.joined(separator: ", ")). Look for a loop that does not end."
  }

  /// What an author knows a document by.
  private func subject(of job: TypesetJob) -> String {
    if let path = job.lesson.flatMap(course.lesson)?.path { return "the document of \(path)" }
    return job.template.hasPrefix("cover/") ? "the cover of the course" : "a document of the course"
  }

  /// The author's own template that keeps a document from being made; nil where the built-in ones
  /// would not make it either.
  private func blamedTemplate(
    for faults: [TypesetFault], of job: TypesetJob, _ sources: TypesetSources, _ scratch: String
  ) async throws(PublishFailure) -> (diagnostic: Diagnostic, source: SourceText?)? {
    let folder = job.template.prefix { $0 != "/" } + "/"
    let own = try desk.ownTemplates().filter { $0.hasPrefix(folder) }
    guard !own.isEmpty else { return nil }
    let builtIn = try desk.layOutBuiltIn()
    let again = try await typeset(job, sources, in: builtIn, to: scratch)
    guard again.faults.isEmpty else { return nil }
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
}

extension TypesetJob.Format {
  var ending: String {
    switch self {
    case .pdf, .enlargedPDF, .form, .sheets: "pdf"
    case .png, .drawing: "png"
    }
  }
}
