/// The text of one source file, and where its lines begin.
///
/// Offsets are bytes of the UTF-8 text as it stands on disk; lines and columns count from 1, and a
/// column counts characters as an editor does, not bytes.
package struct SourceText: Sendable, Hashable {
  /// Where the file stands, from the project folder, with forward slashes: `lessons/01-why.md`.
  package let path: String

  /// The bytes of the file, as read.
  package let bytes: [UInt8]

  /// The offset of the first byte of each line; never empty.
  private let lineStarts: [Int]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while let place = bytes.nextLineBreak(from: at) {
        at = place + 1
        // Of a carriage return and a line feed the second one ends the line.
        let isFirst = bytes[place] == UInt8(ascii: "\r") && at < bytes.count && bytes[at] == 0x0A
        if !isFirst { starts.append(at) }
      }
    }
    lineStarts = starts
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The number of lines; an empty file has one.
  package var lineCount: Int { lineStarts.count }

  /// The span of the whole file.
  package var span: SourceSpan { SourceSpan(path: path, start: 0, end: bytes.count) }

  /// A span of this file; offsets beyond its ends are brought back to them.
  package func span(_ start: Int, _ end: Int) -> SourceSpan {
    let start = min(max(0, start), bytes.count)
    return SourceSpan(path: path, start: start, end: min(max(start, end), bytes.count))
  }

  /// The offset of the first byte of a line, counted from 1.
  package func offset(ofLine line: Int) -> Int {
    lineStarts[min(max(1, line), lineStarts.count) - 1]
  }

  /// The line and the column of an offset.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(0, offset), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let before = String(decoding: bytes[lineStarts[low]..<offset], as: UTF8.self)
    return SourcePosition(line: low + 1, column: before.count + 1)
  }

  /// The text of a line, counted from 1, without its line ending.
  package func line(_ number: Int) -> String {
    guard number >= 1, number <= lineStarts.count else { return "" }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The text that a span covers.
  package func text(in span: SourceSpan) -> String {
    let start = min(max(0, span.start), bytes.count)
    return String(decoding: bytes[start..<min(max(start, span.end), bytes.count)], as: UTF8.self)
  }
}

/// A place in a source, counted from 1 in both directions.
package struct SourcePosition: Hashable, Sendable {
  package var line: Int
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
