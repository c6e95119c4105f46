import Diagnostics
import FileKit
import Synchronization

/// The texts of a course after it was checked.
///
/// They are needed only for excerpts: almost never, and from few files. Ten thousand lessons take
/// 80 MB, which pages and documents need in the meantime; so the shelf drops the texts of lessons,
/// and reads a text again on request.
final class SourceShelf: Sendable {
  /// The paths of all texts.
  let paths: [String]

  /// Files that were not read are not shown either: a link that was refused may lead anywhere.
  private let known: Set<String>
  private let folder: String
  private let texts: Mutex<[String: SourceText]>

  /// - Parameters:
  ///   - sources: What was read.
  ///   - folder: The project's folder, which the paths are relative to.
  init(_ sources: [SourceText], in folder: String) {
    self.folder = folder
    paths = sources.map(\.path)
    known = Set(paths)
    texts = Mutex(
      Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
        .filter { !$0.key.hasSuffix(".md") })
  }

  /// The text of a file; nil if there is none.
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
