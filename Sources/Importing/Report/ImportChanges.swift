package import Digests

/// What is new in a source since an earlier import.
package struct ImportChanges: Hashable, Sendable {
  /// Relative to the source, in order.
  package private(set) var added: [String] = []
  package private(set) var changed: [String] = []
  package private(set) var gone: [String] = []

  /// The folder of the earlier import.
  package let since: String

  /// Compares the files of two imports by their digests.
  package init(since: String, _ before: [String: Digest], _ after: [String: Digest]) {
    self.since = since
    for (path, digest) in after.sorted(by: { $0.key < $1.key }) {
      if before[path] == nil {
        added.append(path)
      } else if before[path] != digest {
        changed.append(path)
      }
    }
    gone = before.keys.filter { after[$0] == nil }.sorted()
  }

  package var isEmpty: Bool { added.isEmpty && changed.isEmpty && gone.isEmpty }

  /// The part of the report about it; `lessons` are the files that pages and media became.
  func markdown(_ targets: [String: String]) -> String {
    var text = "\n## Since the import in \(since)\n"
    guard !isEmpty else { return text + "\nThe source is the same.\n" }
    for (title, paths) in [("New", added), ("Changed", changed), ("Gone", gone)]
    where !paths.isEmpty {
      text += "\n### \(title): \(paths.count)\n\n"
      for path in paths {
        text += "- \(path)" + (targets[path].map { " → \($0)" } ?? "") + "\n"
      }
    }
    return text
  }
}
