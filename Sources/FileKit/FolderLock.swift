import CLinux
import Glibc
import SystemPackage

/// A lock on a file that one process at a time can hold.
///
/// It is released when the process ends, for whatever reason.
package struct FolderLock: ~Copyable {
  private let descriptor: FileDescriptor
  private let path: String
  private let isRemoved: Bool

  /// What to do when another process holds the lock.
  package enum Patience: Sendable {
    /// Fail at once with `.isBusy`.
    case none

    /// Wait until it is free; the function is called once, with what the holder wrote about itself.
    case wait(@Sendable (_ holder: String) -> Void)
  }

  /// Takes the lock.
  ///
  /// - Parameters:
  ///   - path: The file, which is created if it does not exist.
  ///   - action: What messages say is being done.
  ///   - holder: What other processes read about this one while it holds the lock.
  ///   - isRemoved: Whether the file is removed when the lock is released.
  ///   - patience: What to do when another process holds it.
  /// - Throws: `FileFailure`, with `.isBusy` if another process holds it and this one does not
  ///   wait.
  package init(
    at path: String, doing action: String, as holder: String = "", isRemoved: Bool = false,
    patience: Patience = .none
  ) throws(FileFailure) {
    self.path = path
    self.isRemoved = isRemoved
    descriptor = try FileSystem.attempt(action) {
      while true {
        let descriptor = try Self.lock(path, patience)
        // The previous holder may have removed the file in the meantime: then this lock guards
        // nothing.
        var own = stat()
        var named = stat()
        if fstat(descriptor.rawValue, &own) == 0, stat(path, &named) == 0,
          own.st_ino == named.st_ino, own.st_dev == named.st_dev
        {
          _ = ftruncate(descriptor.rawValue, 0)
          // Only for processes that wait: a full disk must not keep the lock from being taken.
          _ = try? descriptor.writeAll(toAbsoluteOffset: 0, holder.utf8)
          return descriptor
        }
        try? descriptor.close()
      }
    }
  }

  deinit {
    if isRemoved { unlink(path) }
    // A process that another thread starts has a copy of the descriptor until its program begins, and
    // with a copy left, closing does not release the lock.
    flock(descriptor.rawValue, LOCK_UN)
    try? descriptor.close()
  }

  /// This process as others read about it: its number, and when it began to ask for locks.
  package static var holder: String {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return
      "process \(getpid()), since \(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))"
  }

  private static func lock(_ path: String, _ patience: Patience) throws -> FileDescriptor {
    let descriptor = try FileDescriptor.open(
      FilePath(path), .readWrite, options: [.create, .closeOnExec],
      permissions: [.ownerReadWrite])
    if flock(descriptor.rawValue, LOCK_EX | LOCK_NB) == 0 { return descriptor }
    var failure = Errno(rawValue: errno)
    if failure == .wouldBlock, case .wait(let report) = patience {
      report(String(decoding: (try? FileSystem.read(path)) ?? [], as: UTF8.self))
      repeat {
        if flock(descriptor.rawValue, LOCK_EX) == 0 { return descriptor }
        failure = Errno(rawValue: errno)
      } while failure == .interrupted
    }
    try? descriptor.close()
    throw failure
  }
}
