package import LessonModel

/// How the text of a language looks in print: quotation marks, apostrophes and dashes instead of what
/// a keyboard has, and no gap where two lines of Chinese or Japanese meet.
///
/// The model keeps text as it was typed; this is for the eye only, and the same for every edition.
/// Code, formulas and addresses stay as they are.
package struct Typography: Sendable {
  /// Nil for a language whose marks Lectern does not know: they stay as typed.
  private let marks: QuotationMarks?

  package init(_ language: LanguageTag) { marks = QuotationMarks(language) }

  /// A text on its own: a title, a summary.
  package func applied(to text: String) -> String {
    guard let marks, Self.mayChange(text, isSpaced: marks.isSpaced) else { return text }
    var reader = MarkReader(marks)
    reader.append(text)
    let edits = reader.edits()
    return edits.isEmpty ? text : reader.text(in: 0..<reader.bytes.count, edits[...])
  }

  /// A whole run of text: the content of a paragraph, a heading or a cell.
  package func applied(to run: [Inline]) -> [Inline] {
    guard mayChange(run) else { return run }
    var reader = MarkReader(marks)
    reader.append(run)
    var writer = RunWriter(reader, edits: reader.edits(), self)
    return writer.written(run)
  }

  private func mayChange(_ run: [Inline]) -> Bool {
    // A span lends its elements; an array returns copies and counts their references.
    let inlines = run.span
    for index in inlines.indices {
      let isChange =
        switch inlines[index] {
        case .text(let text):
          marks.map { Self.mayChange(text.text, isSpaced: $0.isSpaced) } ?? false
        case .softBreak: Self.mayCloseGap(run)
        case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
          mayChange(inner.content)
        case .styled(let styled): mayChange(styled.content)
        case .link(let link): mayChange(link.content) || mayChange(link.title)
        case .image(let image): mayChange(image.title) || mayChange(image.description)
        case .lineBreak, .code, .footnoteReference, .formula, .blank, .rawHTML: false
        }
      if isChange { return true }
    }
    return false
  }

  private func mayChange(_ text: String?) -> Bool {
    guard let text, let marks else { return false }
    return Self.mayChange(text, isSpaced: marks.isSpaced)
  }

  /// Whether a text begins with a character that may be Chinese or Japanese.
  private static func mayCloseGap(_ run: [Inline]) -> Bool {
    run.contains { inline in
      switch inline {
      case .text(let text): text.text.utf8.first.map { $0 >= 0xE2 } ?? false
      case .emphasis, .strong, .strikethrough, .styled, .link, .blank: true
      case .softBreak, .lineBreak, .code, .image, .footnoteReference, .formula, .rawHTML:
        false
      }
    }
  }

  /// Whether a text contains any marks to examine; most texts do not.
  private static func mayChange(_ text: String, isSpaced: Bool) -> Bool {
    let found: Bool? = text.utf8.withContiguousStorageIfAvailable { bytes in
      var previous: UInt8 = 0
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "'"): return true
        case UInt8(ascii: "-") where previous == UInt8(ascii: "-"): return true
        case UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";"), UInt8(ascii: ":"):
          if isSpaced, previous == UInt8(ascii: " ") { return true }
        case 0xAB, 0xBB: if isSpaced, previous == 0xC2 { return true }
        default: break
        }
        previous = byte
      }
      return false
    }
    return found ?? true
  }
}

/// Puts edits into the texts of a run.
private struct RunWriter {
  private let reader: MarkReader
  private var edits: ArraySlice<MarkReader.Edit>

  /// For what is read by itself: titles and descriptions.
  private let typography: Typography

  /// How many of the reader's bytes have been written.
  private var offset = 0

  init(_ reader: MarkReader, edits: [MarkReader.Edit], _ typography: Typography) {
    self.reader = reader
    self.typography = typography
    self.edits = edits[...]
  }

  mutating func written(_ run: [Inline]) -> [Inline] {
    var result: [Inline] = []
    result.reserveCapacity(run.count)
    for inline in run {
      switch inline {
      case .text(var text):
        text.text = written(text.text)
        result.append(.text(text))
      case .softBreak:
        let isGap = !reader.isSpaceless(at: offset)
        offset += MarkReader.length(of: inline)
        if isGap { result.append(inline) }
      case .emphasis(let inner): result.append(.emphasis(written(inner)))
      case .strong(let inner): result.append(.strong(written(inner)))
      case .strikethrough(let inner): result.append(.strikethrough(written(inner)))
      case .styled(var styled):
        styled.content = written(styled.content)
        result.append(.styled(styled))
      case .link(var link):
        link.content = written(link.content)
        link.title = link.title.map(typography.applied)
        result.append(.link(link))
      case .image(var image):
        offset += MarkReader.length(of: inline)
        image.title = image.title.map(typography.applied)
        image.description = typography.applied(to: image.description)
        result.append(.image(image))
      case .lineBreak, .code, .footnoteReference, .formula, .blank, .rawHTML:
        offset += MarkReader.length(of: inline)
        result.append(inline)
      }
    }
    return result
  }

  private mutating func written(_ emphasis: Emphasis) -> Emphasis {
    Emphasis(content: written(emphasis.content), span: emphasis.span)
  }

  private mutating func written(_ text: String) -> String {
    let range = offset..<offset + text.utf8.count
    offset = range.upperBound
    edits = edits.drop { $0.range.lowerBound < range.lowerBound }
    let inside = edits.prefix { $0.range.lowerBound < range.upperBound }
    guard !inside.isEmpty else { return text }
    return reader.text(in: range, inside)
  }
}
