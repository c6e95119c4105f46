import Diagnostics

extension ReaderRules {
  /// About YAML: `course.yaml`, `unit.yaml` and front matter.
  static let keys = [
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
    RuleDescription(
      .unknownKey, .structure, .warning, "Keys are those that the file knows.",
      "A key with a typing mistake has no effect, and the author believes that it has.",
      .frontMatter(before: "sumary: Find the pain.", after: "summary: Find the pain.")),
    RuleDescription(
      .missingKey, .structure, .error, "Keys that a file cannot do without are there.",
      "A course needs its title, a unit too; a facet needs its id and its values.",
      .course(before: "authors: [{ email: dana@example.org }]", after: "authors: [{ name: Dana }]")),
    RuleDescription(
      .invalidValue, .structure, .error, "A value is of the kind that its key takes.",
      """
      Dates are written 2026-11-23, ids in lower-case letters, digits and hyphens, minutes as whole \
      numbers. The message says what the key takes.
      """,
      .frontMatter(before: "minutes: a few", after: "minutes: 5")),
    RuleDescription(
      .unclosedFrontMatter, .structure, .error, "Front matter ends with a line `---`.",
      "Without it nobody can tell where the keys end and the lesson begins.",
      .files(
        before: [.init("lessons/03-close.md", "---\ntitle: Close\n\nAsk for the date.\n")],
        after: [.init("lessons/03-close.md", "---\ntitle: Close\n---\n\nAsk for the date.\n")])),
    RuleDescription(
      .missingTitle, .structure, .error, "A lesson says its title.",
      "As its first heading, `# Find the pain`, or as `title:` in the front matter.",
      .files(
        before: [.init("lessons/03-close.md", "Ask for the date.\n")],
        after: [.init("lessons/03-close.md", "# Close\n\nAsk for the date.\n")])),
    RuleDescription(
      .unknownFacet, .facets, .warning, "Facets and their values are defined by the course.",
      """
      Learners find lessons by facets. One that `course.yaml` does not define, under `facets:`, is shown \
      nowhere.
      """,
      .files(
        before: [
          .init(.course, "facets: [{ id: stage, values: [{ id: closing }] }]"),
          .init(.frontMatter, "facets: { stage: closin }"),
        ],
        after: [
          .init(.course, "facets: [{ id: stage, values: [{ id: closing }] }]"),
          .init(.frontMatter, "facets: { stage: closing }"),
        ])),
  ]
}
