package import Diagnostics

/// What authors read about the rules that reading YAML reports.
package enum YAMLRules {
  package static let all = [
    RuleDescription(
      .invalidYAML, .structure, .error, "Keys and values must be valid YAML.",
      """
      Usually, write one `key: value` on each line. A value with a colon, or one that begins with a special \
      character, goes in quotation marks.
      """,
      .frontMatter(
        before: "summary: Remember: pain comes first.",
        after: "summary: \"Remember: pain comes first.\"")
    ),
    RuleDescription(
      .duplicateKey, .structure, .error, "A key must be written only once.",
      "Only one of two values can count, and nobody sees which.",
      .frontMatter(
        before: "summary: Find the pain.\nsummary: Ask for it.", after: "summary: Find the pain.")),
    RuleDescription(
      .commentInText, .structure, .warning, "A value must not lose text to a comment.",
      "In YAML, a `#` after a space begins a comment that lasts to the end of the line. Inside quotation marks it stays text.",
      .frontMatter(
        before: "summary: Deal #3 of the quarter.", after: "summary: \"Deal #3 of the quarter.\"")),
  ]
}

/// What reading YAML reports.
extension RuleID {
  /// A text is not YAML.
  package static let invalidYAML: RuleID = "invalid-yaml"

  /// Text after ` #`, which is a comment to YAML.
  package static let commentInText: RuleID = "comment-in-text"

  /// A key is written twice.
  package static let duplicateKey: RuleID = "duplicate-key"
}
