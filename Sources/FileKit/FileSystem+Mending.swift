import CLinux
import Glibc
import SystemPackage

extension FileSystem {
  /// What came of mending a file.
  package enum MendingResult: Hashable, Sendable {
    case mended

    /// A link, or a file behind one, which belongs somewhere else.
    case isLinked

    /// The file no longer holds what was read.
    case hasChanged
  }

  /// Puts new bytes in the place of a file's old ones, in one step and with its permissions.
  ///
  /// Nothing is written when the path leads out of `folder` or over a link, or when the file holds
  /// anything else than `old`. `path` is from `folder`.
  package static func mend(
    _ path: String, in folder: String, from old: [UInt8], to new: [UInt8]
  ) throws(FileFailure) -> MendingResult {
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
    return .mended
  }
}
