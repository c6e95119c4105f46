/// A JSON value (RFC 8259) whose members keep their order, so that equal values have equal bytes.
package indirect enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case members([Member])

  package struct Member: Hashable, Sendable {
    package var name: String
    package var value: JSON

    package init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// An object with members in this order; names must differ.
  package static func object(_ members: [(String, JSON)]) -> JSON {
    .members(members.map { Member(name: $0.0, value: $0.1) })
  }

  /// UTF-8 without white space.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(1_024)
    write(to: &bytes, indent: nil)
    return bytes
  }

  /// UTF-8 for people: two spaces per level, and a line break at the end.
  package var indentedBytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// UTF-8 for people of an object whose last member is a long list: what stands for each element is
  /// made when it is written, and let go then.
  package static func indentedBytes<Element>(
    _ members: [(String, JSON)], _ list: String, of elements: [Element],
    _ element: (Element) -> JSON
  ) -> [UInt8] {
    var bytes: [UInt8] = []
    let names = members.map(\.0) + [list]
    writeList(
      Array(names.enumerated()), UInt8(ascii: "{"), UInt8(ascii: "}"), to: &bytes, indent: 0
    ) { entry, bytes, indent in
      write(entry.element, to: &bytes)
      bytes += ": ".utf8
      guard entry.offset == members.count else {
        return members[entry.offset].1.write(to: &bytes, indent: indent)
      }
      writeList(elements, UInt8(ascii: "["), UInt8(ascii: "]"), to: &bytes, indent: indent) {
        element($0).write(to: &$1, indent: $2)
      }
    }
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let value): bytes += String(value).utf8
    case .number(let value):
      // JSON has no infinities; a whole number is written without a fraction.
      if !value.isFinite {
        bytes += "null".utf8
      } else if value == value.rounded(), abs(value) < 1e15 {
        bytes += String(Int(value)).utf8
      } else {
        bytes += String(value).utf8
      }
    case .string(let value): Self.write(value, to: &bytes)
    case .array(let values):
      Self.writeList(
        values, UInt8(ascii: "["), UInt8(ascii: "]"), to: &bytes, indent: indent
      ) { value, bytes, indent in
        value.write(to: &bytes, indent: indent)
      }
    case .members(let members):
      Self.writeList(
        members, UInt8(ascii: "{"), UInt8(ascii: "}"), to: &bytes, indent: indent
      ) { member, bytes, indent in
        Self.write(member.name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if indent != nil { bytes.append(UInt8(ascii: " ")) }
        member.value.write(to: &bytes, indent: indent)
      }
    }
  }

  private static func writeList<Element>(
    _ elements: [Element], _ open: UInt8, _ close: UInt8, to bytes: inout [UInt8],
    indent: Int?, write: (Element, inout [UInt8], Int?) -> Void
  ) {
    bytes.append(open)
    func breakLine(_ level: Int) {
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * level)
    }
    for (position, element) in elements.enumerated() {
      if position > 0 { bytes.append(UInt8(ascii: ",")) }
      if let indent { breakLine(indent + 1) }
      write(element, &bytes, indent.map { $0 + 1 })
    }
    if let indent, !elements.isEmpty { breakLine(indent) }
    bytes.append(close)
  }

  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    defer { bytes.append(UInt8(ascii: "\"")) }
    // Nearly all texts can be copied as they are.
    var text = text
    let isPlain = text.withUTF8 { text in
      for byte in text where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
      { return false }
      bytes.append(contentsOf: text)
      return true
    }
    guard !isPlain else { return }
    let digits = Array("0123456789abcdef".utf8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case UInt8(ascii: "\n"): bytes += "\\n".utf8
      case UInt8(ascii: "\r"): bytes += "\\r".utf8
      case UInt8(ascii: "\t"): bytes += "\\t".utf8
      case 0..<0x20:
        bytes += "\\u00".utf8
        bytes.append(digits[Int(byte >> 4)])
        bytes.append(digits[Int(byte & 15)])
      default: bytes.append(byte)
      }
    }
  }
}
