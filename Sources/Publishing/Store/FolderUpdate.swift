import Digests
import EditionKit
import FileKit
import Synchronization

/// The next publication of a folder while it is built.
final class FolderUpdate: PublicationUpdate {
  let published: StoredPublication?
  let manifest: [UInt8]?
  let ownFiles: [String]

  private let places: FolderPlaces
  private let index: FolderIndex
  private let lock: FolderLock
  private let old: [OutputPath: PublishedFile]

  private struct State {
    /// Folders that exist in the staging folder.
    var folders: Set<String> = []
    var written: [OutputPath: PublishedFile] = [:]
    var unchanged: [OutputPath: PublishedFile] = [:]
    var isFinished = false
  }

  private let state = Mutex(State())

  init(_ places: FolderPlaces, index: FolderIndex, lock: consuming FolderLock)
    throws(PublishFailure)
  {
    self.places = places
    self.index = index
    self.lock = lock
    let folder = try OutputFolder(at: places.folder)
    published = folder.published
    ownFiles = folder.own
    manifest = folder.manifest
    old = Dictionary(folder.published?.files.map { ($0.path, $0) } ?? []) { first, _ in first }
  }

  // A failure must leave nothing that keeps a full disk full.
  deinit { discard() }

  func put(_ file: PublishedFile, _ content: PublicationContent) throws(PublishFailure) {
    try PublishFailure.refuseIfEnded()
    if try isPublished(file) {
      state.withLock { $0.unchanged[file.path] = file }
      return
    }
    let target = try stagingPath(of: file.path.text)
    switch content {
    case .bytes(let bytes):
      try files { () throws(FileFailure) in try FileSystem.write(bytes, to: target) }
    case .written(let write): try write(target)
    }
    state.withLock { $0.written[file.path] = file }
  }

  func keep(_ file: PublishedFile) throws(PublishFailure) -> Bool {
    guard try isPublished(file) else { return false }
    state.withLock { $0.unchanged[file.path] = file }
    return true
  }

  func place(of path: OutputPath) -> String {
    let isWritten = state.withLock { $0.written[path] != nil }
    return "\(isWritten ? places.files : places.folder)/\(path)"
  }

  /// Whether a file is already published as it should be, even if somebody changed it on the disk
  /// since.
  private func isPublished(_ file: PublishedFile) throws(PublishFailure) -> Bool {
    guard let old = old[file.path], old.digest == file.digest, old.byteCount == file.byteCount
    else { return false }
    let path = "\(places.folder)/\(file.path)"
    // A file that cannot be read is written again.
    guard let found = try? index.digest(of: path, named: file.path.text) else { return false }
    return found.0 == file.digest && found.1.size == file.byteCount
  }

  func discard() {
    let isFinished = state.withLock { state in
      defer { state.isFinished = true }
      return state.isFinished
    }
    // If that fails, the next publication does it.
    if isFinished { return }
    try? FileSystem.remove(places.staging)
    if places.isFixed {
      let paths = state.withLock { $0.written.keys.map(\.text) }
      FolderJournal.takeBackFolders(for: paths, in: places)
    }
  }

  // MARK: Commit

  func commit(_ named: [PublishedFile], manifest: [UInt8]) throws(PublishFailure) -> StoreChanges {
    try PublishFailure.refuseIfEnded()
    let named = Set(named.map(\.path))
    let (written, unchanged) = state.withLock { state in
      (state.written, state.unchanged.filter { named.contains($0.key) })
    }
    var changes = StoreChanges()
    changes.written = written.keys.sorted()
    changes.writtenBytes = written.values.reduce(0) { $0 + $1.byteCount }
    changes.removed = old.keys.filter { written[$0] == nil && unchanged[$0] == nil }.sorted()
    changes.unchanged = unchanged.count

    let isSame = changes.written.isEmpty && changes.removed.isEmpty && manifest == self.manifest
    if !isSame {
      let target = try stagingPath(of: PublicationManifest.path)
      try files { () throws(FileFailure) in
        try FileSystem.write(manifest, to: target)
      }
      if places.isFixed {
        try changeInPlace(changes)
      } else {
        try exchange(written: written, unchanged: unchanged, &changes)
      }
    }
    state.withLock { $0.isFinished = true }
    remember(written.values.map { $0 } + unchanged.values.map { $0 }, &changes)
    return changes
  }

  /// Changes the files of the folder one by one.
  private func changeInPlace(_ changes: StoreChanges) throws(PublishFailure) {
    let journal = FolderJournal(
      removed: changes.removed.map(\.text),
      placed: changes.written.map(\.text) + [PublicationManifest.path])
    try files { () throws(FileFailure) in try journal.promise(in: places) }
    // From here on, the next run finishes what this one cannot: nothing is undone.
    state.withLock { $0.isFinished = true }
    do {
      try journal.finish(in: places)
    } catch {
      throw PublishFailure(
        .file,
        "\(error) A part of the new publication is in place; publish again, and the rest follows.")
    }
  }

  /// Completes the staging folder, and puts it in place.
  private func exchange(
    written: [OutputPath: PublishedFile], unchanged: [OutputPath: PublishedFile],
    _ changes: inout StoreChanges
  ) throws(PublishFailure) {
    for path in unchanged.keys.sorted() { try takeOver(path.text) }
    let made = Set(written.keys.map(\.text)).union(unchanged.keys.map(\.text))
    for path in ownFiles where !made.contains(path) { try takeOver(path) }
    try files { () throws(FileFailure) in
      if FileSystem.exists(places.folder) {
        FileSystem.copyPermissions(of: places.folder, to: places.staging)
      }
      try FileSystem.syncAll(places.staging)
      try FileSystem.exchange(places.staging, with: places.folder)
    }
    // From here on the publication exists, whatever happens.
    state.withLock { $0.isFinished = true }
    do {
      try FileSystem.remove(places.staging)
    } catch {
      changes.leftover = "\(error)"
    }
  }

  /// Refuses a file or a link of somebody else that is where the publication has a folder, or a folder
  /// where it has a file: neither may be lost.
  private func refuseClash(_ path: String) throws(PublishFailure) {
    var clash: String?
    if FileSystem.exists("\(places.files)/\(path)") { clash = path }
    var above = path[...]
    while clash == nil, let slash = above.lastIndex(of: "/") {
      above = above[..<slash]
      if FileSystem.isFile("\(places.files)/\(above)") { clash = String(above) }
    }
    guard let clash else { return }
    throw PublishFailure(
      .file,
      "\(places.folder)/\(clash) was not made by Lectern, and the publication needs that name. Nothing was "
        + "changed. Move it to another folder, then publish again.")
  }

  /// Gives a file of the old folder a second name in the new one, or copies it if that is not
  /// possible.
  private func takeOver(_ path: String) throws(PublishFailure) {
    do throws(PublishFailure) {
      let target = try stagingPath(of: path)
      let source = "\(places.folder)/\(path)"
      try files { () throws(FileFailure) in
        if try !FileSystem.addName(target, to: source) {
          try FileSystem.clone(source, to: target)
        }
      }
    } catch {
      try refuseClash(path)
      throw error
    }
  }

  /// A path in the staging folder; makes its folders.
  private func stagingPath(of path: String) throws(PublishFailure) -> String {
    let target = "\(places.files)/\(path)"
    let folder = String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)])
    if state.withLock({ $0.folders.contains(folder) }) { return target }
    try files { () throws(FileFailure) in try FileSystem.makeFolder(folder) }
    state.withLock { _ = $0.folders.insert(folder) }
    return target
  }

  /// Stores what the files contain now; if that fails, they are read the next time.
  private func remember(_ files: [PublishedFile], _ changes: inout StoreChanges) {
    let stamps = files.map { ($0, FileStamp(of: "\(places.folder)/\($0.path)")) }
    FileStamp.waitUntilSettled(stamps.compactMap(\.1))
    for case (let file, let stamp?) in stamps {
      index.remember(file.path.text, stamp, file.digest)
    }
    try? index.save(keeping: Set(files.map(\.path.text)))
  }
}
