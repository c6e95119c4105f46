import FileKit
import Foundation
import Glibc
import TestKit
import Testing

@Suite("Locks on folders")
struct FolderLockTests {
  @Test("a lock is free when it is released, even if a process that begins still has a copy of it")
  func copied() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/lock"
      func take() throws { _ = try FolderLock(at: path, doing: "take the lock") }
      var copy: Int32 = -1
      do {
        let lock = try FolderLock(at: path, doing: "take the lock")
        // As in a process between fork(2) and execve(2).
        copy = dup(try #require(try descriptor(of: path)))
        #expect(throws: FileFailure.self) { try take() }
        withExtendedLifetime(lock) {}
      }
      #expect(copy >= 0)
      defer { close(copy) }
      #expect(throws: Never.self) { try take() }
    }
  }

  /// The number of the descriptor by which this process has a file open.
  private func descriptor(of path: String) throws -> Int32? {
    let wanted = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    return try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").first { name in
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)"))
        == wanted
    }.flatMap { Int32($0) }
  }
}
