/// The keys that a YAML file may have: a closed set, declared once.
///
/// Checks, suggestions, completions and JSON Schemas are all made from these values.
package struct KeySet: Hashable, Sendable {
  /// What the keys belong to, in the words of messages: `course.yaml`, `an author`.
  package var owner: String

  /// In the order in which documentation lists them.
  package var keys: [Key]

  package init(_ owner: String, _ keys: [Key]) {
    self.owner = owner
    self.keys = keys
  }

  package subscript(name: String) -> Key? { keys.first { $0.isWritten(as: name) } }
}

/// One key of a YAML file: its name, its values, and its purpose.
package struct Key: Hashable, Sendable {
  package var name: String
  package var kind: Kind

  /// Whether the key is required.
  package var isRequired: Bool

  /// Whether its list must not be empty.
  package var needsItems: Bool

  /// Another spelling of the name that is accepted, if there is one.
  package var otherSpelling: String?

  /// Its purpose, in one sentence for authors.
  package var summary: String

  package init(
    _ name: String, _ kind: Kind, isRequired: Bool = false, needsItems: Bool = false,
    or otherSpelling: String? = nil, _ summary: String
  ) {
    self.name = name
    self.kind = kind
    self.isRequired = isRequired
    self.needsItems = needsItems
    self.otherSpelling = otherSpelling
    self.summary = summary
  }

  /// Whether a text is the name of the key, in either spelling.
  func isWritten(as text: String) -> Bool { name == text || otherSpelling == text }

  /// The values that a key accepts.
  package indirect enum Kind: Hashable, Sendable {
    /// Any single value; numbers and dates are kept as they are written.
    case text

    /// `true` or `false`.
    case flag
    case integer(ClosedRange<Int>)
    case number(ClosedRange<Double>)

    /// A day, `2026-11-23`.
    case date

    /// Lower-case letters, digits and hyphens.
    case id

    /// BCP 47, `en-US`.
    case language

    /// The address of the site, `https://example.org/course/`.
    case site

    /// An `http` or `https` address.
    case url
    case email
    case uuid

    /// The path of a file, relative to the file that names it.
    case file

    /// One of some words.
    case choice([String])

    /// Of records, or of single values that are kept as texts.
    case list(of: Kind)

    /// A list of such single values, or a single value instead of a list of one.
    case oneOrMore(Kind)
    case record(KeySet)

    /// Keys that the course defines, each with a value of one kind.
    case named(Kind)
  }
}
