import Diagnostics
import EditionKit
import Foundation
import HandoutEdition
import JSONKit
import LessonModel
import ProcessKit
import TestKit
import Testing
import TypesetKit

/// Cards, job aids, forms and sheets as they leave the printer.
@Suite("Handouts for the classroom", .engines)
struct ClassroomTests {
  private func cards(_ count: Int) throws -> [Block] {
    try (1...count).map { number in
      .activity(
        .card(
          Card(
            id: try #require(ActivityID("c\(number)")), front: [paragraph("Front\(number)")],
            back: [paragraph("Back\(number)")], span: here)))
    }
  }

  @Test(
    "flash cards have their backs where their fronts are, when a sheet is turned over its long edge",
    arguments: [
      (HandoutSettings.CardSheet.avery5371, 612.0, 2, 5), (.avery5388, 612.0, 1, 3),
      (.eight, 595.276, 2, 4), (.four, 595.276, 2, 2),
    ])
  func duplex(sheet: HandoutSettings.CardSheet, width: Double, columns: Int, rows: Int)
    async throws
  {
    let count = columns * rows + 1
    var sample = try Sample(cards(count))
    sample.course.handouts.kinds = [.flashCards]
    sample.course.handouts.cardSheets = [sheet]
    try await withTemporaryFolder { folder in
      let faults = try await print(sample, to: folder)
      #expect(faults == ["handouts/course-flash-cards.pdf": []])
      let words = try await placedWords(of: "\(folder)/handouts/course-flash-cards.pdf")
      var places: Set<[Int]> = []
      for number in 1...count {
        let front = try #require(words.first { $0.text == "Front\(number)" })
        let back = try #require(words.first { $0.text == "Back\(number)" })
        // Two pages to try the printer come first.
        #expect(front.page % 2 == 1 && front.page > 2 && back.page == front.page + 1)
        // Seen through the paper, the middle of the back is that of the front.
        let middle = (front.left + front.right) / 2
        let behind = width - (back.left + back.right) / 2
        #expect(abs(middle - behind) < 0.5, "card \(number): \(middle), \(behind)")
        #expect(abs(front.top - back.top) < 6, "card \(number)")
        places.insert([front.page, Int(middle), Int(front.top)])
      }
      #expect(places.count == count)
      // Cards of one sheet are in all of its columns and rows.
      let first = places.filter { $0[0] == 3 }
      #expect(Set(first.map { $0[1] }).count == columns && Set(first.map { $0[2] }).count == rows)
    }
  }

  @Test("a lone card in a lesson takes no sheet, and many begin on the front of one")
  func loneCard() async throws {
    for (count, blank) in [(1, false), (9, true)] {
      var sample = try Sample([paragraph("Only words.")] + cards(count))
      sample.course.handouts.kinds = [.lesson]
      try await withTemporaryFolder { folder in
        #expect(try await print(sample, to: folder)["handouts/a.pdf"] == [])
        let pages = try await printedWords(of: "\(folder)/handouts/a.pdf").split(separator: "\u{C}")
        #expect(pages.contains { $0.contains("left blank") } == blank)
        #expect(pages.firstIndex { $0.contains("Back1") } == (blank ? 2 : 0))
      }
    }
  }

  @Test(
    "cards in a lesson are on as few sheets as hold them, and none is alone there",
    arguments: [(6, [6]), (7, [3, 4]), (13, [4, 5, 4]), (18, [6, 6, 6])])
  func spreadCards(count: Int, expected: [Int]) async throws {
    var sample = try Sample([paragraph("Only words.")] + cards(count))
    sample.course.handouts.kinds = [.lesson, .largePrint]
    try await withTemporaryFolder { folder in
      let faults = try await print(sample, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] }, "\(faults)")
      for name in ["a", "a-large-print"] {
        let pages = try await printedWords(of: "\(folder)/handouts/\(name).pdf")
          .split(separator: "\u{C}")
        let sheets = pages.map { $0.matches(of: /Front\d/).count }.filter { $0 > 0 }
        if name == "a" { #expect(sheets == expected) }
        #expect(sheets.reduce(0, +) == count)
        #expect(sheets.allSatisfy { $0 > 2 }, "\(name): \(sheets)")
      }
    }
  }

  @Test("a card that is too long for its sheet is a fault at its place")
  func longCard() async throws {
    let long = (0..<60).map { _ in paragraph("A sentence that goes on and on and on.") }
    let card = Card(
      id: try #require(ActivityID("long")), front: [paragraph("Ask")], back: long, span: here)
    var sample = try Sample([.activity(.card(card))])
    sample.course.handouts.kinds = [.flashCards]
    try await withTemporaryFolder { folder in
      let faults = try await print(sample, to: folder)["handouts/course-flash-cards.pdf"] ?? []
      // It is shown where the card becomes too long.
      #expect(faults.first?.place == 3..<5 && faults.first?.source == "a", "\(faults)")
      #expect(faults.first?.message.contains("too long for its size") == true)
    }
  }

  @Test("a booklet folds into a book, and two pages on a sheet are in their order")
  func imposed() async throws {
    var sample = try Sample([paragraph("Only words.")])
    sample.course.handouts.kinds = [.booklet, .twoUp]
    try await withTemporaryFolder { folder in
      let faults = try await print(sample, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] })
      #expect(faults.keys.contains("handouts/course.pdf"))
      let numbers = try await pageNumbers(of: "\(folder)/handouts/course.pdf", width: 595)
      let count = numbers.count
      try #require(count >= 4 && count % 4 == 0)
      let sides = try await pageNumbers(of: "\(folder)/handouts/course-booklet.pdf", width: 595)
      #expect(sides.count == count / 2)
      for (side, found) in sides.enumerated() {
        let pages = [side + 1, count - side]
        let expected = side % 2 == 0 ? [pages[1], pages[0]] : pages
        // Each page of the guide whose number is printed is in its half.
        for (half, page) in expected.enumerated() where !numbers[page - 1].isEmpty {
          #expect(found.contains { $0.half == half && $0.number == page }, "side \(side + 1)")
        }
      }
      let pairs = try await pageNumbers(of: "\(folder)/handouts/course-two-up.pdf", width: 421)
      #expect(pairs.count == count / 2)
    }
  }

  private struct Number: Hashable {
    var half: Int
    var number: Int
  }

  /// The numbers at the feet of the pages of a document, and in which half of a sheet they are.
  private func pageNumbers(of file: String, width: Double) async throws -> [[Number]] {
    let pages = try await printedWords(of: file).split(
      separator: "\u{C}", omittingEmptySubsequences: false
    ).dropLast().count
    let words = try await placedWords(of: file)
    return (1...pages).map { page in
      words.filter { $0.page == page && $0.top > 770 }.compactMap { word in
        Int(word.text).map { Number(half: word.left > width ? 1 : 0, number: $0) }
      }
    }
  }

  @Test("large print has letters of 16 points at least, and the structure of the handout")
  func largePrint() async throws {
    var sample = try Sample.everything()
    sample.course.handouts.kinds = [.lesson, .largePrint]
    try await withTemporaryFolder { folder in
      let faults = try await print(sample, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] })
      let large = "\(folder)/handouts/a-large-print.pdf"
      let info = try await output(of: "pdfinfo", [large])
      #expect(info.contains("Page size:       595.276 x 841.89"), "\(info)")
      #expect(try await output(of: "qpdf", ["--check", large]).contains("No syntax"))
      // The elements without what differs on other pages: numbers of objects, places, ids.
      func structure(_ file: String) async throws -> [String] {
        try await output(of: "pdfinfo", ["-struct", file]).split(separator: "\n").map {
          String($0.drop { $0 == " " }.prefix { $0.isLetter || $0.isNumber })
        }.filter { !$0.isEmpty && $0 != "Object" }
      }
      let elements = try await structure(large)
      let usualElements = try await structure("\(folder)/handouts/a.pdf")
      let difference = usualElements.difference(from: elements)
      #expect(difference.isEmpty && elements.count > 100, "\(difference.prefix(4))")
      // The words of a paragraph are as high as letters of 17 points.
      let words = try await placedWords(of: large)
      let usual = try await placedWords(of: "\(folder)/handouts/a.pdf")
      let high = try #require(words.first { $0.text == "Quoted" })
      let low = try #require(usual.first { $0.text == "Quoted" })
      #expect(abs((high.bottom - high.top) / (low.bottom - low.top) - 1.55) < 0.02)
      #expect(words.allSatisfy { $0.left > 20 && $0.right < 576 && $0.bottom < 842 })
    }
  }

  @Test("a job aid is on one page, however long its lesson is, and says if something is left out")
  func jobAids() async throws {
    func points(_ count: Int) -> Block {
      let items = (0..<count).map { number in
        List.Item(
          blocks: [paragraph("Point \(number) with a few more words to fill a line of text.")],
          span: here)
      }
      return .keyPoints(
        KeyPoints(
          blocks: [.list(List(kind: .bulleted, isTight: true, items: items, span: here))],
          span: here))
    }
    for (count, isShorter) in [(4, false), (120, true)] {
      var sample = try Sample([points(count)])
      sample.course.handouts.kinds = [.jobAid, .poster]
      try await withTemporaryFolder { folder in
        let faults = try await print(sample, to: folder)
        #expect(faults.values.allSatisfy { $0 == [] })
        for name in ["job-aid", "poster"] {
          let file = "\(folder)/handouts/course-\(name).pdf"
          #expect(try await output(of: "pdfinfo", [file]).contains("Pages:           1\n"))
          let words = try await printedWords(of: file)
          #expect(words.contains("Point 0"))
          #expect(words.contains("There is more in the lesson.") == isShorter)
        }
        #expect(
          try await output(of: "pdfinfo", ["\(folder)/handouts/course-poster.pdf"])
            .contains("841.89 x 1190.55"))
      }
    }
  }

  @Test("worksheets begin on pages of their own, and their room is spread over the page")
  func worksheets() async throws {
    let sheets = try ["one", "two"].map { id in
      Block.activity(
        .worksheet(
          Worksheet(
            id: try #require(ActivityID(id)), title: [text("Sheet \(id)")],
            parts: [
              .fields([
                Worksheet.Field(
                  id: try #require(FieldID("first")), label: [text("First")],
                  kind: .text(lines: 2), span: here),
                Worksheet.Field(
                  id: try #require(FieldID("last")), label: [text("Last")],
                  kind: .text(lines: 2), span: here),
              ])
            ], span: here)))
    }
    var sample = try Sample(sheets)
    sample.course.handouts.kinds = [.worksheets]
    try await withTemporaryFolder { folder in
      #expect(try await print(sample, to: folder)["handouts/course-worksheets.pdf"] == [])
      let words = try await placedWords(of: "\(folder)/handouts/course-worksheets.pdf")
      for (page, id) in [(1, "one"), (2, "two")] {
        #expect(words.contains { $0.text == id && $0.page == page })
        #expect(words.contains { $0.text == "Name" && $0.page == page })
        let first = try #require(words.first { $0.text == "First" && $0.page == page })
        let last = try #require(words.first { $0.text == "Last" && $0.page == page })
        // Two lines are 48 points; the page has room for many more.
        #expect(last.top - first.top > 200, "page \(page)")
      }
      #expect(words.map(\.page).max() == 2)
    }
  }

  @Test("each person on a list gets a certificate, and is on the attendance sheet")
  func people() async throws {
    let sample = try Sample([paragraph("Words")])
    let list = PeopleList(Array("name;company\nZoë Łowe;Engines\n\"Grace; H.\";\n".utf8))
    #expect(list.problems.isEmpty)
    let choice = HandoutChoice(kinds: [.attendanceSheet, .certificate], people: list.people)
    // What goes online has no names.
    let online = await HandoutEdition(choice).render(sample.course, in: sample.context).value
    let apart = await FacilitatorEdition(choice).render(sample.course, in: sample.context).value
    func data(_ tree: OutputTree) -> [String] {
      tree.files.compactMap { file in
        guard case .typeset(let job) = file.content else { return nil }
        return String(decoding: job.data.bytes, as: UTF8.self)
      }
    }
    #expect(data(online).count == 2 && data(apart).count == 2)
    #expect(data(online).allSatisfy { !$0.contains("Łowe") })
    #expect(data(apart).allSatisfy { $0.contains("Zoë Łowe") && $0.contains("Grace; H.") })
    try await withTemporaryFolder { folder in
      let faults = try await print(apart, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] }, "\(faults)")
      let pages = try await printedWords(of: "\(folder)/handouts/course-certificate.pdf")
        .split(separator: "\u{C}")
      #expect(pages.count == 2 && pages[0].contains("Zoë Łowe"))
      #expect(pages[1].contains("Grace; H.") && pages[0].contains("took part in the course"))
      let sheet = try await printedWords(of: "\(folder)/handouts/course-attendance-sheet.pdf")
      #expect(sheet.contains("Zoë Łowe") && sheet.contains("Engines"))
    }
  }

  @Test(
    "an attendance sheet has a column for each day, on as many pages as these need",
    arguments: [1, 5, 7])
  func days(count: Int) async throws {
    var sample = try Sample([paragraph("Words")])
    let lesson = sample.course.lessons[0]
    sample.course.units[0].lessons = try (0..<count).map { number in
      var copy = lesson
      copy.id = try #require(LessonID("a\(number)"))
      return copy
    }
    sample.course.handouts.kinds = [.attendanceSheet]
    var plan = DeliveryPlan(id: try #require(PlanID("each")))
    plan.division = .even(count)
    sample.course.plans = [plan]
    sample.course.handouts.plan = Spanned(plan.id, at: here)
    try await withTemporaryFolder { folder in
      let faults = try await print(sample, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] }, "\(faults)")
      let sheet = try await printedWords(of: "\(folder)/handouts/course-attendance-sheet.pdf")
      for day in 1...max(count, 2) {
        #expect(sheet.uppercased().contains("DAY \(day)") == (count > 1), "day \(day)")
      }
    }
  }

  @Test("fields to fill in are filled and saved by two libraries, and stay under their tags")
  func forms() async throws {
    let option = Worksheet.Field.Option(content: [text("Close now")], span: here)
    let kinds: [(String, Worksheet.Field.Kind)] = [
      ("words", .line), ("more", .text(lines: 3)), ("price", .number(unit: "€")), ("day", .date),
      ("several", .choice([option, option], several: true)),
      ("one", .choice([option, option], several: false)), ("sure", .rating(highest: 3)),
      (
        "steps",
        .table(columns: [Table.Cell(content: [text("Who")], span: here)], rows: 2)
      ),
    ]
    let sheet = Worksheet(
      id: try #require(ActivityID("deal")), title: [text("Deal sheet")],
      parts: [
        .fields(
          try kinds.map { id, kind in
            Worksheet.Field(
              id: try #require(FieldID(id)), label: [text("Über \(id)")], kind: kind, span: here)
          })
      ], span: here)
    var sample = try Sample([.activity(.worksheet(sheet))])
    sample.course.handouts.kinds = [.fillableWorksheets]
    try await withTemporaryFolder { folder in
      let file = "handouts/course-fillable-worksheets.pdf"
      #expect(try await print(sample, to: folder)[file] == [])
      let python = Program(
        "\(repositoryFolder)/.lectern/venv/bin/python3", named: "Python", installedBy: "make test")
      // It ends with a failure if the judge finds a fault.
      _ = try await python.run(
        [
          "\(repositoryFolder)/Tests/ConformanceTests/judges/forms.py", "\(folder)/\(file)", folder,
        ],
        timeLimit: .seconds(60))
      // Poppler draws what was filled in.
      for library in ["pikepdf", "pypdf"] {
        let words = try await printedWords(of: "\(folder)/\(library).pdf")
        #expect(words.contains("Filled by \(library)"), "\(words)")
      }
    }
  }
}

@Suite("A list of people")
struct PeopleListTests {
  private func problems(_ text: String) -> [String] {
    PeopleList(Array(text.utf8)).problems.map { "\($0.line): \($0.message)" }
  }

  @Test("is read as spreadsheets save it")
  func tables() {
    for text in [
      "name,organisation\nAda,Engines\nGrace,Navy\n",
      "\u{FEFF}Name;Ort;Company\r\nAda;X;Engines\r\n\r\n\"Grace\";\"Y\nZ\";Navy",
      "id\tname\tcompany\n1\tAda \tEngines\n2\tGrace\tNavy",
    ] {
      #expect(
        PeopleList(Array(text.utf8)).people == [
          Person(name: "Ada", from: "Engines"), Person(name: "Grace", from: "Navy"),
        ], "\(text)")
    }
    #expect(PeopleList(Array("name\n\"A \"\"B\"\" C\"".utf8)).people == [Person(name: "A \"B\" C")])
  }

  @Test("says what is wrong, and in which line")
  func faults() {
    #expect(problems("") == ["1: the list is empty: its first line must be `name`"])
    #expect(problems("first,last\nA,B").first?.hasPrefix("1: no column is called `name`") == true)
    #expect(problems("name\n") == ["1: there is no name below the first line"])
    #expect(
      problems("name,company\nAda,E\n,F\nB\nAda,E\n").map { $0.prefix(20) } == [
        "3: this line has no ", "4: this line has 1 o", "5: Ada is in the lis",
      ])
    #expect(
      problems("name\nAda\n\"Gra\nce\n") == ["3: a quotation mark opens here and is never closed"])
    let latin = PeopleList(Array("name\nAda\nR".utf8) + [0xE9] + Array("mi\n".utf8))
    #expect(latin.problems.map(\.line) == [3])
  }
}
