import Dispatch
import FileKit
import Glibc

/// What is known about the folders that are watched; used by one thread at a time.
struct WatchState: ~Copyable {
  private let folder: String
  private let names: Set<String>
  private var descriptor: Int32 = -1

  /// The watched folders by the system's number, from the folder; empty for the folder itself.
  private var folders: [Int32: String] = [:]

  private var source: (any DispatchSourceRead)?

  /// What has been read and not reported.
  var collected = FolderChanges()

  /// When the first of it was read, in nanoseconds of uptime.
  private(set) var firstTime: UInt64 = 0

  /// Counts what was read.
  private(set) var number = 0

  /// Whether the folder itself is gone.
  private var isAway = false
  private var isSearching = false

  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_ATTRIB
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR | IN_EXCL_UNLINK)

  init(_ folder: String, names: [String]) {
    self.folder = folder
    self.names = Set(names)
  }

  /// Begins to watch; `happened` is called on a queue when there is something to read.
  mutating func open(on queue: DispatchQueue, happened: @escaping @Sendable () -> Void)
    -> Result<Void, WatchFailure>
  {
    descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return .failure(Self.failure(errno)) }
    if let failure = addAll() {
      Glibc.close(descriptor)
      return .failure(failure)
    }
    let source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: queue)
    source.setEventHandler(handler: happened)
    source.setCancelHandler { [descriptor] in Glibc.close(descriptor) }
    source.resume()
    self.source = source
    return .success(())
  }

  mutating func close() {
    source?.cancel()
    source = nil
  }

  private mutating func addAll() -> WatchFailure? {
    if let failure = add("") { return failure }
    for name in names.sorted() {
      if let failure = addTree(name) { return failure }
    }
    return nil
  }

  // MARK: Folders

  /// Watches a folder and all folders in it; one that was removed meanwhile is not a failure.
  private mutating func addTree(_ path: String) -> WatchFailure? {
    let whole = "\(folder)/\(path)"
    guard FileSystem.isFolder(whole), !FileSystem.isLink(whole) else { return nil }
    if let failure = add(path) { return failure }
    for name in (try? FileSystem.names(in: whole)) ?? [] where !name.hasPrefix(".") {
      if let failure = addTree("\(path)/\(name)") { return failure }
    }
    return nil
  }

  private mutating func add(_ path: String) -> WatchFailure? {
    let watch = inotify_add_watch(
      descriptor, path.isEmpty ? folder : "\(folder)/\(path)", Self.mask)
    if watch >= 0 {
      folders[watch] = path
      return nil
    }
    return errno == ENOSPC || errno == ENOMEM || path.isEmpty ? Self.failure(errno) : nil
  }

  private static func failure(_ number: Int32) -> WatchFailure {
    let code: WatchFailure.Code =
      switch number {
      case ENOSPC: .tooManyFolders
      case EMFILE: .tooManyPrograms
      default: .other
      }
    return WatchFailure(
      code: code, reason: strerror(number).map { String(cString: $0) } ?? "error \(number)")
  }

  /// Whether the folder has gone, and nobody looks for it yet.
  mutating func beginsSearch() -> Bool {
    guard isAway, !isSearching else { return false }
    isSearching = true
    return true
  }

  /// Watches again a folder that was away: true if it is back, nil if it is not away.
  mutating func returnIfThere() -> Bool? {
    guard isAway else { return nil }
    guard FileSystem.isFolder(folder) else { return false }
    folders = [:]
    guard addAll() == nil else { return false }
    isAway = false
    isSearching = false
    return true
  }

  // MARK: Events

  /// Takes all events that are there.
  mutating func read() {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Glibc.read(descriptor, &buffer, buffer.count)
      guard count > 0 else { break }
      buffer.withUnsafeBytes { bytes in
        var place = 0
        let size = MemoryLayout<inotify_event>.size
        while place + size <= count {
          let event = bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
          let length = Int(event.len)
          let name = bytes[(place + size)..<min(place + size + length, count)].prefix { $0 != 0 }
          take(event.wd, event.mask, String(decoding: name, as: UTF8.self))
          place += size + length
        }
      }
    }
    number += 1
  }

  private mutating func take(_ watch: Int32, _ mask: UInt32, _ name: String) {
    func has(_ flag: some BinaryInteger) -> Bool { mask & UInt32(flag) != 0 }
    if has(IN_Q_OVERFLOW) {
      // Folders that were made meanwhile are not watched yet.
      _ = addAll()
      return note(FolderChanges(isUnknown: true))
    }
    guard let above = folders[watch] else { return }
    if has(IN_IGNORED) {
      folders[watch] = nil
      return
    }
    if has(IN_DELETE_SELF) || has(IN_MOVE_SELF) {
      guard above.isEmpty else { return }
      isAway = true
      return note(FolderChanges(isUnknown: true))
    }
    guard !name.isEmpty, !Self.isScratch(name) else { return }
    if above.isEmpty, !names.contains(name) { return }
    let path = above.isEmpty ? name : "\(above)/\(name)"
    if has(IN_ISDIR), has(IN_CREATE) || has(IN_MOVED_TO) { _ = addTree(path) }
    note(FolderChanges([path]))
  }

  private mutating func note(_ changes: FolderChanges) {
    if collected.isEmpty { firstTime = DispatchTime.now().uptimeNanoseconds }
    collected.formUnion(changes)
  }

  /// Whether a name is one that editors and tools use for a moment.
  static func isScratch(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#") && name.hasSuffix("#")
      || name == "4913" || name.hasSuffix(".tmp") || name.hasSuffix(".swp")
  }

  /// Whether git is at work on the folder, for no longer than a time in nanoseconds.
  func isLocked(for time: UInt64) -> Bool {
    DispatchTime.now().uptimeNanoseconds < firstTime + time
      && FileSystem.exists("\(folder)/.git/index.lock")
  }
}
