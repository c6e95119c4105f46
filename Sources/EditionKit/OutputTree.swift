package import LessonModel
import Synchronization

/// The files that an edition makes, in the order in which it makes them, and what it could not
/// show.
package struct OutputTree: Sendable {
  /// What a file holds.
  ///
  /// An edition makes only `bytes`; the other cases name a value that Lectern turns into a file.
  package indirect enum Content: Hashable, Sendable {
    case bytes([UInt8])

    /// A file of the course, copied and never held in memory.
    case asset(AssetID)

    /// A picture of the course in another width.
    case picture(PictureJob)

    /// A font of the author's with the letters that are shown.
    case font(FontJob)

    /// A finished recording.
    case recording(RecordingID)

    /// A finished recording, encoded again for a package that should be small.
    case encoded(EncodingJob)

    /// A document that Typst makes: a PDF or a picture.
    case typeset(TypesetJob)

    /// A package: an EPUB, an audiobook, a ZIP for a learning platform.
    case archive(ArchiveJob)

    /// Several recordings as one file with chapters.
    case sound(SoundJob)
  }

  package struct File: Hashable, Sendable {
    package var path: OutputPath
    package var content: Content

    /// The lesson that the file belongs to; nil for the whole course.
    package var lesson: LessonID?

    package init(path: OutputPath, content: Content, lesson: LessonID? = nil) {
      self.path = path
      self.content = content
      self.lesson = lesson
    }
  }

  package private(set) var files: [File] = []
  package private(set) var substitutions: [Substitution] = []
  /// Paths for which two different files were made.
  ///
  /// Always empty, unless the ids of two lessons lead to the same name.
  package private(set) var conflicts: [OutputPath] = []

  private var positions: [OutputPath: Int] = [:]

  package init() {}

  /// Adds a file.
  ///
  /// A second file with the same path is left out; if it differs from the first one, the path is a
  /// conflict and the tree is not published.
  package mutating func add(_ path: OutputPath, _ content: Content, lesson: LessonID? = nil) {
    if let position = positions[path] {
      if files[position].content != content { conflicts.append(path) }
      return
    }
    positions[path] = files.count
    files.append(File(path: path, content: content, lesson: lesson))
  }

  /// Adds a text file, in UTF-8.
  package mutating func add(_ path: OutputPath, text: String, lesson: LessonID? = nil) {
    add(path, .bytes(Array(text.utf8)), lesson: lesson)
  }

  /// Reports something that the edition could not show as it is.
  package mutating func report(_ substitution: Substitution) { substitutions.append(substitution) }

  /// The file at a path.
  package subscript(path: OutputPath) -> File? { positions[path].map { files[$0] } }
}

extension OutputTree {
  /// Hands over all files, and returns what could not be shown.
  package func deliver(to output: any OutputReceiver) async -> [Substitution] {
    for file in files { await output.receive(file) }
    return substitutions
  }
}

/// Collects the files of an edition, for callers that want to see all of them.
final class OutputCollector: OutputReceiver {
  private let files = Mutex<[OutputTree.File]>([])

  func receive(_ file: OutputTree.File) { files.withLock { $0.append(file) } }

  /// Everything received, sorted by path, because tasks hand over in any order.
  func tree(with substitutions: [Substitution]) -> OutputTree {
    var tree = OutputTree()
    for file in files.withLock({ $0 }).sorted(by: { $0.path < $1.path }) {
      tree.add(file.path, file.content, lesson: file.lesson)
    }
    for substitution in substitutions { tree.report(substitution) }
    return tree
  }
}
