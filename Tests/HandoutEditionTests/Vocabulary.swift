import EditionKit
import LessonModel
import Testing

extension Sample {
  /// What the blocks of ``vocabulary()`` need of the course and of the publication.
  mutating func learnVocabulary() {
    if let id = TermID("event") {
      course.glossary = Glossary(terms: [
        Glossary.Term(
          id: id, term: Spanned("event", at: here), definition: Spanned("It costs.", at: here),
          also: ["deadline"], see: [Spanned(id, at: here)], span: here)
      ])
    }
    course.units[0].lessons[0].prerequisites = [Spanned(course.lessons[0].id, at: here)]
    context.conversions = Conversions(
      formulas: [
        Conversions.FormulaKey(tex: "x^2", isDisplayed: true):
          Conversions.ConvertedFormula(mathML: "", typst: "x^2"),
        Conversions.FormulaKey(tex: "x^2", isDisplayed: false):
          Conversions.ConvertedFormula(mathML: "", typst: "x^2"),
      ],
      code: [
        Conversions.CodeKey(language: "python", text: "def win():\n\treturn 4\n"):
          Conversions.CodeToken.Kind.allCases.map { .init(kind: $0, text: "def ") }
          + [.init(kind: .plain, text: "\n\treturn"), .init(kind: .number, text: " 4\n")]
      ])
  }

  /// Every quiz, role-plays, worksheets, cards, media, formulas and words of the glossary, each with
  /// and without what may be missing.
  static func vocabulary() throws -> [Block] {
    let film = AssetReference.asset(try #require(AssetID("media/demo.mp4")))
    let event = try #require(TermID("event"))
    let formula = Formula(tex: "x^2", span: here)
    let untold = Formula(tex: "\\untold{#x}", span: here)
    let blocks: [Block] = [
      .paragraph(
        Paragraph(
          content: [
            link(.term(event), "An event"), link(.term(event), "again"), .formula(formula),
            .formula(untold),
          ], span: here)),
      .formula(formula), .formula(untold),
      .code(CodeBlock(language: "python", text: "def win():\n\treturn 4\n", span: here)),
      .keyPoints(KeyPoints(blocks: [paragraph("Remember")], span: here)),
      .figure(Figure(caption: [text("Captioned")], blocks: [paragraph("Drawn")], span: here)),
      .figure(Figure(caption: [], blocks: [paragraph("Drawn")], span: here)),
      .media(
        Media(
          kind: .video, title: [text("A demo")], source: Spanned(film, at: here),
          transcript: [paragraph("She shows it")], span: here)),
      .media(Media(kind: .audio, source: Spanned(film, at: here), span: here)),
    ]
    return try blocks + questions().map { .activity(.quiz($0)) } + together()
  }

  private static func questions() throws -> [Quiz] {
    func step(_ words: String) -> Quiz.Step { Quiz.Step(blocks: [paragraph(words)], span: here) }
    func pair(_ left: String, _ right: String) -> Quiz.Matching.Pair {
      Quiz.Matching.Pair(left: [text(left)], right: [text(right)], span: here)
    }
    let answers: [Quiz.Answer] = [
      .truth(true), .truth(false), .text(accepted: ["Keyword"]),
      .text(accepted: ["Keyword", "Keyphrase"]), .number(.init(value: 4711, text: "4711")),
      .number(.init(value: 4711, tolerance: 0.5, text: "4711")),
      .order([step("First of all"), step("Then"), step("At last")]),
      .matching(.init(pairs: [pair("Cat", "Meow"), pair("Dog", "Woof")])),
      .matching(
        .init(
          leftTitle: [text("Pet")], rightTitle: [text("Says")],
          pairs: [pair("Cat", "Meow"), pair("Dog", "Woof")])),
      .blanks,
    ]
    return try answers.enumerated().map { number, answer in
      var question = [paragraph("Asked")]
      if answer == .blanks {
        question = [
          paragraph(
            text("Fill "), .blank(Blank(accepted: ["Gapword", "Gapphrase"], span: here)),
            text(" and "), .blank(Blank(accepted: ["Gapend"], span: here)))
        ]
      }
      return Quiz(
        id: try #require(ActivityID("q\(number)")), question: question, answer: answer, span: here)
    }
  }

  private static func together() throws -> [Block] {
    func section(_ words: String) -> RolePlay.Section {
      RolePlay.Section(
        blocks: [
          .list(
            List(
              kind: .bulleted, isTight: true,
              items: [List.Item(blocks: [paragraph(words)], span: here)], span: here))
        ], span: here)
    }
    func role(_ name: String) -> RolePlay.Role {
      RolePlay.Role(name: [text(name)], brief: [paragraph("The brief of \(name)")], span: here)
    }
    func worksheet(_ id: String) throws -> Worksheet {
      let option = Worksheet.Field.Option(content: [text("Close")], span: here)
      let column = Table.Cell(content: [text("Name")], span: here)
      let kinds: [Worksheet.Field.Kind] = [
        .line, .text(lines: 5), .text(lines: 40), .number(unit: "$"), .number(unit: "days"),
        .number(unit: nil), .date, .choice([option], several: true),
        .choice([option], several: false), .rating(highest: 5),
        .table(columns: [column, column], rows: 3), .table(columns: [column], rows: 40),
      ]
      let fields = try kinds.enumerated().map { number, kind in
        Worksheet.Field(
          id: try #require(FieldID("f\(number)")), label: [text("Label")], kind: kind,
          help: number == 0 ? [paragraph("Helpful")] : [], span: here)
      }
      return Worksheet(
        id: try #require(ActivityID(id)), title: [text("Sheet")], minutes: 5,
        parts: [.text([paragraph("Before")]), .fields(fields), .text([paragraph("After")])],
        span: here)
    }
    func card(_ id: String) throws -> Block {
      .activity(
        .card(
          Card(
            id: try #require(ActivityID(id)), front: [paragraph("Front side")],
            back: [paragraph("Back side")], span: here)))
    }
    return [
      .activity(
        .rolePlay(
          RolePlay(
            id: try #require(ActivityID("play")), title: [text("The call")], minutes: 5,
            scene: [paragraph("Everybody knows")], roles: [role("Buyer"), role("Seller")],
            checklist: section("Watch this"), debrief: section("What next?"), span: here))),
      .activity(
        .rolePlay(
          RolePlay(id: try #require(ActivityID("bare")), scene: [paragraph("Bare")], span: here))),
      .activity(.worksheet(try worksheet("sheet"))),
      .activity(.apply(Apply(worksheet: try worksheet("live"), followUpDays: 14))),
      try card("c1"), try card("c2"),
    ]
  }
}
