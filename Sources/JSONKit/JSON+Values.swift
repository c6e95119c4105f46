extension JSON {
  /// A text, or null.
  package static func text(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  package static func texts(_ texts: [String]) -> JSON { .array(texts.map { .string($0) }) }

  /// A whole number, or null.
  package static func whole(_ number: Int?) -> JSON { number.map { .integer($0) } ?? .null }
}
