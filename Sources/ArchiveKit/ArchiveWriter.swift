import FileKit

/// Writes archives: the same members, format and time give the same bytes on every machine with the
/// same versions of the libraries.
///
/// Members are in the archive in the order in which they are given, and are read from the disk piece
/// by piece: no more than a few pieces are in memory.
package enum ArchiveWriter {
  /// Writes an archive to a path, and replaces what is there.
  ///
  /// - Parameters:
  ///   - members: At least one, each with a path of its own.
  ///   - format: The format.
  ///   - time: The time of every member, in seconds since 1970 UTC; a ZIP states only the day.
  ///   - path: Where the archive is put. If that fails, nothing is there.
  /// - Throws: What the machine could not do, or which file has changed.
  package static func write(
    _ members: [ArchiveMember], as format: ArchiveFormat, time: Int, to path: String
  ) throws(ArchiveFailure) {
    try refuseUnpackable(members)
    do {
      switch format {
      case .zip: try ZIPWriter.write(members, time: time, to: path)
      case .tarZstandard: try TarWriter.write(members, .zstandard, time: time, to: path)
      case .tarGzip: try TarWriter.write(members, .gzip, time: time, to: path)
      }
    } catch {
      try? FileSystem.remove(path)
      throw error
    }
  }

  /// The versions of what makes the bytes, for the key of an archive that is stored.
  package static var version: String { "\(ZIPWriter.version) \(TarWriter.version)" }

  /// Refuses what nobody could unpack: a caller makes paths that differ, and is wrong otherwise.
  private static func refuseUnpackable(_ members: [ArchiveMember]) throws(ArchiveFailure) {
    guard !members.isEmpty else {
      throw ArchiveFailure(.library, "An archive needs at least one file.")
    }
    var names = ArchiveNames()
    for member in members {
      if let problem = names.add(member.path, isFolder: false) {
        throw ArchiveFailure(.library, "“\(member.path)” cannot be packed: it \(problem).")
      }
    }
  }
}
