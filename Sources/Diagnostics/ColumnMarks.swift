/// How many characters come before certain offsets of long lines, so that a column is found without
/// counting from the beginning of a line of a megabyte.
struct ColumnMarks: Hashable, Sendable {
  struct Mark: Hashable, Sendable {
    var offset: Int

    /// The characters of the line before the offset.
    var characters = 0
    var scalars = 0
  }

  /// By offset; lines with fewer bytes than this have none.
  private var marks: [Mark] = []
  private static let longLine = 2_048

  /// The approximate distance between marks, in bytes.
  private static let distance = 1_024

  init(of bytes: [UInt8], lines: [UInt32]) {
    for (index, first) in lines.enumerated() {
      let start = Int(first)
      let end = index + 1 < lines.count ? Int(lines[index + 1]) : bytes.count
      if end - start > Self.longLine { add(start..<end, of: bytes) }
    }
  }

  /// The last mark before an offset, or the start of its line.
  func nearest(to offset: Int, from lineStart: Int) -> Mark {
    guard offset - lineStart > Self.distance, !marks.isEmpty else { return Mark(offset: lineStart) }
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0, marks[low - 1].offset >= lineStart else { return Mark(offset: lineStart) }
    return marks[low - 1]
  }

  private mutating func add(_ line: Range<Int>, of bytes: [UInt8]) {
    var mark = Mark(offset: line.lowerBound)
    var next = line.lowerBound + Self.distance
    guard let text = String(validating: bytes[line], as: UTF8.self) else {
      // In invalid UTF-8, the bytes that may begin a character count.
      for offset in line {
        if offset >= next, bytes[offset] & 0xC0 != 0x80 {
          mark.offset = offset
          marks.append(mark)
          next = offset + Self.distance
        }
        if bytes[offset] & 0xC0 != 0x80 {
          mark.characters += 1
          mark.scalars += 1
        }
      }
      return
    }
    for character in text {
      mark.offset += character.utf8.count
      mark.characters += 1
      mark.scalars += character.unicodeScalars.count
      if mark.offset >= next {
        marks.append(mark)
        next = mark.offset + Self.distance
      }
    }
  }
}
