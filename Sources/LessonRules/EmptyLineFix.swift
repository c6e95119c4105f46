import Diagnostics

extension FixIt {
  /// Puts an empty line above the line that holds a byte.
  ///
  /// Marks of quotations before it are written again. In a list, that would need its mark, so there the
  /// author has to do it.
  static func emptyLine(above place: Int, in source: SourceText) -> FixIt {
    let start = source.range(ofLine: source.lineNumber(at: place)).lowerBound
    let prefix = String(decoding: source.bytes[start..<place], as: UTF8.self)
    let isPlain = prefix.allSatisfy { $0 == " " || $0 == ">" }
    return FixIt(
      "put an empty line above it",
      edits: isPlain
        ? [
          .init(
            replacing: source.span(start, place),
            with: prefix.trimmedEnd + source.lineBreak + prefix)
        ] : [])
  }
}

extension SourceText {
  /// The line ending of the file.
  var lineBreak: String { contains(0x0D) ? "\r\n" : "\n" }
}
