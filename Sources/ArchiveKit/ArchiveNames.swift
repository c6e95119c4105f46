/// The names that an archive has so far: each at most once, on every file system.
struct ArchiveNames {
  /// Files by their name without case.
  private var files: [String: ArchivePath] = [:]

  /// Folders that are named, or are above what is named.
  private var folders: [String: String] = [:]

  /// Adds a name; returns what is wrong with it, worded to follow it, or nil.
  mutating func add(_ path: ArchivePath, isFolder: Bool) -> String? {
    for folder in path.folders + (isFolder ? [path.text] : []) {
      let name = ArchivePath.withoutCase(folder)
      if files[name] != nil { return "needs a folder where the archive has a file" }
      if let other = folders[name], other != folder {
        return "differs from “\(other)” only in upper and lower case"
      }
      folders[name] = folder
    }
    guard !isFolder else { return nil }
    let name = path.withoutCase
    if folders[name] != nil { return "is a file where the archive has a folder" }
    guard let other = files.updateValue(path, forKey: name) else { return nil }
    return other == path
      ? "is in the archive twice" : "differs from “\(other)” only in upper and lower case"
  }
}
