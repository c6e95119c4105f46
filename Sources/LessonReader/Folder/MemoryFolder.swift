/// A project folder in memory: for tests, and for texts that are not saved yet.
package struct MemoryFolder: CourseFolder {
  private var files: [String: [UInt8]] = [:]
  private var unreadable: Set<String> = []

  /// Files by path; folders exist because files are in them.
  package init(_ files: [String: [UInt8]] = [:]) { self.files = files }

  /// Files by path, as texts.
  package init(texts: [String: String]) {
    files = texts.mapValues { Array($0.utf8) }
  }

  package subscript(path: String) -> [UInt8]? {
    get { files[path] }
    set { files[path] = newValue }
  }

  /// Makes a file one that cannot be opened.
  package mutating func forbidReading(_ path: String) { unreadable.insert(path) }

  package func entries(of path: String) throws(FolderError) -> [FolderEntry] {
    let prefix = path.isEmpty ? "" : path + "/"
    var entries: [String: FolderEntry.Kind] = [:]
    for file in files.keys where file.hasPrefix(prefix) {
      let parts = file.dropFirst(prefix.count).split(separator: "/")
      guard let name = parts.first else { continue }
      entries[String(name)] = parts.count > 1 ? .folder : .file
    }
    guard !entries.isEmpty || path.isEmpty else { throw error(.notFound, path) }
    return entries.sorted { $0.key < $1.key }.map { FolderEntry(name: $0.key, kind: $0.value) }
  }

  package func byteCount(of path: String) -> Int? { files[path]?.count }

  package func bytes(of path: String, limit: Int) throws(FolderError) -> [UInt8] {
    guard !unreadable.contains(path) else { throw error(.notPermitted, path) }
    guard let bytes = files[path] else { throw error(.notFound, path) }
    return Array(bytes.prefix(limit))
  }

  package func bytes(of path: String, from start: Int, count: Int) -> [UInt8]? {
    files[path].map { Array($0.dropFirst(start).prefix(count)) }
  }

  private func error(_ code: FolderError.Code, _ path: String) -> FolderError {
    FolderError(code, path: path, project: "memory", reason: "not in memory")
  }
}
