import Diagnostics

/// Where the front matter of a lesson is, and where its text begins.
struct FrontMatter {
  /// The bytes of the YAML, without the lines `---`; nil without front matter.
  var yaml: Range<Int>?

  /// The offset of the first byte of the text.
  var bodyStart: Int

  /// The bytes of the opening line, if the closing line is missing.
  var unclosed: SourceSpan?

  /// Set if it is read although it is misplaced or misspelled: what to change for other programs.
  var slip: FrontMatterSlip?

  /// Front matter is opened by `---` on the first line and closed by `---` or `...` on a line of
  /// its own.
  ///
  /// Front matter that is not closed is assumed to end at the first empty line.
  init(of source: SourceText) {
    let start = FileReader.textStart(of: source)
    bodyStart = start
    guard FrontMatterLine.isFence(source, from: start, closing: false) else {
      if let slip = FrontMatterSlip(in: source) {
        yaml = slip.yaml
        bodyStart = slip.bodyStart
        self.slip = slip
      }
      return
    }
    let yamlStart = source.offset(ofLine: 2)
    guard source.lineCount > 1 else {
      bodyStart = source.bytes.count
      unclosed = source.span(start, start + 3)
      return
    }
    var firstEmpty: Int?
    for line in 2...source.lineCount {
      let offset = source.offset(ofLine: line)
      if FrontMatterLine.isFence(source, from: offset, closing: true) {
        yaml = yamlStart..<offset
        bodyStart = FrontMatterLine.start(behind: line, of: source)
        if let second = FrontMatterSlip(second: line + 1, in: source, yaml: yamlStart..<offset) {
          bodyStart = second.bodyStart
          slip = second
        }
        return
      }
      if firstEmpty == nil, FrontMatterLine.isEmpty(source, from: offset) { firstEmpty = offset }
    }
    if let slip = FrontMatterSlip(closing: source) {
      yaml = slip.yaml
      bodyStart = slip.bodyStart
      self.slip = slip
      return
    }
    let end = firstEmpty ?? source.bytes.count
    yaml = yamlStart..<end
    bodyStart = end
    unclosed = source.span(start, start + 3)
  }
}

/// The role of a line in front matter.
enum FrontMatterLine {
  /// The beginning of the line after another, or the end of the text.
  static func start(behind line: Int, of source: SourceText) -> Int {
    line < source.lineCount ? source.offset(ofLine: line + 1) : source.bytes.count
  }

  static func isEmpty(_ source: SourceText, from offset: Int) -> Bool {
    for byte in source.bytes[offset...] {
      if byte == 0x0A || byte == 0x0D { return true }
      if byte != 0x20 && byte != 0x09 { return false }
    }
    return true
  }

  static func isFence(_ source: SourceText, from offset: Int, closing: Bool) -> Bool {
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

  /// Whether a line was meant as `---`: with too many dashes, with spaces in front, or with the
  /// dashes that word processors insert.
  static func isLikeFence(_ text: Substring) -> Bool {
    let dashes = text.drop { " \t\u{FEFF}\u{200B}\u{200E}".contains($0) }.reversed().drop {
      $0 == " " || $0 == "\t"
    }
    guard !dashes.isEmpty, dashes.allSatisfy({ "-–—".contains($0) }) else { return false }
    return dashes.count > 2 || dashes.contains("—")
  }
}
