package import LessonModel

/// A package to be made: files under paths of their own, put into one archive.
///
/// Equal jobs with equal recordings, documents and assets give equal bytes.
package struct ArchiveJob: Hashable, Sendable {
  package enum Format: Hashable, Sendable {
    /// A ZIP without extra fields: EPUB, audiobooks, SCORM, cartridges.
    case zip

    /// A tarball for servers, compressed with Zstandard.
    case tarZstandard

    /// A tarball for servers, compressed with gzip.
    case tarGzip
  }

  /// A file in the archive.
  package struct Member: Hashable, Sendable {
    package var path: OutputPath

    /// Anything that a published file may hold, even another archive.
    package var content: OutputTree.Content

    /// Whether a ZIP holds its bytes as they are; nil for what suits the kind of file that its name
    /// promises: pictures, sound and PDF are stored, text is deflated.
    package var isStored: Bool?

    package init(path: OutputPath, content: OutputTree.Content, isStored: Bool? = nil) {
      self.path = path
      self.content = content
      self.isStored = isStored
    }
  }

  package var format: Format

  /// In the order in which they are in the archive: what a format wants first, such as the `mimetype`
  /// of an EPUB, is added first.
  package private(set) var members: [Member] = []

  /// The lesson that the package belongs to; nil for the whole course.
  package var lesson: LessonID?

  package init(_ format: Format, lesson: LessonID? = nil) {
    self.format = format
    self.lesson = lesson
  }

  /// Adds a file after those that are there.
  package mutating func add(
    _ path: OutputPath, _ content: OutputTree.Content, isStored: Bool? = nil
  ) {
    members.append(Member(path: path, content: content, isStored: isStored))
  }

  /// Adds a text file, in UTF-8.
  package mutating func add(_ path: OutputPath, text: String, isStored: Bool? = nil) {
    add(path, .bytes(Array(text.utf8)), isStored: isStored)
  }

  /// Adds the files of a tree, below a folder if one is given.
  package mutating func add(_ tree: OutputTree, below folder: OutputPath? = nil) {
    for file in tree.files {
      add(folder.map { $0.appending(file.path) } ?? file.path, file.content)
    }
  }
}

extension OutputPath {
  /// A path below this one.
  package func appending(_ path: OutputPath) -> OutputPath {
    OutputPath(safe: "\(text)/\(path.text)")
  }
}
