import Foundation
import TestKit
import Testing

/// A course that is hard to print: long paragraphs and lists, many quizzes, a large picture, and lessons of all
/// lengths, so that pages end everywhere.
enum HardCourse {
  static let published = Result {
    try PublishedCourse.publish("hard", ["--editions", "handouts"]) { folder in
      try Files.write(files, in: folder)
      try FileManager.default.createDirectory(
        atPath: "\(folder)/media", withIntermediateDirectories: true)
      try judge("vips", ["black", "\(folder)/media/large.png", "10000", "6000"])
    }
  }

  private static var files: [String: String] {
    var files = [
      "course.yaml": """
      title: Hard to print
      language: en
      site: https://courses.example/hard/
      date: 2026-11-01
      authors: [{ name: Ada Moreau }]
      handouts:
        variants: all
      """,
      "glossary.yaml":
        "terms:\n  - id: velocity\n    term: Velocity\n    definition: How fast a deal moves.\n",
      "01-words.md": words, "02-items.md": items, "03-quizzes.md": quizzes,
      "04-picture.md": picture,
      "05-practice.md": practice,
    ]
    for number in 0..<12 { files["\(10 + number)-length-\(number).md"] = lesson(number) }
    return files
  }

  private static let sentence =
    "Ask what an hour without the press costs, and write the number down for her. "

  private static let title = (1...60).map { "Word\($0)" }.joined(separator: " ")

  /// With more columns than a page can carry.
  private static let table: String = {
    func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let columns = Array(1...14)
    let head = [row(columns.map { "Column \($0)" }), row(columns.map { _ in "---" })]
    let rows = (1...6).map { number in row(columns.map { "cell \(number) \($0)" }) }
    return (head + rows).joined(separator: "\n")
  }()

  private static let words = """
    # \(title)

    \(String(repeating: sentence, count: 200))

    - One
      - Two
        - Three
          - Four
            - Five
              - Six
                - Seven
                  - Eight
                    - Nine
                      - Ten
                        - Eleven

    \(table)

    ```
    let velocity = opportunities * value * winRate / cycleLength // money a day, as the board sees it
    ```

    Read this: 😀 中文 and [velocity](term:velocity).
    """

  private static let items =
    "# Items\n\nThere are many:\n\n" + (1...300).map { "- Item \($0)\n" }.joined()

  private static let quizzes: String = {
    let kinds = [
      "A question with one answer?\n\n- [x] Yes\n\n  It is.\n- [ ] No\n- [ ] Never",
      "A question with two?\n\n- [x] This\n- [x] That\n- [ ] Neither",
      "Put them in order.\n\n1. First of all\n2. Then this\n3. And at last",
      "Who says what?\n\n| Role | Says |\n|---|---|\n| Champion | \"Yes.\" |\n| Blocker | \"No.\" |",
      "A deal without a [[date|day]] slips.",
    ]
    let settings = ["answer=true", "answer=\"date | day\"", "answer=4000 tolerance=50"]
    let all = (0..<40).map { number in
      let kind = number % 8
      return kind < 5
        ? ":::quiz{#q\(number)}\n\(kinds[kind])\n:::\n"
        : ":::quiz{#q\(number) \(settings[kind - 5])}\n\(sentence)\n:::\n"
    }
    return "# Quizzes\n\n" + all.joined(separator: "\n")
  }()

  private static let picture = """
    # Picture

    Look at this:

    ![A black field, ten thousand pixels wide](media/large.png)

    \(sentence)
    """

  /// Boxes, questions and prompts, each after a few more lines than the one before.
  private static let practice: String = {
    var parts: [String] = []
    for number in 1...18 {
      parts += Array(repeating: sentence, count: number % 7 + 1)
      parts.append("## Part \(number)")
      parts.append(block(number))
      parts.append(":::card{#c\(number)}\nFront \(number)\n\n---\n\nBack \(number)\n:::")
    }
    return "# Practice\n\n" + parts.joined(separator: "\n\n") + "\n"
  }()

  private static func block(_ number: Int) -> String {
    switch number % 6 {
    case 0:
      return ":::tip\n\(Array(repeating: sentence, count: 4).joined(separator: "\n\n"))\n:::"
    case 1:
      return """
        ::::exercise[Draw your map]{#e\(number) room=grid lines=6}
        \(sentence)

        :::hint
        Look.
        :::

        :::solution
        This.
        :::
        ::::
        """
    case 2: return ":::keypoints\n- One\n- Two\n- Three\n:::"
    case 3:
      return """
        ::::roleplay[Call \(number)]{#r\(number) minutes=10}
        The scene.

        :::role[Buyer]
        \(sentence)
        :::

        :::role[Seller]
        \(sentence)
        :::

        :::debrief
        - What helped?
        :::
        ::::
        """
    case 4:
      return """
        :::apply[Next week \(number)]{#a\(number) after=1w}
        - What will you do {lines=2}
        - By when {type=date}
        :::
        """
    default: return ":::facilitator{minutes=5}\n\(sentence)\n\n\(sentence)\n:::"
    }
  }

  /// A lesson that is some lines longer than the one before, and so are its documents of other kinds.
  private static func lesson(_ number: Int) -> String {
    let paragraphs = (0..<(6 + 3 * number)).map { "Line \($0) of a lesson." }.joined(
      separator: "\n\n")
    let quizzes = (0..<(3 + 2 * number)).map { quiz in
      ":::quiz{#l\(number)-q\(quiz)}\nA question?\n\n- [x] Yes\n\n  It is.\n- [ ] No\n:::"
    }.joined(separator: "\n\n")
    let fields = (0..<(6 + number)).map { "- Field \($0)" }.joined(separator: "\n")
    return """
      # Length \(number)

      \(paragraphs)

      \(quizzes)

      :::worksheet[A sheet]{#l\(number)-sheet}
      \(fields)

      Then show it to somebody.
      :::

      :::facilitator
      Say so.
      :::
      """
  }
}
