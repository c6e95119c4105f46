import Diagnostics

extension ReaderRules {
  /// About directives, `:::name[label]{attributes}`.
  static let directives = [
    RuleDescription(
      .unknownDirective, .structure, .error, "A directive is one that the lesson language has.",
      "What stands in another one is kept as plain text, which is hardly what you meant.",
      .lesson(before: ":::hinweis\nAsk twice.\n:::", after: ":::note\nAsk twice.\n:::")),
    RuleDescription(
      .misplacedDirective, .structure, .error, "A directive stands where it means something.",
      "A hint and a solution belong directly into an exercise, which has more colons than they have.",
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
      .unknownAttribute, .structure, .warning, "An attribute is one that its directive takes.",
      "One with a typing mistake has no effect, and the author believes that it has.",
      .lesson(
        before: ":::exercise[Ask]{#ask minuets=5}\nAsk one buyer today.\n:::",
        after: ":::exercise[Ask]{#ask minutes=5}\nAsk one buyer today.\n:::")),
    RuleDescription(
      .missingAttribute, .structure, .error,
      "Attributes that a directive cannot do without are there.",
      "`only` and `except` have to say for which editions.",
      .lesson(
        before: ":::only\nTap the play button.\n:::",
        after: ":::only{editions=web}\nTap the play button.\n:::")),
    RuleDescription(
      .unknownEdition, .structure, .error, "An edition that is named exists.",
      "Otherwise nobody would ever see what stands there, or everybody.",
      .lesson(
        before: ":::only{editions=website}\nTap the play button.\n:::",
        after: ":::only{editions=web}\nTap the play button.\n:::")),
    RuleDescription(
      .unusedLabel, .structure, .warning, "A label in brackets stands where it is shown.",
      "Callouts and activities show their label; the other directives have no place for one.",
      .lesson(
        before: ":::say[Slowly]\nDivide by the days.\n:::",
        after: ":::say\nDivide by the days.\n:::")),
    RuleDescription(
      .invalidChoice, .activities, .error, "A choice of a quiz has a box and words.",
      "`- [x]` stands before a right choice and `- [ ]` before a wrong one, with words behind.",
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
