import Diagnostics
import Yams

/// Finds where a YAML value ends, which the parser does not tell.
struct ScalarExtent {
  let source: SourceText
  let range: Range<Int>

  private var bytes: [UInt8] { source.bytes }

  /// The span of a scalar that begins at an offset, its tag and anchor left out.
  func span(of scalar: Node.Scalar, at offset: Int) -> SourceSpan {
    let start = skippingProperties(from: offset)
    switch scalar.style {
    case .doubleQuoted: return source.span(start, endOfDoubleQuoted(from: start))
    case .singleQuoted: return source.span(start, endOfSingleQuoted(from: start))
    case .literal, .folded: return source.span(start, endOfBlock(from: start))
    case .plain, .any: return source.span(start, endOfPlain(scalar.string, from: start))
    }
  }

  /// The offset after the bracket or brace that closes a flow collection whose last part ends at
  /// an offset; that offset itself when something else follows.
  func closing(_ bracket: Character, after offset: Int) -> Int {
    var index = offset
    while index < range.upperBound, isBlank(bytes[index]) || bytes[index] == UInt8(ascii: ",") {
      index += 1
    }
    return index < range.upperBound && bytes[index] == bracket.asciiValue ? index + 1 : offset
  }

  /// What stands on a plain value's line behind a blank and a `#` that no blank follows: a comment
  /// to YAML, but to an author a number or a tag.
  func comment(behind value: SourceSpan) -> SourceSpan? {
    var index = value.end
    guard value.end > value.start else { return nil }
    while index < range.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index > value.end, index + 1 < range.upperBound, bytes[index] == UInt8(ascii: "#"),
      !isBlank(bytes[index + 1])
    else { return nil }
    return source.span(index, endOfText(ofLine: source.lineNumber(at: index)))
  }

  /// Where a value begins behind its tag (`!!str`) and its anchor (`&name`).
  private func skippingProperties(from offset: Int) -> Int {
    var index = offset
    while index < range.upperBound,
      bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "&")
    {
      while index < range.upperBound, !isBlank(bytes[index]) { index += 1 }
      while index < range.upperBound, isBlank(bytes[index]) { index += 1 }
    }
    return index
  }

  private func endOfDoubleQuoted(from start: Int) -> Int {
    var index = start + 1
    while index < range.upperBound, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(index + 1, range.upperBound)
  }

  private func endOfSingleQuoted(from start: Int) -> Int {
    let quote = UInt8(ascii: "'")
    var index = start + 1
    while index < range.upperBound {
      if bytes[index] == quote {
        guard index + 1 < range.upperBound, bytes[index + 1] == quote else { return index + 1 }
        index += 1
      }
      index += 1
    }
    return range.upperBound
  }

  /// The end of the last line that is indented more than the line of the mark `|` or `>`.
  private func endOfBlock(from start: Int) -> Int {
    let first = source.lineNumber(at: start)
    let indent = indentation(ofLine: first) ?? 0
    var end = endOfText(ofLine: first)
    var line = first + 1
    while line <= source.lineCount, source.offset(ofLine: line) < range.upperBound {
      if let own = indentation(ofLine: line) {
        guard own > indent else { break }
        end = endOfText(ofLine: line)
      }
      line += 1
    }
    return max(start, end)
  }

  /// Follows the words of a value through the source, where each blank may be a line break.
  private func endOfPlain(_ text: String, from start: Int) -> Int {
    var index = start
    var end = start
    for byte in text.utf8 where !isBlank(byte) {
      while index < range.upperBound, isBlank(bytes[index]) { index += 1 }
      guard index < range.upperBound, bytes[index] == byte else { return end }
      index += 1
      end = index
    }
    return end
  }

  /// How many blanks a line begins with; nil for an empty one.
  private func indentation(ofLine line: Int) -> Int? {
    let start = source.offset(ofLine: line)
    var index = start
    while index < range.upperBound, bytes[index] == UInt8(ascii: " ") { index += 1 }
    guard index < range.upperBound, !isBlank(bytes[index]) else { return nil }
    return index - start
  }

  private func endOfText(ofLine line: Int) -> Int {
    let start = source.offset(ofLine: line)
    var end = line < source.lineCount ? source.offset(ofLine: line + 1) : bytes.count
    end = min(end, range.upperBound)
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return end
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
