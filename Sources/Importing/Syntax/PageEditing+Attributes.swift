import Diagnostics
import MarkdownKit

/// Attributes after pictures, links, code and words.
extension PageEditing {
  /// Takes the braces away, and keeps what lessons can say: the description and the caption of a
  /// picture.
  mutating func writeAttributes() {
    guard source.contains(UInt8(ascii: "{")) else { return }
    for passage in page.passages {
      guard let end = passage.last?.range.upperBound else { continue }
      writeAttributes(passage, end)
    }
    writeSpans()
  }

  private mutating func writeAttributes(_ inlines: [MarkdownInline], _ end: Int) {
    for inline in inlines {
      switch inline {
      case .image(let image): write(image, end)
      case .link(let link):
        writeAttributes(link.inlines, end)
        drop(after: link.span.end, end, "Braces of a link")
      case .code(let code): drop(after: code.span.end, end, "Braces of code")
      case .emphasis(let group), .strong(let group), .strikethrough(let group):
        writeAttributes(group.inlines, end)
        drop(after: group.span.end, end, "Braces of words")
      case .text, .softBreak, .lineBreak, .footnoteReference, .html: continue
      }
    }
  }

  private mutating func drop(after place: Int, _ end: Int, _ construct: String) {
    guard let braces = BraceAttributes(in: source.bytes, at: place, upTo: end) else { return }
    edits.replace(braces.range, with: "")
    keepPlace(of: braces)
    note(place, .changed, construct, "They say only how it looks on a web page.")
  }

  /// `![caption](source){alt="description"}`: pandoc writes the caption between the brackets.
  private mutating func write(_ image: MarkdownInline.Image, _ end: Int) {
    var start = image.span.end
    while start < end, source.bytes[start] == 0x20 { start += 1 }
    guard let braces = BraceAttributes(in: source.bytes, at: start, upTo: end) else { return }
    edits.replace(image.span.end..<braces.range.upperBound, with: "")
    keepPlace(of: braces)
    note(
      image.span.start, .changed, "Braces of a picture",
      "Its description is between the brackets; its size comes from the page.")
    guard let description = braces.pairs["alt"] ?? braces.pairs["fig-alt"], !description.isEmpty,
      let place = DestinationPlace(
        in: source.bytes,
        range: (image.alternative.last?.range.upperBound ?? image.span.start + 2)..<image.span.end)
    else { return }
    let words = description.replacing("\\\"", with: "\"").replacing("\\'", with: "'")
      .replacing("[", with: "(").replacing("]", with: ")")
    let caption = text(image.span.start + 2..<place.bracket)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    edits.replace(image.span.start + 2..<place.bracket, with: words)
    guard !caption.isEmpty, image.title.isEmpty, caption != words else { return }
    let isPlain = image.alternative.allSatisfy {
      switch $0 {
      case .text, .softBreak: true
      default: false
      }
    }
    let line = source.range(ofLine: source.lineNumber(at: image.span.start))
    let indent = text(line.lowerBound..<image.span.start)
    if !isPlain, page.lonePictures.contains(image.span.start) || braces.range.upperBound == end,
      indent.allSatisfy({ $0 == " " })
    {
      edits.replace(
        image.span.start..<image.span.start + 2, with: ":::figure[\(caption)]\n\(indent)![")
      edits.replace(braces.range.upperBound..<braces.range.upperBound, with: "\n\(indent):::")
    } else {
      let title = PageHead.words(of: caption).replacing("\"", with: "'")
      edits.replace(place.range.upperBound..<place.range.upperBound, with: " \"\(title)\"")
    }
  }

  /// `[words]{.class}` of pandoc, and lines of braces alone, `{: .class}`.
  private mutating func writeSpans() {
    for passage in page.passages {
      guard let first = passage.first?.range.lowerBound, let end = passage.last?.range.upperBound
      else { continue }
      for range in Self.texts(in: passage) { writeSpans(in: range, of: first..<end) }
    }
  }

  private mutating func writeSpans(in range: Range<Int>, of passage: Range<Int>) {
    let (first, end) = (passage.lowerBound, passage.upperBound)
    var at = range.lowerBound
    while at < range.upperBound,
      let brace = source.bytes[at..<range.upperBound].firstIndex(of: UInt8(ascii: "{"))
    {
      at = brace + 1
      guard let braces = BraceAttributes(in: source.bytes, at: brace, upTo: end) else { continue }
      at = max(at, braces.range.upperBound)
      if brace > first, source.bytes[brace - 1] == UInt8(ascii: "]") {
        guard let open = opening(before: brace - 1, from: first) else { continue }
        edits.replace(open..<open + 1, with: "")
        edits.replace(brace - 1..<braces.range.upperBound, with: "")
        keepPlace(of: braces)
        note(brace, .changed, "Braces of words", "They say only how it looks on a web page.")
      } else if isAlone(braces.range) {
        let start = source.offset(ofLine: source.lineNumber(at: brace))
        // The line break above belongs to the paragraph that it is gone from.
        edits.replace((start > first ? start - 1 : start)..<braces.range.upperBound, with: "")
        keepPlace(of: braces)
        note(brace, .changed, "Braces of a block", "They say only how it looks on a web page.")
      }
    }
  }

  private mutating func keepPlace(of braces: BraceAttributes) {
    if let id = braces.id { places.append((braces.range.lowerBound, id)) }
  }

  /// The bracket that the one at `end` closes.
  private func opening(before end: Int, from start: Int) -> Int? {
    var depth = 0
    var at = end
    while at > start {
      at -= 1
      if source.bytes[at] == UInt8(ascii: "]") { depth += 1 }
      guard source.bytes[at] == UInt8(ascii: "[") else { continue }
      if depth == 0 { return at }
      depth -= 1
    }
    return nil
  }

  /// Whether braces are on a line of their own.
  private func isAlone(_ range: Range<Int>) -> Bool {
    let line = source.range(ofLine: source.lineNumber(at: range.lowerBound))
    return source.bytes[line.lowerBound..<range.lowerBound].allSatisfy {
      $0 == 0x20 || $0 == UInt8(ascii: ">")
    }
      && source.bytes[range.upperBound..<max(range.upperBound, line.upperBound)].allSatisfy {
        $0 <= 0x20
      }
  }
}
