import Glibc
import SystemPackage

/// A lock on a file that one process at a time can hold; it falls when the process ends, however.
package struct FolderLock: ~Copyable {
  private let descriptor: FileDescriptor

  /// Takes the lock, or fails at once with `.isBusy` when another process holds it.
  package init(at path: String, doing action: String) throws(FileFailure) {
    descriptor = try Self.lock(path, doing: action)
  }

  deinit { try? descriptor.close() }

  private static func lock(_ path: String, doing action: String) throws(FileFailure)
    -> FileDescriptor
  {
    do {
      let descriptor = try FileDescriptor.open(
        FilePath(path), .readWrite, options: [.create, .closeOnExec],
        permissions: [.ownerReadWrite])
      if flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 { return descriptor }
      let failure = Errno(rawValue: errno)
      try? descriptor.close()
      throw failure
    } catch let error as Errno {
      throw FileFailure(error, doing: action)
    } catch {
      throw FileFailure(.other, doing: action, reason: "\(error)")
    }
  }
}
