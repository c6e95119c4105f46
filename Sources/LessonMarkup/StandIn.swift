package import Diagnostics

/// Something that was written instead of what a page cannot show.
package struct StandIn: Hashable, Sendable {
  /// What the author wrote, in the author's terms: "remote image".
  package var original: String

  /// What is shown instead: "a link to it", or "nothing".
  package var replacement: String
  package var span: SourceSpan

  package init(original: String, replacement: String, span: SourceSpan) {
    self.original = original
    self.replacement = replacement
    self.span = span
  }
}
