/// The addresses that a style sheet names, with their places.
///
/// Addresses that are written with escapes are left out: they are not what they look like.
package struct StyleReferences: Sendable {
  package struct Reference: Hashable, Sendable {
    package var address: String

    /// In bytes of the text, without quotation marks.
    package var place: Range<Int>
  }

  /// In the order of the text.
  package private(set) var references: [Reference] = []

  private let bytes: [UInt8]
  private var index = 0

  package init(_ style: String) {
    bytes = Array(style.utf8)
    // Most styles name no file.
    guard bytes.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "@") }) else {
      return
    }
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "/") where isAt("/*"): skipComment()
      case UInt8(ascii: "\""), UInt8(ascii: "'"): _ = string()
      case _ where isAt("url(") && !continuesName:
        index += 4
        takeAddress()
      case UInt8(ascii: "@") where isAt("@import"):
        index += 7
        skipSpace()
        if let place = string() { add(place) }
      default: index += 1
      }
    }
  }

  /// Whether these letters are next, in capitals or not.
  private func isAt(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { offset in
      let byte = bytes[index + offset]
      let lowered = (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
      return lowered == word.utf8Start[offset]
    }
  }

  /// Whether the place is inside a name, such as `my-url(`.
  private var continuesName: Bool {
    guard index > 0 else { return false }
    let byte = bytes[index - 1]
    return byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte >= 0x80
      || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }

  private mutating func skipComment() {
    index += 2
    while index < bytes.count, !isAt("*/") { index += 1 }
    index = min(bytes.count, index + 2)
  }

  private mutating func skipSpace() {
    while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
  }

  /// The content of a string that is next; nil if there is none, or it does not end on its line.
  private mutating func string() -> Range<Int>? {
    guard index < bytes.count,
      bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'")
    else { return nil }
    let mark = bytes[index]
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != mark {
      if bytes[index] == 0x0A { return nil }
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    let end = min(index, bytes.count)
    index = min(bytes.count, index + 1)
    return start..<end
  }

  private mutating func takeAddress() {
    skipSpace()
    if let place = string() { return add(place) }
    let start = index
    while index < bytes.count, bytes[index] > 0x20, bytes[index] != UInt8(ascii: ")") { index += 1 }
    add(start..<index)
  }

  private mutating func add(_ place: Range<Int>) {
    let address = bytes[place]
    guard !address.isEmpty, !address.contains(UInt8(ascii: "\\")) else { return }
    references.append(Reference(address: String(decoding: address, as: UTF8.self), place: place))
  }
}
