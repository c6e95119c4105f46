import Digests
package import FileKit
import Glibc
import Synchronization

/// Everything expensive that was made before, found by what it was made from.
///
/// A folder of records (key → entry) and of contents, each named by its own digest. Every file is
/// written whole and synced before it gets its name, and is verified when it is read: a damaged,
/// truncated or swapped file counts as absent, and is counted for a report. Safe to use from many
/// tasks and processes at the same time; safe to delete at any time.
package final class Cache: Sendable {
  /// The folder, which is created with the first product.
  package let folder: String

  private struct State {
    /// What this process has used or made, which is not evicted.
    var used: Set<CacheKey> = []
    var damaged: [CacheKind: Int] = [:]
    var stores = 0
  }

  private let state = Mutex(State())
  private static let partials = Atomic<Int>(0)

  /// The cache in a folder that nothing else uses.
  package init(at folder: String) { self.folder = folder }

  // MARK: Finding

  /// What is known about a product; nil if it is absent or damaged.
  ///
  /// Its content is there and has the right length; only reading it shows whether it is the right
  /// content.
  package func entry(for key: CacheKey) -> CacheEntry? {
    let path = recordPath(key)
    guard let bytes = try? FileSystem.read(path) else { return nil }
    guard let entry = CacheRecord.entry(in: bytes, for: key),
      entry.byteCount == 0 || FileStamp(of: contentPath(entry.content))?.size == entry.byteCount
    else {
      drop(key)
      return nil
    }
    state.withLock { _ = $0.used.insert(key) }
    if let stamp = FileStamp(of: path), stamp.isOlder(thanHours: 6) { FileSystem.touch(path) }
    return entry
  }

  /// The content of a product; nil, and reported, if it is damaged.
  package func content(of entry: CacheEntry, for key: CacheKey) -> [UInt8]? {
    if entry.byteCount == 0 { return [] }
    if let bytes = try? FileSystem.read(contentPath(entry.content)),
      Digest(of: bytes) == entry.content
    {
      return bytes
    }
    drop(key)
    return nil
  }

  /// Copies the content of a product to a path without holding it in memory.
  ///
  /// If it is damaged, returns false, reports it, and leaves nothing at the path.
  package func copy(_ entry: CacheEntry, for key: CacheKey, to path: String) throws(FileFailure)
    -> Bool
  {
    var digester = Digester()
    do {
      try FileSystem.copy(contentPath(entry.content), to: path) { digester.add($0) }
    } catch  where error.code == .notFound && !FileSystem.exists(contentPath(entry.content)) {
      drop(key)
      return false
    }
    if digester.digest == entry.content { return true }
    try FileSystem.remove(path)
    drop(key)
    return false
  }

  /// Where the content of a product is, for callers that know its digest and verify it.
  package func path(of entry: CacheEntry) -> String { contentPath(entry.content) }

  // MARK: Storing

  /// Stores a product, or only its facts.
  @discardableResult
  package func store(_ content: [UInt8] = [], facts: [UInt8] = [], for key: CacheKey)
    throws(FileFailure) -> CacheEntry
  {
    let entry = CacheEntry(content: Digest(of: content), byteCount: content.count, facts: facts)
    if !content.isEmpty { try write(content, to: contentPath(entry.content)) }
    return try record(entry, for: key)
  }

  /// Stores a product that was made as a file, by moving it into the cache: a file that
  /// ``newFile(ending:)`` named.
  @discardableResult
  package func store(file: String, facts: [UInt8] = [], for key: CacheKey) throws(FileFailure)
    -> CacheEntry
  {
    let (digest, byteCount) = try FileSystem.digest(of: file)
    try FileSystem.sync(file)
    try place(file, at: contentPath(digest))
    return try record(
      CacheEntry(content: digest, byteCount: byteCount, facts: facts), for: key)
  }

  /// A path for a file that is being made, on the cache's file system.
  package func newFile(ending: String) throws(FileFailure) -> String {
    try FileSystem.makeFolder(partialFolder)
    let number = Self.partials.add(1, ordering: .relaxed).newValue
    return "\(partialFolder)/\(getpid())-\(Self.ownStart)-\(number).\(ending)"
  }

  /// Removes every file that this process is making: it is about to end.
  package func removeOwnPartials() {
    let own = "\(getpid())-\(Self.ownStart)-"
    for name in (try? FileSystem.names(in: partialFolder)) ?? [] where name.hasPrefix(own) {
      try? FileSystem.remove("\(partialFolder)/\(name)")
    }
  }

  private static let ownStart = start(of: getpid()) ?? 0

  /// When a process began, in ticks since the machine started; nil if there is no such process.
  ///
  /// Process numbers are reused (in a container, with every run), but not together with the start
  /// time.
  static func start(of process: pid_t) -> Int? {
    var bytes: [UInt8] = []
    // Files in /proc do not report their size.
    guard (try? FileSystem.read("/proc/\(process)/stat") { bytes += $0 }) != nil,
      let name = bytes.lastIndex(of: UInt8(ascii: ")"))
    else { return nil }
    let fields = bytes[name...].split(separator: UInt8(ascii: " "))
    return fields.count > 20 ? Int(String(decoding: fields[20], as: UTF8.self)) : nil
  }

  // MARK: After the work

  /// How many damaged products were found and made again, by kind; the count then starts over.
  package func takeDamage() -> [CacheKind: Int] {
    state.withLock { state in
      defer { state.damaged = [:] }
      return state.damaged
    }
  }

  /// Whether anything was stored since the cache was opened: only then has it grown.
  var hasGrown: Bool { state.withLock { $0.stores > 0 } }

  var used: Set<CacheKey> { state.withLock { $0.used } }

  // MARK: Places

  var keyFolder: String { "\(folder)/keys" }
  var contentFolder: String { "\(folder)/content" }
  var partialFolder: String { "\(folder)/partial" }

  /// The first two digits of the digest name a folder, because a crowded folder is slow.
  func recordPath(_ key: CacheKey) -> String {
    let name = key.digest.text
    return "\(keyFolder)/\(key.kind)/\(name.prefix(2))/\(name)"
  }

  func contentPath(_ digest: Digest) -> String {
    let name = digest.text
    return "\(contentFolder)/\(name.prefix(2))/\(name)"
  }

  private func record(_ entry: CacheEntry, for key: CacheKey) throws(FileFailure) -> CacheEntry {
    try write(CacheRecord.bytes(of: entry, for: key), to: recordPath(key))
    state.withLock { state in
      state.used.insert(key)
      state.stores += 1
    }
    return entry
  }

  private func write(_ bytes: [UInt8], to path: String) throws(FileFailure) {
    let partial = try newFile(ending: "part")
    do {
      try FileSystem.write(bytes, to: partial)
      try FileSystem.sync(partial)
      try place(partial, at: path)
    } catch {
      try? FileSystem.remove(partial)
      throw error
    }
  }

  private func place(_ file: String, at path: String) throws(FileFailure) {
    let folder = path[..<(path.lastIndex(of: "/") ?? path.endIndex)]
    try FileSystem.makeFolder(String(folder))
    try FileSystem.move(file, to: path)
  }

  /// Removes a product that turned out to be damaged, and counts it.
  func drop(_ key: CacheKey) {
    try? FileSystem.remove(recordPath(key))
    state.withLock { $0.damaged[key.kind, default: 0] += 1 }
  }
}

extension FileStamp {
  /// Whether the content was written, or the file touched, longer ago than this.
  func isOlder(thanHours hours: Int64) -> Bool {
    Int64(time(nil)) - modified / 1_000_000_000 > hours * 3600
  }
}
