import CacheKit
import Digests
import FileKit
import Foundation
import TestKit
import Testing

extension CacheKind {
  static let document = CacheKind("documents")
  static let formula = CacheKind("formulas")
}

@Suite struct CacheTests {
  private func key(_ text: String, _ kind: CacheKind = .document) -> CacheKey {
    CacheKey(kind, Digest(of: text.utf8))
  }

  /// Paths of all files of a cache that a path part names.
  private func files(_ part: String, in folder: String) throws -> [String] {
    try FileSystem.files(under: folder).filter { $0.contains(part) }.map { "\(folder)/\($0)" }
  }

  @Test func whatWasStoredIsFoundByALaterProcess() throws {
    try withTemporaryFolder { folder in
      let stored = try Cache(at: folder).store([1, 2, 3], facts: [9, 10, 10, 9], for: key("a"))
      let cache = Cache(at: folder)
      let entry = try #require(cache.entry(for: key("a")))
      #expect(entry == stored)
      #expect(entry.facts == [9, 10, 10, 9])
      #expect(cache.content(of: entry, for: key("a")) == [1, 2, 3])
      #expect(cache.entry(for: key("b")) == nil)
      #expect(cache.entry(for: key("a", .formula)) == nil)
      #expect(cache.takeDamage() == [:])
    }
  }

  @Test func factsAloneNeedNoContent() throws {
    try withTemporaryFolder { folder in
      let cache = Cache(at: folder)
      try cache.store(facts: Array("π".utf8), for: key("a", .formula))
      #expect(cache.entry(for: key("a", .formula))?.facts == Array("π".utf8))
      #expect(try files("content/", in: folder) == [])
    }
  }

  @Test func aFileIsMovedIn() throws {
    try withTemporaryFolder { folder in
      let cache = Cache(at: folder)
      let file = try cache.newFile(ending: "pdf")
      try FileSystem.write([7, 7], to: file)
      let entry = try cache.store(file: file, for: key("a"))
      #expect(entry.content == Digest(of: [7, 7]))
      #expect(!FileSystem.exists(file))
      let copy = "\(folder)/copy"
      #expect(try cache.copy(entry, for: key("a"), to: copy))
      #expect(try FileSystem.read(copy) == [7, 7])
    }
  }

  /// What can happen to a file of the cache while nobody looks.
  enum Damage: CaseIterable {
    case cut, emptied, zeroed, flipped, gone, swapped
  }

  private func damage(_ path: String, _ damage: Damage, other: String) throws {
    var bytes = try FileSystem.read(path)
    switch damage {
    case .cut: bytes.removeLast()
    case .emptied: bytes = []
    case .zeroed: bytes = bytes.map { _ in 0 }
    case .flipped: bytes[bytes.count / 2] ^= 1
    case .gone:
      try FileSystem.remove(path)
      return
    case .swapped: bytes = try FileSystem.read(other)
    }
    try FileSystem.write(bytes, to: path)
  }

  @Test(arguments: ["keys/", "content/"], Damage.allCases)
  func aDamagedProductIsAbsentAndReportedOnce(_ part: String, _ kind: Damage) throws {
    try withTemporaryFolder { folder in
      let writer = Cache(at: folder)
      try writer.store([1, 2, 3], facts: [5], for: key("a"))
      let own = try #require(try files(part, in: folder).first)
      try writer.store([4, 5, 6], facts: [5], for: key("b"))
      let other = try #require(try files(part, in: folder).first { $0 != own })
      try damage(own, kind, other: other)

      let cache = Cache(at: folder)
      let found = cache.entry(for: key("a"))
      let content = found.flatMap { cache.content(of: $0, for: key("a")) }
      #expect(content == nil)
      // A missing record is not damage: it was removed, or never there.
      let isAbsent = part == "keys/" && kind == .gone
      #expect(cache.takeDamage() == (isAbsent ? [:] : [.document: 1]))
      #expect(cache.takeDamage() == [:])
      #expect(cache.entry(for: key("a")) == nil)

      try cache.store([1, 2, 3], facts: [5], for: key("a"))
      let again = try #require(cache.entry(for: key("a")))
      #expect(cache.content(of: again, for: key("a")) == [1, 2, 3])
      let whole = try #require(cache.entry(for: key("b")))
      #expect(cache.content(of: whole, for: key("b")) == [4, 5, 6])
    }
  }

  @Test func aDamagedContentIsNotCopied() throws {
    try withTemporaryFolder { folder in
      let cache = Cache(at: folder)
      let entry = try cache.store([1, 2, 3], for: key("a"))
      try damage(try #require(try files("content/", in: folder).first), .flipped, other: "")
      #expect(try !cache.copy(entry, for: key("a"), to: "\(folder)/copy"))
      #expect(!FileSystem.exists("\(folder)/copy"))
      #expect(cache.takeDamage() == [.document: 1])
    }
  }

  @Test func verifyingFindsAndRemovesWhatIsDamaged() throws {
    try withTemporaryFolder { folder in
      let cache = Cache(at: folder)
      for number in 0..<10 { try cache.store([UInt8(number)], for: key("\(number)")) }
      let contents = try files("content/", in: folder)
      try FileSystem.write([200], to: contents[0])
      try FileSystem.remove(contents[1])
      try FileSystem.write([], to: try #require(try files("keys/", in: folder).last))
      let found = try Cache(at: folder).verify()
      #expect(found.whole + found.damaged.values.reduce(0, +) == 10)
      #expect(found.damaged[.document] ?? 0 >= 2)
      let again = try Cache(at: folder).verify()
      #expect(again.whole == found.whole)
      #expect(again.damaged == [:])
    }
  }

  /// Makes files of the cache that many hours old.
  private func age(_ folder: String, hours: Double) throws {
    for path in try FileSystem.files(under: folder) {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -3600 * hours)],
        ofItemAtPath: "\(folder)/\(path)")
    }
  }

  @Test func theLeastRecentlyUsedGoesFirst() throws {
    try withTemporaryFolder { folder in
      for number in 0..<4 {
        try Cache(at: folder).store(
          [UInt8](repeating: UInt8(number), count: 1000), for: key("\(number)"))
        try age(folder, hours: 24)
      }
      // A hit makes the oldest young again.
      #expect(Cache(at: folder).entry(for: key("0")) != nil)
      let cache = Cache(at: folder)
      try cache.store([UInt8](repeating: 9, count: 1000), for: key("new"))
      #expect(try cache.trim(to: 3500) == 3)
      let rest = Cache(at: folder)
      #expect(rest.entry(for: key("0")) != nil)
      #expect(rest.entry(for: key("new")) != nil)
      #expect((1..<4).allSatisfy { rest.entry(for: key("\($0)")) == nil })
      #expect(try rest.status().byteCount <= 3500)
      #expect(try files("content/", in: folder).count == 2)
    }
  }

  @Test func whatThisRunNeedsStaysEvenAboveTheLimit() throws {
    try withTemporaryFolder { folder in
      let cache = Cache(at: folder)
      for number in 0..<4 { try cache.store([UInt8(number)], for: key("\(number)")) }
      #expect(try cache.trim(to: 1) == 0)
      #expect(try cache.status().shares.map(\.count) == [4])
    }
  }

  @Test func contentThatTwoKeysShareIsKeptOnce() throws {
    try withTemporaryFolder { folder in
      try Cache(at: folder).store([1, 2, 3], for: key("a"))
      try age(folder, hours: 24)
      let cache = Cache(at: folder)
      try cache.store([1, 2, 3], for: key("b"))
      #expect(try files("content/", in: folder).count == 1)
      #expect(try cache.trim(to: 1) == 1)
      let entry = try #require(cache.entry(for: key("b")))
      #expect(cache.content(of: entry, for: key("b")) == [1, 2, 3])
    }
  }

  @Test func sweepingRemovesWhatDeadProcessesAndEarlierVersionsLeft() throws {
    try withTemporaryFolder { folder in
      let cache = Cache(at: "\(folder)/v1")
      try FileSystem.makeFolder("\(folder)/v1/partial")
      try FileSystem.makeFolder("\(folder)/narration")
      try FileSystem.write([1], to: "\(folder)/narration/x")
      // No process can have this number (the kernel's largest is 2^22).
      try FileSystem.write([1], to: "\(folder)/v1/partial/99999999-1-1.pdf")
      // A process of this number runs, but began at another time: in a container each run has number 1.
      try FileSystem.write([1], to: "\(folder)/v1/partial/\(getpid())-1-1.pdf")
      let own = try cache.newFile(ending: "pdf")
      try FileSystem.write([1], to: own)
      try cache.sweep()
      #expect(try FileSystem.files(under: folder).map { "\(folder)/\($0)" } == [own])
    }
  }

  @Test(arguments: [1, 8])
  func manyTasksMayStoreAndFindTheSame(_ width: Int) async throws {
    try await withTemporaryFolder { folder in
      let cache = Cache(at: folder)
      try await withThrowingTaskGroup(of: Void.self) { group in
        for task in 0..<width {
          group.addTask {
            for number in 0..<40 {
              let key = CacheKey(.document, Digest(of: [UInt8(number)]))
              if let entry = cache.entry(for: key) {
                #expect(cache.content(of: entry, for: key) == [UInt8(number), 0])
              } else {
                try cache.store([UInt8(number), 0], facts: [UInt8(task)], for: key)
              }
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(cache.takeDamage() == [:])
      #expect(try cache.status().shares.map(\.count) == [40])
    }
  }
}
