import Digests
import EditionKit
import FileKit
import Foundation
import LessonModel
import TestKit
import Testing

@testable import Publishing

/// A folder that publications are put into, without a course.
@Suite("A folder store")
struct FolderStoreTests {
  private func store(_ folder: String, patience: Patience = .none) -> FolderStore {
    FolderStore(
      at: "\(folder)/dist", index: "\(folder)/index", as: "test", patience: patience)
  }

  private func file(_ path: String, _ text: String) -> PublishedFile {
    PublishedFile(
      path: OutputPath(safe: path), digest: Digest(of: text.utf8), byteCount: text.utf8.count,
      edition: .web, lesson: nil)
  }

  /// Publishes texts by path.
  @discardableResult
  private func publish(_ texts: [String: String], into store: FolderStore) throws -> StoreChanges {
    let update = try store.begin()
    var files: [PublishedFile] = []
    for (path, text) in texts {
      files.append(file(path, text))
      try update.put(file(path, text), .bytes(Array(text.utf8)))
    }
    return try update.commit(files, manifest: manifest(files))
  }

  private func manifest(_ files: [PublishedFile]) throws -> [UInt8] {
    PublicationManifest(
      course: try #require(CourseID("c")), generator: "test", files: files
    ).bytes
  }

  private func texts(in folder: String) throws -> [String: String] {
    try Files.read("\(folder)/dist").filter { $0.key != "publish.json" }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test("names what is in the way of a publication, and loses neither", arguments: [true, false])
  func clash(isFile: Bool) throws {
    try withTemporaryFolder { folder in
      let store = store(folder)
      let product = isFile ? "a/b" : "a"
      try publish([product: "1", "c": "1"], into: store)
      try FileSystem.remove("\(folder)/dist/a")
      let own = isFile ? "a" : "a/y"
      try Files.write(["dist/\(own)": "mine"], in: folder)
      let failure = #expect(throws: PublishFailure.self) {
        try publish([product: "2", "c": "1"], into: store)
      }
      let message = "\(failure.map { "\($0)" } ?? "")"
      #expect(message.contains("dist/a was not made by Lectern"), "\(message)")
      #expect(!message.contains("lectern-new"), "\(message)")
      #expect(try texts(in: folder) == [own: "mine", "c": "1"])
    }
  }

  @Test("writes what is new, keeps what is the same, removes what is gone")
  func changes() throws {
    try withTemporaryFolder { folder in
      let store = store(folder)
      let first = try publish(["a": "1", "b/c": "2"], into: store)
      #expect(first.written.map(\.text) == ["a", "b/c"])
      let second = try publish(["a": "1", "d": "3"], into: store)
      #expect(second.written.map(\.text) == ["d"])
      #expect(second.removed.map(\.text) == ["b/c"])
      #expect(second.unchanged == 1)
      #expect(try texts(in: folder) == ["a": "1", "d": "3"])
      #expect(try FileSystem.names(in: folder) == ["dist", "index"])
    }
  }

  @Test("what is discarded, or let go, leaves everything as it was", arguments: [true, false])
  func discarded(_ isSaid: Bool) throws {
    try withTemporaryFolder { folder in
      let store = store(folder)
      try publish(["a": "1"], into: store)
      do {
        let update = try store.begin()
        try update.put(file("a", "2"), .bytes([50]))
        if isSaid { update.discard() }
      }
      #expect(try texts(in: folder) == ["a": "1"])
      #expect(try FileSystem.names(in: folder) == ["dist", "index"])
    }
  }

  @Test("of two publishers the second waits, and says for whom; or fails at once")
  func twoPublishers() async throws {
    try await withTemporaryFolder { folder in
      let first = try store(folder).begin()
      #expect(throws: PublishFailure.self) { try store(folder).begin() }
      let (holders, continuation) = AsyncStream.makeStream(of: String.self)
      let waiting = store(folder, patience: .wait { continuation.yield($0) })
      let second = Task.detached { try waiting.begin() }
      var told = holders.makeAsyncIterator()
      #expect(await told.next() == "test")
      try first.put(file("a", "1"), .bytes([49]))
      _ = try first.commit([file("a", "1")], manifest: manifest([file("a", "1")]))
      _ = consume first
      let update = try await second.value
      // It sees what the first has published.
      #expect(update.published?.files.map(\.path.text) == ["a"])
      update.discard()
    }
  }

  @Test("a FIFO and a socket in the folder do not hang a publication")
  func specialFiles() throws {
    try withTemporaryFolder { folder in
      let store = store(folder)
      try publish(["a": "1"], into: store)
      #expect(mkfifo("\(folder)/dist/pipe", 0o600) == 0)
      try publish(["a": "2"], into: store)
      #expect(try FileSystem.read("\(folder)/dist/a") == [50])
      #expect(try FileSystem.names(in: "\(folder)/dist") == ["a", "pipe", "publish.json"])
    }
  }

  @Test("the folder keeps its permissions")
  func permissions() throws {
    try withTemporaryFolder { folder in
      let store = store(folder)
      try publish(["a": "1"], into: store)
      chmod("\(folder)/dist", 0o2775)
      try publish(["a": "2"], into: store)
      let mode = try FileManager.default.attributesOfItem(atPath: "\(folder)/dist")
      #expect(mode[.posixPermissions] as? Int == 0o2775)
    }
  }

  // MARK: A folder that keeps its place

  /// A folder that may not be exchanged, as a mount point.
  private func fixed(_ folder: String) -> FolderPlaces {
    FolderPlaces("\(folder)/dist", isFixed: true)
  }

  private func publishFixed(
    _ texts: [String: String], in folder: String,
    until stop: (FolderPlaces) throws -> Void = { _ in }
  ) throws {
    let places = fixed(folder)
    try FileSystem.makeFolder("\(folder)/dist")
    try FolderJournal.recover(places)
    let lock = try FolderLock(at: places.lock, doing: "test", isRemoved: true)
    let update = try FolderUpdate(
      places, index: FolderIndex(at: "\(folder)/index", followsLinks: false), lock: lock)
    var files: [PublishedFile] = []
    for (path, text) in texts {
      files.append(file(path, text))
      try update.put(file(path, text), .bytes(Array(text.utf8)))
    }
    try stop(places)
    _ = try update.commit(files, manifest: manifest(files))
  }

  @Test("a folder that cannot be exchanged is changed in its place, file by file")
  func inPlace() throws {
    try withTemporaryFolder { folder in
      try publishFixed(["a": "1", "b/c": "2", "e": "5"], in: folder)
      let inode = FileStamp(of: "\(folder)/dist/e")?.inode
      try publishFixed(["a": "2", "d/f": "3", "e": "5"], in: folder)
      #expect(try texts(in: folder) == ["a": "2", "d/f": "3", "e": "5"])
      #expect(FileStamp(of: "\(folder)/dist/e")?.inode == inode)
      #expect(try FileSystem.names(in: "\(folder)/dist") == ["a", "d", "e", "publish.json"])
    }
  }

  @Test("the run after a kill finishes what was promised, and nothing else")
  func journal() throws {
    try withTemporaryFolder { folder in
      try publishFixed(["a": "1", "b": "1", "c": "1"], in: folder)
      let places = fixed(folder)
      // Killed before the promise: half of the files are written.
      try FileSystem.makeFolder(places.files)
      try FileSystem.write([50], to: "\(places.files)/a")
      try FolderJournal.recover(places)
      #expect(try texts(in: folder) == ["a": "1", "b": "1", "c": "1"])

      // Killed after it: one file is in place, one is not, one is not yet removed.
      try FileSystem.makeFolder(places.files)
      try FileSystem.write([50], to: "\(folder)/dist/a")
      try FileSystem.write([50], to: "\(places.files)/b")
      try FileSystem.write(Array("-c\n+a\n+b\n".utf8), to: places.journal)
      try FolderJournal.recover(places)
      #expect(try texts(in: folder) == ["a": "2", "b": "2"])
      #expect(!FileSystem.exists(places.staging))
    }
  }
}
