/// What a client asks for, once it has been understood.
package struct WebRequest: Sendable {
  package enum Method: Hashable, Sendable {
    case get
    case head

    /// Anything else, by its name.
    case other(String)
  }

  package var method: Method

  /// The path without its percent signs, from the first slash; nil if it is not valid.
  package var path: String?

  /// The pairs after the question mark; of a name that is repeated, the first.
  package var query: [String: String]

  /// The header fields that matter here, by their names in lower case.
  package var fields: [String: String]

  /// What was sent with it; empty unless the server reads bodies.
  package var body: [UInt8]

  package init(
    _ method: Method, _ target: String, fields: [String: String] = [:], body: [UInt8] = []
  ) {
    self.method = method
    self.fields = fields
    self.body = body
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let written = parts.first.map { $0.prefix { $0 != "#" } } ?? ""
    path = written.hasPrefix("/") ? Self.decoded(written) : nil
    query = [:]
    guard parts.count > 1 else { return }
    for pair in parts[1].split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(sides[0]), query[name] == nil else { continue }
      query[name] = sides.count > 1 ? Self.decoded(sides[1]) ?? "" : ""
    }
  }

  /// A text without its percent signs; nil if what they mean is not UTF-8, or contains a control
  /// character.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8.makeIterator()
    while let byte = rest.next() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    guard bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map { UInt8($0) }
  }
}
