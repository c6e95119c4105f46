/// A folder with other texts in some of its files: a course with edits that are not saved yet.
package struct OverlayFolder: CourseFolder {
  private let folder: any CourseFolder

  /// By path; each is a file of the folder.
  private let texts: [String: [UInt8]]

  package init(_ folder: any CourseFolder, with texts: [String: [UInt8]]) {
    self.folder = folder
    self.texts = texts
  }

  package func entries(of path: String) throws(FolderError) -> [FolderEntry] {
    try folder.entries(of: path)
  }

  package func byteCount(of path: String) -> Int? {
    texts[path]?.count ?? folder.byteCount(of: path)
  }

  package func bytes(of path: String, from start: Int, count: Int) -> [UInt8]? {
    texts[path].map { Array($0.dropFirst(start).prefix(count)) }
      ?? folder.bytes(of: path, from: start, count: count)
  }

  package func bytes(of path: String, limit: Int) throws(FolderError) -> [UInt8] {
    if let text = texts[path] { return Array(text.prefix(limit)) }
    return try folder.bytes(of: path, limit: limit)
  }
}
