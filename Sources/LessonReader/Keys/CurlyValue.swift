import Diagnostics
import MarkdownKit
import YAMLKit

extension YAMLNode.Scalar {
  /// The problem with text in curly quotation marks: to YAML they are part of the text, and
  /// learners see them around a title.
  ///
  /// Nil if they are inside straight ones, because then they are meant.
  func curlyQuotes(of key: String) -> Diagnostic? {
    guard isPlain, let first = text.unicodeScalars.first, Self.opening.contains(first),
      let last = text.unicodeScalars.last, Self.closing.contains(last),
      text.unicodeScalars.count > 2
    else { return nil }
    let inner = text.unicodeScalars.dropFirst().dropLast()
    guard !inner.contains(where: { Self.double.contains($0) }) else { return nil }
    let isOneLine = span.range.count == text.utf8.count
    let isSafe = isOneLine && !inner.contains { $0 == "\"" || $0 == "\\" }
    return .warning(
      .curlyQuotes, "curly quotation marks are a part of `\(key)`, and are shown", at: span,
      fixes: [
        FixIt(
          "write straight ones; if they are meant, put straight ones around them",
          edits: isSafe ? [.init(replacing: span, with: "\"\(String(inner))\"")] : [])
      ])
  }

  private static let opening: Set<Unicode.Scalar> = ["“", "„", "‟", "‘", "‚", "”"]
  private static let closing: Set<Unicode.Scalar> = ["”", "“", "‘", "’"]
  private static let double: Set<Unicode.Scalar> = ["“", "”", "„", "‟"]
}
