import Diagnostics

/// Where the bytes of a passage were written.
struct PassagePlaces {
  private let runs: [PassageWriter.Run]
  private let blockSpan: SourceSpan

  init(of passage: Passage) {
    var writer = PassageWriter(keepsRuns: true)
    writer.add(passage.content)
    runs = writer.runs
    blockSpan = passage.blockSpan
  }

  /// Where a range of the bytes was written; if it was written with escapes, all of that text.
  func span(of range: Range<Int>) -> SourceSpan {
    var span: SourceSpan?
    for run in runs[index(of: range.lowerBound)...] {
      guard run.start < range.upperBound else { break }
      let from = max(run.start, range.lowerBound) - run.start
      let to = min(run.start + run.count, range.upperBound) - run.start
      let part =
        run.isExact
        ? run.span.moved(to: run.span.start + from..<run.span.start + to)
        : run.span
      span = span.map { $0.union(part) } ?? part
    }
    return span ?? blockSpan
  }

  /// Where a range of the bytes was written, if it was written exactly like this: only then can it
  /// be replaced.
  func exactSpan(of range: Range<Int>) -> SourceSpan? {
    let index = index(of: range.lowerBound)
    guard index < runs.count, runs[index].isExact, runs[index].start <= range.lowerBound,
      runs[index].start + runs[index].count >= range.upperBound
    else { return nil }
    return span(of: range)
  }

  /// The first run that ends after an offset.
  private func index(of offset: Int) -> Int {
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
}
