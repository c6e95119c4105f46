import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("Quizzes of every kind")
struct QuizTests {
  private func quiz(_ body: String, attributes: String = "{#q}") async throws -> (Quiz, [String]) {
    let reading = try await Reading(lesson: "::::quiz\(attributes)\n\(body)\n::::\n")
    guard case .activity(.quiz(let quiz)) = reading.blocks.first else {
      throw NoQuiz()
    }
    return (quiz, reading.rules)
  }

  private struct NoQuiz: Error {}

  @Test(
    "answer= makes a truth, a number or words of it",
    arguments: [
      ("{answer=true}", Quiz.Answer.truth(true)), ("{answer=False}", .truth(false)),
      ("{answer=42}", .number(.init(value: 42, text: "42"))),
      (
        "{answer=-1.5 tolerance=0.25}",
        .number(.init(value: -1.5, tolerance: 0.25, text: "-1.5"))
      ),
      ("{answer=\"Tuesday |  Tue\"}", .text(accepted: ["Tuesday", "Tue"])),
      ("{answer=42%}", .text(accepted: ["42%"])), ("{answer=inf}", .text(accepted: ["inf"])),
    ])
  func written(attributes: String, answer: Quiz.Answer) async throws {
    let (quiz, rules) = try await quiz("What?", attributes: attributes)
    #expect(quiz.answer == answer)
    // A number with a unit is taken for words, and that is said.
    #expect(rules == (attributes.contains("%") ? ["typed-answer"] : []))
    #expect(quiz.question.count == 1)
  }

  @Test("its last numbered list is steps in their order, and what follows explains")
  func order() async throws {
    let (quiz, rules) = try await quiz("Sort:\n\n1. one\n2. two\n\nBecause.")
    guard case .order(let steps) = quiz.answer else {
      Issue.record("\(quiz.answer)")
      return
    }
    #expect(
      steps.map { $0.blocks.flatMap(\.inlineContents).map(\.plainText) } == [["one"], ["two"]])
    #expect(quiz.explanation.count == 1)
    #expect(rules.isEmpty)
  }

  @Test("a table of two columns is pairs; one of three is an error")
  func matching() async throws {
    let (quiz, rules) = try await quiz("| a | b |\n| - | - |\n| 1 | 2 |\n| 3 | 4 |")
    guard case .matching(let matching) = quiz.answer else {
      Issue.record("\(quiz.answer)")
      return
    }
    #expect(matching.leftTitle.plainText == "a" && matching.rightTitle.plainText == "b")
    #expect(matching.pairs.map { $0.left.plainText + $0.right.plainText } == ["12", "34"])
    #expect(rules.isEmpty)
    let wide = try await self.quiz("| a | b | c |\n| - | - | - |\n| 1 | 2 | 3 |")
    #expect(wide.1 == ["invalid-answer"])
  }

  @Test("[[words]] are gaps, exact to the byte; an empty one is an error; elsewhere they are text")
  func gaps() async throws {
    let reading = try await Reading(
      lesson: ":::quiz\nÄ [[event | *date*|trigger]] **and [[who]]**.\n:::\n\n[[no gap]]\n")
    var blanks: [Blank] = []
    reading.blocks.forEachInline { if case .blank(let blank) = $0 { blanks.append(blank) } }
    #expect(blanks.map(\.accepted) == [["who"]])
    let whole = try await Reading(lesson: ":::quiz\nÄ [[event | trigger]] and [[who]].\n:::\n")
    blanks = []
    whole.blocks.forEachInline { if case .blank(let blank) = $0 { blanks.append(blank) } }
    #expect(blanks.map(\.accepted) == [["event", "trigger"], ["who"]])
    let source = try #require(whole.sources.first { $0.path.hasSuffix(".md") })
    #expect(blanks.map { source.text(in: $0.span) } == ["[[event | trigger]]", "[[who]]"])
    #expect(try await quiz("Fill [[ ]] and [[x]].").1 == ["invalid-answer"])
  }

  private func blanks(in blocks: [Block]) -> [[String]] {
    var blanks: [[String]] = []
    blocks.forEachInline { if case .blank(let blank) = $0 { blanks.append(blank.accepted) } }
    return blanks
  }

  @Test(
    "gaps in a table, a list or over two lines win over pairs and steps",
    arguments: [
      ("| a | b |\n| - | - |\n| [[one\\|two]] | x |\n| y | [[z]] |", [["one", "two"], ["z"]]),
      ("1. first\n2. then [[pay]]", [["pay"]]), ("- A **[[b]]** c\n- d", [["b"]]),
      ("A [[compelling\nevent]] helps.", [["compelling event"]]),
      ("> A [[compelling\n> event]] *[[helps]]*", [["compelling event"], ["helps"]]),
      ("Fill: [[x]]\n\n| a | b |\n| - | - |\n| 1 | 2 |", [["x"]]),
    ])
  func gapsWin(body: String, accepted: [[String]]) async throws {
    let (quiz, rules) = try await quiz(body)
    #expect(quiz.answer == .blanks)
    #expect(blanks(in: quiz.question) == accepted)
    #expect(quiz.explanation.isEmpty)
    #expect(rules.isEmpty)
  }

  @Test(
    "a gap that cannot be one is an error at its place",
    arguments: [
      ("Good [[x]] and [[*em*]].", "{#q}", "[[*em*]]"),
      ("Good [[x]] and [[a **b** c]].", "{#q}", "[[a **b** c]]"),
      ("[[$x^2$]]", "{#q}", "[[$x^2$]]"), ("[[`x`]] [[y]]", "{#q}", "[[`x`]]"),
      ("[[x]] and [[ ]]", "{#q}", "[[ ]]"), ("[[open] and [[x]]", "{#q}", "[["),
      ("[a [[x]]](https://example.org/)", "{#q}", "[[x]]"),
      ("A [[x]].", "{#q answer=x}", "[[x]]"),
      ("A [[x]].\n\n- [x] a\n- [ ] b", "{#q}", "[[x]]"),
      ("A?\n\n- [x] [[x]]\n- [ ] b", "{#q}", "[[x]]"),
    ])
  func noGap(body: String, attributes: String, place: String) async throws {
    let reading = try await Reading(lesson: "::::quiz\(attributes)\n\(body)\n::::\n")
    #expect(reading.rules == ["invalid-answer"])
    #expect(reading.diagnostics.map { reading.text(in: $0.span) } == [place])
  }

  @Test("a gap outside a question is a warning; escaped brackets and code are neither")
  func gapOutside() async throws {
    let reading = try await Reading(
      lesson: """
        A [[b]].

        :::quiz{#q answer=x}
        A \\[[b]], a \\[\\[c\\]\\], `[[d]]`, e[0][[1] and [[.

        :::explanation
        So [[x]].
        :::
        :::

        """)
    #expect(reading.rules == ["raw-gap", "raw-gap"])
    #expect(reading.diagnostics.map { reading.text(in: $0.span) } == ["[[b]]", "[[x]]"])
    let pairs = try await quiz("| a | b |\n| - | - |\n| `[[ -f x ]]` | 2 |\n| 3 | 4 |")
    guard case .matching = pairs.0.answer else {
      Issue.record("\(pairs.0.answer)")
      return
    }
    #expect(pairs.1.isEmpty)
  }

  @Test("a pair without one of its sides, and a box without words, are errors")
  func emptyParts() async throws {
    let pairs = try await quiz("| a | b |\n| - | - |\n| 1 | |\n| 3 | 4 |")
    #expect(pairs.1 == ["invalid-answer"])
    let reading = try await Reading(
      lesson: ":::quiz{#q}\nWhich?\n\n- [x] this\n- [ ]\n- that\n:::\n")
    #expect(
      reading.diagnostics.map(\.message) == [
        "a choice needs words after its box", "every choice needs a box",
      ])
  }

  private func answer(_ written: String, language: String, tolerance: String = "") async throws -> (
    Quiz.Answer, Reading
  ) {
    let reading = try await Reading([
      "course.yaml": "title: T\nlanguage: \(language)\n",
      "01-a.md": "# A\n\n:::quiz{#q answer=\"\(written)\"\(tolerance)}\nWhat?\n:::\n",
    ])
    guard case .activity(.quiz(let quiz)) = reading.blocks.first else { throw NoQuiz() }
    return (quiz.answer, reading)
  }

  @Test(
    "a decimal comma is one where the course's language has it",
    arguments: [
      ("42,5", "de", 42.5), ("42.5", "de", 42.5), ("-0,125", "fr", -0.125), ("1,500", "nl", 1.5),
      ("0.125", "de", 0.125), ("42.5", "en", 42.5), ("1.500", "en-GB", 1.5),
      ("1.500", "de-CH", 1.5), ("42,5", "es-ES", 42.5), ("1500", "pl", 1500),
    ])
  func decimals(written: String, language: String, value: Double) async throws {
    let (answer, reading) = try await answer(
      written, language: language, tolerance: " tolerance=0.5")
    #expect(answer == .number(.init(value: value, tolerance: 0.5, text: written)))
    #expect(reading.rules.isEmpty)
    let comma = try await self.answer("2,5", language: "sv", tolerance: " tolerance=0,5").0
    #expect(comma == .number(.init(value: 2.5, tolerance: 0.5, text: "2,5")))
  }

  @Test(
    "a number that is written as another language does, or that could be two, is an error",
    arguments: [
      ("42,5", "en", "42.5"), ("1,500", "en", "1500"), ("1,234,567.5", "en", "1234567.5"),
      ("1.234,5", "de", "1234.5"), ("1 500", "fr", "1500"), ("1.234.567", "en", "1234567"),
      ("42,5", "es-MX", "42.5"), ("-1’500", "de-CH", "-1500"), ("1.500", "de", nil),
    ] as [(String, String, String?)])
  func doubtful(written: String, language: String, plain: String?) async throws {
    let (_, reading) = try await answer(written, language: language, tolerance: " tolerance=1")
    #expect(reading.rules == ["invalid-answer"])
    let fix = try #require(reading.diagnostics.first?.fixes.first)
    #expect(fix.edits.first?.replacement == plain)
    if plain == nil { #expect(fix.message == "write `answer=1500` or `answer=1,500`") }
  }

  @Test(
    "what merely looks like a number is words",
    arguments: [
      "3, 4", "1.2.3", "1,5|1.5", "23.11.2026", "42 deals", "0x1p4", "5-7", ",", "1,", "a,b",
    ])
  func words(written: String) async throws {
    for language in ["en", "de"] {
      let (answer, reading) = try await answer(written, language: language)
      guard case .text = answer else {
        Issue.record("\(answer)")
        return
      }
      #expect(reading.rules.isEmpty)
    }
  }

  @Test("an explanation of its own goes with any kind; a card can be refused")
  func explanation() async throws {
    let (quiz, rules) = try await quiz(
      "What?\n\n:::explanation\nSo.\n:::", attributes: "{answer=7 card=no points=3}")
    #expect(quiz.explanation.count == 1)
    #expect(!quiz.makesCard && quiz.points == 3)
    #expect(rules.isEmpty)
  }

  @Test("a tolerance without a number is an error")
  func tolerance() async throws {
    #expect(
      try await quiz("What?", attributes: "{answer=x tolerance=1}").1 == ["invalid-answer"])
  }

  @Test("the order shown is never the right one, and the same every time", arguments: 2...9)
  func shuffle(count: Int) async throws {
    for name in ["a", "b", "first-quiz", "z9"] {
      let id = try #require(ActivityID(name))
      let quiz = Quiz(
        id: id, question: [], answer: .blanks, span: .beginning(of: "lessons/a.md"))
      let order = quiz.shuffledOrder(of: count)
      #expect(order.sorted() == Array(0..<count))
      #expect(order != Array(0..<count))
      #expect(order == quiz.shuffledOrder(of: count))
    }
  }
}
