import ArchiveKit
import CacheKit
import Digests
import EditionKit
import FileKit
import LessonModel

extension CacheKind {
  /// Archives that editions asked for.
  static let package = CacheKind("packages")
}

/// Makes the packages of a publication.
///
/// A package is made again only if a member, their order or the time has changed; otherwise it comes
/// from the cache.
struct PackingStage: Sendable {
  let cache: Cache
  let courseFiles: CourseFiles

  /// The pictures that are not published as they are.
  let cleaned: Set<AssetID>
  let recordings: [RecordingID: TypesetDocument.Product]
  let encoding: EncodingStage
  let typesetting: TypesetStage

  /// The time of every member, in seconds since 1970 UTC.
  let time: Int

  /// How many recordings are encoded at the same time.
  let width: Int

  /// The number of what this stage does: it changes with the bytes that it makes.
  private static let step = "1"

  struct Package: Sendable {
    /// Nil if a document in it could not be made.
    var product: TypesetDocument.Product?
    var recipe = Recipe()

    /// The documents in it, in order, because problems are reported about them.
    var documents: [TypesetDocument] = []
  }

  /// A member whose bytes are known, wherever they are.
  struct Part {
    var digest: Digest
    var content: ArchiveMember.Content
    var asset: AssetID?
    var product: TypesetDocument.Product?
  }

  /// A package, from the cache or made now.
  func package(_ job: ArchiveJob, for origin: DocumentOrigin) async throws(PublishFailure)
    -> Package
  {
    var package = Package()
    var members: [ArchiveMember] = []
    var parts: [Part] = []
    package.recipe.add("the version of the packer", "\(Self.step) \(ArchiveWriter.version)")
    package.recipe.add("the date of the publication", "\(time)")
    package.recipe.add("its format", job.format.archive.ending)
    try await encoding.make(job.members.map(\.content))
    for member in job.members {
      guard let part = try await part(member, of: &package, for: origin) else { continue }
      guard let path = ArchivePath(member.path.text) else { continue }
      let packing = member.isStored.map { $0 ? ArchiveMember.Packing.stored : .deflated }
      members.append(ArchiveMember(path, part.content, packing: packing))
      parts.append(part)
      package.recipe.add(
        "its file \(member.path)", "\(part.digest) \(members[members.count - 1].packing)")
    }
    guard members.count == job.members.count else { return package }
    let key = CacheKey(.package, package.recipe)
    if let entry = cache.entry(for: key) {
      package.product = TypesetDocument.Product(key: key, entry: entry)
      return package
    }
    let partial = try files { () throws(FileFailure) in
      try cache.newFile(ending: job.format.archive.ending)
    }
    defer { try? FileSystem.remove(partial) }
    do {
      try ArchiveWriter.write(members, as: job.format.archive, time: time, to: partial)
    } catch {
      throw try failure(error, parts)
    }
    let entry = try files { () throws(FileFailure) in try cache.store(file: partial, for: key) }
    package.product = TypesetDocument.Product(key: key, entry: entry)
    return package
  }

  // MARK: Members

  /// The bytes of a member; nil if they could not be made.
  func part(
    _ member: ArchiveJob.Member, of package: inout Package, for origin: DocumentOrigin
  ) async throws(PublishFailure) -> Part? {
    switch member.content {
    case .bytes(let bytes): return Part(digest: Digest(of: bytes), content: .bytes(bytes))
    case .asset(let asset) where cleaned.contains(asset):
      let bytes = try courseFiles.cleaned(asset)
      return Part(digest: Digest(of: bytes), content: .bytes(bytes))
    case .asset(let asset) where typesetting.pictures.prepares(asset):
      return part(try await typesetting.pictures.product(of: asset))
    case .picture(let job): return part(try await typesetting.pictures.product(of: job))
    case .asset(let asset):
      let digest = try courseFiles.digest(of: asset)
      return Part(
        digest: digest, content: .file(courseFiles.path(of: asset), digest), asset: asset)
    case .recording(let id):
      guard let product = recordings[id] else {
        throw PublishFailure(
          .engine, "Lectern has a bug: there is no recording for \(member.path). Please report it.")
      }
      return part(product)
    case .font(let job): return part(try await typesetting.fonts.product(of: job))
    case .encoded(let job): return part(try await encoding.product(of: job))
    case .typeset(let job):
      let origin = DocumentOrigin(edition: origin.edition, lesson: job.lesson)
      let document = try await typesetting.document(job, for: origin)
      package.documents.append(document)
      return document.product.map { part($0) }
    case .archive(let job):
      let inner = try await self.package(job, for: origin)
      package.documents += inner.documents
      return inner.product.map { part($0) }
    case .sound(let job):
      let sound = try await self.sound(job, for: origin)
      package.documents += sound.documents
      return sound.product.map { part($0) }
    }
  }

  private func part(_ product: TypesetDocument.Product) -> Part {
    let digest = product.entry.content
    return Part(
      digest: digest, content: .file(cache.path(of: product.entry), digest), product: product)
  }

  // MARK: Failures

  /// What went wrong: a file of the course may have changed, or a product of the cache be damaged.
  private func failure(_ failure: ArchiveFailure, _ parts: [Part]) throws(PublishFailure)
    -> PublishFailure
  {
    if failure.code == .ended { return PublishFailure(failure) }
    for asset in parts.compactMap(\.asset) { try courseFiles.refuseChanged(asset) }
    for product in parts.compactMap(\.product) {
      let copy = try files { () throws(FileFailure) in try cache.newFile(ending: "copy") }
      defer { try? FileSystem.remove(copy) }
      // A damaged product is gone from the cache after this, and the next attempt makes it again.
      let isWhole = try files { () throws(FileFailure) in
        try cache.copy(product.entry, for: product.key, to: copy)
      }
      if !isWhole { return .damaged(product.key.kind) }
    }
    return PublishFailure(failure)
  }
}

extension PublishFailure {
  init(_ failure: ArchiveFailure) {
    switch failure.code {
    case .file(let file): self.init(file)
    case .changed: self.init(.stale, failure.description)
    case .ended: self.init(.ended, failure.description)
    case .library: self.init(.engine, failure.description)
    }
  }
}

extension ArchiveJob.Format {
  var archive: ArchiveFormat {
    switch self {
    case .zip: .zip
    case .tarZstandard: .tarZstandard
    case .tarGzip: .tarGzip
    }
  }
}
