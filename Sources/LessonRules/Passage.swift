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

  /// The words as read in UTF-8, code and pictures left out; a line break is a line feed.
  package let bytes: [UInt8]

  /// How many words there are.
  let wordCount: Int

  /// Which of the marks that rules look for stand somewhere: most passages have none of them.
  let marks: Marks

  private struct Run {
    /// The first byte in `bytes`.
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
    var text = Writer()
    text.add(content)
    bytes = text.bytes
    (wordCount, marks) = Self.scan(text.bytes)
  }

  /// The words as read.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Where a range of the bytes was written; the whole of what was written with escapes.
  package func span(of range: Range<Int>) -> SourceSpan {
    var span: SourceSpan?
    for run in runs() where run.start < range.upperBound && run.start + run.count > range.lowerBound
    {
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

  /// Where a range of the bytes was written, when exactly they were: only these can be replaced.
  package func exactSpan(of range: Range<Int>) -> SourceSpan? {
    let run = runs().first {
      $0.start <= range.lowerBound && $0.start + $0.count >= range.upperBound
    }
    guard let run, run.isExact else { return nil }
    return span(of: range)
  }

  /// Where the bytes were written; put together again where something was found, which is rare.
  private func runs() -> [Run] {
    var writer = Writer(keepsRuns: true)
    writer.add(content)
    return writer.runs
  }

  /// Puts the pieces of running text together.
  private struct Writer {
    var bytes: [UInt8] = []
    var runs: [Run] = []
    var keepsRuns = false

    mutating func add(_ content: [Inline]) {
      for inline in content {
        switch inline {
        case .text(let piece): add(piece.text, from: piece.span)
        case .softBreak, .lineBreak: bytes.append(0x0A)
        // Code is no prose: it holds its place and nothing is found in it.
        case .code(let code): add("\u{FFFC}", from: code.span)
        case .emphasis(let emphasis), .strong(let emphasis), .strikethrough(let emphasis):
          add(emphasis.content)
        case .link(let link): add(link.content)
        case .image, .footnoteReference, .formula, .blank, .rawHTML: break
        }
      }
    }

    private mutating func add(_ text: String, from span: SourceSpan) {
      let start = bytes.count
      bytes.append(contentsOf: text.utf8)
      if keepsRuns { runs.append(Run(start: start, count: bytes.count - start, span: span)) }
    }
  }
}
