import CLibArchive
package import Diagnostics
import FileKit
import Glibc

/// Reads archives that come from outside: ZIP, 7z, and tar with gzip, xz, Zstandard or nothing around
/// it.
///
/// Only files and folders come out, under paths that stay inside. Whatever else an archive contains
/// is refused with an error, and so is an archive that holds too much. Everything is read to its end,
/// so damage is found, and sizes are those of what came out.
package enum ArchiveReader {
  /// Lists an archive.
  ///
  /// - Parameters:
  ///   - path: The archive.
  ///   - name: What diagnostics call it.
  ///   - limits: What is too much.
  ///   - isKept: Which files are returned, as long as all of them have at most ``longestKept`` bytes.
  /// - Returns: What is in it, as far as it was read; what was refused.
  /// - Throws: What the machine could not do.
  package static func list(
    _ path: String, named name: String, limits: ArchiveLimits = ArchiveLimits(),
    keeping isKept: (ArchivePath) -> Bool = { _ in false }
  ) throws(ArchiveFailure) -> Diagnosed<ArchiveContents> {
    let reading = try ArchiveReading(path, named: name, limits: limits)
    var kept: [ArchivePath: [UInt8]] = [:]
    var room = longestKept
    try reading.read { entry throws(ArchiveFailure) in
      guard isKept(entry) else { return nil }
      kept[entry] = []
      return { piece throws(ArchiveFailure) in
        room -= piece.count
        if room < 0 { kept[entry] = nil } else { kept[entry]?.append(contentsOf: piece) }
      }
    }
    reading.contents.kept = kept
    return Diagnosed(reading.contents, reading.diagnostics)
  }

  /// The most bytes of files that are returned.
  package static let longestKept = 4 << 20

  /// Unpacks an archive into a folder that does not exist yet.
  ///
  /// If anything is refused, nothing is there afterward. Files get the permissions of new files,
  /// whatever the archive says.
  package static func unpack(
    _ path: String, named name: String, into folder: String, limits: ArchiveLimits = ArchiveLimits()
  ) throws(ArchiveFailure) -> Diagnosed<ArchiveContents> {
    let reading = try ArchiveReading(path, named: name, limits: limits)
    do {
      try files { () throws(FileFailure) in try FileSystem.makeFolder(folder) }
      try reading.read { entry throws(ArchiveFailure) in
        guard reading.diagnostics.isEmpty else { return nil }
        let file = try UnpackedFile("\(folder)/\(entry)")
        return { piece throws(ArchiveFailure) in try file.write(piece) }
      }
      if reading.diagnostics.isEmpty {
        try files { () throws(FileFailure) in
          for entry in reading.contents.entries where entry.isFolder {
            try FileSystem.makeFolder("\(folder)/\(entry.path)")
          }
        }
      } else {
        try files { () throws(FileFailure) in try FileSystem.remove(folder) }
      }
    } catch {
      try? FileSystem.remove(folder)
      throw error
    }
    return Diagnosed(reading.contents, reading.diagnostics)
  }
}

/// A new file while it is unpacked.
final class UnpackedFile {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(ArchiveFailure) {
    self.path = path
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    try files { () throws(FileFailure) in try FileSystem.makeFolder(folder) }
    // The folder is new, and a name comes at most once: nothing that is there is written to.
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw ArchiveFailure(system: errno, doing: "write \(path)") }
  }

  deinit { close(descriptor) }

  func write(_ piece: UnsafeRawBufferPointer) throws(ArchiveFailure) {
    var rest = piece
    while !rest.isEmpty {
      let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ArchiveFailure(system: errno, doing: "write \(path)") }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}
