import EditionKit
import Foundation
import HandoutEdition
import LessonModel
import TestKit
import Testing

/// Where things are on paper.
@Suite("The layout of handouts", .engines)
struct LayoutTests {
  private static let pages = [
    ("a", 595.3), ("a-letter", 612), ("a-facilitator", 595.3), ("a-facilitator-letter", 612.0),
  ]

  private func expectReadable(_ sample: Sample) async throws {
    try await withTemporaryFolder { folder in
      let faults = try await print(sample, to: folder)
      for (name, width) in Self.pages {
        #expect(faults["handouts/\(name).pdf"] == [])
        try await HandoutEditionTests.expectReadable("\(folder)/handouts/\(name).pdf", width)
      }
    }
  }

  static func table(_ header: [[Inline]], _ rows: [[[Inline]]]) -> Block {
    func cells(_ row: [[Inline]]) -> [Table.Cell] {
      row.map { Table.Cell(content: $0, span: here) }
    }
    return .table(
      Table(
        alignments: header.map { _ in .unset }, header: cells(header), rows: rows.map(cells),
        span: here))
  }

  private static let code = Inline.code(
    CodeSpan(text: "lectern_publish_everything_at_once(project.folder)", span: here))

  /// Cells as they come: numbers, long words, addresses, code, a sentence.
  private static let hard: [(String, Inline)] = [
    ("Stage", text("Qualification")),
    ("Next step", text("Meet the plant manager and her team in Rotterdam, then write it down")),
    ("Owner", text("christiane.obermeier@mossgate.example")),
    ("Value", text("$1,234,567")), ("Vertriebsgeschwindigkeit", code),
    ("Date", text("2026-12-01")), ("Abschlusswahrscheinlichkeit", text("unwahrscheinlich")),
    ("Length of the cycle", text("Donaudampfschifffahrtsgesellschaft")),
  ]

  @Test("keeps the words of tables apart, with two to eight columns of any kind")
  func tables() async throws {
    let tables = (2...8).flatMap { count -> [Block] in
      let columns = Self.hard.prefix(count)
      let shifted = Self.hard.suffix(count)
      return [columns, shifted].map { columns in
        Self.table(
          columns.map { [text($0.0)] },
          [columns.map { [$0.1] }, columns.map { _ in [text("Send")] }])
      }
    }
    try await expectReadable(Sample(tables))
    try await expectReadable(
      Sample([
        .callout(Callout(kind: .tip, blocks: Array(tables.suffix(4)), span: here)),
        .facilitatorNote(FacilitatorNote(blocks: Array(tables.suffix(4)), span: here)),
      ]))
  }

  @Test(
    "prints headings without words: a picture alone is a paragraph, and names what it is a title of"
  )
  func wordlessHeadings() async throws {
    let picture = image(.asset(try #require(AssetID("media/bars.svg"))), "Four bars")
    func heading(_ content: Inline...) throws -> Block {
      .heading(
        Heading(level: 2, content: content, anchor: try #require(Anchor("a")), span: here))
    }
    let blocks = try [
      heading(), heading(picture), heading(.lineBreak(here)),
      heading(.code(CodeSpan(text: "", span: here))),
      heading(.code(CodeSpan(text: "x", span: here))),
      try #require(ActivityID("e")).exercise(paragraph("Do it."), title: [picture]),
    ]
    try await withTemporaryFolder { folder in
      let faults = try await print(Sample(blocks), to: folder)
      #expect(faults.values.allSatisfy { $0 == [] }, "\(faults)")
      #expect(try await printedWords(of: "\(folder)/handouts/a.pdf").contains("Four bars"))
    }
  }

  @Test(
    "prints what is nested deeper than Typst can call its functions, and reports it once a level")
  func nested() async throws {
    func list(_ block: Block) -> Block {
      .list(
        List(
          kind: .bulleted, isTight: true, items: [.init(blocks: [block], span: here)], span: here))
    }
    func nest(_ depth: Int, in outer: (Block) -> Block) -> Block {
      (0..<depth).reduce(paragraph("At the bottom.")) { block, _ in outer(block) }
    }
    let blocks = [
      nest(60, in: list), nest(60) { .quote(Quote(blocks: [$0], span: here)) },
      nest(30) { .callout(Callout(kind: .tip, blocks: [list($0)], span: here)) },
      try #require(ActivityID("e")).exercise(nest(9, in: list)),
    ]
    var sample = try Sample(blocks)
    sample.course.handouts.kinds = [.lesson, .guide, .facilitatorGuide]
    try await withTemporaryFolder { folder in
      let faults = try await print(sample, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] }, "\(faults)")
      for file in ["a", "course", "course-facilitator"] {
        let words = try await printedWords(of: "\(folder)/handouts/\(file).pdf")
        #expect(words.matches(of: /At the bottom\./).count == 4, "\(file)")
      }
    }
  }

  @Test("lets code that is too wide go on below, and makes records of a table that is too wide")
  func tooWide() async throws {
    let code = CodeBlock(
      language: nil,
      text:
        "let velocity = opportunities * value * winRate / cycleLength // money a day, as the board sees it\n"
        + String(repeating: "a", count: 200) + "\n", span: here)
    let columns = Self.hard + Self.hard.map { ($0.0 + " 2", $0.1) }
    let sample = try Sample([
      .code(code), Self.table(columns.map { [text($0.0)] }, [columns.map { [$0.1] }]),
    ])
    try await expectReadable(sample)
    try await withTemporaryFolder { folder in
      _ = try await print(sample, to: folder)
      let words = try await printedWords(of: "\(folder)/handouts/a.pdf")
      #expect(words.contains("↪ "))
      #expect(words.matches(of: /a/).count >= 200)
      #expect(words.contains("Vertriebsgeschwindigkeit 2"))
      #expect(words.contains("christiane.obermeier@mossgate.example"))
    }
  }

  @Test("sets a table of a thousand columns in a moment")
  func hostileTable() async throws {
    let cells = (1...1000).map { [text("cell \($0)")] }
    let sample = try Sample([Self.table(cells, [cells])])
    try await withTemporaryFolder { folder in
      let start = ProcessorTime.ofChildren
      let faults = try await print(sample, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] })
      // Four files; measuring every cell took minutes.
      #expect(ProcessorTime.ofChildren - start < 25)
    }
  }

  @Test("breaks no word of a table that need not be, and never a number or a date")
  func tableWords() async throws {
    for (count, whole) in [(6, ["Qualification", "Rotterdam", "obermeier@"]), (8, ["lectern_"])] {
      let columns = Self.hard.prefix(count)
      let sample = try Sample([
        Self.table(columns.map { [text($0.0)] }, [columns.map { [$0.1] }])
      ])
      try await withTemporaryFolder { folder in
        _ = try await print(sample, to: folder)
        let words = try await printedWords(of: "\(folder)/handouts/a.pdf")
        for word in whole + ["$1,234,567", "2026-12-01"] {
          #expect(words.contains(word), "\(word)")
        }
      }
    }
  }

  @Test("keeps a short table on one page, and repeats the head of a long one")
  func tablesOverPages() async throws {
    func rows(_ count: Int, _ name: String) -> Block {
      Self.table(
        [[text("Head\(name)")], [text("B")]],
        (1...count).map { [[text("\(name)\($0)")], [text("x")]] })
    }
    for filler in [22, 24, 26] {
      let sample = try Sample(
        (0..<filler).map { _ in paragraph("Filler") } + [rows(5, "short"), rows(70, "long")])
      try await withTemporaryFolder { folder in
        _ = try await print(sample, to: folder)
        let words = try await placedWords(of: "\(folder)/handouts/a.pdf")
        let short = Set(words.filter { $0.text.hasPrefix("short") }.map(\.page))
        #expect(short.count == 1, "\(filler) paragraphs before it")
        let long = Set(words.filter { $0.text.hasPrefix("long") }.map(\.page))
        #expect(long.count > 1)
        #expect(words.count { $0.text == "Headlong" } == long.count)
      }
    }
  }

  @Test("keeps long words of titles, headings, code and addresses inside of the page")
  func longWords() async throws {
    let long = "Vertriebsgeschwindigkeitsberechnungsgrundlagen"
    func heading(_ level: Int, _ words: String) throws -> Block {
      let anchor = try #require(Anchor("level-\(level)"))
      return .heading(Heading(level: level, content: [text(words)], anchor: anchor, span: here))
    }
    var sample = try Sample([
      heading(2, long + "zusammenfassungen"), heading(3, "On \(long)\(long.lowercased())"),
      paragraph(
        text("Code: "),
        .code(CodeSpan(text: String(repeating: "letters", count: 20), span: here))),
      paragraph(
        link(
          .external("https://courses.example/" + String(repeating: "folder/", count: 40)), "There")),
    ])
    for title in [long, long + long.lowercased(), "Kurze Einführung in \(long)"] {
      sample.course.units[0].lessons[0].title = Spanned(title, at: here)
      for language in ["en", "de"] {
        sample.course.language = try #require(LanguageTag(language))
        try await expectReadable(sample)
      }
    }
  }

  @Test("begins with air between the address and the first paragraph, without objectives")
  func opening() async throws {
    var sample = try Sample([paragraph("The first paragraph begins here, and is long enough.")])
    sample.course.units[0].lessons[0].summary = "One question for the first call."
    sample.course.units[0].details = Unit.Details(
      id: try #require(UnitID("calls")), title: "Calls")
    try await expectReadable(sample)
  }

  @Test("letters what belongs together as the website does: on the right")
  func matching() async throws {
    let pairs = ["Champion", "Blocker", "Sponsor"].map {
      Quiz.Matching.Pair(left: [text($0)], right: [text("of\($0)")], span: here)
    }
    let quiz = Quiz(
      id: try #require(ActivityID("q")), question: [paragraph("Who says what?")],
      answer: .matching(Quiz.Matching(leftTitle: [], rightTitle: [], pairs: pairs)), span: here)
    try await withTemporaryFolder { folder in
      _ = try await print(try Sample([.activity(.quiz(quiz))]), to: folder)
      let order = quiz.shuffledOrder(of: 3)
      for (name, hasKey) in [("a", false), ("a-facilitator", true)] {
        let words = try await placedWords(of: "\(folder)/handouts/\(name).pdf")
        func letter(leftOf text: String) -> String? {
          guard let index = words.firstIndex(where: { $0.text == text }) else { return nil }
          let word = words[index]
          return words.filter {
            $0.text.count == 1 && abs($0.bottom - word.bottom) < 6 && $0.right < word.left
              && word.left - $0.right < 30
          }.first?.text
        }
        for (place, pair) in order.enumerated() {
          let name = ["Champion", "Blocker", "Sponsor"][pair]
          let sign = ["A", "B", "C"][place]
          #expect(letter(leftOf: "of\(name)") == sign)
          #expect(letter(leftOf: name) == (hasKey ? sign : nil))
        }
      }
    }
  }

  @Test("sets each paragraph from the side of its first letter, whatever the course's language is")
  func directions() async throws {
    var sample = try Sample([
      paragraph("مرحبا بالعالم وأهلا"), paragraph("Alpha beta gamma"),
      paragraph("שלום עולם שוב"),
    ])
    for language in ["en", "ar"] {
      sample.course.language = try #require(LanguageTag(language))
      try await expectReadable(sample)
      try await withTemporaryFolder { folder in
        _ = try await print(sample, to: folder)
        let words = try await placedWords(of: "\(folder)/handouts/a.pdf")
        func place(_ text: String) throws -> PrintedWord {
          // Tools return letters in the order on the page, or in reading order.
          try #require(words.first { $0.text.sorted() == text.sorted() }, "\(text)")
        }
        let (alpha, gamma) = (try place("Alpha"), try place("gamma"))
        #expect(alpha.left < gamma.left)
        let (hello, again) = (try place("שלום"), try place("שוב"))
        #expect(hello.left > again.left)
        // From one edge of the text to the other it is 144 mm.
        #expect(hello.right - alpha.left > 390)
      }
    }
  }

  @Test("says in the title of a file whose copy it is, in the course's language")
  func titles() async throws {
    var sample = try Sample([paragraph("Fine")])
    for (language, word) in [
      ("en", "facilitator"), ("de", "Leitung"), ("fr", "animateur"), ("pl", "facilitator"),
    ] {
      sample.course.language = try #require(LanguageTag(language))
      try await withTemporaryFolder { folder in
        _ = try await print(sample, to: folder)
        let learner = try await output(of: "pdfinfo", ["\(folder)/handouts/a.pdf"])
        let other = try await output(of: "pdfinfo", ["\(folder)/handouts/a-facilitator.pdf"])
        #expect(learner.contains("Qualify · Sales\n"))
        #expect(other.contains("Qualify · Sales (\(word))\n"))
      }
    }
  }

  @Test("says that its own words are English where it lacks words of the course's language")
  func languages() async throws {
    var sample = try Sample([paragraph("Bonjour")])
    for (language, isMixed) in [("pl", true), ("fr", false), ("de", false), ("en", false)] {
      sample.course.language = try #require(LanguageTag(language))
      try await withTemporaryFolder { folder in
        _ = try await print(sample, to: folder)
        let source = try await output(
          of: "qpdf", ["--qdf", "--object-streams=disable", "\(folder)/handouts/a.pdf", "-"])
        #expect(source.contains("/Lang (\(language))"))
        #expect(source.contains("/Lang (en)") == (isMixed || language == "en"))
      }
    }
  }
}

extension ActivityID {
  fileprivate func exercise(_ task: Block, title: [Inline]? = nil) -> Block {
    .activity(.exercise(Exercise(id: self, title: title, task: [task], span: here)))
  }
}
