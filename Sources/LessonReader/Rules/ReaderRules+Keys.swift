import Diagnostics

extension ReaderRules {
  /// The keys of `course.yaml`, `unit.yaml` and front matter.
  static let keys = [
    RuleDescription(
      .unknownKey, .structure, .warning, "A key must be one that the file can have.",
      "A key with a typing mistake has no effect, but the author believes that it does.",
      .frontMatter(before: "sumary: Find the pain.", after: "summary: Find the pain.")),
    RuleDescription(
      .missingKey, .structure, .error, "A file must have its required keys.",
      "A course and a unit need a title; a facet needs an id and values.",
      .course(before: "authors: [{ email: dana@example.org }]", after: "authors: [{ name: Dana }]")),
    RuleDescription(
      .invalidValue, .structure, .error, "A value must be of the kind that its key needs.",
      """
      Write dates as 2026-11-23, ids in lower-case letters, digits and hyphens, minutes as whole \
      numbers. The message says what the key needs.
      """,
      .frontMatter(before: "minutes: a few", after: "minutes: 5")),
    RuleDescription(
      .unclosedFrontMatter, .structure, .error, "Front matter must end with a line `---`.",
      "Without it nobody can tell where the keys end and the lesson begins.",
      .files(
        before: [.init("lessons/03-close.md", "---\ntitle: Close\n\nAsk for the date.\n")],
        after: [.init("lessons/03-close.md", "---\ntitle: Close\n---\n\nAsk for the date.\n")])),
    RuleDescription(
      .misplacedFrontMatter, .structure, .error,
      "Front matter must come first in a lesson, between two lines `---`.",
      """
      Below an empty line, or between lines of other dashes, other programs read it as text and show it to \
      learners. Lectern understands it, and `lectern check --fix` corrects it.
      """,
      .files(
        before: [
          .init("lessons/03-close.md", "\n----\ntitle: Close\n----\n\nAsk for the date.\n")
        ],
        after: [.init("lessons/03-close.md", "---\ntitle: Close\n---\n\nAsk for the date.\n")])),
    RuleDescription(
      .missingTitle, .structure, .error, "A lesson must have a title.",
      "Write it as the first heading, `# Find the pain`, of any level, or as `title:` in the front matter.",
      .files(
        before: [.init("lessons/03-close.md", "Ask for the date.\n")],
        after: [.init("lessons/03-close.md", "# Close\n\nAsk for the date.\n")])),
    RuleDescription(
      .unknownFacet, .facets, .warning, "The course must define facets and their values.",
      """
      Learners find lessons by facets. A facet that `course.yaml` does not define under `facets:` is not shown \
      anywhere.
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
