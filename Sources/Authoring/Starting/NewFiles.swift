import FileKit

/// Puts new files in place: whole and under a free name, or not at all.
package enum NewFiles {
  /// One file with this content at a path.
  static func place(_ text: String, at path: String) throws(AuthoringFailure) {
    try place(at: path) { temporary throws(FileFailure) in
      try FileSystem.write(Array(text.utf8), to: temporary)
    }
  }

  /// What a new file contains.
  package enum Content: Sendable {
    case bytes([UInt8])

    /// The same as another file, by its path.
    case copy(of: String)
  }

  /// A folder at a path with these files in it, by relative path.
  static func place(_ contents: [String: [UInt8]], asFolder path: String) throws(AuthoringFailure) {
    try place(contents.mapValues { Content.bytes($0) }, asFolder: path)
  }

  /// A folder at a path with these files in it, by relative path.
  package static func place(_ contents: [String: Content], asFolder path: String)
    throws(AuthoringFailure)
  {
    try place(at: path) { temporary throws(FileFailure) in
      try FileSystem.makeFolder(temporary)
      for (file, content) in contents.sorted(by: { $0.key < $1.key }) {
        let folders = file.split(separator: "/").dropLast().joined(separator: "/")
        if !folders.isEmpty { try FileSystem.makeFolder("\(temporary)/\(folders)") }
        switch content {
        case .bytes(let bytes): try FileSystem.write(bytes, to: "\(temporary)/\(file)")
        case .copy(let original): try FileSystem.copy(original, to: "\(temporary)/\(file)")
        }
      }
    }
  }

  /// Makes something under a hidden name, which the reader ignores, and then gives it its own name
  /// in one step.
  private static func place(at path: String, make: (String) throws(FileFailure) -> Void)
    throws(AuthoringFailure)
  {
    var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let name = parts.removeLast()
    let temporary = (parts + [".\(name).lectern-new"]).joined(separator: "/")
    do {
      try FileSystem.remove(temporary)
      try make(temporary)
      try FileSystem.place(temporary, at: path)
    } catch {
      // If it cannot be removed either, it is hidden, and is removed the next time.
      try? FileSystem.remove(temporary)
      guard error.code == .exists else { throw AuthoringFailure(error) }
      throw AuthoringFailure(
        .usage, "\(path) already exists, and was not changed.")
    }
  }
}
