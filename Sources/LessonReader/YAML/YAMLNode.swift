import Diagnostics

/// A value of a YAML text and the bytes that it was written with.
indirect enum YAMLNode: Sendable {
  case scalar(Scalar)
  case list([YAMLNode], SourceSpan)
  case mapping([Entry], SourceSpan)

  /// One value without parts.
  struct Scalar: Sendable {
    /// With escapes resolved and folded lines joined.
    var text: String

    /// Whether it stands without quotation marks and block marks, so that `true` and `~` may mean
    /// more than their letters.
    var isPlain: Bool

    /// With its quotation marks.
    var span: SourceSpan

    /// Whether nothing was written: an empty place, `~` or `null`.
    var isNull: Bool { isPlain && ["", "~", "null", "Null", "NULL"].contains(text) }
  }

  /// A key and its value.
  struct Entry: Sendable {
    var key: String
    var keySpan: SourceSpan
    var value: YAMLNode
  }

  var span: SourceSpan {
    switch self {
    case .scalar(let scalar): scalar.span
    case .list(_, let span), .mapping(_, let span): span
    }
  }

  /// What it is, in an author's words.
  var kindInWords: String {
    switch self {
    case .scalar: "a single value"
    case .list: "a list"
    case .mapping: "a group of keys"
    }
  }
}
