import Diagnostics

/// Where the lines of a text begin and end, as cmark counts them: from 1, ended by LF, CRLF or CR.
struct LineIndex {
  /// The offset of the first byte of each line.
  private let starts: [Int]

  /// The offset after the last byte of each line, without its ending.
  private let ends: [Int]

  init(_ bytes: [UInt8], from offset: Int) {
    var starts: [Int] = []
    var ends: [Int] = []
    // A line has some forty bytes.
    starts.reserveCapacity(bytes.count / 32 + 2)
    ends.reserveCapacity(bytes.count / 32 + 2)
    starts.append(offset)
    bytes.withUnsafeBufferPointer { bytes in
      var at = offset
      while let place = bytes.nextLineBreak(from: at) {
        at = place + 1
        ends.append(place)
        if bytes[place] == 13, at < bytes.count, bytes[at] == 10 { at += 1 }
        starts.append(at)
      }
    }
    ends.append(bytes.count)
    self.starts = starts
    self.ends = ends
  }

  /// How many there are.
  var count: Int { starts.count }

  /// The first byte of a line; a line that does not exist is brought to the nearest that does.
  func start(_ line: Int) -> Int { starts[min(max(1, line), count) - 1] }

  /// The end of a line without its ending.
  func end(_ line: Int) -> Int { ends[min(max(1, line), count) - 1] }

  /// The end of a line with its ending.
  func endWithBreak(_ line: Int) -> Int { line < count ? start(line + 1) : end(count) }
}
