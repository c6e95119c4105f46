import Diagnostics

/// Where the lines of a text begin and end, as cmark counts them: from 1, ended by LF, CRLF or CR.
///
/// A reference, because every line is looked up.
final class LineIndex: Sendable {
  private let source: SourceText

  /// Where the first line begins.
  private let offset: Int

  /// How many lines of the source come before it.
  private let skipped: Int

  /// The lines of a source from an offset on, which is the beginning of a line or follows a
  /// byte-order mark.
  init(_ source: SourceText, from offset: Int) {
    self.source = source
    self.offset = offset
    skipped = source.lineNumber(at: offset) - 1
    count = source.lineCount - skipped
  }

  /// How many there are.
  let count: Int

  /// The first byte of a line; a line that does not exist is replaced by the closest one.
  func start(_ line: Int) -> Int {
    line <= 1 ? offset : source.offset(ofLine: skipped + line)
  }

  /// The end of a line without its ending.
  func end(_ line: Int) -> Int {
    max(offset, source.range(ofLine: skipped + min(max(1, line), count)).upperBound)
  }

  /// The end of a line with its ending.
  func endWithBreak(_ line: Int) -> Int { line < count ? start(line + 1) : end(count) }
}
