import Diagnostics
import LessonModel
import Testing

extension SampleCourse {
  /// Every kind of block and of inline, as a trainer might use them.
  static func everyBlock() throws -> [Block] {
    try prose() + lists() + [table()] + callouts() + activities() + audiences()
  }

  private static func prose() throws -> [Block] {
    let lesson = try #require(LessonID("your-number"))
    func link(_ target: Link.Target, _ words: String) -> Inline {
      .link(Link(content: [text(words)], target: target, destination: "x", span: here))
    }
    func image(_ source: AssetReference, _ words: String, title: String? = nil) -> Block {
      .paragraph(
        Paragraph(
          content: [
            .image(
              Image(
                source: source, destination: "x", description: words, title: title, span: here))
          ], span: here))
    }
    return [
      try heading(2, "Monday, nine o'clock", "monday"),
      .paragraph(
        Paragraph(
          content: [
            text("A smaller pipeline can be "),
            .emphasis(Emphasis(content: [text("faster")], span: here)), text(" than "),
            .strong(Emphasis(content: [text("a big one")], span: here)), text(", "),
            .strikethrough(Emphasis(content: [text("always")], span: here)),
            text(" often. Write "), .code(CodeSpan(text: "velocity", span: here)), text(", see "),
            link(.lesson(lesson, anchor: nil), "the next lesson"), text(", the "),
            link(.asset(try sheet()), "sheet"), text(" or "),
            link(.external("https://example.com/?a=1&b=2"), "a study"), .softBreak(here),
            text("with its numbers."),
            .footnoteReference(FootnoteReference(number: 1, occurrence: 1, span: here)),
            .lineBreak(here), text("And go on."),
          ], span: here)),
      image(
        .asset(try funnel()), "Four levers around one number", title: "Four levers, one number"),
      image(.remote("https://example.com/chart.png"), "A chart"),
      .quote(Quote(blocks: [paragraph("Where are the others?")], span: here)),
      .code(
        CodeBlock(
          language: "text", text: "velocity = opportunities × deal value × win rate ÷ cycle\n",
          span: here)),
      .thematicBreak(ThematicBreak(span: here)),
    ]
  }

  private static func lists() -> [Block] {
    func item(_ words: String, isDone: Bool? = nil, _ more: [Block] = []) -> List.Item {
      List.Item(blocks: [paragraph(words)] + more, isDone: isDone, span: here)
    }
    let inner = Block.list(
      List(
        kind: .bulleted, isTight: true,
        items: [item("What share of them you win"), item("Counted in deals, never in hope")],
        span: here))
    return [
      .list(
        List(
          kind: .numbered(start: 1), isTight: true,
          items: [
            item("Opportunities: how many qualified deals you are working on"),
            item("Win rate", [inner]), item("Cycle length"),
          ], span: here)),
      .list(
        List(
          kind: .bulleted, isTight: true,
          items: [
            item("Is it qualified, or does it only sit in the list?", isDone: true),
            item("What is it waiting for today?", isDone: false),
          ], span: here)),
    ]
  }

  private static func table() -> Block {
    func cell(_ words: String) -> Table.Cell { Table.Cell(content: [text(words)], span: here) }
    return .table(
      Table(
        alignments: [.unset, .right, .right],
        header: [cell("Per quarter"), cell("Desmond"), cell("Nadia")],
        rows: [
          [cell("Opportunities"), cell("60"), cell("40")],
          [cell("Average deal value"), cell("$40,000"), cell("$38,500")],
          [cell("Velocity"), cell("$3,000 a day"), cell("$5,000 a day")],
        ], span: here))
  }

  private static func callouts() -> [Block] {
    Callout.Kind.allCases.map { kind in
      let story = "“Desmond, sixty open opportunities,” says Ruth. “That is what I like to see.”"
      let plain = "Say it to a colleague in one sentence. If it needs a slide, it is not yours yet."
      return .callout(
        Callout(
          kind: kind, title: kind == .example ? [text("Nadia's quarter")] : nil,
          blocks: [paragraph(kind == .story ? story : plain)], span: here))
    }
  }

  private static func activities() throws -> [Block] {
    func choice(_ words: String, _ isRight: Bool, _ feedback: String) -> Quiz.Choice {
      Quiz.Choice(
        content: [text(words)], isRight: isRight, feedback: [paragraph(feedback)], span: here)
    }
    let one = Quiz(
      id: try #require(ActivityID("biggest-lever")),
      question: [paragraph("Nadia can make one of these changes. Which lifts her velocity most?")],
      answer: .choices([
        choice("Four more opportunities, so 44 in place of 40", false, "That gives $5,500 a day."),
        choice("A win rate of 28% in place of 25%", false, "That gives $5,600 a day. Close."),
        choice("A cycle of 66 days in place of 77", true, "Yes: about $5,830 a day."),
      ]), explanation: [paragraph("The same deals for the same money, eleven days sooner.")],
      span: here)
    let several = Quiz(
      id: try #require(ActivityID("levers")), title: [text("Name the levers")],
      question: [paragraph("Which of these are levers of velocity?")],
      answer: .choices([
        choice("Deal value", true, "Yes."), choice("Cycle length", true, "Yes, below the line."),
        choice("Hope", false, "It is not on the screen."),
      ]), span: here)
    let exercise = Exercise(
      id: try #require(ActivityID("one-deal")), title: [text("One deal, four levers")], minutes: 5,
      task: [
        paragraph("Pick one deal that you will touch this week. Write a line for each lever.")
      ],
      hints: ["Start with the last line.", "What is it waiting for?"].map {
        Exercise.Hint(blocks: [paragraph($0)], span: here)
      },
      solutions: [
        Exercise.Solution(
          blocks: [paragraph("A good answer names an action with a day.")], span: here)
      ], span: here)
    return [
      try heading(2, "Check yourself", "check-yourself"), .activity(.quiz(one)),
      .activity(.quiz(several)), try heading(3, "On your own deal", "on-your-own-deal"),
      .activity(.exercise(exercise)),
    ]
  }

  private static func audiences() -> [Block] {
    [
      .facilitatorNote(
        FacilitatorNote(minutes: 5, blocks: [paragraph("Bring a flip chart.")], span: here)),
      .say(Say(blocks: [paragraph("Only heard.")], span: here)),
      .silent(Silent(blocks: [paragraph("Only seen.")], span: here)),
      .scoped(Scoped(scope: .only([.web]), blocks: [paragraph("Only on the web.")], span: here)),
      .scoped(Scoped(scope: .except([.web]), blocks: [paragraph("Never here.")], span: here)),
      .rawHTML(RawHTML(text: "<marquee>no</marquee>", span: here)),
    ]
  }
}
