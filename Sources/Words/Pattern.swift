/// A text with places to fill: "Page {page} of {pages}".
package struct Pattern: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case text(String)
    case place(Placeholder)
  }

  package let parts: [Part]

  /// A text in braces that is not a placeholder; an unclosed brace counts with everything after it.
  package let unknown: [String]

  /// The text as it is written, with its braces.
  package let text: String

  package init(_ text: String) {
    var parts: [Part] = []
    var unknown: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{") {
      let inside = rest[rest.index(after: open)...]
      let close = inside.firstIndex(of: "}")
      let name = String(inside[..<(close ?? inside.endIndex)])
      if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
      if close != nil, let place = Placeholder(rawValue: name) {
        parts.append(.place(place))
      } else {
        unknown.append(name)
      }
      rest = close.map { inside[inside.index(after: $0)...] } ?? ""
    }
    if !rest.isEmpty { parts.append(.text(String(rest))) }
    self.parts = parts
    self.unknown = unknown
    self.text = text
  }

  /// The places, each once.
  package var placeholders: Set<Placeholder> {
    Set(
      parts.compactMap { part in
        switch part {
        case .text: nil
        case .place(let place): place
        }
      })
  }

  /// The text with values filled in; a place without a value stays empty.
  package func filled(_ values: KeyValuePairs<Placeholder, String>) -> String {
    if case .text(let only)? = parts.first, parts.count == 1 { return only }
    var text = ""
    for part in parts {
      switch part {
      case .text(let piece): text += piece
      case .place(let place): text += values.first { $0.key == place }?.value ?? ""
      }
    }
    return text
  }
}
