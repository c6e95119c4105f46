import CacheKit
import Diagnostics
import Digests
import EditionKit
import FileKit
import FoundationEssentials
import JSONKit
import LessonModel
import ProcessKit
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
  var replaced: [ReplacedLetters] = []
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
    guard let entry = cache.entry(for: key), let replaced = ReplacedLetters.list(entry.facts) else {
      return nil
    }
    return TypesetDocument(
      product: TypesetDocument.Product(key: key, entry: entry), recipe: recipe, replaced: replaced)
  }

  /// A document: from the cache, or made now.
  func document(_ job: TypesetJob, for origin: DocumentOrigin) async throws(PublishFailure)
    -> TypesetDocument
  {
    let recipe = try recipe(of: job)
    if let known = known(recipe) { return known }
    try await layOut()
    let partial = try files { () throws(FileFailure) in
      try cache.newFile(ending: job.format.ending)
    }
    defer { try? FileSystem.remove(partial) }
    let result = try await typeset(job, in: "templates", to: partial)
    guard result.faults.isEmpty else {
      if let blamed = try await blamedTemplate(for: result.faults, of: job, partial) {
        return TypesetDocument(
          recipe: recipe, diagnostics: [blamed.diagnostic], source: blamed.source)
      }
      return TypesetDocument(
        recipe: recipe, replaced: result.replaced,
        diagnostics: result.faults.map { notes.diagnostic($0, of: origin.inside($0.source)) })
    }
    try refuseTruncated(partial, job)
    // A picture that was saved while the document was made is in one of the two, not in the other.
    for asset in job.assets { try assets.refuseChanged(asset) }
    let key = CacheKey(.document, recipe)
    let entry = try files { () throws(FileFailure) in
      try cache.store(file: partial, facts: ReplacedLetters.facts(result.replaced), for: key)
    }
    return TypesetDocument(
      product: TypesetDocument.Product(key: key, entry: entry), recipe: recipe,
      replaced: result.replaced)
  }

  /// The pages of a printed document; without any if it has faults, which are reported when it is made.
  func pages(of document: PagedDocument) async throws(PublishFailure) -> PrintedPages? {
    var job = document.job
    job.format = .pages
    let made = try await self.document(job, for: DocumentOrigin())
    guard let product = made.product else { return nil }
    let bytes = try files { () throws(FileFailure) in
      try FileSystem.read(cache.path(of: product.entry))
    }
    return Self.marks(bytes).map { PrintedPages(title: document.title, marks: $0) }
  }

  private static func marks(_ bytes: [UInt8]) -> [String: Int]? {
    try? JSONDecoder().decode([String: Int].self, from: Data(bytes))
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
      case .pages: Self.marks(bytes) != nil
      }
    guard !isWhole else { return }
    throw PublishFailure(
      .engine,
      "Typst wrote only a part of \(subject(of: job)). Is the disk full? Free some space on it, then publish "
        + "again.")
  }

  private func typeset(_ job: TypesetJob, in templates: String, to output: String)
    async throws(PublishFailure) -> TypesetResult
  {
    let format: Typesetting.Format =
      switch job.format {
      case .pdf: .accessiblePDF
      case .enlargedPDF(let percent): .accessiblePDF(percent: percent)
      case .form: .accessibleForm
      case .sheets: .pdf(standards: [])
      case .png(let pixelsPerInch): .png(pixelsPerInch: pixelsPerInch)
      case .drawing(let pixelsPerInch): .drawing(pixelsPerInch: pixelsPerInch)
      case .pages: .pages
      }
    func source(_ source: PageSource?) -> Typesetting.PageSource? {
      source.map {
        Typesetting.PageSource(template: "\(templates)/\($0.template)", data: $0.data.bytes)
      }
    }
    do {
      return try await typesetter.typeset(
        Typesetting(
          root: desk.root, template: "\(templates)/\(job.template)", data: job.data.bytes,
          output: output, format: format, timestamp: timestamp,
          pagesOf: source(job.pagesOf), sheetsOf: source(job.sheetsOf)))
    } catch {
      throw PublishFailure(.engine, error.message(about: subject(of: job)))
    }
  }

  /// What an author knows a document by.
  private func subject(of job: TypesetJob) -> String {
    if let path = job.lesson.flatMap(course.lesson)?.path { return "the document of \(path)" }
    return job.template.hasPrefix("cover/") ? "the cover of the course" : "a document of the course"
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
    case .pages: "json"
    }
  }
}

extension ReplacedLetters {
  /// The letters that a document shows a stand-in for, as the cache stores them: one per line.
  static func facts(_ replaced: [ReplacedLetters]) -> [UInt8] {
    let lines = replaced.map { letters in
      let place = letters.place.map { "\($0.lowerBound) \($0.upperBound)" } ?? "- -"
      return "\(place) \(letters.source ?? "-") \(letters.text)\n"
    }
    return Array(lines.joined().utf8)
  }

  /// Nil if the facts have another form.
  static func list(_ facts: [UInt8]) -> [ReplacedLetters]? {
    var list: [ReplacedLetters] = []
    for line in String(decoding: facts, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 3)
      guard parts.count == 4 else { return nil }
      let place = Int(parts[0]).flatMap { start in Int(parts[1]).map { start..<max(start, $0) } }
      list.append(
        ReplacedLetters(
          text: String(parts[3]), place: place, source: parts[2] == "-" ? nil : String(parts[2])))
    }
    return list
  }
}
