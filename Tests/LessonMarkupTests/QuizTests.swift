import Diagnostics
import LessonMarkup
import LessonModel
import MarkupKit
import Testing
import Words

@Suite("Every kind of quiz as HTML")
struct QuizTests {
  func quiz(
    _ answer: Quiz.Answer, question: [Block] = [paragraph("Which?")], points: Int = 1
  ) throws -> Quiz {
    Quiz(
      id: try #require(ActivityID("q")), question: question, answer: answer,
      explanation: [paragraph("Because.")], points: points, span: here)
  }

  func html(_ quiz: Quiz) throws -> String { try page(.activity(.quiz(quiz))).html }

  /// One side of a card that a quiz became.
  func side(_ quiz: Quiz, _ write: (LessonWriter) -> (Quiz) -> Void) -> String {
    let html = MarkupWriter(.html)
    let writer = LessonWriter(
      into: html, style: .page(.web, words: CourseWords(.english)), links: SampleLinks(),
      isExcerpt: true)
    write(writer)(quiz)
    return html.string
  }

  func text(_ words: String) -> Inline { .text(Text(words, span: here)) }

  func steps(_ words: String...) -> [Quiz.Step] {
    words.map { Quiz.Step(blocks: [paragraph($0)], span: here) }
  }

  @Test("asks whether a statement is true, and says how many points that is worth")
  func truth() throws {
    #expect(
      try html(quiz(.truth(false), points: 2)) == """
        <section class="activity quiz" id="q">
        <h2 class="activity-title"><span class="activity-kind">Quiz · 2 points</span></h2>
        <div class="question" id="q.question">
        <p>Which?</p>
        </div>
        <fieldset aria-describedby="q.question">
        <legend>True or false?</legend>
        <div class="choice"><input type="radio" name="q" id="q.1"> \
        <label for="q.1">True</label></div>
        <div class="choice right"><input type="radio" name="q" id="q.2"> \
        <label for="q.2">False</label></div>
        </fieldset>
        <details class="answers">
        <summary>Check your answer</summary>
        <p class="verdict"><strong>Right answer</strong> <span class="answer">False</span></p>
        <p>Because.</p>
        </details>
        </section>

        """)
  }

  @Test("takes a few words, and shows all accepted answers only behind the answer's switch")
  func shortAnswer() throws {
    let html = try html(quiz(.text(accepted: ["compelling event", "deadline"])))
    #expect(
      html.contains(
        """
        <p class="written"><label for="q.answer">Your answer</label> <input type="text" \
        id="q.answer" autocomplete="off" aria-describedby="q.question"></p>
        """))
    let parts = html.split(separator: "<details", maxSplits: 1)
    try #require(parts.count == 2)
    #expect(!parts[0].contains("compelling"))
    #expect(parts[1].contains("<span class=\"answer\">compelling event</span>"))
    #expect(parts[1].contains("<p class=\"also\">Also right: deadline</p>"))
  }

  @Test("takes a number, and says how far from it an answer may be", arguments: [0, 2, 0.5])
  func number(tolerance: Double) throws {
    let number = Quiz.Number(value: 42.5, tolerance: tolerance, text: "42.5")
    let html = try html(quiz(.number(number)))
    #expect(html.contains("<input type=\"text\" inputmode=\"decimal\" id=\"q.answer\""))
    let expected = [0: "42.5", 2: "42.5 ± 2", 0.5: "42.5 ± 0.5"][tolerance] ?? ""
    #expect(html.contains("<span class=\"answer\">\(expected)</span>"))
  }

  @Test("shows steps in another order than theirs, each beside a list of places")
  func order() throws {
    let quiz = try quiz(.order(steps("open", "ask", "agree")))
    let parts = try html(quiz).split(separator: "<details", maxSplits: 1)
    try #require(parts.count == 2)
    let shown = quiz.shuffledOrder(of: 3).map { ["open", "ask", "agree"][$0] }
    #expect(shown != ["open", "ask", "agree"])
    for (position, step) in shown.enumerated() {
      let right = (["open", "ask", "agree"].firstIndex(of: step) ?? 0) + 1
      let options = (1...3).map {
        $0 == right ? "<option class=\"right\">\($0)</option>" : "<option>\($0)</option>"
      }.joined()
      let id = "q.\(position + 1)"
      #expect(
        parts[0].contains(
          """
          <li>
          <select id="\(id)" aria-labelledby="\(id).step" autocomplete="off">\
          <option value="">–</option>\(options)</select>
          <div class="step" id="\(id).step">\(step)</div>
          </li>
          """), "step \(position + 1)")
    }
    #expect(parts[1].contains("<ol>\n<li>open</li>\n<li>ask</li>\n<li>agree</li>\n</ol>"))
  }

  @Test("shows what belongs together side by side, the right column in another order")
  func matching() throws {
    let pairs = [("Champion", "meets"), ("Blocker", "waits"), ("Sponsor", "pays")].map {
      Quiz.Matching.Pair(left: [text($0)], right: [text($1)], span: here)
    }
    let quiz = try quiz(
      .matching(
        Quiz.Matching(leftTitle: [text("Role")], rightTitle: [text("Does")], pairs: pairs)))
    let parts = try html(quiz).split(separator: "<details", maxSplits: 1)
    try #require(parts.count == 2)
    let right = quiz.shuffledOrder(of: 3).map { ["meets", "waits", "pays"][$0] }
    #expect(right != ["meets", "waits", "pays"])
    let entries = right.map { "<li>\($0)</li>\n" }.joined()
    #expect(parts[0].contains("<ol type=\"A\" class=\"letters\">\n\(entries)</ol>"))
    let selects = parts[0].split(separator: "</select>").dropLast()
    #expect(selects.count == 3)
    for (select, answer) in zip(selects, ["meets", "waits", "pays"]) {
      let letter = ["A", "B", "C"][right.firstIndex(of: answer) ?? 0]
      #expect(select.contains("<option class=\"right\">\(letter)</option>"), "\(answer)")
    }
    #expect(parts[0].contains("<span class=\"step\" id=\"q.1.left\">Champion</span>"))
    #expect(parts[1].contains("<th scope=\"col\">Role</th>\n<th scope=\"col\">Does</th>"))
    #expect(parts[1].contains("<td>Champion</td>\n<td>meets</td>"))
  }

  @Test("makes fields of the gaps in a question, all of one width, and fills them in the answer")
  func blanks() throws {
    func gap(_ accepted: String...) -> Inline { .blank(Blank(accepted: accepted, span: here)) }
    let question = paragraph(
      text("A deal without a "), gap("compelling event", "deadline"), text(" slips, without a "),
      gap("champion"), text(" it dies."), footnoteReference(1))
    let html = try html(quiz(.blanks, question: [question]))
    for number in 1...2 {
      #expect(
        html.contains(
          """
          <input type="text" class="gap" id="q.\(number)" size="17" autocomplete="off" \
          aria-label="Blank \(number)">
          """))
    }
    #expect(
      html.contains(
        """
        <div class="filled">
        <p>A deal without a <mark>compelling event</mark> <small>(or deadline)</small> slips, \
        without a <mark>champion</mark> it dies.</p>
        </div>
        """))
    #expect(html.split(separator: "doc-noteref").count == 2, "the note is referred to once")
  }

  @Test("becomes the two sides of a card: what there is to choose from, and what is right")
  func sides() throws {
    let truth = try quiz(.truth(true))
    #expect(side(truth, LessonWriter.writeQuestion) == "<p>Which?</p>\n<p>True or false?</p>\n")
    #expect(side(truth, LessonWriter.writeAnswer).contains("<span class=\"answer\">True</span>"))
    let order = try quiz(.order(steps("a", "b")))
    #expect(
      side(order, LessonWriter.writeQuestion)
        == "<p>Which?</p>\n<ul>\n<li>b</li>\n<li>a</li>\n</ul>\n")
    let blank = Inline.blank(Blank(accepted: ["champion"], span: here))
    let gaps = try quiz(.blanks, question: [paragraph(text("A "), blank)])
    #expect(
      side(gaps, LessonWriter.writeQuestion) == "<p>A <span class=\"gap\">_____</span></p>\n")
  }
}
