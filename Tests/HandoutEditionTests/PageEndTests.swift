import EditionKit
import Foundation
import HandoutEdition
import LessonModel
import TestKit
import Testing

/// What stays together where a page ends, and what a page has left.
@Suite("The ends of pages", .engines)
struct PageEndTests {
  /// The pages of a learner's and a facilitator's handout on A4.
  private func pages(_ blocks: [Block], _ name: String = "a") async throws -> [[PrintedWord]] {
    try await withTemporaryFolder { folder in
      let faults = try await print(try Sample(blocks), to: folder)
      #expect(faults.values.allSatisfy { $0 == [] }, "\(faults)")
      let words = try await placedWords(of: "\(folder)/handouts/\(name).pdf")
      return (1...(words.map(\.page).max() ?? 1)).map { page in words.filter { $0.page == page } }
    }
  }

  /// The pages on which words are.
  private func places(of words: [String], in pages: [[PrintedWord]]) -> Set<Int> {
    Set(
      pages.indices.filter { page in pages[page].contains { words.contains($0.text) } })
  }

  /// Where the text of an A4 page ends, in points: 25 mm above its edge.
  private static let endOfText = 771.0

  private func filler(_ count: Int) -> [Block] { (0..<count).map { _ in paragraph("Filler") } }

  @Test("a box of a few lines, a question with its choices, and a prompt with a line stay whole")
  func whole() async throws {
    func choice(_ words: String, _ isRight: Bool = false) -> Quiz.Choice {
      Quiz.Choice(content: [text(words)], isRight: isRight, span: here)
    }
    let quiz = Quiz(
      id: try #require(ActivityID("q")), question: [paragraph("Askfirst?")],
      answer: .choices([choice("Onechoice", true), choice("Twochoice"), choice("Lastchoice")]),
      span: here)
    let heading = Block.heading(
      Heading(level: 2, content: [text("Overit")], anchor: try #require(Anchor("o")), span: here))
    let exercise = Block.activity(
      .exercise(
        Exercise(
          id: try #require(ActivityID("e")), task: [paragraph("Promptword")], span: here)))
    let box = ["Boxline1", "Boxline2", "Boxline3", "Boxline4", "Boxline5"]
    for count in [20, 23, 26, 29, 32] {
      let tested: [Block] = [
        .callout(
          Callout(
            kind: .tip,
            blocks: box.map { words in paragraph(words) }, span: here)),
        heading, .activity(.quiz(quiz)), heading, exercise,
      ]
      let pages = try await pages(filler(count) + tested)
      #expect(
        places(of: box, in: pages).count == 1, "after \(count) lines")
      #expect(
        places(of: ["Askfirst?", "Onechoice", "Twochoice", "Lastchoice"], in: pages).count == 1,
        "after \(count) lines")
      for page in pages {
        // Nothing ends a page that announces the next one.
        let text = page.filter { $0.bottom < Self.endOfText }
        let last = text.max { $0.bottom < $1.bottom }
        #expect(last?.text != "Overit", "after \(count) lines")
      }
    }
  }

  @Test("a table with many columns and rows turns its page, with its heading and running heads")
  func turned() async throws {
    let names = (1...12).map { "Column \($0)" }
    let rows: [[[Inline]]] = (1...6).map { row in
      names.indices.map { column in [text("cell \(row) \(column)")] }
    }
    let head: [[Inline]] = names.map { name in [text(name)] }
    let table = LayoutTests.table(head, rows)
    let heading = Block.heading(
      Heading(level: 2, content: [text("Widehead")], anchor: try #require(Anchor("w")), span: here))
    try await withTemporaryFolder { folder in
      var sample = try Sample(
        filler(4) + [heading, paragraph("Here:"), table, paragraph("Onward")])
      sample.course.handouts.kinds = [.lesson, .guide]
      let faults = try await print(sample, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] }, "\(faults)")
      for name in ["a", "course"] {
        let file = "\(folder)/handouts/\(name).pdf"
        let words = try await placedWords(of: file)
        let page = try #require(words.first { $0.text == "Widehead" }?.page)
        #expect(words.contains { $0.text == "Here:" && $0.page == page })
        // The first and the last column are on it, and the text around it is not.
        let cells = words.filter { $0.page == page && $0.text == "cell" }
        #expect(cells.count == 72, "\(name): \(cells.count)")
        #expect(!words.contains { $0.text == "Onward" && $0.page == page })
        let size = try await output(of: "pdfinfo", ["-f", "\(page)", "-l", "\(page)", file])
        #expect(size.contains(/size: +841\.\d+ x 595/), "\(size)")
        // Its head is on its long side.
        #expect(words.contains { $0.page == page && $0.text == "Sales" && $0.top < 80 })
      }
    }
    // Two rows are easier to read as lists.
    let titles: [[Inline]] = (1...16).map { number in [text("Qualification\(number)")] }
    let cities: [[Inline]] = (1...16).map { number in [text("Rotterdam\(number)")] }
    let few = LayoutTests.table(titles, [cities])
    let pages = try await pages([few])
    #expect(places(of: ["Rotterdam1", "Rotterdam16"], in: pages).count == 1)
  }

  @Test("an exercise has what its page has left, and a drawing has its own ground")
  func room() async throws {
    func exercise(_ room: WritingRoom) throws -> Block {
      .activity(
        .exercise(
          Exercise(
            id: try #require(ActivityID("e")), task: [paragraph("Draw")], room: room, span: here)))
    }
    /// What is drawn on the first page, by pdftocairo's SVG.
    func shapes(_ blocks: [Block]) async throws -> (paths: Int, patterns: Int) {
      try await withTemporaryFolder { folder in
        let faults = try await print(try Sample(blocks), to: folder)
        #expect(faults.values.allSatisfy { $0 == [] }, "\(faults)")
        let drawn = try await output(
          of: "pdftocairo", ["-svg", "-f", "1", "-l", "1", "\(folder)/handouts/a.pdf", "-"])
        return (drawn.matches(of: /<path/).count, drawn.matches(of: /<pattern/).count)
      }
    }
    // A question that does not fit below the exercise leaves a part of the page.
    let choices: [Quiz.Choice] = (1...24).map { number in
      Quiz.Choice(content: [text("Choice \(number)")], isRight: number == 1, span: here)
    }
    let quiz = Quiz(
      id: try #require(ActivityID("q")), question: [paragraph("Which?")],
      answer: .choices(choices),
      span: here)
    let alone = try await shapes([try exercise(WritingRoom(lines: 3)), paragraph("End")])
    let before = try await shapes([
      try exercise(WritingRoom(lines: 3)), .activity(.quiz(quiz)),
    ])
    #expect(alone.patterns == 0 && before.patterns == 0)
    #expect(before.paths > 8, "\(before.paths) lines")
    for ground in [WritingRoom.Ground.grid, .dots] {
      #expect(try await shapes([try exercise(WritingRoom(ground))]).patterns > 0, "\(ground)")
    }
    #expect(try await shapes([try exercise(WritingRoom(.blank))]).patterns == 0)
  }
}
