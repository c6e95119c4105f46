package import Diagnostics

/// The elements of a page in which the sentences of a recording are written.
///
/// A sentence has a place in a source; the writer gives the text from that place an id. What is said but
/// not written as it is said, such as a table that is read row by row, gets the id of its block.
package final class SentencePlaces {
  /// Where the sentences are in the source, in order, each once.
  private let ranges: [Range<Int>]

  private var ids: [Range<Int>: String] = [:]

  /// The ids in the order in which they are on the page.
  private(set) package var order: [String] = []

  private var count = 0

  /// Sentences of one source.
  package init(of spans: [SourceSpan]) {
    ranges = Set(spans.map(\.range)).sorted {
      ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound)
    }
  }

  /// The element of a sentence; nil if it has none.
  package func id(of span: SourceSpan) -> String? { ids[span.range] }

  /// The sentences within a part of the source that have no element yet.
  func waiting(in part: Range<Int>) -> [Range<Int>] {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].lowerBound < part.lowerBound { low = middle + 1 } else { high = middle }
    }
    return ranges[low...].prefix { $0.lowerBound < part.upperBound }
      .filter { $0.upperBound <= part.upperBound && !$0.isEmpty && ids[$0] == nil }
  }

  /// Gives sentences an element: after all others, or before those that were written from `position` on.
  func place(_ sentences: [Range<Int>], at position: Int? = nil) -> String {
    count += 1
    let id = "said.\(count)"
    for sentence in sentences { ids[sentence] = id }
    order.insert(id, at: position ?? order.count)
    return id
  }

  /// The id of an element that an edition writes itself: all sentences from a place; nil if there are none.
  package func place(_ span: SourceSpan) -> String? {
    let waiting = waiting(in: span.range)
    return waiting.isEmpty ? nil : place(waiting)
  }
}
