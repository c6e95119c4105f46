package import Diagnostics

/// What authors read about the rules that reading YAML reports.
package enum YAMLRules {
  package static let all = [
    RuleDescription(
      .invalidYAML, .structure, .error, "Keys and values are written in YAML.",
      """
      Mostly one `key: value` a line. A value with a colon, or one that begins with a special character, \
      stands in quotation marks.
      """,
      .frontMatter(
        before: "summary: Remember: pain comes first.",
        after: "summary: \"Remember: pain comes first.\"")
    ),
    RuleDescription(
      .duplicateKey, .structure, .error, "A key is written once.",
      "Of two values only one can count, and nobody sees which.",
      .frontMatter(
        before: "summary: Find the pain.\nsummary: Ask for it.", after: "summary: Find the pain.")),
    RuleDescription(
      .commentInText, .structure, .warning, "No part of a text is lost as a comment.",
      "To YAML a `#` behind a blank begins a comment, up to the end of the line. In quotation marks it stays text.",
      .frontMatter(
        before: "summary: Deal #3 of the quarter.", after: "summary: \"Deal #3 of the quarter.\"")),
  ]
}

/// What reading YAML reports.
extension RuleID {
  /// A text is not YAML.
  package static let invalidYAML: RuleID = "invalid-yaml"

  /// Text behind ` #`, which YAML takes for a comment.
  package static let commentInText: RuleID = "comment-in-text"

  /// A key is written twice.
  package static let duplicateKey: RuleID = "duplicate-key"
}
