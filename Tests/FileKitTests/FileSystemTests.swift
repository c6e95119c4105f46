import FileKit
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

  @Test("says what was being done when it fails")
  func failure() {
    let failure = #expect(throws: FileFailure.self) { try FileSystem.read("/nowhere/x") }
    #expect(failure?.code == .notFound)
    #expect(failure?.description == "Could not read /nowhere/x: no such file or directory.")
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
