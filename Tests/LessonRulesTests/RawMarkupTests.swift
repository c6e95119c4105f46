import Diagnostics
import Testing

/// Emphasis, braces and marks of other tools that Markdown shows as they are written.
@Suite("Text that is shown raw")
struct RawMarkupTests {
  @Test(
    "emphasis never breaks a link, a note, a gap or a picture",
    arguments: [
      ("**[A](https://a.example)**b", "[**A**](https://a.example)b"),
      ("a**“[A](https://a.example)”**b", "a“**[A](https://a.example)**”b"),
      ("**“A”[^1]**b\n\n[^1]: N", "“**A**”[^1]b\n\n[^1]: N"),
      ("a**A [A](https://a.example).**b", "a**A [A](https://a.example)**.b"),
      ("***“A”***b", "“***A***”b"), ("a~~“A”~~b", "a“~~A~~”b"),
    ])
  func links(text: String, expected: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["raw-emphasis"])
    #expect(check.rules == ["raw-emphasis"], "\(check.printed)")
    #expect(check.fixed == expected + "\n")
    #expect(try await Check(lesson: expected + "\n", only: ["raw-emphasis"]).rules == [])
  }

  @Test(
    "where no place for the marks is sure, the text stays as it is",
    arguments: [
      "a**![B](media/levers.svg)**c", "a**`b`**c",
      "a**[A](https://a.example) and [B](https://b.example)**c", "a**“A”[B](https://a.example)**c",
      "**bold and never closed", "Use `rm and never close it.", "(**bold and never closed)",
    ])
  func emphasisAlone(text: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["raw-emphasis"])
    #expect(check.rules == ["raw-emphasis"], "\(check.printed)")
    #expect(check.fixed == text + "\n")
  }

  @Test(
    "asterisks, tildes and backticks that mean themselves are fine",
    arguments: [
      "2 * 3 * 4 and 2**3 and a ** b.", "Pass **kwargs on.", "Tea*\n\n*without milk",
      "About ~5 or ~~5.", "The key ` is left of 1.", "\\**not bold", "5\\* and a\\`b.",
      "Prices** are net.\n\n** without tax", "文件_日期_名称",
    ])
  func noEmphasis(text: String) async throws {
    #expect(try await Check(lesson: text + "\n", only: ["raw-emphasis"]).rules == [])
  }

  @Test("settings of a field outside of one are never removed")
  func strayFields() async throws {
    for text in [
      "- f\n\n1. g {lines=3}\n2. h", "> - A {lines=3}", "A {type=date}", "• A {lines=3}\n• B",
      "- f\n\n| A {rows=2} | B |\n| - | - |\n| x | y |",
    ] {
      let lesson = ":::worksheet[W]{#w}\n\(text)\n:::\n"
      let check = try await Check(lesson: lesson, only: ["raw-attributes"])
      #expect(check.rules == ["raw-attributes"], "\(text)")
      #expect(check.fixed == lesson)
    }
  }

  @Test("another kind of space after a mark is replaced, not kept beside a new one")
  func otherSpaces() async throws {
    let head = try await Check(lesson: "##\u{A0}Head\n\nx\n", only: ["heading-needs-blank"])
    #expect(head.fixed == "## Head\n\nx\n")
    let quiz = ":::quiz{#q}\nW?\n\n- [x]\u{A0}A\n- [ ]\u{A0}B\n:::\n"
    let box = try await Check(lesson: quiz, only: ["invalid-choice"])
    #expect(box.fixed == ":::quiz{#q}\nW?\n\n- [x] A\n- [ ] B\n:::\n")
  }

  @Test("control characters are said once, and become a space where they keep words apart")
  func controls() async throws {
    let text = "One\u{0B}two\u{07} and\u{0C}three.\n\n    co\u{1B}de\n"
    let check = try await Check(lesson: text, only: ["hidden-character"])
    #expect(check.rules == ["hidden-character"])
    #expect(check.fixed == "One two and three.\n\n    code\n")
    let fine = try await Check(lesson: "Tab\there.\r\n\r\nEnd.\r\n", only: ["hidden-character"])
    #expect(fine.rules == [])
  }

  @Test("hundreds of braces in a row are one run, whatever follows them")
  func longRun() async throws {
    let run = String(repeating: "{#a}", count: 1_000)
    for (text, rules) in [("Text \(run)x", []), ("Text \(run)", ["raw-attributes"])] {
      let check = try await Check(lesson: text + "\n", only: ["raw-attributes"])
      #expect(check.rules == rules)
    }
  }

  @Test(
    "stars that mark nothing are set where they mark something",
    arguments: [
      ("Ask ** twice ** and listen.", "Ask **twice** and listen."),
      ("Ask **twice **and", "Ask **twice** and"),
      ("**这是「重点」。**后面的文字。", "**这是「重点**」。后面的文字。"),
      ("他说**「重点」**很重要。", "他说「**重点**」很重要。"), ("これは*「強調」*です。", "これは「*強調*」です。"),
    ])
  func emphasis(text: String, expected: String) async throws {
    let check = try await Check([
      "course.yaml": "title: T\nlanguage: \(text.utf8.allSatisfy { $0 < 0x80 } ? "en" : "zh")\n",
      "01-lesson.md": "# Lesson\n\n\(text)\n",
    ])
    #expect(check.rules == ["raw-emphasis"], "\(check.printed)")
    #expect(check.fixed == expected + "\n")
  }

  @Test("names between colons are called what they are elsewhere")
  func names() async throws {
    func messages(_ text: String) async throws -> [String] {
      try await Check(lesson: text + "\n", only: ["foreign-mark"]).diagnostics.map(\.message)
    }
    #expect(
      try await messages("Ask.\n:height: 40\n:link: ask") == [
        "`:height:` sets nothing here, and is shown", "`:link:` sets nothing here, and is shown",
      ])
    #expect(
      try await messages("Ask.\n:tada: You have it.") == [
        "the name of an emoji is shown as it is written"
      ])
    #expect(
      try await messages("See :lesson:`pain`.") == [
        "`:lesson:` gives code no meaning here, and is shown"
      ])
  }

  @Test(
    "marks of other tools",
    arguments: [
      ("This ==is marked== well.", "This **is marked** well."),
      ("Drink H~2~O now.", "Drink H₂O now."),
      ("Take x^2^ and 10^-3^.", "Take x² and 10⁻³."), ("Take x~i~ now.", "Take x~i~ now."),
      ("A word^[a note] here.", "A word^[a note] here."),
      ("Well :smile: done.", "Well :smile: done."),
      ("Done :white_check_mark: now.", "Done :white_check_mark: now."),
      ("Ask twice.\n:width: half of it", "Ask twice.\n:width: half of it"),
      ("See :lesson:`pain` for it.", "See :lesson:`pain` for it."),
    ])
  func marks(text: String, expected: String) async throws {
    let check = try await Check(lesson: text + "\n")
    #expect(Set(check.rules) == ["foreign-mark"], "\(check.printed)")
    #expect(check.fixed == expected + "\n")
  }

  @Test(
    "braces after pictures and paragraphs are removed",
    arguments: [
      ("![A](media/levers.svg){width=50%}", "![A](media/levers.svg)"),
      ("![A](media/levers.svg){ width=50% .left }", "![A](media/levers.svg)"),
      ("[x](02-other.md){.button}", "[x](02-other.md)"), ("Text here. {.lead}", "Text here."),
      ("Text\n{: .lead}", "Text"),
      ("{.lead}\nText", "Text"), ("> Text\n> {.lead}\n> More", "> Text\n> More"),
      ("- {.lead}\n  Text", "- Text"), ("{.lead}\n    Text", "Text"),
      ("Text\n{.lead}\n1986 it was", "Text\n1986 it was"),
      ("Text\n\n{.lead}\n\n---", "Text\n\n\n\n---"),
      ("Text {.a}{#b} {k=v}", "Text"),
      ("![A](media/levers.svg){.a}{.b}{.c}", "![A](media/levers.svg)"),
      ("`code`{.swift}", "`code`"),
      ("| a {.x} | b |\n| --- | --- |\n| 1 | 2 |", "| a | b |\n| --- | --- |\n| 1 | 2 |"),
    ])
  func braces(text: String, expected: String) async throws {
    try await expectFix(of: text, "raw-attributes", becomes: expected)
  }

  @Test(
    "braces that hide a mark are left to the author, for the mark would change what follows",
    arguments: [
      "> [!NOTE]{.x}\n> Ask.", "Ask.\n\n--- {.x}\n\nListen.", "[a]: b {.x}",
      "{.x}\n7) Ask.", "- [x] {.x}", "Ask.\n- {.x}",
    ])
  func hiddenMarks(text: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["raw-attributes"])
    #expect(check.rules == ["raw-attributes"])
    #expect(check.diagnostics[0].fixes.map(\.edits) == [[]])
  }

  @Test(
    "definitions become a list",
    arguments: [
      ("Champion\n: who sells for you", "- **Champion**: who sells for you"),
      ("> Champion\n> : who sells", "> - **Champion**: who sells"),
      ("Two\nlines\n: who sells", "Two\nlines\n: who sells"),
      ("A\n: one\n: two", "A\n: one\n: two"),
    ])
  func definitions(text: String, expected: String) async throws {
    try await expectFix(of: text, "raw-definition", becomes: expected)
  }

  @Test(
    "boxes, includes and tags of other tools",
    arguments: [
      ("!!! note\n    Ask twice.", ":::note\nAsk twice.\n:::"),
      ("!!! danger \"Never\"\n    Ask\n    twice.", ":::caution[Never]\nAsk\ntwice.\n:::"),
      ("??? tip\n\n    Ask twice.", "??? tip\n\n    Ask twice."),
      ("> !!! note\n>     Ask.", "> :::note\n> Ask.\n> :::"),
      ("=== \"Tab\"\n    Ask.", ":::note[Tab]\nAsk.\n:::"),
      ("{% hint style=\"success\" %}\nAsk twice.\n{% endhint %}", ":::tip\nAsk twice.\n:::"),
      (
        "{% hint style=\"info\" %}\n\nAsk.\n\n- a\n\n{% endhint %}", ":::note\n\nAsk.\n\n- a\n\n:::"
      ),
      ("{% hint %}\nAsk twice.", "{% hint %}\nAsk twice."),
      ("{{< youtube x_y_z >}}", "{{< youtube x_y_z >}}"),
      ("{{#include file.rs}}", "{{#include file.rs}}"),
      ("Dear {{ name }}, ask.", "Dear {{ name }}, ask."),
      ("Text\n\n\\newpage\n\nText", "Text\n\n\n\nText"),
      ("> [!info]\n> Ask.", "> [!NOTE]\n> Ask."),
      ("> [!TIP] Ask twice\n> And listen.", "> [!TIP]\n> **Ask twice**\n>\n> And listen."),
    ])
  func blocks(text: String, expected: String) async throws {
    let check = try await Check(lesson: text + "\n")
    #expect(check.rules == ["foreign-block"], "\(check.printed)")
    #expect(check.fixed == expected + "\n")
  }

  @Test("what hides in words is shown and removed")
  func hidden() async throws {
    let check = try await Check(lesson: "A twi\u{AD}ce lis\u{200B}ten \u{FEFF}word.\n")
    #expect(check.rules == ["hidden-character"])
    #expect(check.fixed == "A twice listen word.\n")
  }

  @Test(
    "good text is left alone",
    arguments: [
      // Tables and bars.
      "|x| + |y| = |z|", "a | b", "Use `a | b` or\n`c | d` or\n`e | f`.", "| a poem |",
      "\\| a \\| b |\n\\| c \\| d |",
      "```\n| a | b |\n| 1 | 2 |\n```", "yes|no\nor|and", "| a | b |\n| --- | --- |\n| 1 | 2 |",
      // Lists.
      "It was in the year\n1984. She left.", "He was born on\n3. May, and left.", "a. and b",
      "I. Newton\nwrote.",
      "She said –\n– no.", "— Where?\n— Here.", "`• a`\n`• b`", "```\n• a\n```", "(see 1)\n(see 2)",
      "-5 to\n-10 degrees",
      "\\• a", "Ask • listen • write", "o que\no quem",
      // Stars.
      "2 ** 3 ** 4", "`** a **`", "\\*\\* a \\*\\*", "5 * a * b", "a ** b",
      "**bold**text and **more**",
      "```\n** a **\n```",
      // Marks.
      "a == b == c", "`==x==` and `H~2~O` and `x^2^`", "\\==x==", "about ~5 and ~6", "~~gone~~",
      "^_^ and ^^",
      "$x_i^2$ and $H_2O$", "at 10:30: now", "a:b:c", "see 12:30:15",
      "A field is between colons (:price:), as in :price: and :name:.", "x == 1",
      "```\n==x== :smile:\n```", "key:: value",
      "A word[^1].\n\n[^1]: A note.",
      // Braces.
      "Write {name} here.", "The set {1, 2}", "`{.class}` and `{{ x }}`", "\\{.class}",
      "## A {#a}\n\nText.",
      "```\n{% hint %}\n!!! note\n    x\n```", "{a=1} is a set of one.", "\\{{ x }}", "`{% raw %}`",
      "$\\{x\\}$",
      // Boxes.
      "!!! is loud", "What?! No!!", "> [!NOTE]\n> Ask.", "C:\\newpage is a folder", "Why???",
      "[!] look",
      // Definitions.
      "Bring:\n- a pen", "Time\n10:30 : now", "`a`\n`: b`",
      // Hidden characters.
      "Donau\u{AD}dampf\u{AD}schiff\u{AD}fahrts\u{AD}gesellschaft", "👩‍👩‍👧 and می‌خواهم",
    ])
  func good(text: String) async throws {
    let rules: Set<String> = [
      "raw-table", "raw-list", "raw-emphasis", "foreign-mark", "raw-attributes", "raw-definition",
      "foreign-block", "hidden-character", "placeholder-text",
    ]
    #expect(try await Check(lesson: text + "\n", only: rules).printed == "")
  }

  @Test("zero-width spaces break words in languages without blanks")
  func breaks() async throws {
    let check = try await Check(
      ["course.yaml": "title: T\nlanguage: th\n", "01-lesson.md": "# T\n\nภาษา\u{200B}ไทย\n"],
      only: ["hidden-character"])
    #expect(check.printed == "")
  }
}
