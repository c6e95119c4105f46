import Diagnostics
import LessonModel
import MarkdownKit

/// `answer=A` above a list of answers, as other programs write a choice.
extension BlockBuilder {
  /// The choices that `answer=` names, reported with the boxes they should have; nil when it names
  /// none, and is what learners write.
  mutating func choices(
    of directive: MarkdownBlock.Directive, named written: Spanned<String>,
    in body: [MarkdownBlock], _ run: ChoiceRun?
  ) -> ChoiceRun? {
    let removal = attributeEdits(removing: "answer", of: directive)
    if let run {
      let hasRight = run.items.contains { $0.item.isChecked == true }
      diagnostics.append(
        .error(
          .invalidAnswer, "a quiz has choices with boxes or `answer=`, not both", at: written.span,
          fixes: [
            FixIt(
              hasRight
                ? "remove it, as the boxes say what is right" : "remove it, and check the box",
              edits: hasRight ? removal : [])
          ]))
      return run
    }
    for (place, block) in body.enumerated().reversed() {
      guard case .list(let list) = block, list.items.count > 1,
        let right = Self.named(written.value, among: list.items)
      else { continue }
      var run = ChoiceRun(list, at: place)
      var edits = removal
      for index in list.items.indices {
        run.items[index].item.isChecked = right.contains(index)
        guard let first = list.items[index].blocks.first?.span else { continue }
        edits.append(
          .init(
            replacing: first.moved(to: first.start..<first.start),
            with: right.contains(index) ? "[x] " : "[ ] "))
      }
      diagnostics.append(
        .error(
          .invalidAnswer, "boxes must say which choice is right, not `answer=`",
          at: written.span,
          fixes: [
            FixIt("write `- [x]` for a right one and `- [ ]` for a wrong one", edits: edits)
          ]))
      return run
    }
    reportLetters(in: body, named: written)
    reportNumber(in: body, named: written)
    return nil
  }

  /// Which items an answer names: by letters, `A` or `A, C`, or by all their words.
  private static func named(_ answer: String, among items: [MarkdownBlock.List.Item]) -> Set<Int>? {
    let words = items.map { item -> String in
      guard case .paragraph(let paragraph) = item.blocks.first else { return "" }
      return paragraph.inlines.plainText.collapsingBlanks.lowercased()
    }
    var found: Set<Int> = []
    for part in answer.split(whereSeparator: { "|,;/".contains($0) }) {
      let part = part.trimmed.lowercased()
      if let place = words.firstIndex(of: part) {
        found.insert(place)
      } else if let letter = part.utf8.first, part.utf8.count == 1, (0x61...0x7A).contains(letter),
        items.indices.contains(Int(letter) - 0x61)
      {
        found.insert(Int(letter) - 0x61)
      } else {
        return nil
      }
    }
    return found.isEmpty ? nil : found
  }

  /// Reports a number to type below which a list of so many points ends the quiz: it may name one of them.
  private mutating func reportNumber(in body: [MarkdownBlock], named written: Spanned<String>) {
    guard let number = Int(written.value.trimmed), body.count > 1,
      case .list(let list) = body.last, list.items.indices.contains(number - 1),
      list.items.count > 1, case .paragraph(let question) = body[body.count - 2]
    else { return }
    let words = question.inlines.plainText.lowercased()
    guard !Self.counting.contains(where: words.contains) else { return }
    diagnostics.append(
      .warning(
        .typedAnswer, "learners would have to type \(number), which may be the number of a choice",
        at: written.span,
        fixes: [
          FixIt(
            "for choices, write `- [x]` before the right one and `- [ ]` before the others, without `answer=`"
          )
        ]))
  }

  /// Words of questions that ask for a number.
  private static let counting = [
    "how many", "how much", "how often", "how long", "number", "sum", "total", "count", "wie viel",
    "wieviel", "wie oft", "wie lang", "anzahl", "summe", "combien", "nombre", "cuánt", "número",
    "quant", "numero", "hoeveel", "aantal", "多少", "几", "كم", "calculate", "add ", "berechne",
  ]

  /// Reports choices that begin with letters, which are not a list in Markdown.
  private mutating func reportLetters(in body: [MarkdownBlock], named written: Spanned<String>) {
    guard let source, let letter = written.value.trimmed.lowercased().utf8.first,
      written.value.trimmed.utf8.count == 1, (0x61...0x7A).contains(letter)
    else { return }
    for case .paragraph(let paragraph) in body {
      var expected = UInt8(ascii: "a")
      var edits: [FixIt.Edit] = []
      let first = source.lineNumber(at: paragraph.span.start)
      for number in first...source.lineNumber(at: paragraph.span.end) {
        let line = source.range(ofLine: number)
        let start = max(paragraph.span.start, line.lowerBound)
        let bytes = source.bytes[start..<max(start, line.upperBound)].drop { $0 <= 0x20 }
        let at = bytes.startIndex
        guard bytes.count > 3, bytes[at] | 0x20 == expected, ".):".utf8.contains(bytes[at + 1]),
          bytes[at + 2] == 0x20
        else { continue }
        edits.append(
          .init(
            replacing: source.span(at, at + 2), with: expected == letter ? "- [x]" : "- [ ]"))
        expected += 1
      }
      guard edits.count > 1, edits.count > Int(letter) - 0x61 else { continue }
      edits += attributeEdits(removing: written)
      diagnostics.append(
        .error(
          .invalidAnswer, "lines that begin with letters are not a list of choices",
          at: edits[0].span,
          fixes: [
            FixIt("write `- [x]` for a right one and `- [ ]` for a wrong one", edits: edits)
          ]))
      return
    }
  }

  /// The edits that take `answer=…` out of the braces.
  private func attributeEdits(removing key: String, of directive: MarkdownBlock.Directive)
    -> [FixIt.Edit]
  {
    guard let list = directive.attributes, let attribute = list[key] else { return [] }
    if list.attributes.count == 1 { return [.init(replacing: list.span, with: "")] }
    return attributeEdits(removing: Spanned(attribute.value, at: attribute.valueSpan))
  }

  /// The edit that takes an attribute out by its value, with the space before its key.
  private func attributeEdits(removing value: Spanned<String>) -> [FixIt.Edit] {
    guard let source else { return [] }
    var start = value.span.start
    while start > 0, source.bytes[start - 1] > 0x20, source.bytes[start - 1] != UInt8(ascii: "{") {
      start -= 1
    }
    var end = value.span.end
    let isQuoted = value.span.start > 0 && "\"'".utf8.contains(source.bytes[value.span.start - 1])
    if isQuoted { end += 1 }
    if start > 0, source.bytes[start - 1] == 0x20 {
      start -= 1
    } else if end < source.bytes.count, source.bytes[end] == 0x20 {
      end += 1
    }
    return [.init(replacing: source.span(start, end), with: "")]
  }
}
