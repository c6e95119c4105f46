/// Splits a line of a table at its bars, as GitHub's extension does.
enum TableLine {
  /// The text of each cell, without the spaces around it.
  static func cells(in line: ArraySlice<UInt8>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    cells.reserveCapacity(8)
    var start = line.startIndex
    if line.first == bar { start += 1 }
    var at = start
    while at < line.endIndex {
      if line[at] == bar, at == line.startIndex || line[at - 1] != UInt8(ascii: "\\") {
        cells.append(trimmed(line, start..<at))
        start = at + 1
      }
      at += 1
    }
    // Text after the last bar is a cell only if it is not empty.
    if start < line.endIndex { cells.append(trimmed(line, start..<line.endIndex)) }
    return cells
  }

  /// The range of a cell's content: as in the line, except that `\|` became `|`.
  static func map(of cell: Range<Int>, in text: [UInt8]) -> ContentMap {
    var map = ContentMap()
    var content = 0
    var start = cell.lowerBound
    var at = cell.lowerBound
    while at < cell.upperBound {
      let isEscape =
        text[at] == UInt8(ascii: "\\") && at + 1 < cell.upperBound && text[at + 1] == bar
      guard isEscape else {
        at += 1
        continue
      }
      map.append(content: content, length: at - start, source: start..<at)
      content += at - start
      map.append(content: content, length: 1, source: at..<at + 2)
      content += 1
      at += 2
      start = at
    }
    map.append(content: content, length: at - start, source: start..<at)
    return map
  }

  private static let bar = UInt8(ascii: "|")

  private static func trimmed(_ line: ArraySlice<UInt8>, _ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, line[first].isMarkdownSpace { range.removeFirst() }
    while let last = range.last, line[last].isMarkdownSpace { range.removeLast() }
    return range
  }
}
