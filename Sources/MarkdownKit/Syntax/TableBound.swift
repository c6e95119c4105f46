/// The maximum number of cells in all tables of a text.
///
/// cmark gives every row as many cells as the table has columns, written or not, so a text of 40 KB
/// could become a hundred million cells. They are counted before cmark sees the text.
enum TableBound {
  /// Twenty printed pages of numbers.
  static let maximumCells = 100_000

  /// The line under the header of the table with which a text exceeds the limit; nil if it does
  /// not.
  static func excess(in bytes: [UInt8], _ lines: LineIndex) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { bytes in
      var cells = 0
      for line in 1...lines.count {
        guard let columns = columns(in: bytes[lines.start(line)..<lines.end(line)]) else {
          continue
        }
        // A row continues with every line down to an empty one.
        var last = line
        while last < lines.count, lines.end(last + 1) > lines.start(last + 1) { last += 1 }
        cells += columns * (last - line + 1)
        if cells > maximumCells { return lines.start(line)..<lines.end(line) }
      }
      return nil
    }
  }

  /// How many columns a line defines that may follow the header of a table; nil for any other line.
  private static func columns(in line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var bars = 0
    var hasDash = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: ":"), UInt8(ascii: ">"), 0x20, 0x09: break
      default: return nil
      }
    }
    return bars > 0 && hasDash ? bars + 1 : nil
  }
}
