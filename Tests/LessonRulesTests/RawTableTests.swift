import Diagnostics
import Testing

/// Rows of tables that Markdown shows as they are written.
@Suite("Rows that are not a table")
struct RawTableTests {
  @Test(
    "tables get the line of dashes that they need",
    arguments: [
      ("| a | b |\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
      ("a | b | c\n1 | 2 | 3", "a | b | c\n| --- | --- | --- |\n1 | 2 | 3"),
      ("a | b\n1 | 2\n3 | 4", "a | b\n| --- | --- |\n1 | 2\n3 | 4"),
      (
        "| a | b | c |\n|---|:-:|\n| 1 | 2 | 3 |",
        "| a | b | c |\n| --- | :---: | --- |\n| 1 | 2 | 3 |"
      ),
      ("| a | b |\n|---|---|---|\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
      ("| a | b |\n|===|===|\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
      ("| a | b |\n|—|—|\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
      ("Text:\n| a \\| b | c |\n| 1 | 2 |", "Text:\n| a \\| b | c |\n| --- | --- |\n| 1 | 2 |"),
      ("> | a | b |\n> | 1 | 2 |", "> | a | b |\n> | --- | --- |\n> | 1 | 2 |"),
      ("- | a | b |\n  | 1 | 2 |", "- | a | b |\n  | --- | --- |\n  | 1 | 2 |"),
    ])
  func tables(text: String, expected: String) async throws {
    try await expectFix(of: text, "raw-table", becomes: expected)
  }

  @Test(
    "no cell is dropped: a row with more of them than the header keeps its lines as they are",
    arguments: [
      "| a | b |\n| 1 | 2 |\n| 3 | 4 | 5 |", "> Text\n| a | b |\n| --- | --- |\n| 1 | 2 | 3 |",
      "| a | b |\n|===|===|\n| 1 | 2 | 3 |",
    ])
  func cells(text: String) async throws {
    let check = try await Check(lesson: text + "\n")
    #expect(check.rules == ["raw-table"])
    #expect(check.diagnostics[0].fixes.map(\.edits) == [[]])
    #expect(check.diagnostics[0].fixes[0].message.contains("more cells than the header"))
  }

  @Test(
    "a grid becomes a table of its rows",
    arguments: [
      (
        "+---+---+\n| A | B |\n+===+===+\n| 1 | 2 |\n+---+---+",
        "| A | B |\n| --- | --- |\n| 1 | 2 |"
      ),
      (
        "+---+---+\n| A | B |\n+---+---+\n| 1 | 2 |\n| 3 | 4 |\n+---+---+",
        "| A | B |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |"
      ),
      (
        "> +---+---+\n> | A | B |\n> +===+===+\n> | 1 | 2 |\n> +---+---+\n> | 3 | 4 |\n> +---+---+",
        "> | A | B |\n> | --- | --- |\n> | 1 | 2 |\n> | 3 | 4 |"
      ),
    ])
  func grids(text: String, expected: String) async throws {
    try await expectFix(of: text, "raw-table", becomes: expected)
  }

  @Test("a grid whose rows may have two lines is left to the author")
  func gridOfLines() async throws {
    let text =
      "+---+\n| A | B |\n+===+===+\n| 1 | 2 |\n| 3 | 4 |\n+---+---+\n| 5 | 6 |\n+---+---+\n"
    let check = try await Check(lesson: text, only: ["raw-table"])
    #expect(check.rules == ["raw-table"] && check.fixed == text)
  }

  @Test(
    "rows from other programs become a table",
    arguments: [
      ("A\tB\n1\t2", "| A | B |\n| --- | --- |\n| 1 | 2 |"),
      ("A;B;C\n1;2;3\n4;;6", "| A | B | C |\n| --- | --- | --- |\n| 1 | 2 | 3 |\n| 4 |  | 6 |"),
      ("｜A｜B｜\n｜1｜2｜", "| A | B |\n| --- | --- |\n| 1 | 2 |"),
      ("│ A │ B │\n│ 1 │ 2 │", "| A | B |\n| --- | --- |\n| 1 | 2 |"),
      ("> A\tB\n> 1\t2", "> | A | B |\n> | --- | --- |\n> | 1 | 2 |"),
      ("| A | B |\n| - - | - - |\n| 1 | 2 |", "| A | B |\n| --- | --- |\n| 1 | 2 |"),
      (
        "| A | B |\n| - | - |\n| 1 | 2 |\nA sentence.",
        "| A | B |\n| - | - |\n| 1 | 2 |\n\nA sentence."
      ),
      (
        "> | A | B |\n> | - | - |\n> | 1 | 2 |\n> Table: deals",
        "> | A | B |\n> | - | - |\n> | 1 | 2 |\n>\n> Table: deals"
      ),
    ])
  func pasted(text: String, expected: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["raw-table"])
    #expect(check.rules == ["raw-table"], "\(check.printed)")
    #expect(check.fixed == expected + "\n")
    #expect(try await Check(lesson: expected + "\n", only: ["raw-table"]).rules == [])
  }

  @Test(
    "sentences, and tables whose rows have bars, are no pasted tables",
    arguments: [
      "Ask; then listen; then write.\nWait; ask again; go.\nEnd; begin; rest.",
      "One line\twith a tab.", "a; b\nc; d\ne; f", "x = 1;\ny = 2;\nz = 3;",
      "| A | B |\n| - | - |\n| 1 |\n| 2 | |", "| A |\n| - |\n| 1 |\nA sentence.",
      "The box is drawn with │ and ─.", "A\tB\n1 2",
    ])
  func notPasted(text: String) async throws {
    #expect(try await Check(lesson: text + "\n", only: ["raw-table"]).rules == [])
  }

  @Test("in a quiz only what could be pairs is made a table")
  func inQuiz() async throws {
    for (rows, isFixed) in [
      ("| a | b | c |\n| 1 | 2 | 3 |", false), ("| a | b |\n| 1 | 2 |", true),
    ] {
      let check = try await Check(
        lesson: ":::quiz{#q}\nWho?\n\n\(rows)\n:::\n", only: ["raw-table"])
      #expect(check.rules == ["raw-table"])
      #expect(check.diagnostics[0].fixes[0].edits.isEmpty == !isFixed)
    }
  }

  @Test("a table that the reader refuses for its size is not taken for text")
  func tooLarge() async throws {
    let rows = String(repeating: "|a|b|\n|-|-|\n", count: 30_000)
    // Its words are one paragraph, and long, which is said as well.
    let check = try await Check(lesson: rows)
    #expect(check.rules.contains("too-many-cells") && !check.rules.contains("raw-table"))
  }

  @Test("an empty line above the header makes a table of one that follows text")
  func textAbove() async throws {
    // Markdown reads these lines as more of the item and of the quotation.
    for text in ["- Text", "> Text"] {
      try await expectFix(
        of:
          "\(text)\n| a | b |\n| --- | --- |\n| 1 | 2 |", "raw-table",
        becomes: "\(text)\n\n| a | b |\n| --- | --- |\n| 1 | 2 |")
    }
  }

  @Test(
    "a row or a grid that is no table is pointed at",
    arguments: [
      "| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |", "+---+---+\n| a | b |\n+---+---+\n| 1 | 2 |",
    ])
  func rows(text: String) async throws {
    let check = try await Check(lesson: text + "\n")
    #expect(check.rules == ["raw-table"])
  }
}
