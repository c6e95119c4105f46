package import Diagnostics

/// The braces after a directive's name, a heading or a list item: `{#id .class key=value
/// key="quoted value" flag}`.
package struct AttributeList: Hashable, Sendable {
  /// In the order written.
  package var attributes: [Attribute]

  /// From `{` to `}`.
  package var span: SourceSpan

  package init(attributes: [Attribute], span: SourceSpan) {
    self.attributes = attributes
    self.span = span
  }

  /// The id, `#id`, without its mark; if several are written, which is reported, the first one.
  package var id: Attribute? { attributes.first { $0.kind == .id } }

  /// The attribute `key=value`, or the flag `key`; if several are written, the first one.
  package subscript(key: String) -> Attribute? {
    attributes.first { ($0.kind == .pair || $0.kind == .flag) && $0.key == key }
  }

  /// One item in the braces.
  package struct Attribute: Hashable, Sendable {
    /// How it was written.
    package enum Kind: Hashable, Sendable {
      /// `#value`
      case id

      /// `.value`
      case `class`

      /// `key=value` or `key="value"`
      case pair

      /// `key` alone; its value is empty.
      case flag
    }

    package var kind: Kind

    /// The key as written; `id` and `class` for the short forms.
    package var key: String

    /// The key's bytes; for the short forms the mark, `#` or `.`.
    package var keySpan: SourceSpan

    /// The value without quotation marks, with its escapes resolved.
    package var value: String

    /// The value's bytes inside the quotation marks; for a flag, the empty place after it.
    package var valueSpan: SourceSpan

    /// All of it.
    package var span: SourceSpan { keySpan.union(valueSpan) }

    package init(
      kind: Kind, key: String, keySpan: SourceSpan, value: String, valueSpan: SourceSpan
    ) {
      self.kind = kind
      self.key = key
      self.keySpan = keySpan
      self.value = value
      self.valueSpan = valueSpan
    }
  }
}
