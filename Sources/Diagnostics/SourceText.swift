/// The text of one source file, and where its lines begin.
///
/// Offsets are bytes of the UTF-8 text as it is on disk. Lines and columns count from 1; a column
/// counts characters, as an editor does, not bytes.
///
/// A reference to something that never changes: every reader of a lesson shares its text.
package final class SourceText: Sendable {
  /// The path of the file relative to the project folder, with forward slashes:
  /// `lessons/01-why.md`.
  package var path: String { file.path }

  /// The name that all spans of the text share.
  private let file: SourceSpan.FileName

  /// The bytes of the file, as read.
  package let bytes: [UInt8]

  /// The offset of the first byte of each line; never empty.
  ///
  /// Small numbers, as in spans: the texts of a course are all in memory while it is read.
  private let lineStarts: [UInt32]

  /// Which bytes occur in the text.
  private let occurring: ByteSet

  /// Marks for lines that are too long to count through for each place.
  private let columns: ColumnMarks

  package init(path: String, bytes: [UInt8]) {
    file = SourceSpan.FileName(path)
    self.bytes = bytes
    var starts: [UInt32] = []
    // A line has about forty bytes.
    starts.reserveCapacity(bytes.count / 32 + 2)
    starts.append(0)
    occurring = bytes.withUnsafeBufferPointer { bytes in
      var at = 0
      while let place = bytes.nextLineBreak(from: at) {
        at = place + 1
        // In a carriage return followed by a line feed, the second one ends the line.
        let isFirst = bytes[place] == UInt8(ascii: "\r") && at < bytes.count && bytes[at] == 0x0A
        if !isFirst { starts.append(UInt32(clamping: at)) }
      }
      return ByteSet(of: bytes)
    }
    lineStarts = starts
    columns = ColumnMarks(of: bytes, lines: starts)
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// Whether a byte occurs anywhere.
  package func contains(_ byte: UInt8) -> Bool { occurring.contains(byte) }

  /// The number of lines; an empty file has one.
  package var lineCount: Int { lineStarts.count }

  /// The span of the whole file.
  package var span: SourceSpan { SourceSpan(file: file, start: 0, end: bytes.count) }

  /// A span of this file.
  ///
  /// Offsets beyond the ends of the file are moved to the ends, and a character that would be cut
  /// in two is included whole.
  package func span(_ start: Int, _ end: Int) -> SourceSpan {
    var start = min(max(0, start), bytes.count)
    var end = min(max(start, end), bytes.count)
    if isInLetter(start), let letter = letter(around: start) {
      if start == end { end = letter.lowerBound }
      start = letter.lowerBound
    }
    if isInLetter(end), let letter = letter(around: end) { end = letter.upperBound }
    return SourceSpan(file: file, start: start, end: end)
  }

  /// Whether an offset may cut a character in two, which almost none does.
  private func isInLetter(_ offset: Int) -> Bool {
    offset < bytes.count && bytes[offset] & 0xC0 == 0x80
  }

  /// The bytes of the character that an offset would cut in two; nil if there is none.
  private func letter(around offset: Int) -> Range<Int>? {
    var start = offset
    while start > 0, offset - start < 3, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    let length =
      switch bytes[start] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let letter = start..<min(start + length, bytes.count)
    // Bytes that are not UTF-8 are not characters, and each is a place of its own.
    guard letter.contains(offset), String(validating: bytes[letter], as: UTF8.self) != nil else {
      return nil
    }
    return letter
  }

  /// The offset of the first byte of a line, counted from 1.
  package func offset(ofLine line: Int) -> Int {
    Int(lineStarts[min(max(1, line), lineStarts.count) - 1])
  }

  /// The line of an offset, counted from 1.
  package func lineNumber(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The line and the column of an offset.
  package func position(at offset: Int) -> SourcePosition {
    let (line, mark, rest) = columnStart(at: offset)
    return SourcePosition(line: line, column: mark.characters + rest.count + 1)
  }

  /// The column of an offset in Unicode scalars, counted from 1.
  package func scalarColumn(at offset: Int) -> Int {
    let (_, mark, rest) = columnStart(at: offset)
    return mark.scalars + rest.unicodeScalars.count + 1
  }

  /// The line of an offset, the mark to count from, and the text between the two.
  private func columnStart(at offset: Int) -> (line: Int, mark: ColumnMarks.Mark, rest: String) {
    let offset = min(max(0, offset), bytes.count)
    let line = lineNumber(at: offset)
    let mark = columns.nearest(to: offset, from: self.offset(ofLine: line))
    return (line, mark, String(decoding: bytes[mark.offset..<offset], as: UTF8.self))
  }

  /// The range of the text of a line, counted from 1, without its line ending.
  package func range(ofLine number: Int) -> Range<Int> {
    guard number >= 1, number <= lineStarts.count else { return bytes.count..<bytes.count }
    let start = Int(lineStarts[number - 1])
    var end = number < lineStarts.count ? Int(lineStarts[number]) : bytes.count
    while end > start, bytes[end - 1] == 10 || bytes[end - 1] == 13 { end -= 1 }
    return start..<end
  }

  /// The text of a line, counted from 1, without its line ending.
  package func line(_ number: Int) -> String {
    String(decoding: bytes[range(ofLine: number)], as: UTF8.self)
  }

  /// Where certain words occur in a span, byte for byte, in order and without overlapping.
  ///
  /// Searches bytes, not the text of the span, where bytes that are not UTF-8 take more room.
  package func places(of words: String, in span: SourceSpan) -> [Range<Int>] {
    let wanted = Array(words.utf8)
    guard let first = wanted.first else { return [] }
    var places: [Range<Int>] = []
    var at = min(span.start, bytes.count)
    let end = min(span.end, bytes.count)
    while let place = bytes.next(first, in: at..<end) {
      let range = place..<place + wanted.count
      guard range.upperBound <= end else { break }
      let isThere = wanted.indices.allSatisfy { bytes[place + $0] == wanted[$0] }
      if isThere { places.append(range) }
      at = isThere ? range.upperBound : place + 1
    }
    return places
  }

  /// The text that a span covers.
  package func text(in span: SourceSpan) -> String {
    let start = min(max(0, span.start), bytes.count)
    return String(decoding: bytes[start..<min(max(start, span.end), bytes.count)], as: UTF8.self)
  }
}

extension SourceText: Hashable {
  package static func == (left: SourceText, right: SourceText) -> Bool {
    left === right || left.path == right.path && left.bytes == right.bytes
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(bytes)
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
