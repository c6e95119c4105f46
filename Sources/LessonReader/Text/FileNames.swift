import LessonModel

/// What the name of a lesson's file or a unit's folder contains: `02-find-the-pain.md`.
struct FileName {
  /// The name without its number and its extension: `find-the-pain`.
  let stem: String

  init(_ name: String) {
    let bytes = name.utf8
    var end = bytes.endIndex
    if name.isMarkdownName { end = bytes.index(end, offsetBy: -3) }
    let digits = bytes[..<end].prefix { (0x30...0x39).contains($0) }
    let marks = bytes[digits.endIndex..<end].prefix { "-_. ".utf8.contains($0) }
    // A name that is only a number, or of which a number is a part (`3d-models`), stays whole.
    let isNumbered = !digits.isEmpty && !marks.isEmpty && marks.endIndex < end
    stem = String(name[(isNumbered ? marks.endIndex : bytes.startIndex)..<end])
  }

  /// The stem as an id; nil if it has no letter or digit.
  var id: String? { IdentifierRule.nearest(to: stem) }

  /// The stem as a title: `Find the pain`.
  var words: String {
    let text = stem.split { "-_ ".contains($0) }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

extension String {
  /// Whether it ends in `.md`, in upper or lower case.
  var isMarkdownName: Bool {
    var bytes = utf8.reversed().makeIterator()
    return bytes.next().map { $0 | 0x20 } == UInt8(ascii: "d")
      && bytes.next().map { $0 | 0x20 } == UInt8(ascii: "m") && bytes.next() == UInt8(ascii: ".")
  }
}

/// Orders names as people count: `2-b` before `10-a`.
enum NaturalOrder {
  static func precedes(_ left: String, _ right: String) -> Bool {
    // The bytes of UTF-8 sort in the same order as their characters.
    precedes(left.utf8Span.span, right.utf8Span.span)
  }

  private static func precedes(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Bool {
    var a = 0
    var b = 0
    while a < left.count, b < right.count {
      if isDigit(left[a]), isDigit(right[b]) {
        let (one, other) = (number(in: left, from: a), number(in: right, from: b))
        if one.count != other.count { return one.count < other.count }
        for place in 0..<one.count {
          let (digit, its) = (left[one.lowerBound + place], right[other.lowerBound + place])
          if digit != its { return digit < its }
        }
        (a, b) = (one.upperBound, other.upperBound)
      } else {
        if left[a] != right[b] { return left[a] < right[b] }
        a += 1
        b += 1
      }
    }
    if (a == left.count) != (b == right.count) { return a == left.count }
    // They have the same value, and differ in leading zeros.
    for place in 0..<min(left.count, right.count) where left[place] != right[place] {
      return left[place] < right[place]
    }
    return left.count < right.count
  }

  /// The digits that begin at an index, without leading zeros.
  private static func number(in text: Span<UInt8>, from start: Int) -> Range<Int> {
    var first = start
    while first < text.count, text[first] == UInt8(ascii: "0") { first += 1 }
    var end = first
    while end < text.count, isDigit(text[end]) { end += 1 }
    return first..<end
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
