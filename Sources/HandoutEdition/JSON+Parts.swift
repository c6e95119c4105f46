import Diagnostics
import JSONKit

extension JSON {
  /// The offsets of a span as the typesetter returns them: `[start, end]`.
  init(span: SourceSpan) {
    self = .array([.integer(span.start), .integer(span.end)])
  }

  /// A part of the document: its kind, its place in the source, and more.
  static func part(_ kind: String, _ span: SourceSpan, _ members: [(String, JSON)] = []) -> JSON {
    .object([("kind", .string(kind)), ("at", JSON(span: span))] + members)
  }
}
