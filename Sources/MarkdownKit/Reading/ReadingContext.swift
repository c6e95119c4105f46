import Diagnostics

/// What all readers of one text share; it does not change.
///
/// A reference, because every reader of a block or a run of text holds it.
final class ReadingContext: Sendable {
  let source: SourceText
  let text: CleanText
  let lines: LineIndex

  /// The labels of the footnotes, in order of their numbers.
  let footnoteLabels: [String]

  init(source: SourceText, text: CleanText, lines: LineIndex, footnoteLabels: [String]) {
    self.source = source
    self.text = text
    self.lines = lines
    self.footnoteLabels = footnoteLabels
  }

  /// The maximum number of nested blocks or inlines; no lesson needs that many.
  static let depthLimit = 100

  func footnoteLabel(_ number: Int) -> String {
    footnoteLabels.indices.contains(number - 1) ? footnoteLabels[number - 1] : ""
  }

  func shown(_ bytes: UnsafeBufferPointer<UInt8>) -> String { text.shown(bytes) }

  /// The end of a line, without trailing spaces.
  func visibleEnd(ofLine line: Int) -> Int {
    text.bytes.withUnsafeBufferPointer {
      Content.trimmedEnd(of: $0, lines.start(line)..<lines.end(line))
    }
  }

  /// Whether a line contains nothing visible.
  func isBlank(line: Int) -> Bool { visibleEnd(ofLine: line) == lines.start(line) }

  /// The first byte of a line, from `offset` on, that is not a space; the end of the line if there
  /// is none.
  func visibleStart(ofLine line: Int, from offset: Int) -> Int {
    var at = offset
    while at < lines.end(line), text.bytes[at].isMarkdownBlank { at += 1 }
    return at
  }
}
