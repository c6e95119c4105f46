import Diagnostics
import FileKit
import Synchronization

/// The texts of a course after it was checked.
///
/// They are needed only to point into: nearly never, and of few files. Ten thousand lessons take 80 MB,
/// which pages and documents need meanwhile; so the shelf lets the texts of lessons go, and reads again
/// what somebody asks for.
final class SourceShelf: Sendable {
  /// The paths of all texts.
  let paths: [String]

  /// What was not read is not shown either: a link that was refused may lead to anything.
  private let known: Set<String>
  private let folder: String
  private let texts: Mutex<[String: SourceText]>

  /// - Parameters:
  ///   - sources: What was read.
  ///   - folder: The project's folder, which the paths start from.
  init(_ sources: [SourceText], in folder: String) {
    self.folder = folder
    paths = sources.map(\.path)
    known = Set(paths)
    texts = Mutex(
      Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
        .filter { !$0.key.hasSuffix(".md") })
  }

  /// The text of a file; nil where there is none.
  func text(_ path: String) -> SourceText? {
    texts.withLock { texts in
      if let text = texts[path] { return text }
      guard self.known.contains(path),
        let bytes = try? FileSystem.read("\(folder)/\(path)")
      else { return nil }
      let text = SourceText(path: path, bytes: bytes)
      texts[path] = text
      return text
    }
  }
}
