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
    var a = Substring(left).unicodeScalars
    var b = Substring(right).unicodeScalars
    while let first = a.first, let second = b.first {
      if isDigit(first), isDigit(second) {
        let one = a.prefix(while: isDigit).drop { $0 == "0" }
        let other = b.prefix(while: isDigit).drop { $0 == "0" }
        if one.count != other.count { return one.count < other.count }
        if !one.elementsEqual(other) { return one.lexicographicallyPrecedes(other) }
        a = a.drop(while: isDigit)
        b = b.drop(while: isDigit)
      } else {
        if first != second { return first < second }
        a.removeFirst()
        b.removeFirst()
      }
    }
    if a.isEmpty != b.isEmpty { return a.isEmpty }
    return left.unicodeScalars.lexicographicallyPrecedes(right.unicodeScalars)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
