import Diagnostics

extension ReaderRules {
  /// The text of lessons.
  static let text = [
    RuleDescription(
      .duplicateAnchor, .identity, .error, "Only one heading of a lesson may have an id.",
      "A link can lead to only one place. If you write no id, Lectern makes it from the heading's words.",
      .lesson(
        before: "## Before {#case}\n\nAna waits.\n\n## After {#case}\n\nAna signs.",
        after: "## Before {#case}\n\nAna waits.\n\n## After {#case-after}\n\nAna signs.")),
    RuleDescription(
      .rawFormula, .structure, .warning,
      "A formula must be between dollar signs: `$…$` in a sentence, `$$…$$` as a paragraph of its own.",
      """
      Otherwise its signs and its TeX are shown as they are written. There is no space beside a single dollar sign, \
      and no empty line between `$$` and `$$`. The brackets of TeX, `\\(…\\)` and `\\[…\\]`, are only brackets here.
      """,
      .lesson(
        before: "Velocity is $$v = \\frac{n}{t}$$ here.",
        after: "Velocity is:\n\n$$v = \\frac{n}{t}$$")),
    RuleDescription(
      .listNumbers, .structure, .warning, "A numbered list must count up by one.",
      """
      Markdown reads only the first number of a list and counts on from it, so any other number that is written is \
      shown as the next one. Number the items 1, 2, 3, or all of them 1. Write `3\\. Ask` to \
      show a number as it is.
      """,
      .lesson(before: "1. Ask\n3. Listen\n4. Write", after: "1. Ask\n2. Listen\n3. Write")),
    RuleDescription(
      .markupInPlainText, .structure, .warning,
      "Titles, summaries, objectives and definitions must be plain words.",
      """
      These texts also appear where nothing can be formatted: in podcast apps, on tabs, in search results. \
      Asterisks, links and formulas are shown there as they are written.
      """,
      .frontMatter(
        before: "summary: Find the **pain** of a buyer.",
        after: "summary: Find the pain of a buyer.")),
    RuleDescription(
      .rawHTML, .security, .error, "A lesson may contain HTML only if the course allows it.",
      """
      Markdown can express most of what HTML is used for, and every edition understands it. Handouts and the podcast \
      cannot show HTML. The tags `kbd`, `sub`, `sup`, `abbr`, `mark`, `small`, `ins`, `br` and `details` are part of \
      the language. If a course still needs HTML, write `html: true` in `course.yaml`.
      """,
      .lesson(before: "Ask <b>twice</b>.", after: "Ask **twice**.")),
    RuleDescription(
      .unclosedHTML, .structure, .error, "A comment must be closed.",
      """
      Close it with `-->`. A comment on a line of its own that is not closed hides the rest of the lesson; one \
      inside a paragraph is shown to learners. Where a course allows HTML, the same holds for scripts, styles and \
      preformatted text.
      """,
      .lesson(
        before: "<!-- ask the ward\n\nAsk twice.", after: "<!-- ask the ward -->\n\nAsk twice.")),
    RuleDescription(
      .rawComment, .structure, .warning, "A comment must be between `<!--` and `-->`.",
      """
      Word processors turn two hyphens into a dash, and other tools write comments as `%% so %%`. Learners see what \
      is not exactly between these marks. To show such marks, write a backslash before them.
      """,
      .lesson(
        before: "Ask twice. <!— ask the ward —>", after: "Ask twice. <!-- ask the ward -->")),
    RuleDescription(
      .unsafeLink, .security, .error,
      "A link must begin with `https:`, `http:`, `mailto:` or `tel:`.",
      """
      Other schemes run programs or lead to files on one computer. `//example.org` uses the scheme of the \
      page, which a file and a feed do not have.
      """,
      .lesson(
        before: "Open [the sheet](file:///C:/deals.xlsx).",
        after: "Open [the sheet](https://example.org/deals.xlsx).")),
  ]
}
