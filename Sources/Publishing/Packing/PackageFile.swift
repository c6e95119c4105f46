import ArchiveKit
import FileKit

/// An archive that is put where a person wants it.
enum PackageFile {
  /// The format that the name of an archive promises.
  static func format(of path: String) throws(PublishFailure) -> ArchiveFormat {
    if let format = ArchiveFormat(named: path) { return format }
    let endings = ArchiveFormat.allCases.map { ".\($0.ending)" }.joined(separator: ", ")
    throw PublishFailure(
      .usage,
      "\(path) must end in one of these, which say what kind of archive to make: \(endings).")
  }

  /// Writes an archive into a hidden folder, and then moves it to its place: it is whole, or as it was.
  ///
  /// The folder also holds what libzip writes first. A run that was killed leaves it, and the next one
  /// removes it.
  static func write(
    _ members: [ArchiveMember], as format: ArchiveFormat, time: Int, to path: String
  ) throws(PublishFailure) {
    try place(at: path) { partial throws(PublishFailure) in
      do throws(ArchiveFailure) {
        try ArchiveWriter.write(members, as: format, time: time, to: partial)
      } catch {
        throw PublishFailure(error)
      }
    }
  }

  /// Has a file written into a hidden folder, and then moves it to its place.
  static func place(
    at path: String, _ write: (_ partial: String) throws(PublishFailure) -> Void
  ) throws(PublishFailure) {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let name = parts.removeLast()
    let folder = parts.joined(separator: "/")
    guard folder.isEmpty || FileSystem.isFolder(folder) else {
      throw PublishFailure(.usage, "The folder \(folder) does not exist. Make it first.")
    }
    guard !FileSystem.isFolder(path) else {
      throw PublishFailure(.usage, "\(path) is a folder.")
    }
    let hidden = (parts + [".\(name).lectern-new"]).joined(separator: "/")
    let partial = "\(hidden)/\(name)"
    try files { () throws(FileFailure) in
      try FileSystem.remove(hidden)
      try FileSystem.makeFolder(hidden)
    }
    defer { try? FileSystem.remove(hidden) }
    try write(partial)
    try files { () throws(FileFailure) in
      try FileSystem.sync(partial)
      try FileSystem.move(partial, to: path)
    }
  }
}
