import Diagnostics
import Digests
import FileKit
import Synchronization

/// The texts of a course after it was checked.
///
/// They are needed only for excerpts: almost never, and from few files. Ten thousand lessons take
/// 80 MB, which pages and documents need in the meantime; so the shelf drops the texts of lessons that
/// nothing was found in, and reads a text again on request. A text that has changed since is not shown:
/// places in it would be wrong.
final class SourceShelf: Sendable {
  /// The paths of all texts.
  let paths: [String]

  /// Files that were not read are not shown either: a link that was refused may lead anywhere.
  private let digests: [String: String]
  private let folder: String
  private let texts: Mutex<[String: SourceText]>

  /// - Parameters:
  ///   - sources: What was read.
  ///   - folder: The project's folder, which the paths are relative to.
  ///   - diagnostics: What is shown from them in any case.
  ///   - inputs: The digests of the sources, by path.
  init(
    _ sources: [SourceText], in folder: String, showing diagnostics: [Diagnostic], inputs: Recipe
  ) {
    self.folder = folder
    let shown = Set(diagnostics.flatMap(\.spans).map(\.path))
    paths = sources.map(\.path)
    let known = Set(paths)
    digests = Dictionary(
      inputs.ingredients.filter { known.contains($0.name) }.map { ($0.name, $0.value) }
    ) { first, _ in first }
    texts = Mutex(
      Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
        .filter { !$0.key.hasSuffix(".md") || shown.contains($0.key) })
  }

  /// A shelf that keeps every text, because a check while somebody writes keeps them anyway.
  init(keeping sources: [SourceText]) {
    folder = ""
    digests = [:]
    paths = sources.map(\.path)
    texts = Mutex(Dictionary(sources.map { ($0.path, $0) }) { first, _ in first })
  }

  /// The text of a file; nil if there is none, or if it is no longer what was checked.
  func text(_ path: String) -> SourceText? {
    texts.withLock { texts in
      if let text = texts[path] { return text }
      guard let digest = digests[path],
        let bytes = try? FileSystem.read("\(folder)/\(path)"), digest == Digest(of: bytes).text
      else { return nil }
      let text = SourceText(path: path, bytes: bytes)
      texts[path] = text
      return text
    }
  }
}
