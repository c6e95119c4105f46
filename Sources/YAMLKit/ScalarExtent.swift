import Diagnostics

/// Finds where a YAML value begins and ends when the parser does not say.
struct ScalarExtent {
  let source: SourceText
  let range: Range<Int>

  private var bytes: [UInt8] { source.bytes }

  /// What follows a plain value on its line after a space and a `#` without a space after it: a
  /// comment to YAML, but a number or a tag to an author.
  func comment(behind value: SourceSpan) -> SourceSpan? {
    var index = value.end
    guard value.end > value.start else { return nil }
    while index < range.upperBound, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    guard index > value.end, index + 1 < range.upperBound, bytes[index] == UInt8(ascii: "#"),
      !isBlank(bytes[index + 1])
    else { return nil }
    return source.span(index, endOfText(ofLine: source.lineNumber(at: index)))
  }

  /// Where a value begins after its tag (`!!str`) and its anchor (`&name`).
  func skippingProperties(from offset: Int) -> Int {
    var index = offset
    while index < range.upperBound,
      bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "&")
    {
      while index < range.upperBound, !isBlank(bytes[index]) { index += 1 }
      while index < range.upperBound, isBlank(bytes[index]) { index += 1 }
    }
    return index
  }

  /// The end of the last line that is indented more than the line of the mark `|` or `>`.
  func endOfBlock(from start: Int) -> Int {
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

  /// How many spaces a line begins with; nil for an empty line.
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
