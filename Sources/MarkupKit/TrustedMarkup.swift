/// Markup that is written as it is, without escaping.
///
/// It comes from a ``MarkupWriter``, which balances and escapes; any other source has to be named
/// as trusted at the place where it is made.
package struct TrustedMarkup: Sendable, Hashable {
  /// UTF-8 text.
  package let bytes: [UInt8]

  init(written bytes: [UInt8]) { self.bytes = bytes }

  /// Markup from a source that the caller has reason to trust, such as an author whose course
  /// allows HTML.
  package init(trusting markup: String) { bytes = Array(markup.utf8) }

  /// The markup as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}
