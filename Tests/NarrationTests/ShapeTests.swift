import Diagnostics
import LessonModel
import Testing
import Words

@testable import Narration

/// How every recording begins and ends, and what sets its parts apart.
@Suite struct ShapeTests {
  /// The scripts of a course of two units with two lessons each.
  private func scripts(
    _ settings: NarrationSettings = NarrationSettings(), language: String = "en",
    blocks: [Block] = [paragraph("Text.")]
  ) throws -> [Script] {
    let language = try #require(LanguageTag(language))
    let units = try ["Begin", "Go on"].enumerated().map { number, title in
      Unit(
        details: Unit.Details(id: try #require(UnitID("u\(number)")), title: title),
        lessons: try ["One", "Two"].map { name in
          Lesson(
            id: try #require(LessonID("\(name.lowercased())-\(number)")), path: "lessons/a.md",
            title: Spanned("\(name) of \(title)", at: here), summary: "What it is for.",
            blocks: blocks, span: here)
        })
    }
    let course = Course(
      id: try #require(CourseID("c")), title: "Sales", language: language, narration: settings,
      units: units, span: here)
    return course.lessons.map {
      ScriptWriter.script(for: $0, in: course, words: CourseWords(language)).value
    }
  }

  @Test(
    "a lesson says its course, its unit where that begins, its number, its voice and its purpose")
  func intro() throws {
    let scripts = try scripts()
    #expect(
      scripts[2].sentences.map(\.spoken) == [
        "Sales.", "Unit two: Go on.", "Lesson three: One of Go on.",
        "A synthetic voice reads this lesson.", "What it is for.", "Text.",
        "The next lesson: Two of Go on.",
      ])
    #expect(scripts[2].sentences[2].written == "Lesson 3: One of Go on")
    #expect(scripts[2].sentences[2].span == here)
    #expect(scripts[2].sections.map(\.title) == ["One of Go on"])
    #expect(
      scripts[3].sentences.map(\.spoken) == [
        "Sales.", "Lesson four: Two of Go on.", "A synthetic voice reads this lesson.",
        "What it is for.", "Text.", "That was the last lesson.",
      ])
  }

  @Test("the disclosure is where the course wants it, in the course's own words")
  func disclosure() throws {
    var settings = NarrationSettings()
    settings.disclosure = .init(.outro, words: "No person reads this.")
    let outro = try scripts(settings)[0].sentences.map(\.spoken)
    #expect(outro.last == "No person reads this.")
    #expect(!outro.contains("A synthetic voice reads this lesson."))
    settings.disclosure = .init(.off, words: "No person reads this.")
    let off = try scripts(settings)[0].sentences.map(\.spoken)
    #expect(off.last == "The next lesson: Two of Begin.")
    #expect(!off.contains("No person reads this."))
    let german = try scripts(language: "de")[1].sentences.map(\.spoken)
    #expect(
      german[1...2] == [
        "Lektion zwei: Two of Begin.", "Diese Lektion liest eine synthetische Stimme.",
      ])
  }

  @Test("intro and outro can be switched off; a course of one lesson has neither")
  func off() throws {
    #expect(try scripts(.plain)[0].sentences.map(\.spoken) == ["One of Begin.", "Text."])
    #expect(
      try narrate(paragraph("Text."), narration: NarrationSettings()).said == [
        "A synthetic voice reads this lesson.", "Text.",
      ])
  }

  @Test("a tone sets the large parts apart, and only those; the course can have silence")
  func separators() throws {
    let blocks = [
      paragraph("Text."), try heading(2, "Part", "part"), paragraph("More."),
      try heading(3, "Detail", "detail"), paragraph("Last."),
    ]
    let sentences = try scripts(blocks: blocks)[0].sentences
    let apart = sentences.filter { $0.separator == .tone }
    #expect(apart.map(\.spoken) == ["What it is for.", "Text.", "Last."])
    #expect(apart.allSatisfy { $0.pause == Pause.tone })
    #expect(sentences.first { $0.spoken == "More." }?.pause == Pause.section)
    var silent = NarrationSettings()
    silent.separator = .silence
    #expect(
      try scripts(silent, blocks: blocks)[0].sentences.allSatisfy { $0.separator == .silence })
  }

  @Test("a term that a story uses is explained after the story, not in it")
  func stories() throws {
    let gate = try #require(TermID("gate"))
    let glossary = Glossary(
      terms: [
        Glossary.Term(
          id: gate, term: Spanned("gate", at: here),
          definition: Spanned("A step with a rule.", at: here), span: here)
      ])
    let link = Inline.link(
      Link(content: [words("gate")], target: .term(gate), destination: "gate", span: here))
    let story = Block.callout(
      Callout(
        kind: .story,
        blocks: [paragraph(words("Ana saw a "), link, words(".")), paragraph("She left.")],
        span: here))
    #expect(
      try narrate(story, paragraph("Then."), glossary: glossary).said == [
        "Ana saw a gate.", "She left.", "Gate: a step with a rule.", "Then.",
      ])
  }

  @Test("lists, tables and arithmetic are slower than the rest")
  func pace() throws {
    let script = try narrate(
      paragraph("It takes 42 days. 60 × 25 = 1,500."), list(.bulleted, "one thing"),
      table(["Rows", "Number"], ["Open", "52"]), paragraph("It is done."))
    #expect(
      script.value.sentences.dropFirst().map { $0.pace < 1 } == [
        false, true, true, true, true, false,
      ])
  }

  @Test("the time to think follows the work, and the course can set it")
  func thinking() throws {
    func pauses(_ answer: Quiz.Answer, _ settings: NarrationSettings = .plain) throws -> [Int] {
      let quiz = Quiz(
        id: try #require(ActivityID("q")), question: [paragraph("Which?")], answer: answer,
        span: here)
      return try narrate(.activity(.quiz(quiz)), narration: settings).value.sentences.map(\.pause)
        .filter { $0 > Pause.tone }
    }
    let steps = ["One", "Two"].map { Quiz.Step(blocks: [paragraph($0)], span: here) }
    let pairs = [("a", "b"), ("c", "d")].map {
      Quiz.Matching.Pair(left: [words($0)], right: [words($1)], span: here)
    }
    #expect(try pauses(.truth(true)) == [5_000])
    #expect(try pauses(.text(accepted: ["x"])) == [8_000])
    #expect(try pauses(.order(steps)) == [9_000])
    #expect(try pauses(.matching(Quiz.Matching(pairs: pairs))) == [9_000])
    #expect(try pauses(.number(Quiz.Number(value: 3, text: "3"))) == [12_000])
    var slow = NarrationSettings.plain
    slow.thinking.number = 20_000
    #expect(try pauses(.number(Quiz.Number(value: 3, text: "3")), slow) == [20_000])
  }

  @Test("a long wrong choice is named by its letter only; the answer is a chapter of its own")
  func answers() throws {
    let long = Array(repeating: "word", count: 13).joined(separator: " ")
    let quiz = Quiz(
      id: try #require(ActivityID("which-lever")),
      question: [
        paragraph("Which of the four levers does a team with long cycles pull first of all?")
      ],
      answer: .choices([
        Quiz.Choice(
          content: [words(long)], isRight: false, feedback: [paragraph("No.")], span: here),
        Quiz.Choice(content: [words("Length")], isRight: true, feedback: [], span: here),
      ]), span: here)
    let script = try narrate(try heading(2, "Part", "part"), .activity(.quiz(quiz)))
    #expect(
      script.said.suffix(3) == [
        "The answer is B: Length.", "And the other answers?", "A: No.",
      ])
    #expect(
      script.value.sections.map(\.title) == [
        "The lesson", "Part",
        "The answer: Which of the four levers does a team with long cycles pull …",
      ])
    #expect(script.value.sections.last?.anchor?.text == "which-lever")
    #expect(script.value.sections.last?.sentences.first?.spoken == "The answer is B: Length.")
  }
}
