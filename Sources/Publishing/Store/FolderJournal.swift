import FileKit

/// The work that remains in a folder whose files are changed one by one: removals, then files to be
/// moved into place.
///
/// Once the journal has its name, the next publication is complete on the disk, and any run that
/// finds the journal can finish the work: each step may be done twice.
struct FolderJournal {
  var removed: [String]
  var placed: [String]

  private var bytes: [UInt8] {
    Array(
      (removed.map { "-\($0)\n" } + placed.map { "+\($0)\n" }).joined().utf8)
  }

  private init?(_ bytes: [UInt8]) {
    (removed, placed) = ([], [])
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      switch line.first {
      case "-": removed.append(String(line.dropFirst()))
      case "+": placed.append(String(line.dropFirst()))
      default: return nil
      }
    }
  }

  init(removed: [String], placed: [String]) {
    self.removed = removed
    self.placed = placed
  }

  /// Commits to the work: from here on, this run or the next one must finish it.
  ///
  /// The folders that it needs are made first, so that a full disk cannot make it fail later.
  func promise(in places: FolderPlaces) throws(FileFailure) {
    try makeFolders(in: places)
    try FileSystem.write(bytes, to: "\(places.journal).part")
    try FileSystem.syncAll(places.folder)
    try FileSystem.move("\(places.journal).part", to: places.journal)
    try FileSystem.syncAll(places.folder)
  }

  private func makeFolders(in places: FolderPlaces) throws(FileFailure) {
    var made: Set<String> = []
    for path in placed {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      if !folder.isEmpty, made.insert(folder).inserted {
        try FileSystem.makeFolder("\(places.folder)/\(folder)")
      }
    }
  }

  /// Does the work.
  func finish(in places: FolderPlaces) throws(FileFailure) {
    for path in removed { try FileSystem.remove("\(places.folder)/\(path)") }
    for path in placed {
      let staged = "\(places.files)/\(path)"
      guard FileSystem.exists(staged) else { continue }
      try FileSystem.move(staged, to: "\(places.folder)/\(path)")
    }
    for path in removed { FileSystem.removeEmptyFolders(above: path, in: places.folder) }
    try FileSystem.remove(places.journal)
    try FileSystem.remove(places.staging)
  }

  /// Finishes what a killed run committed to, or undoes what it did not commit.
  ///
  /// That run may have been on another machine: a folder that was a mount point then need not be
  /// one now.
  static func recover(_ places: FolderPlaces) throws(FileFailure) {
    if !places.isFixed { try recoverExchange(places) }
    try recoverInside(FolderPlaces(places.folder, isFixed: true), isOwn: places.isFixed)
  }

  /// If names cannot be exchanged in one step, a run may have ended between the two steps.
  private static func recoverExchange(_ places: FolderPlaces) throws(FileFailure) {
    if !FileSystem.exists(places.folder), FileSystem.isFolder("\(places.staging)-old") {
      try FileSystem.move("\(places.staging)-old", to: places.folder)
    }
    try FileSystem.remove("\(places.staging)-old")
    try FileSystem.remove(places.staging)
  }

  private static func recoverInside(_ places: FolderPlaces, isOwn: Bool) throws(FileFailure) {
    // A lock that nobody holds is removed; this run's own stays.
    if !isOwn, FileSystem.exists(places.lock) {
      _ = try? FolderLock(at: places.lock, doing: "write \(places.lock)", isRemoved: true)
    }
    guard FileSystem.exists(places.staging) else { return }
    if let bytes = try? FileSystem.read(places.journal), let journal = FolderJournal(bytes) {
      // Somebody may have removed empty folders.
      try journal.makeFolders(in: places)
      return try journal.finish(in: places)
    }
    let staged =
      FileSystem.isFolder(places.files) ? try FileSystem.files(under: places.files) : []
    try FileSystem.remove(places.staging)
    takeBackFolders(for: staged, in: places)
  }

  /// Removes the empty folders that files would have been moved to.
  static func takeBackFolders(for paths: [String], in places: FolderPlaces) {
    for path in paths { FileSystem.removeEmptyFolders(above: path, in: places.folder) }
  }
}
