import Diagnostics
import LessonModel
import MarkdownKit

/// The numbers of lists, of which Markdown reads only the first.
extension BlockBuilder {
  /// Reports numbers that learners see as others: `3. 1. 2.` is shown as 3, 4, 5.
  ///
  /// The same number on every item is the usual way to let Markdown count, also after a first 0 or 1.
  mutating func checkShownNumbers(of items: [MarkdownBlock.List.Item], from start: Int) {
    guard items.count > 1, let source else { return }
    let numbers = Self.numbers(of: items, in: source)
    guard
      let place = numbers.indices.first(where: { numbers[$0] != start + $0 }),
      Set(numbers.dropFirst()).count > 1 || items.count == 2 && numbers[1] != numbers[0]
    else { return }
    let item = items[place].span.start
    let digits = "\(numbers[place])".utf8.count
    let isGrowing = zip(numbers, numbers.dropFirst()).allSatisfy { $0 <= $1 }
    let shown = (0..<min(3, items.count)).map { "\(start + $0)" }.joined(separator: ", ")
    diagnostics.append(
      .warning(
        .listNumbers,
        "learners see \(start + place) here: Markdown counts on from the first number",
        at: source.span(item, item + digits),
        fixes: [
          isGrowing
            ? FixIt(
              "number them \(shown)",
              edits: renumbering(
                items, from: numbers, to: items.indices.map { start + $0 }, in: source))
            : FixIt(
              "put them into the order of their numbers, or write `\(numbers[place])\\.` to show this number"
            )
        ]))
  }

  /// The numbers that items are written with.
  static func numbers(of items: [MarkdownBlock.List.Item], in source: SourceText) -> [Int] {
    items.map { item in
      let digits = source.bytes[item.span.start...].prefix { (0x30...0x39).contains($0) }
      return Int(String(decoding: digits, as: UTF8.self)) ?? 0
    }
  }

  /// New numbers with as many digits as the old ones, because the lines below are indented to their width.
  func renumbering(
    _ items: [MarkdownBlock.List.Item], from numbers: [Int], to plain: [Int], in source: SourceText
  ) -> [FixIt.Edit] {
    var edits: [FixIt.Edit] = []
    for (place, item) in items.enumerated() {
      let (old, new) = ("\(numbers[place])", "\(plain[place])")
      let start = item.span.start
      let isExact = source.bytes[start...].starts(with: old.utf8)
      guard old.utf8.count == new.utf8.count, isExact else { return [] }
      if old != new {
        edits.append(.init(replacing: source.span(start, start + old.utf8.count), with: new))
      }
    }
    return edits
  }
}
