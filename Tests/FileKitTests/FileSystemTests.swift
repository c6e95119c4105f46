import Dispatch
import FileKit
import Glibc
import Synchronization
import TestKit
import Testing

@Suite("Files and folders")
struct FileSystemTests {
  @Test("exchanges two folders in one step, and keeps the old one")
  func exchange() throws {
    try withTemporaryFolder { folder in
      for name in ["new", "old"] {
        try FileSystem.makeFolder("\(folder)/\(name)")
        try FileSystem.write(Array(name.utf8), to: "\(folder)/\(name)/page")
      }
      try FileSystem.exchange("\(folder)/new", with: "\(folder)/old")
      #expect(try FileSystem.read("\(folder)/old/page") == Array("new".utf8))
      #expect(try FileSystem.read("\(folder)/new/page") == Array("old".utf8))
    }
  }

  @Test("puts a first folder in place where there was none")
  func firstExchange() throws {
    try withTemporaryFolder { folder in
      try FileSystem.makeFolder("\(folder)/new")
      try FileSystem.exchange("\(folder)/new", with: "\(folder)/dist")
      #expect(try FileSystem.names(in: folder) == ["dist"])
    }
  }

  @Test("replaces a file without leaving anything beside it")
  func replace() throws {
    try withTemporaryFolder { folder in
      try FileSystem.replace("\(folder)/a", with: [1])
      try FileSystem.replace("\(folder)/a", with: [2, 3])
      #expect(try FileSystem.read("\(folder)/a") == [2, 3])
      #expect(try FileSystem.names(in: folder) == ["a"])
    }
  }

  @Test("gives a new file no name that another file has")
  func takenName() throws {
    try withTemporaryFolder { folder in
      try FileSystem.write([1], to: "\(folder)/a")
      try FileSystem.write([2], to: "\(folder)/new")
      let failure = #expect(throws: FileFailure.self) {
        try FileSystem.place("\(folder)/new", at: "\(folder)/a")
      }
      #expect(failure?.code == .exists)
      #expect(try FileSystem.read("\(folder)/a") == [1])
      try FileSystem.place("\(folder)/new", at: "\(folder)/b")
      #expect(try FileSystem.names(in: folder) == ["a", "b"])
    }
  }

  @Test("corrects a file that is as it was read, and no other")
  func correction() throws {
    try withTemporaryFolder { folder in
      try FileSystem.write([1], to: "\(folder)/a")
      #expect(try FileSystem.fix("a", in: folder, from: [1], to: [2]) == .fixed)
      #expect(try FileSystem.fix("a", in: folder, from: [1], to: [3]) == .hasChanged)
      #expect(try FileSystem.read("\(folder)/a") == [2])
      #expect(try FileSystem.names(in: folder) == ["a"])
    }
  }

  @Test("corrects no file through a link, neither of the file nor of a folder above it")
  func correctionOfLinks() throws {
    try withTemporaryFolder { folder in
      try FileSystem.makeFolder("\(folder)/outside")
      try FileSystem.write([1], to: "\(folder)/outside/a")
      try FileSystem.makeFolder("\(folder)/project")
      try FileSystem.link("../outside/a", at: "\(folder)/project/a")
      try FileSystem.link("../outside", at: "\(folder)/project/inside")
      for path in ["a", "inside/a"] {
        #expect(
          try FileSystem.fix(path, in: "\(folder)/project", from: [1], to: [2]) == .isLinked)
      }
      #expect(try FileSystem.read("\(folder)/outside/a") == [1])
    }
  }

  @Test("says what was being done when it fails")
  func failure() {
    let failure = #expect(throws: FileFailure.self) { try FileSystem.read("/nowhere/x") }
    #expect(failure?.code == .notFound)
    #expect(failure?.description == "Could not read /nowhere/x: no such file or directory.")
  }

  @Test("does not wait for somebody to write into a pipe: it is not read")
  func pipe() throws {
    try withTemporaryFolder { folder in
      try #require(mkfifo("\(folder)/pipe", 0o600) == 0)
      #expect(throws: FileFailure.self) { try FileSystem.read("\(folder)/pipe") }
      #expect(throws: FileFailure.self) { try FileSystem.read("\(folder)/pipe") { _ in } }
    }
  }

  @Test("lets one holder at a time take a lock")
  func lock() throws {
    try withTemporaryFolder { folder in
      do {
        let first = try FolderLock(at: "\(folder)/lock", doing: "publish")
        let failure = #expect(throws: FileFailure.self) {
          _ = try FolderLock(at: "\(folder)/lock", doing: "publish")
        }
        #expect(failure?.code == .isBusy)
        _ = consume first
      }
      _ = try FolderLock(at: "\(folder)/lock", doing: "publish")
    }
  }

  @Test("takes no lock of a file that was removed meanwhile: the next one would have it, too")
  func removedLock() throws {
    try withTemporaryFolder { folder in
      let path = "\(folder)/lock"
      let isWaiting = DispatchSemaphore(value: 0)
      let isDone = DispatchSemaphore(value: 0)
      let third = Mutex<FileFailure?>(nil)
      do {
        let first = try FolderLock(at: path, doing: "publish", isRemoved: true)
        DispatchQueue.global().async {
          defer { isDone.signal() }
          guard
            let second = try? FolderLock(
              at: path, doing: "publish", patience: .wait { _ in isWaiting.signal() })
          else { return }
          do throws(FileFailure) {
            _ = try FolderLock(at: path, doing: "publish")
          } catch {
            third.withLock { $0 = error }
          }
          _ = consume second
        }
        #expect(isWaiting.wait(timeout: .now() + 60) == .success)
        _ = consume first
      }
      #expect(isDone.wait(timeout: .now() + 60) == .success)
      #expect(third.withLock { $0?.code } == .isBusy)
    }
  }

  @Test("knows a time stamp that a change of the file may still leave as it is")
  func settled() {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let second: Int64 = 1_000_000_000
    let time = Int64(now.tv_sec) * second + 500_000_001
    func stamp(modified: Int64, changed: Int64) -> FileStamp {
      FileStamp(device: 1, inode: 1, size: 1, modified: modified, changed: changed)
    }
    #expect(stamp(modified: time - 60 * second, changed: time - 60 * second).isSettled)
    #expect(!stamp(modified: time + 60 * second, changed: time - 60 * second).isSettled)
    #expect(!stamp(modified: time - 60 * second, changed: time + 60 * second).isSettled)
  }

  @Test("lists the files of nested folders by path, sorted")
  func list() throws {
    try withTemporaryFolder { folder in
      try FileSystem.makeFolder("\(folder)/b/c")
      try FileSystem.write([], to: "\(folder)/b/c/2")
      try FileSystem.write([], to: "\(folder)/a")
      #expect(try FileSystem.files(under: folder) == ["a", "b/c/2"])
    }
  }
}
