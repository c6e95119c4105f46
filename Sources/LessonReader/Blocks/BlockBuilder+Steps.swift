import Diagnostics
import LessonModel
import MarkdownKit

/// The numbers that steps to put in order are written with.
extension BlockBuilder {
  /// Reports steps that are not numbered 1, 2, 3: Markdown reads only the first number, so the key
  /// would be the order in which they are written.
  ///
  /// If all have the number 1, as is usual in Markdown, they are in the right order. A list that
  /// continues the numbers of one `above` it has the second half of the steps.
  mutating func checkNumbers(of items: [MarkdownBlock.List.Item], above: [MarkdownBlock]) {
    guard let source else { return }
    let numbers = Self.numbers(of: items, in: source)
    let plain = Array(1...max(1, numbers.count))
    guard numbers != plain, numbers.contains(where: { $0 != 1 }) else { return }
    let isPermutation = numbers.sorted() == plain
    let place = zip(numbers, plain).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
    let start = items[place].span
    let fix: FixIt
    if let first = numbers.first, first > 1, Self.isNumberedList(above, of: first - 1) {
      fix = FixIt("put all steps into one list; what belongs to a step is indented below it")
    } else if isPermutation {
      fix = FixIt(
        "put the steps into the order of their numbers",
        edits: sorting(items, by: numbers, in: source))
    } else if zip(numbers, numbers.dropFirst()).allSatisfy({ $0 < $1 }) {
      fix = FixIt(
        "number them 1, 2, 3", edits: renumbering(items, from: numbers, to: plain, in: source))
    } else {
      fix = FixIt("write them in the right order, numbered 1, 2, 3")
    }
    diagnostics.append(
      .error(
        .invalidAnswer, "steps must be numbered 1, 2, 3 in the right order",
        at: start.moved(to: start.start..<start.start + "\(numbers[place])".utf8.count),
        fixes: [fix]))
  }

  /// Whether the last numbered list of some blocks ends with a number, or all of them together have so
  /// many items.
  private static func isNumberedList(_ blocks: [MarkdownBlock], of count: Int) -> Bool {
    var all = 0
    var last: Int?
    for case .list(let list) in blocks.reversed() {
      guard case .ordered(let start) = list.kind else { continue }
      all += list.items.count
      last = last ?? start + list.items.count - 1
    }
    return last == count || all == count
  }

  /// Reports steps with other signs after their numbers than the first one has: Markdown begins a new
  /// list with each.
  mutating func reportOtherSigns(of items: [MarkdownBlock.List.Item]) {
    guard let source else { return }
    let signs = items.map { item in
      source.bytes[item.span.start...].firstIndex { !(0x30...0x39).contains($0) } ?? item.span.start
    }
    let sign = source.bytes[signs[0]]
    let others = signs.filter { source.bytes[$0] != sign }
    guard let place = others.first else { return }
    let shown = String(decoding: [sign], as: UTF8.self)
    diagnostics.append(
      .error(
        .invalidAnswer,
        "steps must have the same sign after all numbers; another begins a new list",
        at: source.span(place, place + 1),
        fixes: [
          FixIt(
            "write \(shown) after each number",
            edits: others.map { .init(replacing: source.span($0, $0 + 1), with: shown) })
        ]))
  }

  /// Reports a step that is in the text above the list: directly below text, Markdown begins a list
  /// only with the number 1.
  mutating func checkStep(above list: MarkdownBlock.List, in text: MarkdownBlock) {
    guard let source, case .paragraph(let paragraph) = text, paragraph.span.end > 0 else { return }
    let number = source.lineNumber(at: paragraph.span.end - 1)
    let line = source.range(ofLine: number)
    let start = max(line.lowerBound, paragraph.span.start)
    let bytes = source.bytes[start..<max(start, line.upperBound)].drop { $0 <= 0x20 || $0 == 0x3E }
    let digits = bytes.prefix { (0x30...0x39).contains($0) }
    let rest = bytes.dropFirst(digits.count)
    let marker = source.bytes[list.span.start...].drop { (0x30...0x39).contains($0) }.first
    guard (1...2).contains(digits.count), let sign = rest.first, sign == marker,
      rest.dropFirst().first == 0x20,
      source.lineNumber(at: list.span.start) == number + 1
    else { return }
    let prefix = source.bytes[line.lowerBound..<digits.startIndex]
    let canInsert =
      number > source.lineNumber(at: paragraph.span.start) && prefix.allSatisfy { $0 == 0x20 }
    diagnostics.append(
      .error(
        .invalidAnswer, "this step is part of the text above the list",
        at: source.span(digits.startIndex, line.upperBound),
        fixes: [
          FixIt(
            "put an empty line above it",
            edits: canInsert
              ? [.init(replacing: source.span(line.lowerBound, line.lowerBound), with: "\n")] : [])
        ]))
  }

  /// Each step at the place that its number says; text between two steps does not move.
  private func sorting(
    _ items: [MarkdownBlock.List.Item], by numbers: [Int], in source: SourceText
  ) -> [FixIt.Edit] {
    var text = ""
    for (place, item) in items.enumerated() {
      guard let right = numbers.firstIndex(of: place + 1) else { return [] }
      text += source.text(in: items[right].span)
      if place + 1 < items.count {
        text += source.text(in: source.span(item.span.end, items[place + 1].span.start))
      }
    }
    return [.init(replacing: items[0].span.union(items[items.count - 1].span), with: text)]
  }
}
