package import Diagnostics

/// A value of a YAML text and the bytes that it was written with.
package enum YAMLNode: Sendable {
  case scalar(Scalar)
  case list([YAMLNode], SourceSpan)
  case mapping([Entry], SourceSpan)

  /// One value without parts.
  package struct Scalar: Sendable {
    /// With escapes resolved and folded lines joined.
    package var text: String

    /// The text with a line break wherever lines were joined; the same as `text` where that is not known.
    package var writtenText: String

    /// Whether it is written without quotation marks and block marks, so that `true` and `~` may
    /// mean more than their letters.
    package var isPlain: Bool

    /// With its quotation marks.
    package var span: SourceSpan

    package init(text: String, writtenText: String? = nil, isPlain: Bool, span: SourceSpan) {
      self.text = text
      self.writtenText = writtenText ?? text
      self.isPlain = isPlain
      self.span = span
    }

    /// Whether it was written without marks and joined from lines: then it is shorter than its place.
    package var isOnSeveralLines: Bool { isPlain && span.end - span.start > text.utf8.count }

    /// Whether nothing was written: an empty value, `~` or `null`.
    package var isNull: Bool {
      guard isPlain else { return false }
      switch text {
      case "", "~", "null", "Null", "NULL": return true
      default: return false
      }
    }
  }

  /// A key and its value.
  package struct Entry: Sendable {
    /// Empty for a key that is a list or a group.
    package var key: String
    package var keySpan: SourceSpan
    package var value: YAMLNode

    /// Where the key begins with its tag and its anchor.
    var start: Int
  }

  package var span: SourceSpan {
    switch self {
    case .scalar(let scalar): scalar.span
    case .list(_, let span), .mapping(_, let span): span
    }
  }

  /// What it is, in an author's words.
  package var kindInWords: String {
    switch self {
    case .scalar: "a single value"
    case .list: "a list"
    case .mapping: "a group of keys"
    }
  }
}
