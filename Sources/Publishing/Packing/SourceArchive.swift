import ArchiveKit
import CacheKit
package import Diagnostics
import Digests
import FileKit
import LessonModel

/// The source of a course as one file: lessons, media, and the project's own templates.
///
/// Not what Lectern makes, and no hidden files. The same source gives the same bytes.
package enum SourceArchive {
  /// The folders of a project that its source consists of.
  static let folders = ["lessons", "templates"]

  /// Whether a file is an editor's or a system's, and does not belong to a course.
  static func isHidden(_ path: some StringProtocol) -> Bool {
    path.split(separator: "/").contains {
      $0.hasPrefix(".") || $0.hasSuffix("~") || $0 == "__MACOSX"
    }
  }

  // MARK: Packing

  package struct Packed: Hashable, Sendable {
    package var fileCount: Int

    /// The size of the archive.
    package var byteCount: Int
  }

  /// Packs the source of a project.
  ///
  /// - Parameters:
  ///   - project: The project.
  ///   - output: The archive, which is replaced if it exists; its ending says the format.
  ///   - time: The time of every file in it, in seconds since 1970 UTC.
  /// - Returns: What was packed.
  /// - Throws: What prevents it; then nothing was written.
  package static func pack(
    _ project: Project, to output: String, time: Int
  ) throws(PublishFailure) -> Packed {
    let format = try PackageFile.format(of: output)
    try project.refuseOutput(output)
    var members: [ArchiveMember] = []
    for folder in folders where FileSystem.isFolder("\(project.folder)/\(folder)") {
      let names = try files { () throws(FileFailure) in
        try FileSystem.files(under: "\(project.folder)/\(folder)", withFolderLinks: true)
      }
      for name in names where !isHidden(name) {
        members.append(try member("\(folder)/\(name)", of: project))
      }
    }
    try PackageFile.write(members, as: format, time: time, to: output)
    return Packed(
      fileCount: members.count, byteCount: FileStamp(of: output)?.size ?? 0)
  }

  private static func member(_ name: String, of project: Project) throws(PublishFailure)
    -> ArchiveMember
  {
    let path = "\(project.folder)/\(name)"
    guard project.holds(path), FileSystem.isFile(path) else {
      throw PublishFailure(
        .usage,
        "\(name) is a link that leads to a folder or outside the project, and cannot be packed. Copy what it leads to, "
          + "or remove the link.")
    }
    guard let place = ArchivePath(name) else {
      throw PublishFailure(
        .usage,
        "\(name) cannot be packed, because no archive can hold its name safely. Rename it: without a backslash, a control "
          + "character, or more than 255 bytes.")
    }
    let digest = try files { () throws(FileFailure) in try FileSystem.digest(of: path).digest }
    return ArchiveMember(place, .file(path, digest))
  }

  // MARK: Unpacking

  package struct Unpacked: Hashable, Sendable {
    /// Files of the archive that do not belong to the course, in order.
    package var leftOut: [String]
  }

  /// Makes a project folder from an archive: its lessons and templates, as they are.
  ///
  /// - Parameters:
  ///   - archive: The archive.
  ///   - name: What diagnostics call it.
  ///   - folder: The folder to make, which must not exist or must be empty.
  /// - Returns: What was left out; nil, with errors, if the archive was refused. Then nothing was made.
  /// - Throws: What prevents it; then nothing was made.
  package static func unpack(
    _ archive: String, named name: String, into folder: String
  ) throws(PublishFailure) -> Diagnosed<Unpacked?> {
    try makeRoom(at: folder)
    var parts = folder.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let own = parts.removeLast()
    let (raw, new) = (
      (parts + [".\(own).lectern-unpacked"]).joined(separator: "/"),
      (parts + [".\(own).lectern-new"]).joined(separator: "/")
    )
    defer {
      // If that fails, they are hidden, and are removed the next time.
      try? FileSystem.remove(raw)
      try? FileSystem.remove(new)
    }
    try files { () throws(FileFailure) in
      try FileSystem.remove(raw)
      try FileSystem.remove(new)
    }
    let unpacked: Diagnosed<ArchiveContents>
    do {
      unpacked = try ArchiveReader.unpack(archive, named: name, into: raw)
    } catch {
      throw PublishFailure(error)
    }
    guard unpacked.diagnostics.isEmpty else { return Diagnosed(nil, unpacked.diagnostics) }
    let paths = unpacked.value.entries.filter { !$0.isFolder }.map(\.path.text)
    guard let root = root(of: paths) else {
      throw PublishFailure(
        .usage, "\(name) contains no course: there is no lessons/course.yaml in it.")
    }
    var leftOut: [String] = []
    try files { () throws(FileFailure) in
      try FileSystem.makeFolder(new)
      for path in paths {
        let inside = path.dropFirst(root.count)
        guard path.hasPrefix(root), !isHidden(inside),
          folders.contains(where: { inside.hasPrefix("\($0)/") })
        else {
          leftOut.append(path)
          continue
        }
        let target = "\(new)/\(inside)"
        try FileSystem.makeFolder(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
        try FileSystem.move("\(raw)/\(path)", to: target)
      }
      try FileSystem.place(new, at: folder)
    }
    return Diagnosed(Unpacked(leftOut: leftOut))
  }

  /// The folder in an archive that contains the course, with a slash: empty, or the one folder that was
  /// packed around it; nil if there is no course.
  static func root(of paths: [String]) -> String? {
    let file = "lessons/course.yaml"
    if paths.contains(file) { return "" }
    let roots = paths.filter { $0.hasSuffix("/\(file)") && $0.split(separator: "/").count == 3 }
    guard roots.count == 1 else { return nil }
    return String(roots[0].dropLast(file.utf8.count))
  }

  /// Makes sure that a folder can be made.
  private static func makeRoom(at folder: String) throws(PublishFailure) {
    if FileSystem.exists(folder) {
      let names = FileSystem.isFolder(folder) ? try? FileSystem.names(in: folder) : nil
      guard names?.isEmpty == true else {
        throw PublishFailure(
          .usage,
          "\(folder) already exists, and nothing in it was changed. "
            + "Choose another name, or remove it first.")
      }
      try files { () throws(FileFailure) in try FileSystem.remove(folder) }
    }
    let above = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    guard above.isEmpty || FileSystem.isFolder(above) else {
      throw PublishFailure(.usage, "The folder \(above) does not exist. Make it first.")
    }
  }
}
