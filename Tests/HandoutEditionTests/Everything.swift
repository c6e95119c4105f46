import EditionKit
import LessonModel
import Testing

extension Sample {
  /// A lesson with every kind of block and inline, and Arabic, Hindi, Thai and signs in its text.
  static func everything() throws -> Sample {
    let funnel = try #require(AssetID("media/bars.svg"))
    let anchor = try #require(Anchor("more"))
    let reference = Inline.footnoteReference(
      FootnoteReference(number: 1, occurrence: 1, span: here))
    let words: [Inline] = [
      text("See "), .emphasis(Emphasis(content: [text("this")], span: here)), .softBreak(here),
      .strong(Emphasis(content: [text("and this")], span: here)), .lineBreak(here),
      .strikethrough(Emphasis(content: [text("not this")], span: here)),
      .code(CodeSpan(text: "code <b> ≥ ✅", span: here)), reference,
      link(.external("https://example.com/"), "a site"), link(.asset(funnel), "a file"),
      image(.asset(funnel), "Bars"), image(.asset(funnel), ""),
      .rawHTML(RawHTML(text: "<br>", span: here)),
      text(" Größe, مرحبا, हिन्दी, ไทย, текст, 🚀 → ½"), reference,
    ]
    var blocks: [Block] = [
      .paragraph(Paragraph(content: words, span: here)),
      .heading(Heading(level: 2, content: [text("More")], anchor: anchor, span: here)),
      .heading(Heading(level: 4, content: [text("Deep")], anchor: anchor, span: here)),
      list(.bulleted, [nil, nil], tight: true), list(.numbered(start: 3), [nil], tight: false),
      list(.bulleted, [true, false], tight: true),
      .quote(Quote(blocks: [paragraph("Quoted"), paragraph("Twice")], span: here)),
      .code(CodeBlock(language: "swift", text: "let win =  4\n", span: here)), table,
      .thematicBreak(ThematicBreak(span: here)), .rawHTML(RawHTML(text: "<hr>", span: here)),
      .paragraph(Paragraph(content: Self.styles.map { Inline.styled($0) }, span: here)),
      .details(Details(summary: [text("Why?")], blocks: [paragraph("So")], span: here)),
      .rawHTML(RawHTML(text: "<div>Words of HTML</div>", span: here)),
      .paragraph(
        Paragraph(
          content: [
            .image(
              Image(
                source: .asset(funnel), destination: "media/bars.svg", description: "Bars",
                title: "Growth", span: here))
          ], span: here)),
      paragraph(image(.asset(funnel), "")), paragraph(image(.remote("https://a.example/b"), "Far")),
    ]
    for kind in Callout.Kind.allCases {
      blocks.append(.callout(Callout(kind: kind, blocks: [paragraph("Boxed")], span: here)))
    }
    blocks += [
      .callout(Callout(kind: .tip, title: [text("Own")], blocks: [table], span: here)),
      .facilitatorNote(
        FacilitatorNote(minutes: 5, blocks: [paragraph("Let pairs compare")], span: here)),
      .say(Say(blocks: [paragraph("Only heard")], span: here)),
      .silent(Silent(blocks: [paragraph("Only seen")], span: here)),
      .scoped(Scoped(scope: .only([.handouts]), blocks: [paragraph("On paper")], span: here)),
    ]
    blocks += try activities() + Self.vocabulary()
    var sample = try Sample(
      blocks,
      footnotes: [
        Footnote(
          number: 1, label: "n", blocks: [paragraph("A footnote"), paragraph("of two")], span: here)
      ])
    sample.learnVocabulary()
    return sample
  }

  private static func list(_ kind: List.Kind, _ done: [Bool?], tight: Bool) -> Block {
    let items = done.map { isDone in
      List.Item(
        blocks: [
          paragraph("Item"),
          .list(
            List(
              kind: .bulleted, isTight: true,
              items: [List.Item(blocks: [paragraph("Inner")], span: here)], span: here)),
        ], isDone: isDone, span: here)
    }
    return .list(List(kind: kind, isTight: tight, items: items, span: here))
  }

  private static let table: Block = {
    func row(_ words: String...) -> [Table.Cell] {
      words.map { Table.Cell(content: $0.isEmpty ? [] : [text($0)], span: here) }
    }
    return .table(
      Table(
        alignments: [.unset, .left, .center, .right], header: row("", "Left", "Center", "Right"),
        rows: [row("a", "b", "c", "1"), row("", "", "", "22")], span: here))
  }()

  private static func activities() throws -> [Block] {
    func choice(_ words: String, _ isRight: Bool) -> Quiz.Choice {
      Quiz.Choice(
        content: [text(words)], isRight: isRight,
        feedback: isRight ? [paragraph("Because it is")] : [], span: here)
    }
    func quiz(_ id: String, _ choices: [Quiz.Choice], _ title: [Inline]?) throws -> Block {
      .activity(
        .quiz(
          Quiz(
            id: try #require(ActivityID(id)), title: title, question: [paragraph("Which one?")],
            answer: .choices(choices), explanation: [paragraph("Said afterwards")], points: 2,
            span: here)))
    }
    let hint = Exercise.Hint(blocks: [paragraph("Look first")], span: here)
    func exercise(_ id: String, _ title: [Inline]?, _ hints: [Exercise.Hint]) throws -> Block {
      .activity(
        .exercise(
          Exercise(
            id: try #require(ActivityID(id)), title: title, minutes: 8,
            task: [paragraph("Take one deal"), table], hints: hints,
            solutions: [Exercise.Solution(blocks: [paragraph("One way")], span: here)], span: here))
      )
    }
    return [
      try quiz("one", [choice("This", true), choice("That", false)], nil),
      try quiz("two", [choice("This", true), choice("That", true)], [text("Titled")]),
      try exercise(
        "first", [text("A "), .code(CodeSpan(text: "deal", span: here))], [hint, hint]),
      try exercise("second", nil, [hint]), try exercise("third", nil, []),
    ]
  }
}

extension Sample {
  /// Styled text of each kind.
  fileprivate static var styles: [StyledText] {
    let kinds: [StyledText.Kind] = [
      .key, .lowered, .raised, .abbreviation("a meaning"), .abbreviation(nil), .highlight, .small,
      .inserted,
    ]
    return kinds.map { StyledText($0, content: [text("styled")], span: here) }
  }
}
