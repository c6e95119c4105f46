import Diagnostics
import LessonModel

/// A line `[name]: address` or `[^name]: note`, which Markdown takes out of the text.
struct Definition {
  /// The name, without the caret of a footnote.
  let name: SourceSpan

  /// The brackets and the colon.
  let mark: SourceSpan

  let isFootnote: Bool

  /// The name as Markdown compares it: without regard to capitals and to how many spaces there are.
  let key: String

  /// What follows the colon on its line.
  let content: String
}

extension LessonParts {
  /// The definitions of the lesson, in order; those in code, comments and text do not count.
  var definitions: [Definition] {
    guard let source else { return [] }
    let bytes = source.bytes
    var found: [Definition] = []
    var at = 0
    while let colon = bytes.next(UInt8(ascii: ":"), from: at) {
      at = colon + 1
      guard colon > 1, bytes[colon - 1] == UInt8(ascii: "]") else { continue }
      let line = source.range(ofLine: source.lineNumber(at: colon))
      let open = bytes[line].firstIndex { $0 > 0x20 && $0 != UInt8(ascii: ">") } ?? colon
      guard open < colon - 1, bytes[open] == UInt8(ascii: "["),
        !bytes[(open + 1)..<(colon - 1)].contains(where: { "[]".utf8.contains($0) }),
        !holdsText(open)
      else { continue }
      let isFootnote =
        bytes[open + 1] == UInt8(ascii: "^")
        && !bytes[(open + 2)..<(colon - 1)].contains { $0 <= 0x20 } && colon - open > 3
      let name = source.span(open + (isFootnote ? 2 : 1), colon - 1)
      let words = source.text(in: name).lowercased().split(whereSeparator: \.isWhitespace)
      let content = String(decoding: bytes[at..<max(at, line.upperBound)], as: UTF8.self)
      found.append(
        Definition(
          name: name, mark: source.span(open, at), isFootnote: isFootnote,
          key: words.joined(separator: " "), content: content.trimmedAtEnds))
    }
    guard !found.isEmpty else { return [] }
    let comments = source.commentRanges
    return found.filter { definition in
      !comments.contains { $0.contains(definition.mark.start) }
    }
  }

  /// Whether a place is in text that is shown: in a paragraph, a heading or code.
  private func holdsText(_ offset: Int) -> Bool {
    codeBlocks.contains { $0.span.range.contains(offset) }
      || outlines.contains {
        ($0.kind == .paragraph || $0.kind == .heading) && $0.block.contains(offset)
      }
  }
}

extension SourceText {
  /// Where comments are, roughly: also those in code.
  fileprivate var commentRanges: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var at = 0
    while let open = bytes.next(UInt8(ascii: "<"), from: at) {
      at = open + 1
      guard bytes[at...].starts(with: "!--".utf8) else { continue }
      var end = at + 3
      while let close = bytes.next(UInt8(ascii: ">"), from: end) {
        end = close + 1
        if bytes[..<close].suffix(2).elementsEqual("--".utf8) { break }
      }
      ranges.append(open..<end)
      at = end
    }
    return ranges
  }
}

extension String {
  /// Without the spaces at both ends.
  fileprivate var trimmedAtEnds: String {
    var text = self[...]
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
