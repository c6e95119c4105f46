package import Diagnostics

/// Something that was written in place of what a page cannot show.
package struct StandIn: Hashable, Sendable {
  /// What the author wrote, as an author calls it: "remote image".
  package var original: String

  /// What stands there instead: "a link to it", or "nothing".
  package var replacement: String
  package var span: SourceSpan

  package init(original: String, replacement: String, span: SourceSpan) {
    self.original = original
    self.replacement = replacement
    self.span = span
  }
}
