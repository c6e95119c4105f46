import LessonModel

/// What the name of a lesson's file or a unit's folder says: `02-find-the-pain.md`.
struct FileName {
  /// The name without its number and its extension: `find-the-pain`.
  let stem: String

  init(_ name: String) {
    var stem = Substring(name)
    if stem.lowercased().hasSuffix(".md") { stem = stem.dropLast(3) }
    let rest = stem.drop { $0.isASCII && $0.isNumber }
    let words = rest.drop { "-_. ".contains($0) }
    // A name of nothing but a number, or one that a number is part of (`3d-models`), stays whole.
    let isNumbered = rest.count < stem.count && words.count < rest.count && !words.isEmpty
    self.stem = String(isNumbered ? words : stem)
  }

  /// The stem as an id; nil when it has no letter or digit.
  var id: String? { IdentifierRule.nearest(to: stem) }

  /// The stem as a title: `Find the pain`.
  var words: String {
    let text = stem.split { "-_ ".contains($0) }.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}

/// Orders names as people count: `2-b` before `10-a`.
enum NaturalOrder {
  static func precedes(_ left: String, _ right: String) -> Bool {
    // Bytes of UTF-8 come in the order of the characters that they stand for.
    var (left, right) = (left, right)
    return left.withUTF8 { left in right.withUTF8 { right in precedes(left, right) } }
  }

  private static func precedes(
    _ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var a = 0
    var b = 0
    while a < left.count, b < right.count {
      if isDigit(left[a]), isDigit(right[b]) {
        let (one, other) = (number(in: left, from: a), number(in: right, from: b))
        if one.count != other.count { return one.count < other.count }
        if !one.elementsEqual(other) { return one.lexicographicallyPrecedes(other) }
        (a, b) = (one.endIndex, other.endIndex)
      } else {
        if left[a] != right[b] { return left[a] < right[b] }
        a += 1
        b += 1
      }
    }
    if (a == left.count) != (b == right.count) { return a == left.count }
    return left.lexicographicallyPrecedes(right)
  }

  /// The digits that begin at a place, without the zeros in front.
  private static func number(in text: UnsafeBufferPointer<UInt8>, from start: Int)
    -> Slice<UnsafeBufferPointer<UInt8>>
  {
    text[start...].prefix(while: isDigit).drop { $0 == UInt8(ascii: "0") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
