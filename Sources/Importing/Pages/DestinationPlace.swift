/// Where the destination of a link is in its text: after `](`.
struct DestinationPlace {
  /// The closing bracket.
  let bracket: Int

  /// Without the angle brackets around it.
  let range: Range<Int>

  init?(in bytes: [UInt8], range: Range<Int>) {
    var at = range.lowerBound
    while at + 1 < range.upperBound,
      bytes[at] != UInt8(ascii: "]") || bytes[at + 1] != UInt8(ascii: "(")
    {
      at += 1
    }
    guard at + 1 < range.upperBound else { return nil }
    bracket = at
    var start = at + 2
    while start < range.upperBound, bytes[start] <= 0x20 { start += 1 }
    var end = start
    if start < range.upperBound, bytes[start] == UInt8(ascii: "<") {
      guard let close = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: ">")) else {
        return nil
      }
      self.range = start..<close + 1
      return
    }
    var depth = 0
    while end < range.upperBound, bytes[end] > 0x20 {
      if bytes[end] == UInt8(ascii: "(") { depth += 1 }
      if bytes[end] == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      end += 1
    }
    self.range = start..<end
  }
}
