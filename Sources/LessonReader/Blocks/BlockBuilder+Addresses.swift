import Diagnostics
import LessonModel
import MarkdownKit

/// Addresses in running text, linked as on GitHub (GitHub Flavored Markdown 0.29, section 6.9):
/// `https://…`, `http://…`, `www.…` and e-mail addresses.
///
/// They are found in the source, as formulas are: cmark's own extension for them is one of inlines, and
/// not safe beside other threads.
extension BlockBuilder {
  /// The addresses in a running text, in order; none in a link, a formula or a gap.
  func addresses(in inlines: [MarkdownInline], beside found: [Inline]) -> [Inline] {
    guard !isInLink, !addressMarks.isEmpty, let source, let first = inlines.first,
      let last = inlines.last
    else { return [] }
    let marks = addressMarks.places(in: first.range.lowerBound..<last.range.upperBound)
    guard !marks.isEmpty else { return [] }
    var links: [Inline] = []
    var taken = 0
    // All of these are in order, so that one pass is enough.
    var place = 0
    var other = 0
    for mark in marks where mark >= taken {
      while place < inlines.count, inlines[place].range.upperBound <= mark { place += 1 }
      guard place < inlines.count, case .text(let text) = inlines[place],
        text.span.range.contains(mark)
      else { continue }
      let scan = AddressScan(
        source.bytes, from: max(taken, text.span.start), to: last.range.upperBound)
      guard let address = scan.address(at: mark),
        let range = Self.cut(address.range, by: inlines[(place + 1)...], scan)
      else { continue }
      while other < found.count, found[other].span.end <= range.lowerBound { other += 1 }
      if other < found.count, found[other].span.start < range.upperBound { continue }
      let words = MarkdownInline.Text.resolving(source, range)
      let destination = address.scheme + words.text
      taken = range.upperBound
      links.append(
        .link(
          Link(
            content: [.text(Text(words.text, span: words.span))], target: .external(destination),
            destination: destination, span: words.span)))
    }
    return links
  }

  /// An address without inlines that cannot be part of it: code, a picture, emphasis that continues
  /// after it.
  private static func cut(
    _ range: Range<Int>, by following: ArraySlice<MarkdownInline>, _ scan: AddressScan
  ) -> Range<Int>? {
    for inline in following {
      guard inline.range.lowerBound < range.upperBound else { break }
      switch inline {
      case .text: continue
      case .emphasis(let group), .strong(let group), .strikethrough(let group):
        // Marks that are entirely inside the address are part of it: `…/__init__.py`.
        let isPlain = group.inlines.allSatisfy { if case .text = $0 { true } else { false } }
        if isPlain, group.span.end <= range.upperBound { continue }
      case .softBreak, .lineBreak, .code, .link, .image, .footnoteReference, .html: break
      }
      return scan.trimmed(range.lowerBound..<inline.range.lowerBound)
    }
    return range
  }
}

extension SourceText {
  /// Where `://`, `www.` and `@` are, in order.
  var addressMarks: [Int] {
    var marks = places(of: "://", in: span).map(\.lowerBound)
    marks += places(of: "@", in: span).map(\.lowerBound)
    marks += places(of: "www.", in: span).map(\.lowerBound)
    return marks.sorted()
  }
}

extension [Int] {
  /// Those, in order, that lie in a range.
  fileprivate func places(in range: Range<Int>) -> ArraySlice<Int> {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    let first = low
    while low < count, self[low] < range.upperBound { low += 1 }
    return self[first..<low]
  }
}
