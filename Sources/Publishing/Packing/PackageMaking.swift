import ArchiveKit
import CacheKit
import Digests
package import EditionKit
import FileKit
package import LessonModel

/// An archive of what is published: everything, as it is online, or one edition.
package struct PublishedPackage: Sendable {
  /// The name of its file; the ending says the format.
  package var name: String

  /// The only edition in it; nil for everything, with `publish.json`.
  package var edition: EditionName?

  /// Which files are not for everybody who gets the archive.
  package var leavesOut: @Sendable (OutputPath) -> Bool

  package init(
    name: String, edition: EditionName? = nil,
    leavesOut: @escaping @Sendable (OutputPath) -> Bool = { _ in false }
  ) {
    self.name = name
    self.edition = edition
    self.leavesOut = leavesOut
  }

  /// The name of the file with the digests of the archives, for `sha256sum --check`.
  package static let sums = "SHA256SUMS"
}

extension PublishedFile {
  /// Whether it is an archive to take along, or a list of those.
  package var isPackage: Bool { path.folders.first == "packages" }
}

extension CacheKind {
  /// The digests and sizes of archives of publications, by what is in them; facts only.
  static let archive = CacheKind("archives")
}

/// Packs the files of a publication, wherever they are.
///
/// The same publication gives the same bytes on every computer.
struct PackageMaking: Sendable {
  /// The files of the publication, sorted, without packages.
  private let files: [PublishedFile]

  private let course: CourseID
  private let generator: String

  /// Where the content of a file is.
  private let place: @Sendable (PublishedFile) -> String

  /// In seconds since 1970 UTC.
  private let time: Int
  private let cache: Cache

  /// What is known about an archive before it is made.
  struct Result: Hashable, Sendable {
    var digest: Digest
    var byteCount: Int
  }

  init(
    _ files: [PublishedFile], of course: CourseID, generator: String, time: Int, in cache: Cache,
    place: @escaping @Sendable (PublishedFile) -> String
  ) {
    // No package is in another one.
    self.files = files.filter { !$0.isPackage }.sorted { $0.path < $1.path }
    self.place = place
    self.time = time
    self.cache = cache
    self.course = course
    self.generator = generator
  }

  /// Whether there is anything to put into an archive.
  func hasFiles(for package: PublishedPackage) -> Bool { !files(of: package).isEmpty }

  private func files(of package: PublishedPackage) -> [PublishedFile] {
    files.filter { file in
      (package.edition.map { $0 == file.edition } ?? true) && !package.leavesOut(file.path)
    }
  }

  /// `publish.json` for the files of an archive; nil if it is not the whole publication.
  private func manifest(of package: PublishedPackage) -> [UInt8]? {
    guard package.edition == nil else { return nil }
    return PublicationManifest(course: course, generator: generator, files: files(of: package))
      .bytes
  }

  /// Everything that an archive depends on.
  func recipe(of package: PublishedPackage) throws(PublishFailure) -> Recipe {
    var recipe = Recipe()
    recipe.add("the version of the packer", "1 \(ArchiveWriter.version)")
    recipe.add("its format", try PackageFile.format(of: package.name).ending)
    recipe.add("its time", "\(time)")
    for file in files(of: package) { recipe.add(file.path.text, file.digest) }
    if let manifest = manifest(of: package) {
      recipe.add(PublicationManifest.path, bytes: manifest)
    }
    return recipe
  }

  /// What an archive was when it was last made from the same files; nil if it never was.
  ///
  /// Only this is in the cache, which would be too small for archives.
  func known(_ recipe: Recipe) -> Result? {
    guard let facts = cache.entry(for: CacheKey(.archive, recipe))?.facts else { return nil }
    let parts = String(decoding: facts, as: UTF8.self).split(separator: " ")
    guard parts.count == 2, let digest = Digest(parts[0]), let count = Int(parts[1]) else {
      return nil
    }
    return Result(digest: digest, byteCount: count)
  }

  /// Writes an archive to a path, and remembers what it is.
  func make(_ package: PublishedPackage, _ recipe: Recipe, to path: String) throws(PublishFailure)
    -> Result
  {
    var members: [ArchiveMember] = []
    for file in files(of: package) {
      guard let name = ArchivePath(file.path.text) else { continue }
      members.append(ArchiveMember(name, .file(place(file), file.digest)))
    }
    if let manifest = manifest(of: package), let name = ArchivePath(PublicationManifest.path) {
      members.append(ArchiveMember(name, .bytes(manifest)))
    }
    try PackageFile.write(
      members, as: try PackageFile.format(of: package.name), time: time, to: path)
    let (digest, byteCount) = try Publishing.files { () throws(FileFailure) in
      try FileSystem.digest(of: path)
    }
    // This only saves time: a full disk must not make a failure of it.
    _ = try? cache.store(
      facts: Array("\(digest) \(byteCount)".utf8), for: CacheKey(.archive, recipe))
    return Result(digest: digest, byteCount: byteCount)
  }
}
