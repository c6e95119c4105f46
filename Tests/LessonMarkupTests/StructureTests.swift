import Diagnostics
import LessonMarkup
import LessonModel
import MarkupKit
import Testing

@Suite("Lists, tables, footnotes and activities as HTML")
struct StructureTests {
  @Test("writes a tight list without paragraphs and a loose one with them")
  func lists() throws {
    let items = ["a", "b"].map { List.Item(blocks: [paragraph($0)], span: here) }
    let tight = Block.list(List(kind: .bulleted, isTight: true, items: items, span: here))
    #expect(try page(tight).html == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n")
    let loose = Block.list(
      List(kind: .numbered(start: 3), isTight: false, items: items, span: here))
    #expect(
      try page(loose).html == """
        <ol start="3">
        <li>
        <p>a</p>
        </li>
        <li>
        <p>b</p>
        </li>
        </ol>

        """)
  }

  @Test("says of each task whether it is done")
  func tasks() throws {
    let items = [true, false].map {
      List.Item(blocks: [paragraph("x")], isDone: $0, span: here)
    }
    let list = Block.list(List(kind: .bulleted, isTight: true, items: items, span: here))
    #expect(
      try page(list).html == """
        <ul class="tasks">
        <li><input type="checkbox" checked disabled aria-label="Done"> x</li>
        <li><input type="checkbox" disabled aria-label="To do"> x</li>
        </ul>

        """)
  }

  @Test("frames a table so that it scrolls, with headers and alignment")
  func table() throws {
    func cell(_ words: String) -> Table.Cell { Table.Cell(content: [text(words)], span: here) }
    let table = Table(
      alignments: [.unset, .right], header: [cell("Stage"), cell("Rate")],
      rows: [[cell("Won"), cell("20 %")]], span: here)
    #expect(
      try page(.table(table)).html == """
        <div class="table" role="group" tabindex="0" aria-label="Table">
        <table>
        <thead>
        <tr>
        <th scope="col">Stage</th>
        <th scope="col" class="right">Rate</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>Won</td>
        <td class="right">20 %</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test("takes the first column as the names of the rows where the corner is empty")
  func rowHeaders() throws {
    func cell(_ words: String) -> Table.Cell {
      Table.Cell(content: words.isEmpty ? [] : [text(words)], span: here)
    }
    let table = Table(
      alignments: [.unset, .unset], header: [cell(""), cell("Nadia")],
      rows: [[cell("Cycle"), cell("77 days")]], span: here)
    #expect(
      try page(.table(table)).html == """
        <div class="table" role="group" tabindex="0" aria-label="Table">
        <table>
        <thead>
        <tr>
        <td></td>
        <th scope="col">Nadia</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <th scope="row">Cycle</th>
        <td>77 days</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test("labels a callout with its title, or else with the word for its kind")
  func callouts() throws {
    let plain = Callout(kind: .tip, blocks: [paragraph("x")], span: here)
    let titled = Callout(
      kind: .story, title: [text("Ana's call")], blocks: [paragraph("y")], span: here)
    #expect(
      try page(.callout(plain), .callout(titled)).html == """
        <aside class="callout tip" role="note">
        <p class="callout-label">Tip</p>
        <p>x</p>
        </aside>
        <aside class="callout story" role="note">
        <p class="callout-label">Ana’s call</p>
        <p>y</p>
        </aside>

        """)
  }

  @Test("lists the footnotes that the page refers to, with a link back from each reference")
  func footnotes() throws {
    let notes = (1...2).map {
      Footnote(number: $0, label: "\($0)", blocks: [paragraph("note \($0)")], span: here)
    }
    let html = try page(
      paragraph(text("a"), footnoteReference(2), footnoteReference(2, 2)), footnotes: notes
    ).html
    #expect(
      html == """
        <p>a<sup><a href="#footnote.2" id="footnote.2.mark.1" role="doc-noteref" \
        aria-label="Footnote 2">2</a></sup><sup><a href="#footnote.2" id="footnote.2.mark.2" \
        role="doc-noteref" aria-label="Footnote 2">2</a></sup></p>
        <section class="footnotes" role="doc-endnotes">
        <h2>Footnotes</h2>
        <ol>
        <li id="footnote.2" value="2">
        <p>note 2 <a href="#footnote.2.mark.1" role="doc-backlink" \
        aria-label="Back to reference 2">↩</a> <a href="#footnote.2.mark.2" role="doc-backlink" \
        aria-label="Back to reference 2-2">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  func quiz(rightAnswers: Set<Int>) throws -> Block {
    let choices = (1...2).map {
      Quiz.Choice(
        content: [text("c\($0)")], isRight: rightAnswers.contains($0),
        feedback: $0 == 1 ? [paragraph("f1")] : [], span: here)
    }
    let id = try #require(ActivityID("pain"))
    return .activity(
      .quiz(
        Quiz(
          id: id, question: [paragraph("Which?")], answer: .choices(choices),
          explanation: [paragraph("Because.")], span: here)))
  }

  @Test("asks a question, and keeps the answers closed until the learner opens them")
  func quiz() throws {
    #expect(
      try page(quiz(rightAnswers: [2])).html == """
        <section class="activity quiz" id="pain">
        <h2 class="activity-title"><span class="activity-kind">Quiz</span></h2>
        <div class="question" id="pain.question">
        <p>Which?</p>
        </div>
        <fieldset aria-describedby="pain.question">
        <legend>Choose one answer</legend>
        <div class="choice"><input type="radio" name="pain" id="pain.1"> \
        <label for="pain.1">c1</label></div>
        <div class="choice right"><input type="radio" name="pain" id="pain.2"> \
        <label for="pain.2">c2</label></div>
        </fieldset>
        <details class="answers">
        <summary>Check your answer</summary>
        <ul class="verdicts">
        <li class="wrong"><strong>Not this one</strong> <span class="answer">c1</span>
        <p>f1</p>
        </li>
        <li class="right"><strong>Right</strong> <span class="answer">c2</span></li>
        </ul>
        <p>Because.</p>
        </details>
        </section>

        """)
  }

  @Test("lets several answers be picked where several are right")
  func severalRight() throws {
    let html = try page(quiz(rightAnswers: [1, 2])).html
    #expect(html.contains("<legend>Choose all that apply</legend>"))
    #expect(html.contains("<input type=\"checkbox\" name=\"pain\" id=\"pain.1\">"))
  }

  @Test("gives an activity another id where a heading has its own")
  func takenID() throws {
    let html = try page(quiz(rightAnswers: [1]), heading(2, "Pain", "pain")).html
    #expect(html.contains("<section class=\"activity quiz\" id=\"quiz.pain\">"))
    #expect(html.contains("<h2 id=\"pain\">"))
  }

  @Test("offers hints and the solution of an exercise on request, under its own heading")
  func exercise() throws {
    let id = try #require(ActivityID("map"))
    let exercise = Exercise(
      id: id, title: [text("Map it")], minutes: 10, task: [paragraph("Do.")],
      hints: ["h1", "h2"].map { Exercise.Hint(blocks: [paragraph($0)], span: here) },
      solutions: [Exercise.Solution(blocks: [paragraph("s")], span: here)], span: here)
    #expect(
      try page(heading(2, "Try", "try"), .activity(.exercise(exercise))).html == """
        <h2 id="try">Try</h2>
        <section class="activity exercise" id="map">
        <h3 class="activity-title"><span class="activity-kind">Exercise · 10 min</span> Map it</h3>
        <p>Do.</p>
        <details class="hint">
        <summary>Hint 1</summary>
        <p>h1</p>
        </details>
        <details class="hint">
        <summary>Hint 2</summary>
        <p>h2</p>
        </details>
        <details class="solution">
        <summary>Solution</summary>
        <p>s</p>
        </details>
        </section>

        """)
  }

  @Test("writes what the CommonMark specification shows when it is not a page")
  func commonMark() throws {
    let html = MarkupWriter(.xhtml)
    let writer = LessonWriter(into: html, style: .commonMark, links: LinksAsWritten())
    writer.write([
      try heading(1, "T", "t"), paragraph(image(.remote("x"), "alt")),
      .quote(Quote(blocks: [paragraph(text("a"), .lineBreak(here), text("b"))], span: here)),
      .thematicBreak(ThematicBreak(span: here)),
    ])
    #expect(
      html.string == """
        <h1>T</h1>
        <p><img src="as-written" alt="alt" /></p>
        <blockquote>
        <p>a<br />
        b</p>
        </blockquote>
        <hr />

        """)
  }
}
