import Diagnostics
import EditionKit
import Foundation
import HandoutEdition
import LessonModel
import ProcessKit
import TestKit
import Testing
import TypesetKit

/// Handouts as they leave the printer: the templates hold what the edition promises.
@Suite("Printed handouts", .engines)
struct PrintTests {
  @Test("keep PDF/UA-1 and PDF/A-2a with every kind of block, and each copy's secrets")
  func everything() async throws {
    try await withTemporaryFolder { folder in
      let faults = try await print(Sample.everything(), to: folder)
      #expect(faults.count == 6)
      for (file, faults) in faults { #expect(faults == [], "\(file)") }

      let learner = try await printedWords(of: "\(folder)/handouts/a.pdf")
      let facilitator = try await printedWords(of: "\(folder)/handouts/a-facilitator.pdf")
      for shared in [
        "Which one?", "Take one deal", "Look first", "A footnote", "Growth", "let win =",
        "Remember", "Captioned", "A demo", "She shows it", "Everybody knows",
        "What next?", "Come back to this in two weeks", "Helpful", "Front side",
        "Back side", "It costs.", "Words in this lesson", "untold", "Comes after", "First of all",
      ] {
        #expect(learner.contains(shared), "\(shared)")
        #expect(facilitator.contains(shared), "\(shared)")
      }
      for secret in [
        "Because it is", "Said afterwards", "One way", "Let pairs compare",
        "Keyword", "Keyphrase", "4711", "Gapword", "Gapphrase", "The brief of Buyer", "Watch this",
      ] {
        #expect(!learner.contains(secret), "\(secret)")
        #expect(facilitator.contains(secret), "\(secret)")
      }
      #expect(learner.contains("Page 1 of"))
      #expect(learner.contains("courses.example/sales/lessons/a"))
      #expect(!learner.contains("Only heard") && !facilitator.contains("Only heard"))
    }
  }

  @Test("print nothing to cut out on the back of anything")
  func sheets() async throws {
    let brief = (0..<22).map { _ in paragraph("Private words of this role.") }
    let roles = ["Buyer", "Seller", "Boss", "Lawyer", "User", "Clerk"].map {
      RolePlay.Role(name: [text($0)], brief: brief, span: here)
    }
    let play = RolePlay(
      id: try #require(ActivityID("play")), scene: [paragraph("Scene")], roles: roles, span: here)
    let cards = try (1...14).map { number in
      Block.activity(
        .card(
          Card(
            id: try #require(ActivityID("c\(number)")), front: [paragraph("Private words?")],
            back: [paragraph("Yes")], span: here)))
    }
    try await withTemporaryFolder { folder in
      let faults = try await print(Sample([.activity(.rolePlay(play))] + cards), to: folder)
      for (file, least) in [
        ("handouts/a.pdf", 2), ("handouts/a-letter.pdf", 2), ("handouts/course-role-cards.pdf", 6),
        ("handouts/course-role-cards-letter.pdf", 6),
      ] {
        #expect(faults[file] == [])
        let pages = try await printedWords(of: "\(folder)/\(file)").split(separator: "\u{C}")
        let sheets = pages.indices.filter { pages[$0].contains("Private words") }
        #expect(sheets.count >= least)
        #expect(sheets.allSatisfy { $0 % 2 == 0 }, "on the pages with the indices \(sheets)")
      }
    }
  }

  @Test("run no code of a formula, and read no file for one")
  func hostileFormulas() async throws {
    try await withTemporaryFolder { folder in
      try "SECRET".write(toFile: "\(folder)/secret.txt", atomically: true, encoding: .utf8)
      var formulas: [Conversions.FormulaKey: Conversions.ConvertedFormula] = [:]
      var blocks: [Block] = []
      for (number, source) in MathTests.hostile.enumerated() {
        let tex = "tex\(number)"
        formulas[Conversions.FormulaKey(tex: tex, isDisplayed: true)] =
          Conversions.ConvertedFormula(mathML: "", typst: source)
        blocks.append(.formula(Formula(tex: tex, span: here)))
      }
      var sample = try Sample(blocks)
      sample.context.conversions = Conversions(formulas: formulas)
      let faults = try await print(sample, to: folder)
      #expect(faults["handouts/a.pdf"] == [])
      let words = try await printedWords(of: "\(folder)/handouts/a.pdf")
      #expect(!words.contains("SECRET"))
      for number in MathTests.hostile.indices { #expect(words.contains("tex\(number)")) }
    }
  }

  @Test(
    "break or draw smaller a formula that is too wide, and report one that fits nowhere at its place"
  )
  func wideFormulas() async throws {
    func sum(_ count: Int) -> String { (1...count).map { "a_\($0)" }.joined(separator: " + ") }
    let sources = [
      // A line may end at each sign; it is a third too wide; nothing helps, on a line of its own and in a text.
      (sum(90), true, 0), ("sqrt(\(sum(22)))", true, 0), ("sqrt(\(sum(60)))", true, 1),
      ("sqrt(\(sum(22)))", false, 0), ("sqrt(\(sum(60)))", false, 1),
    ]
    for (source, isDisplayed, count) in sources {
      let formula = Formula(tex: "tex", span: here)
      var sample = try Sample([isDisplayed ? .formula(formula) : paragraph(.formula(formula))])
      let key = Conversions.FormulaKey(tex: "tex", isDisplayed: isDisplayed)
      sample.context.conversions = Conversions(formulas: [
        key: Conversions.ConvertedFormula(mathML: "", typst: source)
      ])
      try await withTemporaryFolder { folder in
        let faults = try await print(sample, to: folder)["handouts/a.pdf"] ?? []
        #expect(faults.count == count, "\(source): \(faults)")
        for fault in faults {
          #expect(fault.place == 3..<5 && fault.message.contains("wider than its place"))
        }
        if count == 0 { try await expectReadable("\(folder)/handouts/a.pdf", 595) }
      }
    }
  }

  @Test("speak German where the course does")
  func german() async throws {
    try await withTemporaryFolder { folder in
      var sample = try Sample.everything()
      sample.course.language = try #require(LanguageTag("de-AT"))
      let faults = try await print(sample, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] })
      let words = try await printedWords(of: "\(folder)/handouts/a.pdf")
      for word in ["Arbeitsblatt", "Rollenspiel", "in zwei Wochen", "Wörter dieser Lektion"] {
        #expect(words.localizedCaseInsensitiveContains(word), "\(word)")
      }
    }
  }

  @Test("show a sign instead of letters that no font has, and are printed")
  func missingLetter() async throws {
    try await withTemporaryFolder { folder in
      var sample = try Sample([
        paragraph("Fine"),
        .callout(Callout(kind: .tip, blocks: [paragraph("Before \u{E123} after")], span: here)),
      ])
      sample.course.title = "Sales \u{E123}"
      let faults = try await print(sample, to: folder)
      #expect(faults.values.allSatisfy { $0 == [] })
      let words = try await printedWords(of: "\(folder)/handouts/a.pdf")
      #expect(words.contains("Before \u{FFFD} after") && words.contains("Sales \u{FFFD}"))
    }
  }
}
