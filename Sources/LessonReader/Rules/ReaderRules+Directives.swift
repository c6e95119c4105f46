import Diagnostics

extension ReaderRules {
  /// Directives, `:::name[label]{attributes}`.
  static let directives = [
    RuleDescription(
      .unknownDirective, .structure, .error, "A directive must be one that exists.",
      "The content of an unknown directive is kept as plain text, which is probably not what you want.",
      .lesson(before: ":::hinweis\nAsk twice.\n:::", after: ":::note\nAsk twice.\n:::")),
    RuleDescription(
      .misplacedDirective, .structure, .error, "A directive must be where it has a meaning.",
      "A hint and a solution belong directly inside an exercise, which needs more colons than they have.",
      .lesson(
        before: ":::hint\nBegin with the last line.\n:::",
        after: """
          ::::exercise[Your deal]{#your-deal}
          Write down what your deal waits for.

          :::hint
          Begin with the last line.
          :::
          ::::
          """)),
    RuleDescription(
      .unknownAttribute, .structure, .warning, "An attribute must be one that its directive has.",
      "An attribute with a typing mistake has no effect, but the author believes that it does.",
      .lesson(
        before: ":::exercise[Ask]{#ask minuets=5}\nAsk one buyer today.\n:::",
        after: ":::exercise[Ask]{#ask minutes=5}\nAsk one buyer today.\n:::")),
    RuleDescription(
      .missingAttribute, .structure, .error,
      "A directive must have its required attributes.",
      "`only` and `except` must name their editions.",
      .lesson(
        before: ":::only\nTap the play button.\n:::",
        after: ":::only{editions=web}\nTap the play button.\n:::")),
    RuleDescription(
      .unknownEdition, .structure, .error, "An edition that a lesson names must exist.",
      "Otherwise the content would be for nobody, or for everybody.",
      .lesson(
        before: ":::only{editions=website}\nTap the play button.\n:::",
        after: ":::only{editions=web}\nTap the play button.\n:::")),
    RuleDescription(
      .unusedLabel, .structure, .warning, "A label in brackets must be where it is shown.",
      "Callouts and activities show their label; other directives have no place for it.",
      .lesson(
        before: ":::say[Slowly]\nDivide by the days.\n:::",
        after: ":::say\nDivide by the days.\n:::")),
    RuleDescription(
      .invalidChoice, .activities, .error, "A choice of a quiz needs a box and words.",
      "Write `- [x]` before a right choice and `- [ ]` before a wrong one, and words after it.",
      .lesson(
        before: """
          :::quiz{#waiting}
          What does it cost to wait?

          - [x] Time

            Yes.
          - Nothing
          :::
          """,
        after: """
          :::quiz{#waiting}
          What does it cost to wait?

          - [x] Time

            Yes.
          - [ ] Nothing
          :::
          """)),
  ]
}
