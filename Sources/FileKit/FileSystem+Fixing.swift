import CLinux
import Glibc
import SystemPackage

extension FileSystem {
  /// The result of fixing a file.
  package enum FixResult: Hashable, Sendable {
    case fixed

    /// A link, or a file reached through one, which belongs somewhere else.
    case isLinked

    /// The file no longer holds what was read.
    case hasChanged
  }

  /// Replaces a file's old bytes with new ones in one step, and keeps its permissions.
  ///
  /// Writes nothing if the path leads out of `folder` or through a link, or if the file holds
  /// anything but `old`. `path` is relative to `folder`.
  package static func fix(
    _ path: String, in folder: String, from old: [UInt8], to new: [UInt8]
  ) throws(FileFailure) -> FixResult {
    let file = "\(folder)/\(path)"
    guard let root = resolved(folder), resolved(file) == "\(root)/\(path)" else { return .isLinked }
    guard try read(file) == old else { return .hasChanged }
    let temporary = "\(file).\(getpid())-\(nextNumber())"
    do {
      try write(new, to: temporary)
      try attempt("write \(file)") {
        var status = stat()
        guard stat(file, &status) == 0, chmod(temporary, status.st_mode & 0o7777) == 0,
          rename(temporary, file) == 0
        else { throw Errno(rawValue: errno) }
      }
    } catch {
      unlink(temporary)
      throw error
    }
    return .fixed
  }
}
