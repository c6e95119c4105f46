import Glibc
import SystemPackage

/// A file that stays open: it can be read piece by piece, even if its name leads elsewhere meanwhile.
///
/// Safe to use from many tasks.
package final class OpenFile: Sendable {
  private let descriptor: Int32
  private let path: String

  /// What the file was when it was opened.
  package let stamp: FileStamp

  /// Opens a regular file; a pipe or a device is refused without waiting for it.
  package init(_ path: String) throws(FileFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFailure(Errno(rawValue: errno), doing: "read \(path)") }
    guard let stamp = FileStamp(ofOpenFile: descriptor) else {
      close(descriptor)
      throw FileFailure(.other, doing: "read \(path)", reason: "this is not a file")
    }
    self.descriptor = descriptor
    self.path = path
    self.stamp = stamp
  }

  deinit { close(descriptor) }

  /// Some bytes of the file; fewer only if it has become shorter.
  package func read(_ range: Range<Int>) throws(FileFailure) -> [UInt8] {
    var failure: Errno?
    let bytes = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
      while filled < range.count {
        let rest = UnsafeMutableRawBufferPointer(buffer).baseAddress?.advanced(by: filled)
        let count = pread(
          descriptor, rest, range.count - filled, off_t(range.lowerBound + filled))
        if count < 0, errno == EINTR { continue }
        if count < 0 { failure = Errno(rawValue: errno) }
        guard count > 0 else { break }
        filled += count
      }
    }
    if let failure { throw FileFailure(failure, doing: "read \(path)") }
    return bytes
  }
}
