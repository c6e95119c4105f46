/// The bytes that a client wants of something, as a `Range` field says it (RFC 9110, 14.2).
enum ByteRange: Hashable {
  /// Nothing that can be answered with one part: the whole is sent, as the standard allows.
  case none

  /// It begins after the end.
  case unsatisfiable
  case part(Range<Int>)

  init(_ field: String, of length: Int) {
    let text = field.filter { $0 != " " }
    guard text.lowercased().hasPrefix("bytes="), !text.contains(",") else {
      self = .none
      return
    }
    let sides = text.dropFirst(6).split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, sides.allSatisfy({ $0.allSatisfy(\.isASCIIDigit) }) else {
      self = .none
      return
    }
    switch (Int(sides[0]), Int(sides[1])) {
    case (let first?, let last?) where first <= last:
      self = first < length ? .part(first..<(min(last, length - 1) + 1)) : .unsatisfiable
    case (let first?, nil) where sides[1].isEmpty:
      self = first < length ? .part(first..<length) : .unsatisfiable
    case (nil, let count?) where sides[0].isEmpty:
      self = count > 0 && length > 0 ? .part(max(0, length - count)..<length) : .unsatisfiable
    default: self = .none
    }
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { ("0"..."9").contains(self) }
}
