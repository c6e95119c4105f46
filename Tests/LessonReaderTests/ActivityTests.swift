import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("Role-plays, worksheets, cards, films and figures")
struct ActivityTests {
  @Test("a role-play has roles with briefs, a checklist and a debrief; the rest is its scene")
  func rolePlay() async throws {
    let reading = try await Reading(
      lesson: """
        ::::roleplay[The renewal]{#renewal minutes=15}
        Everybody knows.

        :::role[Buyer]
        Private.
        :::

        :::role
        No name.
        :::

        :::observer
        - listens
        :::

        :::debrief
        1. Why?
        :::

        :::debrief
        2. Again?
        :::

        :::tip
        Stand up.
        :::
        ::::

        """)
    guard case .activity(.rolePlay(let play)) = reading.blocks.first else {
      Issue.record("\(reading.blocks)")
      return
    }
    #expect(play.id.text == "renewal" && play.minutes == 15)
    #expect(play.roles.map(\.name.plainText) == ["Buyer", ""])
    #expect(play.scene.count == 2 && play.checklist?.blocks.count == 1)
    #expect(play.debrief?.blocks.count == 2)
    #expect(reading.rules == ["missing-attribute", "misplaced-directive"])
  }

  @Test("a worksheet's bulleted items are fields of the kind that is written, with ids that last")
  func worksheet() async throws {
    let reading = try await Reading(
      lesson: """
        :::worksheet[Deal sheet]{#deal}
        Before.

        - Compelling event {lines=3}
        - Deal value {type=number unit=$}
        - Close date {#close type=date}
        - Champion

          Who speaks for you?
        - Stage
          - Qualify
          - Close
        - Sure? {rating=5}
        - People {rows=2}

          | Name | Role |
          | --- | --- |
        - Champion

        After.

        - [ ] not a field
        :::

        """)
    #expect(reading.printed == "")
    guard case .activity(.worksheet(let sheet)) = reading.blocks.first else {
      Issue.record("\(reading.blocks)")
      return
    }
    #expect(
      sheet.fields.map { "\($0.id): \($0.label.plainText)" } == [
        "compelling-event: Compelling event", "deal-value: Deal value", "close: Close date",
        "champion: Champion", "stage: Stage", "sure: Sure?", "people: People",
        "champion-2: Champion",
      ])
    let kinds = sheet.fields.map { field in
      switch field.kind {
      case .line: "line"
      case .text(let lines): "text \(lines)"
      case .number(let unit): "number \(unit ?? "")"
      case .date: "date"
      case .choice(let options, let several):
        "choice \(options.map(\.content.plainText)) \(several)"
      case .rating(let highest): "rating \(highest)"
      case .table(let columns, let rows): "table \(columns.map(\.content.plainText)) \(rows)"
      }
    }
    #expect(
      kinds == [
        "text 3", "number $", "date", "line", #"choice ["Qualify", "Close"] false"#, "rating 5",
        #"table ["Name", "Role"] 2"#, "line",
      ])
    #expect(sheet.fields[3].help.count == 1)
    #expect(sheet.parts.count == 3)
  }

  @Test(
    "a key without its value gets one",
    arguments: [
      ("How good {rating}", "How good {type=rating}"), ("Why {lines}", "Why {lines=3}"),
      ("When {date}", "When {type=date}"), ("Deal {number} of all", "Deal {type=number} of all"),
      ("Stage {several}\n  - a\n  - b", "Stage {several=yes}\n  - a\n  - b"),
    ])
  func keysAlone(field: String, expected: String) async throws {
    let reading = try await Reading(lesson: ":::worksheet{#w}\n- \(field)\n:::\n")
    #expect(reading.rules == ["unknown-attribute"])
    #expect(
      reading.fixed("lessons/01-lesson.md")
        == "# Lesson\n\n:::worksheet{#w}\n- \(expected)\n:::\n")
  }

  @Test(
    "what changes nothing in a field's braces is a warning, and so are braces that are shown",
    arguments: [
      ("{rows=2}", "rows=2", "`rows` works only with a table, and does nothing here"),
      ("{several=yes}", "several=yes", "`several` works only with a choice, and does nothing here"),
      (
        "{type=line lines=4}", "lines=4",
        "`lines` works only with a long text, and does nothing here"
      ),
      (
        "{type=date lines=3}", "lines=3",
        "`lines` works only with a long text, and does nothing here"
      ),
      (
        "{type=number rating=5}", "rating=5",
        "`rating` works only with a rating, and does nothing here"
      ),
      ("{type=date unit=$}", "unit=$", "`unit` works only with a number, and does nothing here"),
      (
        "{lines=2} and more", "{lines=2}",
        "braces must be at the end of a field's words; here learners see them"
      ),
      ("{}", "{}", "learners see these empty braces"),
    ])
  func unusedInField(braces: String, place: String, message: String) async throws {
    let reading = try await Reading(lesson: ":::worksheet\n- Deal \(braces)\n:::\n")
    #expect(reading.rules == ["unknown-attribute"])
    #expect(reading.diagnostics.map(\.message) == [message])
    #expect(reading.diagnostics.map { reading.text(in: $0.span) } == [place])
  }

  @Test(
    "braces that say something, or are words, are fine",
    arguments: [
      "Deal {name}", "Deal {type=text lines=1}", "Deal {lines=4}", "Sum {unit=$}", "It {rating=5}",
      "Set {a, b} of two", "Stage {several=yes}\n  - a\n  - b",
      "Who {rows=2}\n  | Name |\n  | --- |",
    ])
  func usedInField(field: String) async throws {
    let reading = try await Reading(lesson: ":::worksheet\n- \(field)\n:::\n")
    #expect(reading.printed == "")
  }

  @Test("a field that cannot be filled in as it is written is an error with a way out")
  func fields() async throws {
    let reading = try await Reading(
      lesson: ":::worksheet\n- a {type=choice}\n- b {type=tabel}\n- c {type=table}\n-\n:::\n")
    #expect(
      reading.diagnostics.map(\.message) == [
        "a choice needs options",
        "`type` must be one of: line, text, number, date, choice, rating, table",
        "a table to fill in needs its columns", "a field needs words that say what to fill in",
      ])
    #expect(reading.diagnostics[1].fixes.first?.edits.first?.replacement == "table")
  }

  @Test("an apply has a follow-up in days or weeks", arguments: [("3d", 3), ("2w", 14), ("5", 5)])
  func apply(after: String, days: Int) async throws {
    let reading = try await Reading(lesson: ":::apply[Live]{after=\(after)}\n- a\n:::\n")
    guard case .activity(.apply(let apply)) = reading.blocks.first else {
      Issue.record("\(reading.blocks)")
      return
    }
    #expect(apply.followUpDays == days && apply.worksheet.fields.count == 1)
  }

  @Test(
    "a card has two sides, with a blank line above the line between them or without",
    arguments: ["Front\n\n---\n\nBack", "Front\n---\nBack"])
  func card(text: String) async throws {
    let reading = try await Reading(lesson: ":::card{#c}\n\(text)\n:::\n")
    #expect(reading.printed == "")
    guard case .activity(.card(let card)) = reading.blocks.first else {
      Issue.record("\(reading.blocks)")
      return
    }
    #expect(card.front.flatMap(\.inlineContents).map(\.plainText) == ["Front"])
    #expect(card.back.flatMap(\.inlineContents).map(\.plainText) == ["Back"])
  }

  @Test("a card with one side is an error")
  func oneSide() async throws {
    #expect(try await Reading(lesson: ":::card\nFront\n:::\n").rules == ["card-needs-two-sides"])
  }

  @Test("films and sounds name their files; one without a file keeps its words")
  func media() async throws {
    let reading = try await Reading([
      "01-a.md": """
      # A

      :::video[Demo]{src=media/d.mp4 captions=media/d.vtt poster=media/none.png}
      Words.
      :::

      :::audio
      Said.
      :::

      """, "media/d.mp4": "", "media/d.vtt": "WEBVTT\n",
    ])
    guard case .media(let media) = reading.blocks.first else {
      Issue.record("\(reading.blocks)")
      return
    }
    #expect(media.source.value == AssetID("media/d.mp4").map { .asset($0) })
    #expect(media.captions?.value == AssetID("media/d.vtt").map { .asset($0) })
    #expect(media.poster?.value == .unresolved(.missing(path: "lessons/media/none.png")))
    #expect(reading.rules == ["missing-attribute"])
    #expect(reading.blocks.count == 2)
  }

  @Test("a figure has its caption and a place for links; key points are a block")
  func figure() async throws {
    let reading = try await Reading(
      lesson: ":::figure[The *funnel*]{#funnel}\nx\n:::\n\n:::keypoints\n- a\n:::\n")
    guard case .figure(let figure) = reading.blocks.first, case .keyPoints = reading.blocks.last
    else {
      Issue.record("\(reading.blocks)")
      return
    }
    #expect(figure.anchor?.text == "funnel" && figure.caption.plainText == "The funnel")
  }

  @Test(
    "formulas are between dollar signs, and money is not a formula",
    arguments: [
      ("so $a_1 * b_2$ it is", ["a_1 * b_2"]), ("$x$, $\\frac{a}{b}$.", ["x", "\\frac{a}{b}"]),
      ("$5 to $10", []), ("from $1.54M (up from $1.2M)", []), ("US$5 and A$6", []),
      ("\\$x$ and $ y$", []), ("`$x$` and $y$", ["y"]), ("$5–$10 or $20,000/$30,000", []),
      ("Between $40k and US$ 3 million it grows.", []), ("Give $5 or 10$ now.", []),
      ("$2k)/A$ a day", []), ("$5 each$", []), ("$2x + 3$", ["2x + 3"]), ("$10\\%$", ["10\\%"]),
      ("$\\text{win rate}$", ["\\text{win rate}"]), ("$[0, 1)$", ["[0, 1)"]),
      ("a **$x*y*z$** b", ["x*y*z"]), ("$(a)$", ["(a)"]), ("$20 for $x$", ["x"]),
    ])
  func formulas(text: String, tex: [String]) async throws {
    let reading = try await Reading(lesson: text + "\n")
    var found: [String] = []
    reading.blocks.forEachInline {
      if case .formula(let formula) = $0 { found.append(formula.tex) }
    }
    #expect(found == tex)
  }

  @Test("a formula of its own is a paragraph between double signs, or a fenced block")
  func displayed() async throws {
    let reading = try await Reading(lesson: "$$\na_b = c\n$$\n\n```math\nx*y\n```\n")
    let tex = reading.blocks.map { if case .formula(let formula) = $0 { formula.tex } else { "" } }
    #expect(tex == ["a_b = c", "x*y"])
  }

  @Test(
    "a formula between double signs that is not its own paragraph is a warning, and money is not",
    arguments: [
      ("Text $$y^2$$ in it.", ["$$y^2$$"]), ("Text\n$$\nx = 1\n$$\n", ["$$\nx = 1\n$$"]),
      ("| a |\n| - |\n| $$x$$ |", ["$$x$$"]), ("$$\na_1\n\nb\n$$", ["$$"]),
      ("$$\n\na_1\n\n$$\n\n$$z=1$$", ["$$"]), ("$$a_1 = b\n\nWords.", ["$$"]),
      ("It costs $$ or $$$, and $$ more.", []), ("$$ is a sign.", []),
      ("`$$x$$` and \\$$x^2$$.", []), ("- $$x^2$$", []),
    ])
  func displayedInText(text: String, places: [String]) async throws {
    let reading = try await Reading(lesson: text + "\n")
    #expect(reading.rules == places.map { _ in "raw-formula" })
    #expect(reading.diagnostics.map { reading.text(in: $0.span) } == places)
  }

  @Test("the words around a formula stay, escapes resolved, spans exact")
  func aroundFormula() async throws {
    let reading = try await Reading(lesson: "Ä \\* $x$ &amp; y\n")
    let shown = reading.blocks.flatMap(\.inlineContents).joined().map { inline in
      switch inline {
      case .text(let text): text.text
      case .formula(let formula): "<\(formula.tex)>"
      default: "?"
      }
    }
    #expect(shown == ["Ä * ", "<x>", " & y"])
  }

  @Test(
    "each kind of activity names the objectives that it is about, with spaces or commas, or none",
    arguments: [
      ("quiz", "A\n\n- [x] B\n- [ ] C"), ("exercise", "Do it."), ("roleplay", "A scene."),
      ("worksheet", "- Who?"), ("apply", "- Who?"), ("card", "A\n\n---\n\nB"),
    ])
  func objectives(kind: String, text: String) async throws {
    func numbers(_ braces: String) async throws -> [Int]? {
      let reading = try await Reading(lesson: ":::\(kind){#one\(braces)}\n\(text)\n:::\n")
      #expect(reading.rules == [], "\(reading.printed)")
      guard case .activity(let activity) = reading.blocks.first else {
        Issue.record("\(reading.blocks)")
        return nil
      }
      return activity.objectiveNumbers?.value
    }
    #expect(try await numbers("") == nil)
    #expect(try await numbers(" objective=2") == [2])
    #expect(try await numbers(" objective=1,3") == [1, 3])
    #expect(try await numbers(" objective=\"1 3\"") == [1, 3])
  }

  @Test("key points name objectives, too, and what is no number of one is an error")
  func objectiveValues() async throws {
    let points = try await Reading(lesson: ":::keypoints{objective=2}\nAsk.\n:::\n")
    guard case .keyPoints(let found) = points.blocks.first else {
      Issue.record("\(points.blocks)")
      return
    }
    #expect(found.objectiveNumbers?.value == [2] && points.rules == [])
    for value in ["first", "0", "100", "1,x", "-1", "\"\""] {
      let reading = try await Reading(
        lesson: ":::card{#c objective=\(value)}\nA\n\n---\n\nB\n:::\n")
      #expect(reading.rules == ["invalid-value"], "\(value): \(reading.printed)")
      guard case .activity(let card) = reading.blocks.first else { continue }
      #expect(card.objectiveNumbers == nil, "\(value)")
    }
  }
}
