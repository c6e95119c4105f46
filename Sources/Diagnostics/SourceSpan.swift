/// A stretch of a source file, exact to the byte.
///
/// The end is the first byte that is not covered; a span may be empty.
package struct SourceSpan: Hashable, Sendable {
  /// The file, from the project folder: `lessons/01-why.md`.
  package let path: String

  /// The offset of the first byte.
  package let start: Int

  /// The offset after the last byte; never before `start`.
  package let end: Int

  package init(path: String, start: Int, end: Int) {
    self.path = path
    self.start = max(0, start)
    self.end = max(self.start, end)
  }

  /// The empty span at the beginning of a file: for what is true of a file as a whole.
  package static func beginning(of path: String) -> SourceSpan {
    SourceSpan(path: path, start: 0, end: 0)
  }

  package var range: Range<Int> { start..<end }

  /// Whether the two have a byte in common, or are at one place.
  package func touches(_ other: SourceSpan) -> Bool {
    path == other.path && (start < other.end && other.start < end || start == other.start)
  }

  /// The smallest span that covers both; `other` must be of the same file.
  package func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(path: path, start: min(start, other.start), end: max(end, other.end))
  }
}

extension SourceSpan: Comparable {
  /// By file, then by where the span begins, then by where it ends.
  package static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.path, left.start, left.end) < (right.path, right.start, right.end)
  }
}
