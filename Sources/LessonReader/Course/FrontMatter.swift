import Diagnostics

/// Where the front matter of a lesson is, and where its text begins.
struct FrontMatter {
  /// The bytes of the YAML, without the lines `---`; nil without front matter.
  var yaml: Range<Int>?

  /// The offset of the first byte of the text.
  var bodyStart: Int

  /// The bytes of the opening line, if the closing line is missing.
  var unclosed: SourceSpan?

  /// Front matter begins with `---` on the first line, and ends with `---` or `...` on a line of
  /// its own.
  ///
  /// Front matter that is not closed is assumed to end at the first empty line.
  init(of source: SourceText) {
    let start = FileReader.textStart(of: source)
    bodyStart = start
    guard Self.isFence(source, from: start, closing: false) else { return }
    let yamlStart = source.offset(ofLine: 2)
    guard source.lineCount > 1 else {
      bodyStart = source.bytes.count
      unclosed = source.span(start, start + 3)
      return
    }
    var firstEmpty: Int?
    for line in 2...source.lineCount {
      let offset = source.offset(ofLine: line)
      if Self.isFence(source, from: offset, closing: true) {
        yaml = yamlStart..<offset
        bodyStart = line < source.lineCount ? source.offset(ofLine: line + 1) : source.bytes.count
        return
      }
      if firstEmpty == nil, Self.isEmptyLine(source, from: offset) { firstEmpty = offset }
    }
    let end = firstEmpty ?? source.bytes.count
    yaml = yamlStart..<end
    bodyStart = end
    unclosed = source.span(start, start + 3)
  }

  private static func isEmptyLine(_ source: SourceText, from offset: Int) -> Bool {
    for byte in source.bytes[offset...] {
      if byte == 0x0A || byte == 0x0D { return true }
      if byte != 0x20 && byte != 0x09 { return false }
    }
    return true
  }

  private static func isFence(_ source: SourceText, from offset: Int, closing: Bool) -> Bool {
    let bytes = source.bytes
    guard offset + 3 <= bytes.count else { return false }
    let mark = bytes[offset]
    guard mark == UInt8(ascii: "-") || closing && mark == UInt8(ascii: "."),
      bytes[offset + 1] == mark, bytes[offset + 2] == mark
    else { return false }
    for byte in bytes[(offset + 3)...] {
      if byte == 0x0A || byte == 0x0D { return true }
      if byte != 0x20 && byte != 0x09 { return false }
    }
    return true
  }
}
