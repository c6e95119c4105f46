/// An element of HTML as a browser reads it.
package struct HTMLElement: Hashable, Sendable {
  package struct Attribute: Hashable, Sendable {
    /// In lower case, without a prefix.
    package var name: String

    /// With its character references decoded.
    package var value: String

    /// As it is written, without quotation marks.
    package var written: String

    /// Where that is, in bytes of the piece.
    package var place: Range<Int>
  }

  /// In lower case.
  package var name: String
  package var attributes: [Attribute]

  /// The text directly in it; scripts and styles contain nothing else.
  package var text: String

  /// Where that text is, in bytes of the piece, if it is in one place and as it is written there, as
  /// in scripts and styles; nil otherwise.
  package var textPlace: Range<Int>?

  package func attribute(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }
}
