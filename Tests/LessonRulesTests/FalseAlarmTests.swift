import Diagnostics
import Testing

/// Kinds of good text, found in manuals and courses that nobody wrote for these tests, on which rules of
/// language fired.
@Suite("False alarms on good text")
struct FalseAlarmTests {
  @Test(
    "what is not an abbreviation, or needs no words, is left alone",
    arguments: [
      // Everybody's.
      "A CPU runs CSS for you. During COVID she used VS Code on a GPU.",
      // Files and names of programs.
      "Read the README first, then CODE_OF_CONDUCT.md, LICENSE and the .NET notes.",
      "Set the LD_LIBRARY_PATH or PKCS#1 in ES.48, ASN.1 and the TCV=5 of it.",
      // Capitals for emphasis.
      "It holds TEXT LIKE THIS and a [INSERT EMAIL ADDRESS] for you.",
      "See “OPENING HOURS” on the door, and ‘PLEASE KNOCK TWICE’ below.",
      "Ask for the INVOICE TOTALS first.", "Ferry tickets. She took the last FERRY home.",
      "Draw the side AB of a triangle PQR, and ask XYZ for its price.",
      // Money.
      "Pay 40 HKD or 12 PLN at the gate.",
      "Do NOT EVER do it.", "A quiet word: the QUIET room is quiet.",
      // People.
      "See Meurer A, Smith CP, Paprocki M, Granger BE, and others.",
      "The piece is ‘HORSE RIDER TOWER’, and others are not.",
      // Explained.
      "Here “TCV” stands for what a contract is worth.",
      "The Technical Steering Committee, TSC, decides.", "LGTM, short for looks good to me.",
      "The total contract value (TCV) counts.", "Write it in [MDX](https://mdx.example/).",
    ])
  func noAbbreviation(text: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["unexpanded-abbreviation"])
    #expect(check.rules == [], "\(check.printed)")
  }

  @Test(
    "what a newcomer has to ask for is still found",
    arguments: [
      ("Write the TCV of the deal.", "TCV"), ("Send the RFQs today, and wait.", "RFQ"),
      ("Ask for BANT or MEDDIC first.", "BANT"), ("The ARR's growth is slow.", "ARR"),
      ("Use the API of the CPQ tool.", "CPQ"),
    ])
  func abbreviation(text: String, word: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["unexpanded-abbreviation"])
    #expect(check.diagnostics.first?.message.contains("`\(word)`") == true, "\(check.printed)")
  }

  @Test("a term of the glossary and what the course lists need not be written out")
  func listed() async throws {
    let check = try await Check(
      [
        "course.yaml": "title: T\nabbreviations: [ARR, NRR]\n",
        "glossary.yaml":
          "terms:\n  - term: total contract value\n    also: TCV\n    definition: x\n  - term: BANT\n    definition: y\n",
        "01-lesson.md": "# Lesson\n\nWrite the TCV, the ARR and the NRR by BANT, and the CPQ.\n",
      ], only: ["unexpanded-abbreviation"])
    #expect(check.diagnostics.map(\.message) == ["`CPQ` is not written out where it is first used"])
  }

  @Test(
    "words of a link that are the name of what is there are not vague",
    arguments: [
      ("[Go](https://golang.example/)", 0), ("[Download](#download)\n\n## Download\n\nx", 0),
      ("[Other](02-other.md) and [Start](https://a.example/en/start.html)", 0),
      ("[start](https://a.example/start)", 1), ("[Here](https://a.example/here/)", 1),
      ("[go](02-other.md)", 1), ("[here](#download)\n\n## Download\n\nx", 1),
    ])
  func vague(text: String, count: Int) async throws {
    let check = try await Check(lesson: text + "\n", only: ["vague-link-text"])
    #expect(check.rules.count == count)
  }

  @Test(
    "a bold line is not a heading when it is a caption, a formula or a link, ends in a colon or is between two ways",
    arguments: [
      ("**Four levers**\n\n![A](media/levers.svg)", 0),
      ("![A](media/levers.svg)\n\n**Four levers**", 0),
      ("**Deals by month**\n\n| a | b |\n| - | - |\n| 1 | 2 |", 0), ("**Figure 3. The levers**", 0),
      ("**Abbildung\u{A0}2.4: Der Hafen**", 0), ("**Tableau 7 – Les ventes**", 0),
      ("**Ejemplo 4.2. La carta**", 0), ("**Rysunek 5. Port**", 0), ("**Figure B.2: Tides**", 0),
      ("**Table of 12 rules**\n\nx", 1), ("**Example 2**\n\nx", 1), ("**Step 3: Call**\n\nx", 1),
      ("**Margin = price − cost**", 0), ("**[Next lesson](02-other.md)**", 0),
      ("**See [Other](02-other.md)**\n\nx", 1),
      ("**What you need:**\n\nx", 0), ("**OR**\n\nx", 0), ("**What you need**\n\nx", 1),
    ])
  func bold(text: String, count: Int) async throws {
    let check = try await Check(lesson: text + "\n", only: ["bold-is-no-heading"])
    #expect(check.rules.count == count)
  }

  @Test(
    "a sentence of more than 40 words is too long where no comma divides it, and beyond 60 always")
  func sentences() async throws {
    let part = Array(repeating: "word", count: 9).joined(separator: " ")
    func count(_ text: String) async throws -> Int {
      try await Check(lesson: text + ".\n", only: ["long-sentence"]).rules.count
    }
    #expect(try await count(Array(repeating: part, count: 5).joined(separator: ", ")) == 0)
    #expect(try await count(Array(repeating: part, count: 5).joined(separator: " ")) == 1)
    #expect(try await count(Array(repeating: part, count: 7).joined(separator: ", ")) == 1)
  }
}
