import Diagnostics
import LessonMarkup
import LessonModel
import Testing

@Suite("Role-plays, worksheets and cards as HTML")
struct ActivityTests {
  func field(
    _ id: String, _ kind: Worksheet.Field.Kind, help: [Block] = []
  ) throws -> Worksheet.Field {
    Worksheet.Field(
      id: try #require(FieldID(id)), label: [text("Label \(id)")], kind: kind, help: help,
      span: here)
  }

  func html(_ fields: Worksheet.Field...) throws -> String {
    try page(.activity(.worksheet(sheet(fields)))).html
  }

  func sheet(_ fields: [Worksheet.Field]) throws -> Worksheet {
    Worksheet(id: try #require(ActivityID("s")), parts: [.fields(fields)], span: here)
  }

  @Test("keeps each role's brief behind its own switch, and the debrief for afterward")
  func rolePlay() throws {
    let item = List.Item(blocks: [paragraph("Who spoke more?")], span: here)
    let play = RolePlay(
      id: try #require(ActivityID("call")), title: [text("The call")], minutes: 15,
      scene: [paragraph("All know.")],
      roles: ["Buyer", "Seller"].map {
        RolePlay.Role(name: [text($0)], brief: [paragraph("\($0) knows.")], span: here)
      },
      checklist: RolePlay.Section(
        blocks: [.list(List(kind: .bulleted, isTight: true, items: [item], span: here))],
        span: here),
      debrief: RolePlay.Section(blocks: [paragraph("What now?")], span: here), span: here)
    #expect(
      try page(.activity(.rolePlay(play))).html == """
        <section class="activity roleplay" id="call">
        <h2 class="activity-title"><span class="activity-kind">Role-play · 15 min</span> The call</h2>
        <p>All know.</p>
        <p class="notice">Each of you opens one card, and only that one.</p>
        <details class="role-card">
        <summary><span class="label">Role card</span> Buyer</summary>
        <p>Buyer knows.</p>
        </details>
        <details class="role-card">
        <summary><span class="label">Role card</span> Seller</summary>
        <p>Seller knows.</p>
        </details>
        <details class="role-card">
        <summary>For observers</summary>
        <ul class="checklist">
        <li><input type="checkbox" id="call.watch.1"> \
        <label for="call.watch.1">Who spoke more?</label></li>
        </ul>
        </details>
        <details class="role-card">
        <summary>Afterward, talk about it</summary>
        <p>What now?</p>
        </details>
        </section>

        """)
  }

  @Test("gives each field of a worksheet its label, its control and its help")
  func controls() throws {
    let html = try html(
      field("line", .line), field("text", .text(lines: 3), help: [paragraph("Help.")]),
      field("date", .date), field("value", .number(unit: "$")))
    #expect(
      html.contains(
        """
        <div class="fields">
        <div class="field"><label for="s.line">Label line</label>
        <input id="s.line" type="text" placeholder=" " autocomplete="off"></div>
        <div class="field"><label for="s.text">Label text</label>
        <div class="help" id="s.text.help">
        <p>Help.</p>
        </div>
        <textarea id="s.text" aria-describedby="s.text.help" rows="3" placeholder=" "></textarea>\
        </div>
        <div class="field"><label for="s.date">Label date</label>
        <input id="s.date" type="date" autocomplete="off"></div>
        <div class="field"><label for="s.value">Label value<span class="unseen"> ($)</span></label>
        <input id="s.value" step="any" type="number" autocomplete="off"> \
        <span class="unit">$</span></div>
        </div>
        """))
  }

  @Test("groups the answers of a choice and of a rating under their question")
  func groups() throws {
    let options = ["Yes", "No"].map { Worksheet.Field.Option(content: [text($0)], span: here) }
    let html = try html(
      field("one", .choice(options, several: false)),
      field("many", .choice(options, several: true)), field("sure", .rating(highest: 3)))
    #expect(
      html.contains(
        """
        <fieldset class="field" id="s.one">
        <legend>Label one</legend>
        <div class="choice"><input type="radio" name="s.one" id="s.one.1"> \
        <label for="s.one.1">Yes</label></div>
        """))
    #expect(html.contains("<input type=\"checkbox\" name=\"s.many\" id=\"s.many.2\">"))
    #expect(html.contains("<label for=\"s.sure.3\">3</label>"))
    #expect(!html.contains("s.sure.4"))
  }

  @Test("names each field of a table by its column and its row")
  func table() throws {
    let columns = ["Name", "Role"].map { Table.Cell(content: [text($0)], span: here) }
    let html = try html(field("people", .table(columns: columns, rows: 2)))
    #expect(html.contains("<th scope=\"col\" id=\"s.people.column.2\">Role</th>"))
    #expect(html.contains("<th scope=\"row\" id=\"s.people.row.2\">2</th>"))
    #expect(html.contains("aria-labelledby=\"s.people.column.2 s.people.row.2\""))
    #expect(html.split(separator: "<input").count == 5)
  }

  @Test(
    "says when to come back to a case of one's own",
    arguments: [(1, "1 day"), (3, "3 days"), (7, "1 week"), (14, "2 weeks")])
  func apply(days: Int, words: String) throws {
    let apply = Apply(worksheet: try sheet([try field("next", .line)]), followUpDays: days)
    let html = try page(.activity(.apply(apply))).html
    #expect(html.contains("<span class=\"activity-kind\">Apply it</span>"))
    #expect(
      html.contains(
        "<p class=\"follow-up\" data-days=\"\(days)\">Come back in \(words) and write down what came of it.</p>"
      ))
  }

  @Test("turns a card on request")
  func card() throws {
    let card = Card(
      id: try #require(ActivityID("c")), front: [paragraph("Asks")], back: [paragraph("Answers")],
      span: here)
    #expect(
      try page(.activity(.card(card))).html == """
        <section class="activity card" id="c">
        <h2 class="activity-title"><span class="activity-kind">Flash card</span></h2>
        <div class="front">
        <p>Asks</p>
        </div>
        <details class="back">
        <summary>Turn the card</summary>
        <p>Answers</p>
        </details>
        </section>

        """)
  }
}
