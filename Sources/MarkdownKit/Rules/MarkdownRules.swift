package import Diagnostics

/// What authors read about the rules that reading Markdown reports.
package enum MarkdownRules {
  package static let all = [
    RuleDescription(
      .malformedAttributes, .structure, .error,
      "A directive must be written as `:::name[label]{attributes}`.",
      """
      The braces contain `#id`, `key=value` and `key="a value"`, separated by spaces. Anything \
      else on the line would be lost.
      """,
      .lesson(
        before: ":::example A deal in May\nAna waits.\n:::",
        after: ":::example[A deal in May]\nAna waits.\n:::")),
    RuleDescription(
      .curlyQuotes, .structure, .error, "Values must be in straight quotation marks.",
      """
      Word processors and phones insert curly ones on their own. In braces, Lectern understands them but asks you to \
      fix them, because other programs do not understand them. In front matter and other YAML, they become part of \
      the text; if you want that, put straight ones around them.
      """,
      .lesson(
        before: ":::only{editions=“web handouts”}\nTap here.\n:::",
        after: ":::only{editions=\"web handouts\"}\nTap here.\n:::")),
    RuleDescription(
      .unclosedDirective, .structure, .error, "A directive must be closed.",
      """
      Close it with a line that has as many colons as the first one. Without it, everything down to the end of \
      the lesson is part of the directive.
      """,
      .lesson(before: ":::tip\nAsk twice.", after: ":::tip\nAsk twice.\n:::")),
    RuleDescription(
      .unclosedCode, .structure, .error, "Code between fences must be closed.",
      """
      Close it with a line of the same marks, at least as many as opened it. Otherwise, everything below it is shown \
      as code.
      """,
      .lesson(
        before: "```\nvelocity = n / t\n\nAsk twice.",
        after: "```\nvelocity = n / t\n```\n\nAsk twice.")),
    RuleDescription(
      .strayFence, .structure, .warning, "A line of colons must close a directive.",
      "The line must have as many colons as the first line of the directive. A line that closes nothing is a mistake.",
      .lesson(
        before: ":::tip\nAsk twice.\n:::\n\n::::", after: ":::tip\nAsk twice.\n:::")),
    RuleDescription(
      .tableRowTooLong, .structure, .warning,
      "A row must not have more cells than the table has columns.",
      "The cells beyond the header are lost. Write a bar that is text as `\\|`.",
      .lesson(
        before: "| Deal | Days |\n| --- | --- |\n| Mossgate | 40 | won |",
        after: "| Deal | Days | End |\n| --- | --- | --- |\n| Mossgate | 40 | won |")),
    RuleDescription(
      .tooManyCells, .structure, .error, "The tables of a lesson must have at most 100,000 cells.",
      """
      Nobody can read, print or hear such a table: make it a file to download. If a lesson has \
      more cells, its tables are shown as the lines that they were written with.
      """,
      .words(
        before: "a table of ten thousand rows and twenty columns", after: "the ten rows that matter"
      )),
    RuleDescription(
      .tooDeeplyNested, .structure, .error,
      "Lists, quotes and directives must not be nested too deeply.",
      "Anything deeper than 100 levels is left out. No reader could follow it anyway.",
      .words(before: "a list of a hundred levels", after: "a list of three levels")),
  ]
}

/// What reading Markdown reports; invalid UTF-8 is a rule for all files.
extension RuleID {
  /// The line of a directive is not written correctly.
  package static let malformedAttributes: RuleID = "malformed-attributes"

  /// Tables with more cells than any reader could use.
  package static let tooManyCells: RuleID = "too-many-cells"

  /// Curly quotation marks around the value of an attribute.
  package static let curlyQuotes: RuleID = "curly-quotes"

  /// A directive without a closing line.
  package static let unclosedDirective: RuleID = "unclosed-directive"

  /// Fenced code without a closing fence.
  package static let unclosedCode: RuleID = "unclosed-code"

  /// A closing line without a directive.
  package static let strayFence: RuleID = "stray-fence"

  /// A row of a table with more cells than the header.
  package static let tableRowTooLong: RuleID = "table-row-too-long"

  /// More nested levels than are read.
  package static let tooDeeplyNested: RuleID = "too-deeply-nested"
}
