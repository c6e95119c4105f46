import FileKit

/// What is left to do in a folder whose files are changed one by one: removals, then files that take
/// their places.
///
/// Once the journal has its name, the next publication is complete on the disk, and whoever finds the
/// journal can finish the work: each step may be done twice.
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

  /// Promises the work, then does it.
  func carryOut(in places: FolderPlaces) throws(FileFailure) {
    try FileSystem.write(bytes, to: "\(places.journal).part")
    try FileSystem.syncAll(places.folder)
    try FileSystem.move("\(places.journal).part", to: places.journal)
    try FileSystem.syncAll(places.folder)
    try finish(in: places)
  }

  private func finish(in places: FolderPlaces) throws(FileFailure) {
    for path in removed { try FileSystem.remove("\(places.folder)/\(path)") }
    var folders: Set<String> = []
    for path in placed {
      let staged = "\(places.files)/\(path)"
      guard FileSystem.exists(staged) else { continue }
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      if !folder.isEmpty, folders.insert(folder).inserted {
        try FileSystem.makeFolder("\(places.folder)/\(folder)")
      }
      try FileSystem.move(staged, to: "\(places.folder)/\(path)")
    }
    for path in removed { FileSystem.removeEmptyFolders(above: path, in: places.folder) }
    try FileSystem.remove(places.journal)
    try FileSystem.remove(places.staging)
  }

  /// Finishes what a killed run has promised, or takes back what it has not.
  static func recover(_ places: FolderPlaces) throws(FileFailure) {
    if places.isFixed, let bytes = try? FileSystem.read(places.journal),
      let journal = FolderJournal(bytes)
    {
      return try journal.finish(in: places)
    }
    // Where names cannot be exchanged in one step, a run may have ended between its two steps.
    if !places.isFixed, !FileSystem.exists(places.folder),
      FileSystem.isFolder("\(places.staging)-old")
    {
      try FileSystem.move("\(places.staging)-old", to: places.folder)
    }
    try FileSystem.remove("\(places.staging)-old")
    try FileSystem.remove(places.staging)
  }
}
