import Diagnostics
import Yams

/// Turns the marks of the YAML parser into bytes of the file.
///
/// The parser counts lines as YAML 1.1 breaks them (also at U+0085, U+2028 and U+2029) and columns
/// in Unicode scalars, so its lines are not those of the file.
struct YAMLPositions {
  private let source: SourceText
  private let range: Range<Int>

  /// The offset of the first byte of each of the parser's lines.
  private let lineStarts: [Int]

  /// `range` are the bytes of the file that the parser was given.
  init(source: SourceText, range: Range<Int>) {
    self.source = source
    self.range = range
    let bytes = source.bytes
    var starts = [range.lowerBound]
    var index = range.lowerBound
    while index < range.upperBound {
      let length = Self.breakLength(in: bytes, at: index, end: range.upperBound)
      index += max(1, length)
      if length > 0 { starts.append(index) }
    }
    lineStarts = starts
  }

  /// The byte that a mark points to.
  func offset(of mark: Mark?) -> Int {
    guard let mark, mark.line >= 1 else { return range.lowerBound }
    guard mark.line <= lineStarts.count else { return range.upperBound }
    var offset = lineStarts[mark.line - 1]
    var scalars = mark.column - 1
    while scalars > 0, offset < range.upperBound {
      offset += 1
      while offset < range.upperBound, source.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      scalars -= 1
    }
    return offset
  }

  /// The bytes of a line break at an index; 0 where there is none.
  private static func breakLength(in bytes: [UInt8], at index: Int, end: Int) -> Int {
    func byte(_ distance: Int) -> UInt8 { index + distance < end ? bytes[index + distance] : 0 }
    switch byte(0) {
    case 0x0A: return 1
    case 0x0D: return byte(1) == 0x0A ? 2 : 1
    case 0xC2: return byte(1) == 0x85 ? 2 : 0
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }
}
