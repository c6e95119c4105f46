import ArchiveKit
import CacheKit
import Digests
import EditionKit
import FileKit
import LessonModel

/// Adds the archives that a course asks for to a publication, and a list of their digests.
///
/// They are made from the files of the publication itself, and only if one of these has changed.
struct PublicationPackages: Sendable {
  private let update: any PublicationUpdate
  private let cache: Cache
  private let making: PackageMaking

  /// The packages that editions made, and that are only listed here.
  private let others: [PublishedFile]

  struct Added: Sendable {
    var files: [PublishedFile] = []

    /// What the archives were made from.
    var recipes: [OutputPath: Recipe] = [:]
  }

  /// `files` are all files of the publication, which were put or kept.
  init(
    _ files: [PublishedFile], of course: CourseID, generator: String, time: Int,
    _ update: any PublicationUpdate, _ cache: Cache
  ) {
    self.update = update
    self.cache = cache
    others = files.filter(\.isPackage)
    making = PackageMaking(files, of: course, generator: generator, time: time, in: cache) {
      update.place(of: $0.path)
    }
  }

  /// An edition that is not published gets no archive.
  func add(_ packages: [PublishedPackage]) throws(PublishFailure) -> Added {
    var added = Added()
    var digests: [String: String] = [:]
    for package in packages where making.hasFiles(for: package) {
      let recipe = try making.recipe(of: package)
      let file = try put(package, recipe)
      added.files.append(file)
      added.recipes[file.path] = recipe
      digests[package.name] = file.digest.text
    }
    for file in others { digests[file.path.name] = file.digest.text }
    guard !digests.isEmpty else { return added }
    let bytes = DigestList.bytes(of: digests)
    let sums = file(PublishedPackage.sums, Digest(of: bytes), bytes.count)
    try update.put(sums, .bytes(bytes))
    added.files.append(sums)
    return added
  }

  private func put(_ package: PublishedPackage, _ recipe: Recipe) throws(PublishFailure)
    -> PublishedFile
  {
    if let known = making.known(recipe) {
      let file = file(package.name, known.digest, known.byteCount)
      try update.put(
        file,
        .written { [making] target throws(PublishFailure) in
          guard try making.make(package, recipe, to: target) == known else {
            throw PublishFailure(
              .stale, "\(package.name) is never the same twice. Please report this.")
          }
        })
      return file
    }
    // Its digest is known only once it is made.
    let ending = try PackageFile.format(of: package.name).ending
    let partial = try files { () throws(FileFailure) in try cache.newFile(ending: ending) }
    defer { try? FileSystem.remove(partial) }
    let made = try making.make(package, recipe, to: partial)
    let file = file(package.name, made.digest, made.byteCount)
    try update.put(
      file,
      .written { target throws(PublishFailure) in
        try files { () throws(FileFailure) in
          // The cache and the publication may be on two file systems.
          do {
            try FileSystem.move(partial, to: target)
          } catch {
            try FileSystem.copyContent(of: partial, to: target)
          }
        }
      })
    return file
  }

  private func file(_ name: String, _ digest: Digest, _ byteCount: Int) -> PublishedFile {
    PublishedFile(
      path: .inPackages(name), digest: digest, byteCount: byteCount,
      edition: .packages, lesson: nil)
  }
}
