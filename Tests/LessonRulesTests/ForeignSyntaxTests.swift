import Diagnostics
import Testing

/// What other programs understand, and what Markdown understands in another way than it was meant.
@Suite("Foreign syntax, and Markdown that nobody meant")
struct ForeignSyntaxTests {
  private static let rules: Set<String> = [
    "foreign-mark", "foreign-block", "raw-definition", "unmeant-markdown", "raw-directive",
    "raw-attributes", "unknown-attribute", "raw-emphasis", "broken-link", "hidden-character",
  ]

  @Test(
    "marks and lines of other programs are reported, and rewritten where that is sure",
    arguments: [
      ("A {==word==} b.", "foreign-mark", nil), ("A {++word++}{>>note<<} b.", "foreign-mark", nil),
      ("A ++word++ b.", "foreign-mark", nil), ("A ^^word^^ b.", "foreign-mark", nil),
      ("A ||hidden words|| b.", "foreign-mark", nil),
      ("A ~old~ b.", "foreign-mark", "A ~~old~~ b."),
      ("As said [@smith2020, p. 3].", "foreign-mark", nil), ("[TOC]", "foreign-block", nil),
      (".. note::\n   Words.", "foreign-block", nil),
      ("#+BEGIN_SRC\nx\n#+END_SRC", "foreign-block", nil),
      ("== The pain ==", "foreign-block", "## The pain"),
      ("import Tabs from '@theme/Tabs';", "foreign-block", nil),
      ("*[HTML]: a language", "foreign-block", nil),
      ("```{note}\nWords.\n```", "foreign-block", nil),
      ("{note}\nWords.\n{note}", "foreign-block", nil),
      ("{info:title=A}\nWords.", "foreign-block", nil),
      ("So {math}`x^2` is.", "foreign-mark", "So $x^2$ is."),
      ("So $`x^2`$ is.", "foreign-mark", "So $x^2$ is."),
      ("Press {kbd}`Ctrl`.", "foreign-mark", "Press <kbd>Ctrl</kbd>."),
      ("See {ref}`pain`.", "foreign-mark", nil),
      ("A [red word]{.red} here.", "raw-attributes", "A red word here."),
      ("A [word]{.mark}, a [place]{#here}.", "raw-attributes", "A word, a place."),
      ("## Head {-}\n\nWords.", "raw-attributes", "## Head\n\nWords."),
      (
        ":::worksheet[W]{#w}\n- Day {type=date} {#day}\n:::", "unknown-attribute",
        ":::worksheet[W]{#w}\n- Day {type=date #day}\n:::"
      ),
      (":::worksheet[W]{#w}\n- **Day {lines=3}**\n:::", "unknown-attribute", nil),
      (":::worksheet[W]{#w}\n- Day {required}\n:::", "unknown-attribute", nil),
      (":::worksheet[W]{#w}\n- Day {unit=}\n:::", "unknown-attribute", nil),
      ("```mermaid\ngraph TD\n```", "foreign-block", nil),
      ("Champion\n\n: who sells for you", "raw-definition", nil),
      ("：：：tip\nAsk.\n：：：", "raw-directive", ":::tip\nAsk.\n:::"),
      (":::\u{A0}tip\nAsk.", "raw-directive", ":::tip\nAsk."),
      ("The box is 2*3*4 m.", "unmeant-markdown", "The box is 2\\*3\\*4 m."),
      ("So a*b*c.", "unmeant-markdown", "So a\\*b\\*c."),
      ("Write __init__ first.", "unmeant-markdown", "Write `__init__` first."),
      ("She waits.\n---", "unmeant-markdown", "She waits.\n\n---"),
      ("One line and\nanother one\n---", "unmeant-markdown", "One line and\nanother one\n\n---"),
      ("    She waits for the buyer.", "unmeant-markdown", nil),
      ("||Who||When||", "foreign-block", "| Who | When |\n| --- | --- |"),
      (
        "||Who||When||\n|Ana|Monday|", "foreign-block",
        "| Who | When |\n| --- | --- |\n|Ana|Monday|"
      ),
      ("Dear <%= name %>, hello.", "foreign-block", nil),
      ("<% if paid %>\nThanks.\n<% end %>", "foreign-block", nil),
      ("So ``quoted words'' are shown.", "raw-emphasis", "So \"quoted words\" are shown."),
      ("So ``quoted it's'' here.", "raw-emphasis", "So \"quoted it's\" here."),
      ("Write ``code here.", "raw-emphasis", nil),
      ("See https//example.org/a.", "broken-link", "See https://example.org/a."),
      ("See (htps://www.example.org).", "broken-link", "See (https://www.example.org)."),
      ("See http:/example.org", "broken-link", "See http://example.org"),
      ("See https;//example.org, then.", "broken-link", "See https://example.org, then."),
      (
        "Look. ! [A picture](media/levers.svg)", "unmeant-markdown",
        "Look. ![A picture](media/levers.svg)"
      ),
      ("Words {#tbl:results}", "raw-attributes", "Words"),
      ("Words {#sec.one .wide}", "raw-attributes", "Words"),
      ("One\u{2028}two.", "hidden-character", "One two."),
      ("One\u{2029}two\u{85}three.", "hidden-character", "One two three."),
    ] as [(String, String, String?)])
  func foreign(text: String, rule: String, expected: String?) async throws {
    let check = try await Check(lesson: text + "\n", only: Self.rules)
    #expect(Set(check.rules) == [rule], "\(check.printed)")
    #expect(check.fixed == (expected ?? text) + "\n")
    guard let expected, rule != "raw-directive" else { return }
    #expect(try await Check(lesson: expected + "\n", only: Self.rules).rules == [])
  }

  @Test(
    "good text with the same signs is left alone",
    arguments: [
      "C++ and D++, i++ and ++i.", "a || b || c, and ||x|| = 1.", "From ~5 to ~6, and ~/notes ~/x.",
      "Mail me @ana or [@ana](https://example.org).", "a == b == c", "Tea + milk + sugar.",
      "See [1] and [ana@example.org].", "dig [@dns-server.com] example.com",
      "un*frigging*believable and *x*",
      "This is __bold__ and **init**.",
      "Why?\n---", "The pain\n---\n\nWords.", "A heading: the pain\n---\n\nWords.",
      "    let x = f(y)", "    $ lectern check", "    Ask\n    Listen",
      "import the data from 'a' file",
      "export it today", "```python\nx\n```", "```dot\nx\n```", "Import Tabs from here.",
      "2 * 3 * 4", "5*", "*2* and *3*", "Note .. so::it", "`{==x==}` and `~x~`", "=> so",
      "Costs $5 `a` and $6 `b`.", "A set {a} and `{math}`, {name}.", "[x]{y}", "[a]: {b}",
      "\\[word]{.red}\\", "## The {-} sign", ":::worksheet[W]{#w}\n- Day {name} {lines=3}\n:::",
      "10:30: we begin", "：so it is", "|| is or ||", "E=mc^2", "~a",
      "a ||b|| c", "If a <% b then c", "Either//or, and/or.", "A path: http/2 and https/1.",
      "See https://example.org/a//b and ``a ` b``.", "Wow! [A picture](media/levers.svg)",
      "Great ! [Read on](https://example.org)", "It''s ``odd``.", "C'est à Noël, où ça pèse.",
    ])
  func good(text: String) async throws {
    let check = try await Check(lesson: text + "\n", only: Self.rules)
    #expect(check.rules == [], "\(check.printed)")
  }
}
