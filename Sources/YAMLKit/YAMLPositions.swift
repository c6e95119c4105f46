internal import CYAML
import Diagnostics

/// Converts the YAML parser's marks to byte offsets in the file.
///
/// The parser counts characters, not bytes, and its lines are not those of the file: they break as
/// in YAML 1.1 (also at U+0085, U+2028 and U+2029). In ASCII text, a character is a byte.
struct YAMLPositions {
  private let source: SourceText
  private let range: Range<Int>

  /// The offset of the first byte of each of the parser's lines; nil for ASCII text.
  private let lineStarts: [Int]?

  /// The last result: the next position is usually after it, and most often on the same line.
  private var last: (line: Int, column: Int, offset: Int)

  var isASCII: Bool { lineStarts == nil }

  /// `range` is the bytes of the file that the parser was given.
  init(source: SourceText, range: Range<Int>, isASCII: Bool) {
    self.source = source
    self.range = range
    last = (0, 0, range.lowerBound)
    guard !isASCII else {
      lineStarts = nil
      return
    }
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
  mutating func offset(of mark: yaml_mark_t) -> Int {
    guard let lineStarts else { return min(range.lowerBound + mark.index, range.upperBound) }
    guard mark.line < lineStarts.count else { return range.upperBound }
    if mark.line != last.line || mark.column < last.column {
      last = (mark.line, 0, lineStarts[mark.line])
    }
    while last.column < mark.column, last.offset < range.upperBound {
      last.offset += characterLength(at: last.offset)
      last.column += 1
    }
    return last.offset
  }

  /// The bytes of the character at an offset; for bytes that are not UTF-8, those that the parser
  /// sees as one U+FFFD.
  private func characterLength(at offset: Int) -> Int {
    guard source.bytes[offset] >= 0x80 else { return 1 }
    var rest = source.bytes[offset..<range.upperBound].prefix(4).makeIterator()
    var parser = Unicode.UTF8.ForwardParser()
    switch parser.parseScalar(from: &rest) {
    case .valid(let scalar): return scalar.count
    case .error(let length): return length
    case .emptyInput: return 1
    }
  }

  /// The byte of the file for a byte of the parser's text, in which each invalid sequence was
  /// replaced by U+FFFD, which has three bytes.
  func offset(ofTextByte place: Int) -> Int {
    var seen = 0
    var offset = range.lowerBound
    while seen < place, offset < range.upperBound {
      let length = characterLength(at: offset)
      let bytes = source.bytes[offset..<min(offset + length, range.upperBound)]
      seen += String(validating: bytes, as: UTF8.self) == nil ? 3 : length
      offset += length
    }
    return offset
  }

  /// The length in bytes of a line break at an index; 0 if there is none.
  static func breakLength(in bytes: [UInt8], at index: Int, end: Int) -> Int {
    func byte(_ distance: Int) -> UInt8 { index + distance < end ? bytes[index + distance] : 0 }
    switch bytes[index] {
    case 0x0A: return 1
    case 0x0D: return byte(1) == 0x0A ? 2 : 1
    case 0xC2: return byte(1) == 0x85 ? 2 : 0
    case 0xE2: return byte(1) == 0x80 && (byte(2) == 0xA8 || byte(2) == 0xA9) ? 3 : 0
    default: return 0
    }
  }
}
