package import Diagnostics

/// What authors read about the rules that reading Markdown reports.
package enum MarkdownRules {
  package static let all = [
    RuleDescription(
      .malformedAttributes, .structure, .error,
      "A directive is written `:::name[label]{attributes}`.",
      """
      In the braces stand `#id`, `key=value` and `key="a value"`, with blanks between them. What stands \
      elsewhere on the line would be lost.
      """,
      .lesson(
        before: ":::example A deal in May\nAna waits.\n:::",
        after: ":::example[A deal in May]\nAna waits.\n:::")),
    RuleDescription(
      .curlyQuotes, .structure, .error, "Values have straight quotation marks around them.",
      """
      Word processors and phones put curly ones in by themselves. In braces Lectern sees what is meant, and asks \
      you to fix it, as other programs do not. In front matter and other YAML they are part of the text; where \
      they are meant, put straight ones around them.
      """,
      .lesson(
        before: ":::only{editions=“web handouts”}\nTap here.\n:::",
        after: ":::only{editions=\"web handouts\"}\nTap here.\n:::")),
    RuleDescription(
      .unclosedDirective, .structure, .error, "A directive is closed.",
      """
      By a line with as many colons as it was opened with. Without one, everything down to the end of \
      the lesson belongs to it.
      """,
      .lesson(before: ":::tip\nAsk twice.", after: ":::tip\nAsk twice.\n:::")),
    RuleDescription(
      .unclosedCode, .structure, .error, "Code between fences is closed.",
      """
      By a line with the marks that opened it, at least as many. Without one, headings, quizzes and all else \
      down to the end of the lesson are shown as code.
      """,
      .lesson(
        before: "```\nvelocity = n / t\n\nAsk twice.",
        after: "```\nvelocity = n / t\n```\n\nAsk twice.")),
    RuleDescription(
      .strayFence, .structure, .warning, "A line of colons closes a directive.",
      "It has as many colons as the directive was opened with. A line that closes nothing is a slip.",
      .lesson(
        before: ":::tip\nAsk twice.\n:::\n\n::::", after: ":::tip\nAsk twice.\n:::")),
    RuleDescription(
      .tableRowTooLong, .structure, .warning, "A row has no more cells than the table has columns.",
      "The cells beyond the header are lost. A bar that is text is written `\\|`.",
      .lesson(
        before: "| Deal | Days |\n| --- | --- |\n| Mossgate | 40 | won |",
        after: "| Deal | Days | End |\n| --- | --- | --- |\n| Mossgate | 40 | won |")),
    RuleDescription(
      .tooManyCells, .structure, .error, "The tables of a lesson have some thousand cells at most.",
      """
      A table that nobody could read on a page, print or hear is a file to download. Where a lesson has \
      more than 100,000 cells, its tables are left as the lines that they were written with.
      """,
      .words(
        before: "a table of ten thousand rows and twenty columns", after: "the ten rows that matter"
      )),
    RuleDescription(
      .tooDeeplyNested, .structure, .error,
      "Lists, quotes and directives are nested a few levels deep.",
      "What stands deeper than that is left out. No reader could follow it anyway.",
      .words(before: "a list of a hundred levels", after: "a list of three levels")),
  ]
}

/// What reading Markdown reports; that it is UTF-8 is a rule of all files.
extension RuleID {
  /// What stands on the line of a directive is not as it should be.
  package static let malformedAttributes: RuleID = "malformed-attributes"

  /// Tables of more cells than any reader could take in.
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

  /// More levels inside each other than are read.
  package static let tooDeeplyNested: RuleID = "too-deeply-nested"
}
