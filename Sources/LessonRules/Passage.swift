package import Diagnostics
package import LessonModel
import Synchronization

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

  /// The words as read in UTF-8, a placeholder for each piece of code, picture, formula and gap;
  /// a line break is a line feed.
  package let bytes: [UInt8]

  /// How many words there are.
  let wordCount: Int

  /// Where the bytes were written, from the first question on.
  private let known = Mutex<[Run]?>(nil)

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

  /// At least as many words as a reader reads.
  ///
  /// What holds a place for a formula, a picture or code may
  /// have as many as half of the bytes that were written, and there are blanks that are not ASCII.
  var mostWords: Int {
    let isCertain = marks.isDisjoint(with: [.symbol, .latinSign])
    return isCertain ? wordCount : wordCount + (blockSpan.end - blockSpan.start) / 2
  }

  /// Where a range of the bytes was written; the whole of what was written with escapes.
  package func span(of range: Range<Int>) -> SourceSpan {
    let runs = runs()
    var span: SourceSpan?
    for run in runs[Self.index(of: range.lowerBound, in: runs)...] {
      guard run.start < range.upperBound else { break }
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
    let runs = runs()
    let index = Self.index(of: range.lowerBound, in: runs)
    guard index < runs.count, runs[index].isExact, runs[index].start <= range.lowerBound,
      runs[index].start + runs[index].count >= range.upperBound
    else { return nil }
    return span(of: range)
  }

  /// The first run that ends behind an offset.
  private static func index(of offset: Int, in runs: [Run]) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].start + runs[middle].count <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// Where the bytes were written; put together once something was found, which is rare.
  private func runs() -> [Run] {
    known.withLock { known in
      if let runs = known { return runs }
      var writer = Writer(keepsRuns: true)
      writer.add(content)
      known = writer.runs
      return writer.runs
    }
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
        // What is no prose holds its place, and nothing is found in it.
        case .code(let code): add("\u{FFFC}", from: code.span)
        case .emphasis(let emphasis), .strong(let emphasis), .strikethrough(let emphasis):
          add(emphasis.content)
        case .link(let link): add(link.content)
        case .image(let image): add("\u{FFFC}", from: image.span)
        case .formula(let formula): add("\u{FFFC}", from: formula.span)
        case .blank(let blank): add("\u{FFFC}", from: blank.span)
        case .footnoteReference, .rawHTML: break
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
