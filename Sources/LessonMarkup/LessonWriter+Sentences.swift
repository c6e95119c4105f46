import Diagnostics
import LessonModel
import MarkupKit
import Typography

extension LessonWriter {
  /// Running text whose sentences have elements with ids; false if no sentence is in it.
  func writeSentences(of inlines: [Inline]) -> Bool {
    guard let sentences, !isExcerpt, let part = inlines.range else { return false }
    // Sentences do not overlap, unless the source says them twice in different pieces.
    var found: [Range<Int>] = []
    for range in sentences.waiting(in: part) where range.lowerBound >= found.last?.upperBound ?? 0 {
      found.append(range)
    }
    guard !found.isEmpty else { return false }
    let cut = inlines.cut(at: Set(found.flatMap { [$0.lowerBound, $0.upperBound] }).sorted())
    let typeset = style.typography?.applied(to: cut) ?? cut
    var rest = typeset[...]
    while let first = rest.first {
      let sentence = found.first { $0.contains(first.span.start) }
      let group = rest.prefix { inline in
        found.first { $0.contains(inline.span.start) } == sentence
      }
      rest = rest.dropFirst(group.count)
      guard let sentence, sentences.waiting(in: sentence).contains(sentence),
        !Array(group).plainText.isEmpty
      else {
        writeRun(Array(group))
        continue
      }
      html.element(.span, ["id": .text(sentences.place([sentence]))]) { writeRun(Array(group)) }
    }
    return true
  }

  /// A block, in an element of its own if sentences are said of it that are not written in it.
  func writeWithSentences(_ block: Block) -> Treatment {
    let part = block.span.range
    guard let sentences, !isExcerpt, !sentences.waiting(in: part).isEmpty else {
      return writeAsIs(block)
    }
    let position = sentences.order.count
    html.startLine()
    var treatment = Treatment.shown
    let markup = html.detached { treatment = writeAsIs(block) }
    let waiting = sentences.waiting(in: part)
    if waiting.isEmpty || markup.bytes.isEmpty {
      html.markup(markup)
    } else {
      line(.div, ["id": .text(sentences.place(waiting, at: position))]) { html.markup(markup) }
    }
    return treatment
  }
}

extension [Inline] {
  /// From the first to the last byte; nil if there is nothing.
  fileprivate var range: Range<Int>? {
    guard let first = first?.span.start, let last = last?.span.end, first <= last else {
      return nil
    }
    return first..<last
  }

  /// The same content with its texts, and what emphasizes them, cut at some bytes of the source.
  fileprivate func cut(at places: [Int]) -> [Inline] {
    flatMap { inline -> [Inline] in
      let span = inline.span
      let inside = places.filter { span.start < $0 && $0 < span.end }
      guard !inside.isEmpty else { return [inline] }
      switch inline {
      case .text(let text): return text.cut(at: inside).map { .text($0) }
      case .emphasis(let inner): return inner.cut(at: inside).map { .emphasis($0) }
      case .strong(let inner): return inner.cut(at: inside).map { .strong($0) }
      case .strikethrough(let inner): return inner.cut(at: inside).map { .strikethrough($0) }
      case .softBreak, .lineBreak, .code, .styled, .link, .image, .footnoteReference, .formula,
        .blank, .rawHTML:
        return [inline]
      }
    }
  }
}

extension Text {
  /// A text that the source contains as it is; another one is not cut.
  fileprivate func cut(at places: [Int]) -> [Text] {
    let bytes = Array(text.utf8)
    guard bytes.count == span.end - span.start else { return [self] }
    let ends = places + [span.end]
    return zip([span.start] + places, ends).map { start, end in
      Text(
        String(decoding: bytes[(start - span.start)..<(end - span.start)], as: UTF8.self),
        span: span.moved(to: start..<end))
    }
  }
}

extension Emphasis {
  fileprivate func cut(at places: [Int]) -> [Emphasis] {
    let pieces = content.cut(at: places)
    let groups = Dictionary(grouping: pieces) { piece in
      places.count { $0 <= piece.span.start }
    }
    return groups.sorted { $0.key < $1.key }.compactMap { _, content in
      guard let first = content.first, let last = content.last else { return nil }
      return Emphasis(
        content: content,
        span: span.moved(to: first.span.start..<max(first.span.end, last.span.end)))
    }
  }
}
