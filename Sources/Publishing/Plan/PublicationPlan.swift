import CacheKit
import Diagnostics
import Digests
import EditionKit
import FileKit
import LessonModel
import ProcessKit
import Recordings
import Synchronization

/// What will be published.
///
/// It grows file by file while editions render, and hands each file to the store as soon as its
/// content exists.
///
/// It holds no content: what an edition made is already in the store, and the rest is in the course
/// or in the cache, and is known here by its digest.
final class PublicationPlan: Sendable {
  private struct State {
    var files: [PublishedFile] = []
    var taken: Set<String> = [PublicationManifest.path]
    var conflicts: [OutputPath] = []
    var documents: [Document] = []
    var made: [OutputPath: Recipe] = [:]
    var count = 0
    var work: [Task<Void, Never>] = []
    var failure: PublishFailure?

    /// The first product in the cache that was damaged.
    ///
    /// It stops nothing, so that one more attempt makes all damaged products again.
    var damage: PublishFailure?
  }

  private let state = Mutex(State())
  private let request: PublicationRequest
  private let update: any PublicationUpdate
  private let courseFiles: CourseFiles

  /// The pictures that are not published as they are.
  private let cleaned: Set<AssetID>
  private let recordings: CourseRecordings
  private let typesetting: TypesetStage
  private let packing: PackingStage
  private let addresses: AddressDesk
  private let cache: Cache

  /// How many documents are made at the same time; requests for more wait.
  private let turns: Turns
  private let expectedDocuments: Int

  init(
    _ request: PublicationRequest, _ update: any PublicationUpdate, courseFiles: CourseFiles,
    cleaned: Set<AssetID>, recordings: CourseRecordings, typesetting: TypesetStage, cache: Cache,
    addresses: AddressDesk, time: Int?, expectedDocuments: Int
  ) {
    packing = PackingStage(
      cache: cache, courseFiles: courseFiles, cleaned: cleaned,
      recordings: recordings.finished.mapValues {
        TypesetDocument.Product(key: $0.key, entry: $0.entry)
      }, encoding: EncodingStage(request, recordings, cache), typesetting: typesetting,
      time: time ?? 0, width: request.width)

    self.request = request
    self.update = update
    self.courseFiles = courseFiles
    self.cleaned = cleaned
    self.recordings = recordings
    self.typesetting = typesetting
    self.addresses = addresses
    self.cache = cache
    self.expectedDocuments = expectedDocuments
    turns = Turns(request.width)
  }

  // MARK: Taking

  /// Receives the files of one edition.
  func receiver(for edition: EditionName) -> any OutputReceiver {
    Receiver(plan: self, edition: edition)
  }

  private struct Receiver: OutputReceiver {
    let plan: PublicationPlan
    let edition: EditionName

    func receive(_ file: OutputTree.File) async { await plan.take(file, of: edition) }
  }

  private func take(_ file: OutputTree.File, of edition: EditionName) async {
    // Two different files must not have one path, even in another case: chance would decide which
    // of them is published.
    let number: Int? = state.withLock { state in
      guard state.failure == nil else { return nil }
      guard state.taken.insert(file.path.text.lowercased()).inserted else {
        state.conflicts.append(file.path)
        return nil
      }
      state.count += 1
      return state.count
    }
    guard let number else { return }
    do throws(PublishFailure) {
      switch file.content {
      case .bytes(let bytes):
        let digest = Digest(of: bytes)
        addresses.note(file.path, digest, bytes)
        try put(file, of: edition, digest, bytes.count, .bytes(bytes))
      case .asset(let asset) where cleaned.contains(asset):
        let bytes = try courseFiles.cleaned(asset)
        try put(file, of: edition, Digest(of: bytes), bytes.count, .bytes(bytes))
      case .asset(let asset) where typesetting.pictures.prepares(asset):
        await make(file, of: edition) { [typesetting] () throws(PublishFailure) in
          try await typesetting.pictures.product(of: asset)
        }
      case .picture(let job):
        await make(file, of: edition) { [typesetting] () throws(PublishFailure) in
          try await typesetting.pictures.product(of: job)
        }
      case .asset(let asset):
        let found = try courseFiles.file(asset)
        try put(
          file, of: edition, found.digest, found.byteCount,
          .written { [courseFiles] target throws(PublishFailure) in
            try courseFiles.copy(asset, to: target)
          })
      case .recording(let id):
        guard let finished = recordings.finished[id] else { throw .defect(at: file.path) }
        state.withLock { $0.made[file.path] = finished.recipe }
        try put(file, of: edition, finished.entry, finished.key)
      case .font(let job):
        let product = try await typesetting.fonts.product(of: job)
        try put(file, of: edition, product.entry, product.key)
      case .encoded(let job):
        let product = try await packing.encoding.product(of: job)
        try put(file, of: edition, product.entry, product.key)
      case .typeset(let job):
        addresses.note(file.path, job)
        try await typeset(job, number, file, of: edition)
      case .archive(let job):
        let origin = DocumentOrigin(edition: edition, lesson: job.lesson)
        try add(try await packing.package(job, for: origin), number, file, for: origin)
      case .sound(let job):
        let origin = DocumentOrigin(edition: edition)
        try add(try await packing.sound(job, for: origin), number, file, for: origin)
      }
    } catch {
      note(error)
    }
  }

  private func put(
    _ file: OutputTree.File, of edition: EditionName, _ digest: Digest, _ byteCount: Int,
    _ content: PublicationContent
  ) throws(PublishFailure) {
    let published = PublishedFile(
      path: file.path, digest: digest, byteCount: byteCount, edition: edition, lesson: file.lesson)
    try update.put(published, content)
    state.withLock { $0.files.append(published) }
  }

  /// Adds a product from the cache, if it is not damaged.
  private func put(
    _ file: OutputTree.File, of edition: EditionName, _ entry: CacheEntry, _ key: CacheKey
  ) throws(PublishFailure) {
    do throws(PublishFailure) {
      try put(
        file, of: edition, entry.content, entry.byteCount,
        .written { [cache] target throws(PublishFailure) in
          let isWhole = try files { () throws(FileFailure) in
            try cache.copy(entry, for: key, to: target)
          }
          // The entry is gone now: the next attempt makes it again.
          if !isWhole { throw .damaged(key.kind) }
        })
    } catch {
      guard error.code == .stale else { throw error }
      state.withLock { if $0.damage == nil { $0.damage = error } }
    }
  }

  /// Makes a picture next to others, and adds it.
  private func make(
    _ file: OutputTree.File, of edition: EditionName,
    _ product: @escaping @Sendable () async throws(PublishFailure) -> TypesetDocument.Product
  ) async {
    guard await turns.take() else { return }
    let task = Task {
      defer { turns.pass() }
      guard state.withLock({ $0.failure == nil }) else { return }
      do throws(PublishFailure) {
        let made = try await product()
        try put(file, of: edition, made.entry, made.key)
      } catch {
        note(error)
      }
    }
    state.withLock { $0.work.append(task) }
  }

  // MARK: Documents

  private func typeset(
    _ job: TypesetJob, _ number: Int, _ file: OutputTree.File, of edition: EditionName
  ) async throws(PublishFailure) {
    let origin = DocumentOrigin(edition: edition, lesson: job.lesson)
    if let known = try typesetting.known(job) {
      return try add(known, number, file, of: edition)
    }
    guard await turns.take() else { return }
    let task = Task {
      defer { turns.pass() }
      guard state.withLock({ $0.failure == nil }) else { return }
      do throws(PublishFailure) {
        try add(try await typesetting.document(job, for: origin), number, file, of: edition)
      } catch {
        note(error)
      }
    }
    state.withLock { $0.work.append(task) }
  }

  private func add(
    _ document: TypesetDocument, _ number: Int, _ file: OutputTree.File, of edition: EditionName
  ) throws(PublishFailure) {
    var origin = DocumentOrigin(edition: edition)
    var leftOut: [Substitution] = []
    if case .typeset(let job) = file.content {
      origin.lesson = job.lesson
      leftOut = job.leftOut.sorted { $0.key < $1.key }
        .filter { document.facts.marks[$0.key] != nil }.map(\.value)
    }
    let done = state.withLock { state in
      state.documents.append(
        Document(
          origin: origin, number: number, path: file.path, document: document, leftOut: leftOut))
      state.made[file.path] = document.recipe
      return state.documents.count
    }
    request.progress(
      PublicationProgress(.typesetting, done: done, total: max(done, expectedDocuments)))
    guard let product = document.product else { return }
    try put(file, of: edition, product.entry, product.key)
  }

  // MARK: Packages

  private func add(
    _ package: PackingStage.Package, _ number: Int, _ file: OutputTree.File,
    for origin: DocumentOrigin
  ) throws(PublishFailure) {
    state.withLock { state in
      state.documents += package.documents.map {
        Document(origin: origin, number: number, path: file.path, document: $0)
      }
      state.made[file.path] = package.recipe
    }
    guard let product = package.product, let edition = origin.edition else { return }
    try put(file, of: edition, product.entry, product.key)
  }

  /// If several documents failed, the first failure; a document that was stopped because of it is
  /// not the cause.
  private func note(_ failure: PublishFailure) {
    state.withLock { state in
      if state.failure == nil { state.failure = failure }
    }
  }

  // MARK: The end

  /// Waits until every document is made.
  func finish() async throws(PublishFailure) -> Finished {
    for task in state.withLock({ $0.work }) { await task.value }
    let state = state.withLock { $0 }
    if let path = state.conflicts.min() {
      throw PublishFailure(
        .usage,
        "Two different files would have the path \(path). "
          + "Give the lessons ids that differ in more than their ending.")
    }
    if let failure = state.failure ?? state.damage { throw failure }
    return Finished(
      files: state.files.sorted { $0.path < $1.path },
      documents: state.documents.sorted { $0.number < $1.number }, recipes: state.made)
  }

  /// Keeps files from another publication; a file that has changed since is left out.
  /// - Returns: The files that were kept.
  func keep(_ files: [PublishedFile]) throws(PublishFailure) -> [PublishedFile] {
    var kept: [PublishedFile] = []
    for file in files {
      let isFree = state.withLock { $0.taken.insert(file.path.text.lowercased()).inserted }
      guard isFree, try update.keep(file) else { continue }
      state.withLock { $0.files.append(file) }
      addresses.note(kept: file)
      kept.append(file)
    }
    return kept
  }
}
