import Glibc
import SystemPackage

/// What the file system reports about a file's content without reading it.
///
/// While a settled stamp stays equal, the file holds the same bytes: programs cannot set the time
/// of the last change (`st_ctime`).
package struct FileStamp: Hashable, Sendable {
  package let device: UInt64
  package let inode: UInt64

  /// In bytes.
  package let size: Int

  /// Nanoseconds since 1970.
  package let modified: Int64

  /// When the content, the permissions or the number of names last changed, in nanoseconds since
  /// 1970.
  package let changed: Int64

  package init(device: UInt64, inode: UInt64, size: Int, modified: Int64, changed: Int64) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    self.changed = changed
  }

  /// The stamp of a regular file; nil if there is none, or if the path is a link that is not
  /// followed.
  package init?(of path: String, followingLinks: Bool = true) {
    var status = stat()
    let result = followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  /// The stamp of a file that is open; nil if it is not a regular file.
  init?(ofOpenFile descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = Int(status.st_size)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Whether every change from now on is certain to change this stamp.
  ///
  /// File systems count time in ticks (4 ms on most, 1 or 2 s on some): a change within the same
  /// tick as the last one leaves the stamp as it is. Git calls such a file "racily clean".
  package var isSettled: Bool {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME_COARSE, &now)
    let latest = max(modified, changed)
    return latest + Self.tick(at: latest) < Self.nanoseconds(now)
  }

  /// The longest tick of a file system that reports such a time, in nanoseconds.
  ///
  /// A time in whole seconds most likely comes from a file system without finer ticks; others
  /// follow the kernel's clock, whose tick is 1 to 10 ms.
  private static func tick(at time: Int64) -> Int64 {
    if time % 1_000_000_000 == 0 { return 2_000_000_000 }
    var resolution = timespec()
    clock_getres(CLOCK_REALTIME_COARSE, &resolution)
    return 2 * max(1_000_000, nanoseconds(resolution))
  }

  /// Waits until these stamps are settled, but only for those that need no more than a moment.
  package static func waitUntilSettled(_ stamps: [FileStamp]) {
    var unsettled = stamps.filter { !$0.isSettled && $0.changed % 1_000_000_000 != 0 }
    // If the clock was moved back, this may never happen.
    for _ in 0..<20 where !unsettled.isEmpty {
      usleep(2_000)
      unsettled.removeAll(where: \.isSettled)
    }
  }
}
