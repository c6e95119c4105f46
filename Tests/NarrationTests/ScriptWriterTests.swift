import Diagnostics
import LessonModel
import Testing

@testable import Narration

@Suite struct ScriptWriterTests {
  @Test("a script begins with the title and what the lesson is good for")
  func opening() throws {
    let script = try narrate(objectives: ["Ask three questions", "Leave early"])
    #expect(
      script.value.sentences.map(\.spoken) == [
        "The lesson.", "After this lesson you can do two things.", "Ask three questions.",
        "Leave early.",
      ])
    #expect(script.value.sentences[0].written == "The lesson")
    #expect(script.value.sections.map(\.title) == ["The lesson"])
  }

  @Test("each heading begins a section with its own sentence")
  func sections() throws {
    let script = try narrate(
      paragraph("Before."), heading(2, "One gate", "one-gate"), paragraph("In it."),
      heading(3, "Deeper", "deeper"),
      .callout(
        Callout(kind: .story, blocks: [try heading(4, "Inside", "inside")], span: here)))
    #expect(script.value.sections.map(\.title) == ["The lesson", "One gate", "Deeper"])
    #expect(script.value.sections.map(\.anchor?.text) == [nil, "one-gate", "deeper"])
    #expect(
      script.value.sections.map { $0.sentences.map(\.spoken) } == [
        ["The lesson.", "Before."], ["One gate.", "In it."], ["Deeper.", "Inside."],
      ])
  }

  @Test("silence is longest after a section, shorter after a paragraph, shortest in it")
  func pauses() throws {
    let script = try narrate(
      paragraph("One. Two."), paragraph("Three."), .thematicBreak(ThematicBreak(span: here)),
      paragraph("Four."), list(.bulleted, "five,", "six"))
    #expect(
      script.value.sentences.map(\.pause) == [
        Pause.section, Pause.sentence, Pause.paragraph, Pause.section, Pause.paragraph,
        Pause.clause, Pause.section,
      ])
  }

  @Test("the span of a sentence is what was written of it, to the byte")
  func spans() throws {
    func at(_ start: Int, _ end: Int) -> SourceSpan {
      SourceSpan(path: "lessons/a.md", start: start, end: end)
    }
    // "Größe zählt. **Room.** How\nfar?"
    let block = Block.paragraph(
      Paragraph(
        content: [
          .text(Text("Größe zählt. ", span: at(10, 26))),
          .strong(Emphasis(content: [.text(Text("Room.", span: at(28, 33)))], span: at(26, 35))),
          .text(Text(" How", span: at(35, 39))), .softBreak(at(39, 40)),
          .text(Text("far?", span: at(40, 44))),
        ], span: at(10, 44)))
    let script = try narrate(block, list(.numbered(start: 1), "Go"))
    #expect(script.written == ["Größe zählt.", "Room.", "How far?", "1. Go"])
    #expect(
      script.value.sentences.dropFirst().map(\.span) == [at(10, 25), at(28, 33), at(36, 44), here])
  }

  @Test("say is heard, silent and facilitator notes are not, editions are resolved")
  func whatIsHeard() throws {
    let script = try narrate(
      .say(Say(blocks: [paragraph("Heard.")], span: here)),
      .silent(Silent(blocks: [try heading(2, "Seen", "seen"), paragraph("Seen.")], span: here)),
      .facilitatorNote(FacilitatorNote(blocks: [paragraph("Taught.")], span: here)),
      .scoped(Scoped(scope: .only([.podcast]), blocks: [paragraph("Podcast.")], span: here)),
      .scoped(Scoped(scope: .only([.web]), blocks: [paragraph("Web.")], span: here)),
      .scoped(Scoped(scope: .except([.podcast]), blocks: [paragraph("Not here.")], span: here)))
    #expect(script.said == ["Heard.", "Podcast."])
    #expect(script.value.sections.count == 1)
  }

  @Test("numbered items are counted aloud; bullets are not")
  func lists() throws {
    let script = try narrate(
      list(.numbered(start: 1), "Room. How far?", "Reach"), list(.bulleted, "tight", "loose;"),
      list(.numbered(start: 11), "late"))
    #expect(
      script.said == [
        "First, Room.", "How far?", "Second, Reach.", "tight.", "loose;", "Number eleven, late.",
      ])
    #expect(
      script.written == ["1. Room.", "How far?", "2. Reach", "tight", "loose;", "11. late"])
  }

  @Test("tasks are marked as done or open only where some are done")
  func tasks() throws {
    func tasks(_ items: (String, Bool)...) -> Block {
      .list(
        List(
          kind: .bulleted, isTight: true,
          items: items.map { List.Item(blocks: [paragraph($0.0)], isDone: $0.1, span: here) },
          span: here))
    }
    #expect(
      try narrate(tasks(("call Ana", true), ("send it", false))).said == [
        "Done: call Ana.", "To do: send it.",
      ])
    #expect(try narrate(tasks(("call Ana", false))).said == ["call Ana."])
  }

  @Test("a table is read row by row, each value with its column")
  func tables() throws {
    #expect(
      try narrate(table(["", "Desmond", "Nadia"], ["Opportunities", "60", "40"])).written
        == ["Opportunities: Desmond, 60; Nadia, 40"])
    #expect(
      try narrate(table(["Rows", "Number"], ["Open", "52"], ["Now: closed", ""])).written
        == ["Table: Rows; Number", "Open: 52", "Now: closed"])
    #expect(
      try narrate(table(["Step", "Next", "Result"], ["One day", "Call her. Then wait.", "$5"]))
        .written == ["Table: Step", "One day", "Next: Call her.", "Then wait.", "Result: $5"])
  }

  @Test("a row with a line through it is announced once")
  func struckRow() throws {
    func struck(_ text: String) -> Table.Cell {
      Table.Cell(
        content: [.strikethrough(Emphasis(content: [words(text)], span: here))], span: here)
    }
    let header = [Table.Cell(content: [], span: here), Table.Cell(content: [], span: here)]
    let script = try narrate(
      .table(
        Table(
          alignments: [.unset, .unset], header: header, rows: [[struck("Twice"), struck("3")]],
          span: here)))
    #expect(script.written == ["Crossed out: Twice, 3"])
  }

  @Test("a quiz leaves time to think before it answers")
  func quiz() throws {
    func choice(_ text: String, _ isRight: Bool, _ feedback: String) -> Quiz.Choice {
      Quiz.Choice(
        content: [words(text)], isRight: isRight,
        feedback: feedback.isEmpty ? [] : [paragraph(feedback)], span: here)
    }
    func quiz(_ choices: Quiz.Choice...) throws -> Block {
      .activity(
        .quiz(
          Quiz(
            id: try #require(ActivityID("q")), question: [paragraph("Which?")],
            answer: .choices(choices), explanation: [paragraph("So.")], span: here)))
    }
    let one = try narrate(
      quiz(choice("More", false, "Not so."), choice("Fewer", true, "Yes. Fewer.")))
    #expect(
      one.said == [
        "A question.", "Which?", "A: More.", "B: Fewer.", "Take a moment to answer.",
        "The answer is B: Fewer.", "Yes.", "Fewer.", "And the other answers?", "A: More.",
        "Not so.",
        "So.",
      ])
    #expect(one.written[2] == "A. More")
    #expect(one.value.sentences[5].pause == 5_000)

    let two = try narrate(
      quiz(choice("X", true, "Yes."), choice("Y", true, ""), choice("Z", false, "")))
    #expect(
      two.said == [
        "A question.", "Which?", "A: X.", "B: Y.", "C: Z.", "Take a moment to answer.",
        "The right answers are A and B.", "A: X.", "Yes.", "B: Y.", "So.",
      ])
  }

  @Test("an exercise is set, and its solution is not given away")
  func exercise() throws {
    let exercise = Exercise(
      id: try #require(ActivityID("e")), title: [words("Draw your map")], minutes: 15,
      task: [paragraph("Draw.")],
      hints: [Exercise.Hint(blocks: [paragraph("Look.")], span: here)],
      solutions: [Exercise.Solution(blocks: [paragraph("So.")], span: here)], span: here)
    let script = try narrate(.activity(.exercise(exercise)))
    let help = "You will find a hint and a solution on the lesson's page."
    #expect(
      script.said == [
        "An exercise: Draw your map.", "It takes about fifteen minutes.", "Draw.", help,
      ])
    #expect(
      script.value.standIns == [
        StandIn("hint", .moved(to: "the lesson's page"), because: .givesAnswer, at: here),
        StandIn("solution", .moved(to: "the lesson's page"), because: .givesAnswer, at: here),
      ])
  }

  @Test("callouts are announced by kind or by their own title; a story tells itself")
  func callouts() throws {
    func callout(_ kind: Callout.Kind, _ title: String? = nil) -> Block {
      .callout(
        Callout(
          kind: kind, title: title.map { [words($0)] }, blocks: [paragraph("Text.")], span: here))
    }
    #expect(try narrate(callout(.tip)).said == ["A tip.", "Text."])
    #expect(try narrate(callout(.tip, "From Ana")).said == ["From Ana.", "Text."])
    #expect(try narrate(callout(.story)).said == ["Text."])
  }

  @Test("code is left to the notes, unless the author says it")
  func code() throws {
    let code = Block.code(CodeBlock(language: "swift", text: "let a = 1\n", span: here))
    let script1 = try narrate(code)
    #expect(script1.said == ["You will find the code on the lesson's page."])
    #expect(script1.value.standIns.map(\.original) == ["code block"])
    let script2 = try narrate(code, .say(Say(blocks: [paragraph("Let a be one.")], span: here)))
    #expect(script2.said == ["Let a be one."])
    #expect(script2.value.standIns.map(\.reason) == [.authorsWords])
  }

  @Test("pictures are heard by their description")
  func pictures() throws {
    func image(_ description: String) -> Inline {
      .image(
        Image(
          source: .remote("https://example.com/a.png"), destination: "a.png",
          description: description, span: here))
    }
    let script = try narrate(paragraph(image("Four levers. One number.")), paragraph(image("")))
    #expect(script.said == ["Picture: Four levers.", "One number."])
    #expect(script.value.standIns.map(\.replacement) == ["its description", "nothing"])
  }

  @Test("a footnote is said once, after the block that refers to it")
  func footnotes() throws {
    func reference(_ occurrence: Int) -> Inline {
      .footnoteReference(FootnoteReference(number: 1, occurrence: occurrence, span: here))
    }
    let script = try narrate(
      paragraph(words("Twelve deals."), reference(1), words(" They were hers.")),
      paragraph(words("Again."), reference(2)),
      footnotes: [Footnote(number: 1, label: "n", blocks: [paragraph("Try it.")], span: here)])
    #expect(
      script.said == ["Twelve deals.", "They were hers.", "A note on that.", "Try it.", "Again."])
  }

  @Test("struck text is announced, links are their text, line breaks end a line that is complete")
  func inlines() throws {
    let script = try narrate(
      paragraph(
        words("It costs "), .strikethrough(Emphasis(content: [words("nine")], span: here)),
        words(" ten. See "),
        .link(
          Link(
            content: [words("the next lesson")], target: .external("https://example.com"),
            destination: "https://example.com", span: here)), words("."), .lineBreak(here),
        words("Regards,"), .lineBreak(here), words("Ana"), .lineBreak(here), words("and co")))
    #expect(
      script.said == [
        "It costs crossed out: nine, ten.", "See the next lesson.", "Regards,", "Ana and co.",
      ])
  }

  @Test("what cannot be said is reported once per passage, at its first place")
  func unspeakable() throws {
    let text = "Yes ✅. No ❌, ✅! 日本 and مرحبا. One ✅, ⊗ and ⊙."
    let start = 10
    let passage = Block.paragraph(
      Paragraph(
        content: [
          .text(
            Text(
              text,
              span: SourceSpan(path: "lessons/a.md", start: start, end: start + text.utf8.count)))
        ], span: here))
    let script = try narrate(passage, paragraph("Fine."), paragraph("So 🚀."))
    #expect(
      script.diagnostics.map(\.message) == [
        "the voice has no sound for “✅”, “❌”, “日本”, “مرحبا”, “⊗” and 1 more; the recording leaves it out",
        "the voice has no sound for “🚀”; the recording leaves it out",
      ])
    #expect(script.diagnostics.first?.span.start == start + 4)
  }

  @Test("another language has its own words, or none")
  func languages() throws {
    let german = try narrate(
      list(.numbered(start: 1), "Erst messen"), objectives: ["Messen"], language: "de")
    #expect(
      german.said == ["Nach dieser Lektion kannst du eines.", "Messen.", "Erstens, Erst messen."])
    func said(in language: String) throws -> [String] {
      try narrate(
        list(.numbered(start: 1), "Mesurer"),
        .callout(Callout(kind: .tip, blocks: [paragraph("Mesurez.")], span: here)),
        objectives: ["Mesurer"], language: language
      ).said
    }
    #expect(
      try said(in: "fr") == [
        "Après cette leçon, vous saurez faire une chose.", "Mesurer.", "Premièrement, Mesurer.",
        "Un conseil.", "Mesurez.",
      ])
    #expect(try said(in: "pl") == ["Mesurer.", "1: Mesurer.", "Mesurez."])
  }
}
