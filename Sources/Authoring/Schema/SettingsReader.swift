import Foundation

/// Finds the members of objects in JSON with comments and trailing commas, as editors write it.
struct SettingsReader {
  /// A member of an object, by its bytes.
  struct Member {
    var name: String

    /// Where its name begins.
    var start: Int
    var value: Range<Int>
  }

  /// An object, by its bytes.
  struct Object {
    /// The offset after its `{`.
    var start: Int
    var members: [Member] = []

    /// Whether a comma follows the last member, and the offset after that.
    var hasTrailingComma = false
    var commaEnd = 0
  }

  private let bytes: [UInt8]
  private var index: Int

  init(_ bytes: [UInt8], from index: Int = 0) {
    self.bytes = bytes
    self.index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? max(index, 3) : index
  }

  /// Whether only spaces and comments follow.
  var isAtEnd: Bool {
    var rest = self
    rest.skipBlanks()
    return rest.index == bytes.count
  }

  /// The object that begins here; nil if there is none, or it is not well formed.
  mutating func object() -> Object? {
    skipBlanks()
    guard take("{") else { return nil }
    var object = Object(start: index)
    while true {
      skipBlanks()
      if take("}") { return object }
      guard object.members.isEmpty || object.hasTrailingComma else { return nil }
      let start = index
      guard let name = string() else { return nil }
      skipBlanks()
      guard take(":") else { return nil }
      skipBlanks()
      let valueStart = index
      guard skipValue(depth: 0) else { return nil }
      object.members.append(Member(name: name, start: start, value: valueStart..<index))
      skipBlanks()
      object.hasTrailingComma = take(",")
      object.commaEnd = index
    }
  }

  private mutating func skipValue(depth: Int) -> Bool {
    guard depth < 64 else { return false }
    skipBlanks()
    guard index < bytes.count else { return false }
    switch bytes[index] {
    case UInt8(ascii: "\""): return string() != nil
    case UInt8(ascii: "{"), UInt8(ascii: "["):
      let isObject = bytes[index] == UInt8(ascii: "{")
      index += 1
      while true {
        skipBlanks()
        if take(isObject ? "}" : "]") { return true }
        if isObject {
          guard string() != nil else { return false }
          skipBlanks()
          guard take(":") else { return false }
        }
        guard skipValue(depth: depth + 1) else { return false }
        skipBlanks()
        _ = take(",")
      }
    default:
      let start = index
      while index < bytes.count, !" \t\r\n,]}/".utf8.contains(bytes[index]) { index += 1 }
      return index > start
    }
  }

  /// The string that begins here, with its escapes resolved.
  private mutating func string() -> String? {
    let start = index
    guard take("\"") else { return nil }
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard take("\"") else { return nil }
    return try? JSONDecoder().decode(String.self, from: Data(bytes[start..<index]))
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      if bytes[index] <= 0x20 {
        index += 1
      } else if bytes[index...].starts(with: Array("//".utf8)) {
        while index < bytes.count, bytes[index] != 0x0A { index += 1 }
      } else if bytes[index...].starts(with: Array("/*".utf8)) {
        index += 2
        while index < bytes.count, !bytes[index...].starts(with: Array("*/".utf8)) { index += 1 }
        index = min(bytes.count, index + 2)
      } else {
        return
      }
    }
  }

  private mutating func take(_ character: Character) -> Bool {
    guard index < bytes.count, bytes[index] == character.asciiValue else { return false }
    index += 1
    return true
  }
}
