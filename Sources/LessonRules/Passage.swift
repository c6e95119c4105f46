package import Diagnostics
package import LessonModel

/// The running text that stands directly in a block, in one piece: a paragraph, a heading, a cell.
///
/// A class, for every rule is handed every passage.
package final class Passage: Sendable {
  /// What kind of block it belongs to.
  package enum Kind: Hashable, Sendable {
    case heading
    case paragraph
    case cell

    /// The title of a callout or an activity, or a choice.
    case title
  }

  package let content: [Inline]
  package let kind: Kind

  /// Whether it is spoken in the podcast.
  package let isHeard: Bool

  /// Whether its block stands directly in the lesson, in no other block.
  package let isTopLevel: Bool

  /// The block that it stands in.
  package let blockSpan: SourceSpan

  /// The words as read, code and pictures left out; a line break is a line feed.
  package let text: String

  /// The bytes of `text`; ranges count in them.
  package let bytes: [UInt8]

  /// What stands between white space, in order.
  let words: [Range<Int>]

  /// The text from pause to pause.
  let sentences: [Sentence]

  /// Where the bytes of `text` were written.
  private let runs: [Run]

  private struct Run {
    /// The first byte in `text`.
    var start: Int
    var count: Int
    var span: SourceSpan

    /// Whether its bytes are those of the source, without escapes.
    var isExact: Bool { span.end - span.start == count }
  }

  init(_ content: [Inline], of block: Block, isHeard: Bool, isTopLevel: Bool) {
    self.content = content
    self.isHeard = isHeard
    self.isTopLevel = isTopLevel
    blockSpan = block.span
    kind =
      if case .heading = block { .heading } else if case .paragraph = block {
        .paragraph
      } else if case .table = block { .cell } else { .title }
    var text = ""
    var runs: [Run] = []
    // Not asked of the text again and again.
    var offset = 0
    content.forEachInline { inline in
      if case .text(let piece) = inline {
        let count = piece.text.utf8.count
        runs.append(Run(start: offset, count: count, span: piece.span))
        text += piece.text
        offset += count
      } else if case .softBreak = inline {
        text += "\n"
        offset += 1
      } else if case .lineBreak = inline {
        text += "\n"
        offset += 1
      } else if case .code(let code) = inline {
        // Code is no prose: it holds its place and nothing is found in it.
        runs.append(Run(start: offset, count: 3, span: code.span))
        text += "\u{FFFC}"
        offset += 3
      }
    }
    self.text = text
    bytes = Array(text.utf8)
    words = Self.words(in: bytes)
    sentences = Self.sentences(of: words, in: bytes)
    self.runs = runs
  }

  /// Where bytes of `text` were written; the whole of what was written with escapes.
  package func span(of range: Range<Int>) -> SourceSpan {
    var span: SourceSpan?
    for run in runs where run.start < range.upperBound && run.start + run.count > range.lowerBound {
      let from = max(run.start, range.lowerBound) - run.start
      let to = min(run.start + run.count, range.upperBound) - run.start
      let part =
        run.isExact
        ? SourceSpan(path: run.span.path, start: run.span.start + from, end: run.span.start + to)
        : run.span
      span = span.map { $0.union(part) } ?? part
    }
    return span ?? blockSpan
  }

  /// Where bytes of `text` were written, when exactly they were: only these can be replaced.
  package func exactSpan(of range: Range<Int>) -> SourceSpan? {
    let run = runs.first { $0.start <= range.lowerBound && $0.start + $0.count >= range.upperBound }
    guard let run, run.isExact else { return nil }
    return span(of: range)
  }
}
