/// The tags of a template that name other templates.
struct TemplateTags {
  /// The names, each with the byte that it begins at.
  private(set) var templates: [(name: String, start: Int)] = []

  /// Whether a tag calls a function on a value, or changes the braces of the tags after it.
  private(set) var computes = false

  init(of text: String) {
    let bytes = Array(text.utf8)
    var (opening, closing) = (Array("{{".utf8), Array("}}".utf8))
    var at = 0
    while let open = bytes.firstIndex(of: opening, from: at) {
      let start = open + opening.count
      let end = bytes.firstIndex(of: closing, from: start) ?? bytes.count
      at = end
      let tag = bytes[start..<end]
      guard let kind = tag.first, kind != UInt8(ascii: "!") else { continue }
      if tag.contains(UInt8(ascii: "(")) || tag.contains(UInt8(ascii: "=")) { computes = true }
      if kind == UInt8(ascii: "=") {
        // {{=<% %>=}}: from here on, tags are written <% and %>.
        at = min(end + closing.count, bytes.count)
        let pair = tag.dropFirst().dropLast().split(whereSeparator: Self.isBlank)
        guard tag.count > 1, tag.last == kind, pair.count == 2 else { return }
        (opening, closing) = (Array(pair[0]), Array(pair[1]))
        continue
      }
      guard kind == UInt8(ascii: "<") || kind == UInt8(ascii: ">") else { continue }
      let name = tag.dropFirst().drop(while: Self.isBlank)
      let ending = name.reversed().prefix(while: Self.isBlank).count
      // A name with an asterisk names a value that contains the name.
      guard let first = name.first, first != UInt8(ascii: "*") else { continue }
      templates.append(
        (String(decoding: name.dropLast(ending), as: UTF8.self), name.startIndex))
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }
}

extension [UInt8] {
  /// The position at which some bytes begin, at or after an index.
  fileprivate func firstIndex(of wanted: [UInt8], from start: Int) -> Int? {
    guard start + wanted.count <= count else { return nil }
    return (start...(count - wanted.count)).first {
      self[$0..<($0 + wanted.count)].elementsEqual(wanted)
    }
  }
}
