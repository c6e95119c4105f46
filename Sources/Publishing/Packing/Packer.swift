import CacheKit
import Digests
import EditionKit
import FileKit
package import LessonModel

/// Packs a publication into archives in a folder.
package enum Packer {
  /// An archive that was made, or was there before.
  package struct Made: Hashable, Sendable {
    package var name: String
    package var byteCount: Int

    /// Whether it is new or has changed.
    package var isNew: Bool
  }

  /// Makes archives, each whole or as it was before, and lists their digests in a file beside them.
  ///
  /// An archive whose files are the same as before is not made again.
  ///
  /// - Parameters:
  ///   - packages: The archives.
  ///   - folder: What is published; the lock of its project is held.
  ///   - project: The project.
  ///   - output: The folder for the archives, which is made if it is missing.
  ///   - time: The time of every file in them, in seconds since 1970 UTC.
  /// - Returns: What was made.
  /// - Throws: What prevents it.
  package static func pack(
    _ packages: [PublishedPackage], from folder: PublishedFolder, of project: Project,
    into output: String, time: Int
  ) throws(PublishFailure) -> [Made] {
    try project.refuseOutput(output)
    guard let course = CourseID(folder.publication.course) else {
      throw PublishFailure(
        .usage, "\(folder.path)/publish.json is damaged. Publish the course again: lectern publish")
    }
    let making = PackageMaking(
      folder.publication.files, of: course, generator: folder.publication.generator, time: time,
      in: Cache(at: project.cache)
    ) { [path = folder.path] in "\(path)/\($0.path)" }
    for package in packages where !making.hasFiles(for: package) {
      throw PublishFailure(
        .usage,
        "\(folder.path) contains no \(package.edition.map { "edition “\($0)”" } ?? "files"). Publish it first: "
          + "lectern publish")
    }
    try files { () throws(FileFailure) in try FileSystem.makeFolder(output) }
    var made: [Made] = []
    var digests: [String: String] = [:]
    for package in packages {
      let path = "\(output)/\(package.name)"
      let recipe = try making.recipe(of: package)
      var result = making.known(recipe)
      let isNew = result == nil || result != found(at: path)
      if isNew { result = try making.make(package, recipe, to: path) }
      guard let result else { continue }
      made.append(Made(name: package.name, byteCount: result.byteCount, isNew: isNew))
      digests[package.name] = result.digest.text
    }
    try writeSums(digests, in: output)
    return made
  }

  /// Copies packages that editions made, each whole or as it was before, and lists their digests.
  ///
  /// - Parameters:
  ///   - editions: The editions that made them.
  ///   - folder: What is published; the lock of its project is held.
  ///   - project: The project.
  ///   - output: The folder for the packages, which is made if it is missing.
  /// - Returns: What was copied.
  /// - Throws: What prevents it.
  package static func copy(
    _ editions: [EditionName], from folder: PublishedFolder, of project: Project,
    into output: String
  ) throws(PublishFailure) -> [Made] {
    try project.refuseOutput(output)
    try files { () throws(FileFailure) in try FileSystem.makeFolder(output) }
    var made: [Made] = []
    var digests: [String: String] = [:]
    for file in folder.publication.files where editions.contains(file.edition) {
      let path = "\(output)/\(file.path.name)"
      let isNew =
        found(at: path) != PackageMaking.Result(digest: file.digest, byteCount: file.byteCount)
      if isNew {
        try PackageFile.place(at: path) { partial throws(PublishFailure) in
          try files { () throws(FileFailure) in
            try FileSystem.copyContent(of: "\(folder.path)/\(file.path)", to: partial)
          }
        }
      }
      made.append(Made(name: file.path.name, byteCount: file.byteCount, isNew: isNew))
      digests[file.path.name] = file.digest.text
    }
    try writeSums(digests, in: output)
    return made
  }

  private static func found(at path: String) -> PackageMaking.Result? {
    guard FileSystem.isFile(path), let found = try? FileSystem.digest(of: path) else { return nil }
    return PackageMaking.Result(digest: found.digest, byteCount: found.byteCount)
  }

  /// Lists the digests of archives, and of those from other runs that are still there.
  private static func writeSums(_ digests: [String: String], in output: String)
    throws(PublishFailure)
  {
    let path = "\(output)/\(PublishedPackage.sums)"
    let before = (try? FileSystem.read(path)) ?? []
    var all = digests
    for line in String(decoding: before, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, Digest(parts[0]) != nil else { continue }
      let name = String(parts[1].drop { $0 == " " || $0 == "*" })
      guard all[name] == nil, !name.contains("/"), FileSystem.isFile("\(output)/\(name)") else {
        continue
      }
      all[name] = String(parts[0])
    }
    let bytes = DigestList.bytes(of: all)
    guard bytes != before else { return }
    try files { () throws(FileFailure) in try FileSystem.replace(path, with: bytes) }
  }
}

/// Digests as `sha256sum` writes them: a line for each file, by name.
enum DigestList {
  static func bytes(of digests: [String: String]) -> [UInt8] {
    Array(digests.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined().utf8)
  }
}
