import Diagnostics
import MarkdownKit
import TestKit
import Testing

@Suite("Blocks and inlines")
struct MarkdownTreeTests {
  @Test(
    "spans count in the whole file, after front matter, after a byte-order mark and with any line ending",
    arguments: ["\n", "\r\n", "\r"], ["", "\u{FEFF}"])
  func endings(ending: String, mark: String) throws {
    let front = mark + ["---", "title: T", "---", ""].joined(separator: ending)
    let text = front + ["# A", "", "one", "two", "", "- x", ""].joined(separator: ending)
    let source = SourceText(path: "lesson.md", text: text)
    let blocks = MarkdownParser.parse(source, from: front.utf8.count).value.blocks
    #expect(
      blocks.map { source.text(in: $0.span) } == ["# A", "one\(ending)two", "- x"])
    let whole = MarkdownParser.parse(SourceText(path: "lesson.md", text: "\(mark)one\(ending)"))
    #expect(whole.value.blocks.map(\.span.range) == [mark.utf8.count..<mark.utf8.count + 3])
  }

  @Test("spans point to the text, in a rich text after front matter")
  func rich() {
    let text = """
      ---
      title: Größe
      ---
      Größe *und **viel** mehr* &amp; \\*so\\*  
      weiter `` code ` `` ~~weg~~ [Ziel
      hier](<a b> "Titel") ![Bild *x*](m.svg)[^n] <https://e.org/?a=b&amp;c> <b>x</b>\\
      Ende[^m], [^n] [ref], [text][Ref] und [ref][]

      > - [x] done *a*
      >   lazy?
      ja *lazy*
      >
      >   ```swift
      >   let x = 1
      >   ```
      > 1) eins
      >    ***
      >    | ä | `a \\| b` |
      >    |:-:|---:|
      >    | *c* \\| d | |
      >    | e |

      Titel *zwei*
      zeilig
      ===

      ## Kopf `x` {#kopf .klasse}

      ::::exercise[Übung *eins* &amp; [ref]]{#go}
      :::hint
      - a
        ::::: solution
        Ö *b*
        :::::
      :::
      ::::

      [ref]: /ziel 'T'
      [^n]: Note *ä*

          mehr
      [^m]:
          | a |
          |---|
          | ö *b* |
      """
    for source in [text, text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r")] {
      let source = SourceText(path: "lesson.md", text: source)
      let tree = MarkdownParser.parse(source, from: source.offset(ofLine: 4))
      #expect(tree.diagnostics == [])
      #expect(SpanChecker.faults(in: tree.value, of: source) == [])
      #expect(
        tree.outline
          == "paragraph blockQuote(list(item(paragraph codeBlock)) list(item(paragraph thematicBreak table)))"
          + " heading heading exercise(hint(list(item(paragraph solution(paragraph)))))")
      #expect(tree.value.footnotes.map(\.label) == ["n", "m"])
      #expect(tree.value.footnotes.map(\.number) == [1, 2])
      #expect(
        tree.value.footnotes.map { $0.blocks.map(\.kind) } == [
          ["paragraph", "paragraph"], ["table"],
        ])
    }
  }

  @Test("line breaks, soft and hard, have spans of their own")
  func breaks() {
    let marked = MarkedText("> ä1️⃣ \n2️⃣> b3️⃣  \n4️⃣c5️⃣\\\n6️⃣> d\n")
    let spans = parse(marked.text).value.blocks.flatMap { block -> [MarkdownInline] in
      guard case .blockQuote(let quote) = block, case .paragraph(let text) = quote.blocks.first
      else { return [] }
      return text.inlines
    }
    #expect(
      spans.map(\.kind) == ["text", "softBreak", "text", "lineBreak", "text", "lineBreak", "text"])
    #expect(spans[1].span.range == marked.range(1, 2))
    #expect(spans[3].span.range == marked.range(3, 4))
    #expect(spans[5].span.range == marked.range(5, 6))
  }

  @Test("code spans have their backticks, escapes their backslashes, entities their names")
  func marks() throws {
    let marked = MarkedText("ü 1️⃣`` a ` ``2️⃣ 3️⃣*x*4️⃣5️⃣&lt;b\\>6️⃣")
    let inlines = parse(marked.text).inlines
    #expect(inlines.map(\.kind) == ["text", "code", "text", "emphasis", "text"])
    #expect(inlines[1].span.range == marked.range(1, 2))
    #expect(inlines[3].span.range == marked.range(3, 4))
    #expect(inlines[4].span.range == marked.range(5, 6))
    guard case .text(let text) = inlines[4], case .code(let code) = inlines[1] else {
      Issue.record("not text and code")
      return
    }
    #expect(text.text == "<b>")
    #expect(code.text == "a `")
  }

  @Test("typography stays as written")
  func typography() {
    guard case .text(let text) = parse("\"a\" -- b...").inlines.first else {
      Issue.record("no text")
      return
    }
    #expect(text.text == "\"a\" -- b...")
  }

  @Test("two tildes strike through, one does not, whatever else the text contains")
  func tildes() {
    #expect(parse("~a~ b").inlines.map(\.kind) == ["text"])
    #expect(parse("~a~ ~~b~~").inlines.map(\.kind) == ["text", "strikethrough"])
  }

  @Test("addresses are links only in angle brackets")
  func addresses() {
    #expect(parse("https://e.org www.e.org").inlines.map(\.kind) == ["text"])
    #expect(parse("<https://e.org>").inlines.map(\.kind) == ["link"])
  }

  @Test(
    "alerts are recognised, others are quotations",
    arguments: [
      ("> [!TIP]\n> text", .tip, 1), ("> [!warning]\n>\n> text\n> more", .warning, 1),
      ("> [!CAUTION]", .caution, 0), ("> [!TIP] text", nil, 1), ("> [!OTHER]\n> text", nil, 1),
      ("> \\[!TIP]\n> text", nil, 1),
    ] as [(String, MarkdownBlock.Alert.Kind?, Int)])
  func alerts(text: String, kind: MarkdownBlock.Alert.Kind?, count: Int) {
    guard case .blockQuote(let quote) = parse(text).value.blocks.first else {
      Issue.record("no quotation")
      return
    }
    #expect(quote.alert?.kind == kind)
    #expect(quote.blocks.count == count)
    // The mark is as long as its word and `[!]`.
    let length = kind.map { $0.rawValue.utf8.count + 3 }
    #expect(quote.alert?.span.range.count == length)
  }

  @Test("tasks say whether they are done")
  func tasks() {
    guard case .list(let list) = parse("3. [x] a\n4. [ ] b\n5. c\n").value.blocks.first else {
      Issue.record("no list")
      return
    }
    #expect(list.kind == .ordered(start: 3))
    #expect(list.items.map(\.isChecked) == [true, false, nil])
  }

  @Test("tables have their alignments, their missing cells, and their cut ones reported")
  func tables() throws {
    let marked = MarkedText(
      "text\n| a | b | c | d |\n|---|:--|:-:|--:|\n| a | b | c | d |1️⃣x |2️⃣\n| a\n")
    let tree = parse(marked.text)
    #expect(tree.outline == "paragraph table")
    guard case .table(let table) = tree.value.blocks.last else { return }
    #expect(table.alignments == [.natural, .left, .center, .right])
    #expect(table.rows.map(\.cells.count) == [4, 4])
    #expect(table.rows.last?.cells.last?.inlines == [])
    #expect(tree.diagnostics.map(\.rule) == ["table-row-too-long"])
    #expect(tree.diagnostics.first?.span.range == marked.range(1, 2))
  }
}
