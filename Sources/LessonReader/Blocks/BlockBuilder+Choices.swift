import Diagnostics
import LessonModel
import MarkdownKit

/// The choices of a quiz, as they were written: in one list, or in several lists if feedback
/// without indentation divides it.
struct ChoiceRun {
  struct Item {
    var item: MarkdownBlock.List.Item

    /// Feedback that is outside the list.
    var loose: [MarkdownBlock] = []
  }

  /// Which blocks of the quiz they are.
  var places: Range<Int>
  var items: [Item]

  init(_ list: MarkdownBlock.List, at place: Int) {
    places = place..<place + 1
    items = list.items.map { Item(item: $0) }
  }

  /// Whether they could be a quiz on their own.
  var isWhole: Bool { items.count > 1 && items.contains { $0.item.isChecked == true } }
}

extension BlockBuilder {
  /// The choices in the body of a quiz; nil when no list has boxes.
  ///
  /// A later list with boxes is a second question if both could be a quiz on their own. Otherwise
  /// the text between them is feedback that is not indented.
  mutating func choiceRun(in body: [MarkdownBlock]) -> ChoiceRun? {
    var run: ChoiceRun?
    for (place, block) in body.enumerated() {
      guard case .list(let list) = block, list.items.contains(where: { $0.isChecked != nil })
      else { continue }
      if run == nil, let (first, second) = questionLine(in: list) {
        reportSecondQuestion(at: second)
        var run = ChoiceRun(list, at: place)
        run.items = first.map { ChoiceRun.Item(item: $0) }
        return run
      }
      let next = ChoiceRun(list, at: place)
      guard var known = run else {
        run = next
        continue
      }
      let between = Array(body[known.places.upperBound..<place])
      if isSecondQuestion(next, behind: known, between) {
        reportSecondQuestion(at: between.last?.span ?? list.span)
        return run
      }
      if !between.isEmpty {
        reportLoose(between, under: known.items[known.items.count - 1].item)
        known.items[known.items.count - 1].loose = between
      }
      known.items += next.items
      known.places = known.places.lowerBound..<next.places.upperBound
      run = known
    }
    guard var run else { return nil }
    takeLastFeedback(from: body, into: &run)
    return run
  }

  /// The choices above a question that Markdown takes for a part of the choice above it, because no
  /// empty line is between them; nil if there is none.
  private func questionLine(in list: MarkdownBlock.List) -> (
    [MarkdownBlock.List.Item], SourceSpan
  )? {
    guard let source else { return nil }
    for (index, item) in list.items.enumerated().dropLast() {
      guard case .paragraph(var paragraph) = item.blocks.last,
        let end = paragraph.inlines.lastIndex(where: {
          if case .softBreak = $0 { true } else { false }
        }), end > 0
      else { continue }
      let line = Array(paragraph.inlines[(end + 1)...])
      guard let start = line.first?.span, line.plainText.trimmed.last.map("?？".contains) == true,
        Self.column(of: start.start, source) <= Self.column(of: item.span.start, source) + 1
      else { continue }
      var first = Array(list.items[...index])
      paragraph.inlines.removeSubrange(end...)
      first[index].blocks[item.blocks.count - 1] = .paragraph(paragraph)
      let isWhole = [first, Array(list.items[(index + 1)...])].allSatisfy { items in
        items.count > 1 && items.contains { $0.isChecked == true }
      }
      if isWhole { return (first, line.reduce(start) { $0.union($1.span) }) }
    }
    return nil
  }

  private func isSecondQuestion(
    _ next: ChoiceRun, behind run: ChoiceRun, _ between: [MarkdownBlock]
  ) -> Bool {
    guard run.isWhole, let last = between.last else { return false }
    if between.contains(where: { if case .heading = $0 { true } else { false } }) { return true }
    guard case .paragraph(let paragraph) = last else { return next.isWhole }
    return next.isWhole || between.count > 1 && paragraph.inlines.plainText.hasSuffix("?")
  }

  mutating func reportSecondQuestion(at span: SourceSpan) {
    report(
      .invalidAnswer, "a quiz has one question, and this is a second one", at: span,
      fix: "close the quiz above it with as many colons as it has, and begin another with :::quiz")
  }

  /// If every choice except the last has feedback that is not indented, the text under the last one
  /// is feedback, too.
  private mutating func takeLastFeedback(from body: [MarkdownBlock], into run: inout ChoiceRun) {
    let count = run.items.count
    guard count > 1, run.items.dropLast().allSatisfy({ !$0.loose.isEmpty }) else { return }
    let rest = body[run.places.upperBound...].prefix(run.items[count - 2].loose.count)
    let loose = rest.prefix { if case .paragraph = $0 { true } else { false } }
    guard !loose.isEmpty else { return }
    reportLoose(Array(loose), under: run.items[count - 1].item)
    run.items[count - 1].loose = Array(loose)
    run.places = run.places.lowerBound..<run.places.upperBound + loose.count
  }

  private mutating func reportLoose(
    _ blocks: [MarkdownBlock], under item: MarkdownBlock.List.Item
  ) {
    guard let first = blocks.first, let last = blocks.last, let source else { return }
    let indentation = String(repeating: " ", count: indentation(of: item, in: source))
    let column = first.span.start - source.offset(ofLine: source.lineNumber(at: first.span.start))
    var edits: [FixIt.Edit] = []
    let end = source.lineNumber(at: max(first.span.start, last.span.end - 1))
    for number in source.lineNumber(at: first.span.start)...end {
      let line = source.range(ofLine: number)
      let visible = source.bytes[line].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? line.upperBound
      let place = min(visible, line.lowerBound + column)
      guard source.bytes[place..<line.upperBound].contains(where: { $0 > 0x20 }) else { continue }
      edits.append(.init(replacing: source.span(place, place), with: indentation))
    }
    diagnostics.append(
      .warning(
        .feedbackNeedsIndent,
        "this is outside the list of choices, so Lectern reads it as feedback on the choice above it",
        at: first.span, fixes: [FixIt("indent it by \(indentation.count) spaces", edits: edits)]))
  }

  /// How far the words of an item are from its marker's beginning.
  private func indentation(of item: MarkdownBlock.List.Item, in source: SourceText) -> Int {
    let start = item.span.start
    let end = source.range(ofLine: source.lineNumber(at: start)).upperBound
    let marker = source.bytes[start..<end].prefix { $0 > 0x20 }
    let blanks = source.bytes[marker.endIndex..<end].prefix { $0 == 0x20 }
    return marker.count + max(1, blanks.count > 4 ? 1 : blanks.count)
  }

  /// A choice with its feedback.
  mutating func choice(_ written: ChoiceRun.Item) -> Quiz.Choice {
    let item = written.item
    var content: [Inline] = []
    var feedback: [Block] = []
    var rest = item.blocks[...]
    if case .paragraph(let paragraph) = item.blocks.first {
      let (words, below) = divide(paragraph, of: item)
      content = inlines(words)
      if let below { feedback = blocks([.paragraph(below)]) }
      rest = rest.dropFirst()
    }
    let isBoxAlone =
      item.isChecked == nil
      && ["[ ]", "[x]", "[X]", "[]"].contains(content.plainText.trimmed)
    if item.isChecked == nil, !isBoxAlone {
      let place = item.span.moved(
        to: item.span.start..<min(item.span.start + 1, item.span.end))
      diagnostics.append(
        .error(
          .invalidChoice, "every choice needs a box",
          at: place, fixes: [FixIt("write `- [x]` for a right choice and `- [ ]` for a wrong one")])
      )
    } else if content.isEmpty || isBoxAlone {
      diagnostics.append(
        .error(
          .invalidChoice, "a choice needs words after its box", at: item.span,
          fixes: [FixIt("write the answer on the line of the box")]))
    }
    feedback += blocks(Array(rest)) + blocks(written.loose)
    return Quiz.Choice(
      content: content, isRight: item.isChecked ?? false, feedback: feedback, span: item.span)
  }
}
