/// A line that begins with three colons or more, split into its parts: `:::name[label]{attributes}`
/// or a fence, `:::`.
///
/// All ranges are indices of the line's bytes.
struct DirectiveLine: Equatable {
  /// What the line does.
  enum Kind: Equatable {
    /// It closes a directive.
    case fence

    /// It opens one.
    case opening(Opening)
  }

  /// The parts of an opening line.
  struct Opening: Equatable {
    /// The letters of the name; empty if it is missing.
    var name: Range<Int>

    /// From `[` to `]`.
    var label: Range<Int>?

    /// From `{` to `}`, or to the end of the line if `}` is missing.
    var attributes: Range<Int>?

    /// Text outside the parts above; empty in a correct line.
    var rest: Range<Int>
  }

  /// How many colons it begins with; at least three.
  var colons: Int
  var kind: Kind

  /// The line from its first colon to its last visible character; nil if the line is ordinary text.
  init?(_ line: ArraySlice<UInt8>) {
    var end = line.endIndex
    while end > line.startIndex, line[end - 1].isMarkdownBlank { end -= 1 }
    let line = line[..<end]
    var at = line.startIndex
    while at < end, line[at] == UInt8(ascii: ":") { at += 1 }
    colons = at - line.startIndex
    guard colons >= 3 else { return nil }
    if at == end {
      kind = .fence
      return
    }
    while at < end, line[at].isMarkdownBlank { at += 1 }
    guard line[at].isLetter || line[at] == UInt8(ascii: "{") || line[at] == UInt8(ascii: "[") else {
      return nil
    }
    let nameStart = at
    while at < end, line[at].isNameByte { at += 1 }
    var opening = Opening(name: nameStart..<at, rest: end..<end)
    if at < end, line[at] == UInt8(ascii: "["), let close = Self.closingBracket(in: line, from: at)
    {
      opening.label = at..<close
      at = close
    }
    let afterLabel = at
    while at < end, line[at].isMarkdownBlank { at += 1 }
    if at < end, line[at] == UInt8(ascii: "{") {
      let close = AttributeScanner.end(of: line, from: at)
      opening.attributes = at..<close
      at = close
    } else if at < end {
      at = afterLabel
    }
    while at < end, line[at].isMarkdownBlank { at += 1 }
    opening.rest = at..<end
    kind = .opening(opening)
  }

  /// The index after the bracket that closes the one at `start`; escapes and pairs are skipped.
  private static func closingBracket(in line: ArraySlice<UInt8>, from start: Int) -> Int? {
    var depth = 0
    var at = start
    while at < line.endIndex {
      switch line[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return at + 1 }
      default: break
      }
      at += 1
    }
    return nil
  }
}
