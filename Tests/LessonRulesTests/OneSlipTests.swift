import Diagnostics
import LessonRules
import Testing

@Suite("One slip has one message, which names the cause")
struct OneSlipTests {
  @Test(
    "of directives",
    arguments: [
      (
        ":::tip\nAsk twice.\n:::tip\n\nMore.", "unclosed-directive", ":::tip",
        ":::tip\nAsk twice.\n:::\n\nMore."
      ),
      (
        ":::quiz{#q}\nWho?\n- [x] Ana\n  She said so.\n- [ ] Ben\n:::quiz", "unclosed-directive",
        ":::quiz", ":::quiz{#q}\nWho?\n- [x] Ana\n  She said so.\n- [ ] Ben\n:::"
      ),
      (
        "::::tip\nAsk twice.\n:::\n\nMore.", "unclosed-directive", ":::",
        "::::tip\nAsk twice.\n::::\n\nMore."
      ),
      (
        ":::tip\nAsk twice.\n:::::\n\nMore.", "unclosed-directive", ":::::",
        ":::tip\nAsk twice.\n:::\n\nMore."
      ),
      (
        "::::roleplay[R]{#r}\nMeet.\n\n:::role Buyer\nBuy.\n:::\n\n:::role[Seller]\nSell.\n:::\n::::",
        "malformed-attributes", "Buyer",
        "::::roleplay[R]{#r}\nMeet.\n\n:::role[Buyer]\nBuy.\n:::\n\n:::role[Seller]\nSell.\n:::\n::::"
      ),
    ])
  func directives(text: String, rule: String, place: String, fixed: String) async throws {
    let check = try await Check(lesson: text + "\n")
    #expect(check.rules == [rule], "\(check.printed)")
    #expect(check.places == [place])
    #expect(check.fixed == fixed + "\n")
    #expect(try await Check(lesson: fixed + "\n").printed == "")
  }

  @Test("that needs its author where an edit would change what other lines mean")
  func authors() async throws {
    for text in [
      "::::roleplay[R]{#r}\nMeet.\n:::\n\n:::role[Buyer]\nBuy.\n:::\n",
      ":::tip\nAsk.\n:::tip\n\n:::note\nMore.\n:::\n", "At the[end]{.red}of it.\n",
      "A: x:[a b]{.red}\n",
    ] {
      let check = try await Check(
        lesson: text, only: ["unclosed-directive", "raw-attributes"])
      #expect(check.rules.count == 1, "\(check.printed)")
      #expect(check.fixed == text)
    }
  }

  @Test(
    "of a video or a sound that is not there: nothing is said of its captions",
    arguments: ["../../call.mp4", "media/none.mp4", "https://example.org/a.mp4", "/srv/a.mp4"])
  func media(source: String) async throws {
    for (kind, words) in [("video", "He asks.\n"), ("video", ""), ("audio", "")] {
      let check = try await Check(lesson: ":::\(kind)[A call]{src=\(source)}\n\(words):::\n")
      #expect(check.rules.count == 1 && check.rules != ["media-needs-words"], "\(check.printed)")
    }
  }

  @Test("of a directive inside another of its kind, which only misses its end: the end is missing")
  func nested() async throws {
    let check = try await Check(lesson: ":::tip\nAsk.\n\n:::tip\nListen.\n:::\n")
    #expect(check.places == [":::tip"])
    #expect(check.diagnostics.first?.message == "the directive `tip` is never closed")
  }

  @Test(
    "of tables",
    arguments: [
      ("| A | B |\n\n| --- | --- |\n| 1 | 2 |", "| A | B |\n| --- | --- |\n| 1 | 2 |"),
      ("A | B\n\n\n--- | ---\n1 | 2", "A | B\n--- | ---\n1 | 2"),
    ])
  func separatedTable(text: String, fixed: String) async throws {
    let check = try await Check(lesson: text + "\n")
    #expect(check.rules == ["raw-table"], "\(check.printed)")
    #expect(check.fixed == fixed + "\n")
    #expect(try await Check(lesson: fixed + "\n").printed == "")
  }

  @Test("of tables whose columns are spaces: the line of dashes is reported once")
  func spacedTable() async throws {
    for text in [
      "  Right     Left\n-------   ------\n     12   12\n    123   123\n",
      "-------   ------\n     12   12\n    123   123\n-------   ------\n",
    ] {
      let check = try await Check(lesson: text, only: ["raw-table"])
      #expect(check.rules == ["raw-table"], "\(check.printed)")
    }
    for text in ["A.\n\n---\n\nB.", "A.\n\n- - -\n\nB.", "A.\n\n--- ---\n\nB."] {
      #expect(try await Check(lesson: text + "\n", only: ["raw-table"]).printed == "")
    }
  }

  @Test("of front matter: a key in capitals counts as the key that it is")
  func keys() async throws {
    for (key, rest) in [("Title", ""), ("TITLE", ""), ("title", "Summary: S\n")] {
      let check = try await Check(["01-lesson.md": "---\n\(key): A\n\(rest)---\n\nWords.\n"])
      #expect(check.rules == ["unknown-key"], "\(check.printed)")
      #expect(check.fixed == nil || check.diagnostics.first?.fixes.first?.edits.count == 1)
    }
    let both = try await Check(["01-lesson.md": "---\nTitle: A\ntitle: B\n---\n\nWords.\n"])
    #expect(both.rules == ["unknown-key"])
  }

  @Test("of a directive with another name: what is in it is not reported as misplaced")
  func otherNames() async throws {
    let text = """
      ::::role-play[R]{#r}
      Meet.

      :::role[Buyer]
      Buy.
      :::

      :::role[Seller]
      Sell.
      :::
      ::::

      """
    let check = try await Check(lesson: text)
    #expect(check.rules == ["unknown-directive"], "\(check.printed)")
    #expect(try await Check(lesson: ":::task[T]\nDo.\n:::\n").printed.contains("write :::exercise"))
  }

  @Test(
    "of links and pictures with other brackets",
    arguments: [
      ("看[计划]（https://example.org/a）。", "看[计划](https://example.org/a)。"),
      ("![Four levers]（media/levers.svg）", "![Four levers](media/levers.svg)"),
      ("!(media/levers.svg)[Four levers]", "![Four levers](media/levers.svg)"),
    ])
  func otherBrackets(text: String, fixed: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["space-in-link"])
    #expect(check.rules == ["space-in-link"], "\(check.printed)")
    #expect(check.fixed == fixed + "\n")
    let good = try await Check(lesson: "看[1]（见 a.b）和[x]（是）。\n", only: ["space-in-link"])
    #expect(good.rules == [])
  }

  @Test("of code between marks that are not backticks")
  func otherFences() async throws {
    let check = try await Check(lesson: "'''js\nlet a\n'''\n", only: ["foreign-block"])
    #expect(check.rules == ["foreign-block"], "\(check.printed)")
    #expect(check.fixed == "```js\nlet a\n```\n")
    #expect(try await Check(lesson: "´´´\ncode\n", only: ["foreign-block"]).rules.count == 1)
    let good = try await Check(lesson: "'''Tis' he said.\n\n‘So’ it is.\n", only: ["foreign-block"])
    #expect(good.rules == [])
  }

  @Test("of a glossary that is written as a map")
  func glossary() async throws {
    let check = try await Check(
      ["glossary.yaml": "Lead: somebody\nDeal: something\n", "01-lesson.md": "# L\n\nWords.\n"])
    #expect(check.rules == ["missing-key"], "\(check.printed)")
    #expect(check.places == ["Lead"])
  }

  @Test("of a NUL byte, and of a space before the title of a picture that does not break")
  func characters() async throws {
    #expect(try await Check(lesson: "A b\0c words.\n").rules == ["invalid-utf8"])
    let check = try await Check(lesson: "![Four levers](media/levers.svg\u{A0}\"Cap\")\n")
    #expect(check.rules == ["missing-media"] && check.places == ["\u{A0}"])
    #expect(check.fixed == "![Four levers](media/levers.svg \"Cap\")\n")
  }

  @Test("of a word in angle brackets: the fix names all of it")
  func placeholder() async throws {
    let check = try await Check(lesson: "Use <your-id> now.\n")
    #expect(check.printed.contains("\\<your-id>"), "\(check.printed)")
  }
}
