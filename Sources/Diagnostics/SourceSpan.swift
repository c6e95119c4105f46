/// A part of a source file, exact to the byte.
///
/// The end is the first byte that is not covered; a span may be empty. Every piece of a lesson has
/// one, so it is small: 16 bytes, and files are at most 4 GiB large.
package struct SourceSpan: Hashable, Sendable {
  /// Shared by all spans of one text.
  private let file: FileName
  @usableFromInline let first: UInt32
  @usableFromInline let last: UInt32

  /// The file, relative to the project folder: `lessons/01-why.md`.
  package var path: String { file.path }

  // Inlinable, so that callers that need only a number do not retain the file.

  /// The offset of the first byte.
  @inlinable package var start: Int { Int(first) }

  /// The offset after the last byte; never before `start`.
  @inlinable package var end: Int { Int(last) }

  package init(path: String, start: Int, end: Int) {
    self.init(file: FileName(path), start: start, end: end)
  }

  init(file: FileName, start: Int, end: Int) {
    self.file = file
    first = UInt32(clamping: start)
    last = max(first, UInt32(clamping: end))
  }

  /// A reference to a path: a span with it is half as large as one with the path itself.
  final class FileName: Hashable, Sendable {
    let path: String

    init(_ path: String) { self.path = path }

    static func == (left: FileName, right: FileName) -> Bool {
      left === right || left.path == right.path
    }

    func hash(into hasher: inout Hasher) { hasher.combine(path) }
  }

  /// Another span of the same file.
  package func moved(to range: Range<Int>) -> SourceSpan {
    SourceSpan(file: file, start: range.lowerBound, end: range.upperBound)
  }

  /// The empty span at the beginning of a file, for diagnostics about the whole file.
  package static func beginning(of path: String) -> SourceSpan {
    SourceSpan(path: path, start: 0, end: 0)
  }

  @inlinable package var range: Range<Int> { start..<end }

  /// Whether the two have a byte in common, or are at the same place.
  package func touches(_ other: SourceSpan) -> Bool {
    file == other.file && (start < other.end && other.start < end || start == other.start)
  }

  /// The smallest span that covers both; `other` must be of the same file.
  package func union(_ other: SourceSpan) -> SourceSpan {
    moved(to: min(start, other.start)..<max(end, other.end))
  }
}

extension SourceSpan: Comparable {
  /// By file, then by where the span begins, then by where it ends.
  package static func < (left: SourceSpan, right: SourceSpan) -> Bool {
    (left.path, left.start, left.end) < (right.path, right.start, right.end)
  }
}
