package import LessonModel
import Synchronization

/// The files that an edition makes, in the order it makes them, and what it could not show.
package struct OutputTree: Sendable {
  /// What a file holds.
  ///
  /// Only `bytes` are made by the edition; the rest names a value that the publisher turns into a
  /// file.
  package indirect enum Content: Hashable, Sendable {
    case bytes([UInt8])

    /// A file of the course, copied and never held in memory.
    case asset(AssetID)

    /// A finished recording.
    case recording(RecordingID)

    /// A document that Typst makes: a PDF or a picture.
    case typeset(TypesetJob)
  }

  package struct File: Hashable, Sendable {
    package var path: OutputPath
    package var content: Content

    /// The lesson that the file is of; nil for the course as a whole.
    package var lesson: LessonID?

    package init(path: OutputPath, content: Content, lesson: LessonID? = nil) {
      self.path = path
      self.content = content
      self.lesson = lesson
    }
  }

  package private(set) var files: [File] = []
  package private(set) var substitutions: [Substitution] = []
  /// Paths for which two different files were made; always empty, unless ids of lessons are such
  /// that two names fall together.
  package private(set) var conflicts: [OutputPath] = []

  private var positions: [OutputPath: Int] = [:]

  package init() {}

  /// Adds a file.
  ///
  /// A second file of the same path is left out; where it differs from the first, the path is a
  /// conflict, which keeps the tree from being published.
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

/// Keeps the files of an edition, for whoever wants to see all of them.
final class OutputCollector: OutputReceiver {
  private let files = Mutex<[OutputTree.File]>([])

  func receive(_ file: OutputTree.File) { files.withLock { $0.append(file) } }

  /// Everything that came, by path: tasks hand over in any order.
  func tree(with substitutions: [Substitution]) -> OutputTree {
    var tree = OutputTree()
    for file in files.withLock({ $0 }).sorted(by: { $0.path < $1.path }) {
      tree.add(file.path, file.content, lesson: file.lesson)
    }
    for substitution in substitutions { tree.report(substitution) }
    return tree
  }
}
