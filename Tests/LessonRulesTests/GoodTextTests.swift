import Diagnostics
import Testing

/// Texts that come near to breaking a rule, and are fine: a rule that nags is turned off.
@Suite("Good texts are left alone")
struct GoodTextTests {
  @Test(
    "these break no rule",
    arguments: [
      // Language.
      "Say **yes**, NOT maybe, to the CEO. Q3 is B2B. In the CRM, write “OK”.",
      "She had had enough. I know that that is so. The end. The beginning.",
      "The `TCV` of a deal, or total contract value (TCV), counts. TCV is written down.",
      "Prices rise by ≈ 5 %, from $3 → $4, at 20 °C; 3 × 4 ≥ 10 ✓ ™.",
      ":::silent\nThe TCV 🚀\n:::",
      ":::facilitator\nAsk for the TCV 🚀\n:::",
      // A colon and full stops are pauses.
      (1...30).map { "word\($0)" }.joined(separator: " ") + ": "
        + (1...30).map { "word\($0)" }.joined(separator: " ") + ".",
      // Links.
      "[Qualify here](02-other.md), <https://example.org/>, [mail](mailto:a@example.org).",
      "An array[0] (the first), [sic] (as he wrote), `[a] (b.md)`, and \\[x] (02-other.md).",
      "\\[^1] is how a footnote begins, and x[^2\\] is none.",
      // Writing.
      "#sales and #1 are no headings, and ::: is no fence, nor is a::b.",
      "\\##Why is written so on purpose. C## is a joke.",
      "```\n##Why\n::tip\n[^x]: y\n[a] (b.md) 🚀\n```",
      "## The pain\n\n### Its cost\n\nAna waits.\n\n## Its end\n\n:::say\nIt ends.\n:::",
      // Accessibility.
      "**Before.** Bring a pen.\n\n**Never do this!**\n\n- **Ana**\n- **Ben**",
      "> **The pain**\n\n:::note\n**Bring:**\n:::",
      "| | Ana |\n| --- | --- |\n| Deals | 3 |",
      "| My talk | |\n| --- | --- |\n| With whom | |\n| When | |",
      // Activities.
      """
      :::quiz{points=2 #own}
      Which two make it faster, and why does
      the answer wrap to a second line?

      - [x] A shorter cycle, which is written on
        two lines that are both indented
      - [x] A higher win rate
      - [ ] A bigger screen

      Cycle and win rate are two of the four levers.
      :::
      """,
    ])
  func fine(text: String) async throws {
    #expect(try await Check(lesson: text + "\n").printed == "")
  }

  @Test("rules about English leave other languages alone")
  func language() async throws {
    let check = try await Check([
      "course.yaml": "title: Kurs\nlanguage: de\n",
      "01-lesson.md": "# Lektion\n\nDie Frau, die die Firma führt, kennt die DSGVO und die AGB.\n",
    ])
    #expect(check.printed == "")
  }
}
