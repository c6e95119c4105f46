import ActivityData
import Diagnostics
import JSONKit
import LessonModel
import Testing

/// Texts as their words between brackets.
private struct PlainWriter: RichTextWriter {
  let edition = EditionView.web

  func html(of blocks: [Block]) -> String {
    var words: [String] = []
    blocks.selected(for: edition).forEachInline {
      if case .text(let text) = $0 { words.append(text.text) }
    }
    return words.isEmpty ? "" : "<" + words.joined(separator: "|") + ">"
  }

  func html(of content: [Inline]) -> String { "<\(content.plainText)>" }
}

@Suite("Activities as JSON")
struct ActivityJSONTests {
  private func answer(_ answer: Quiz.Answer, question: [Block] = []) throws -> String {
    let quiz = Quiz(
      id: try #require(ActivityID("q")), question: question, answer: answer, span: here)
    let json = ActivityJSON(PlainWriter()).json(of: .quiz(quiz))
    guard case .members(let members) = json else { return "" }
    let value = try #require(members.first { $0.name == "answer" }?.value)
    return String(decoding: value.bytes, as: UTF8.self)
  }

  private func choice(_ words: String, _ isRight: Bool, _ feedback: [Block] = []) -> Quiz.Choice {
    Quiz.Choice(content: [text(words)], isRight: isRight, feedback: feedback, span: here)
  }

  private func id(_ words: String) -> String { ContentID.all(of: [[text(words)]])[0].text }

  private func pick(_ words: String) -> String {
    #"{"id":"\#(id(words))","content":{"text":"\#(words)","html":"<\#(words)>"}}"#
  }

  @Test("say which choices are right, and what feedback each gives")
  func choices() throws {
    let one = [choice("Wait", false, [paragraph("No.")]), choice("Ask", true)]
    #expect(
      try answer(.choices(one))
        == #"{"kind":"single","choices":[{"id":"\#(id("Wait"))","#
        + #""content":{"text":"Wait","html":"<Wait>"},"feedback":{"text":"No.","html":"<No.>"}},"#
        + #"{"id":"\#(id("Ask"))","content":{"text":"Ask","html":"<Ask>"},"feedback":null}],"#
        + #""right":["\#(id("Ask"))"]}"#)
    let two = try answer(.choices([choice("A", true), choice("B", false), choice("C", true)]))
    #expect(two.hasPrefix(#"{"kind":"multiple","#))
    #expect(two.hasSuffix(#""right":["\#(id("A"))","\#(id("C"))"]}"#))
  }

  @Test("say of what is written which answers to accept")
  func written() throws {
    #expect(try answer(.truth(false)) == #"{"kind":"truth","right":false}"#)
    #expect(
      try answer(.text(accepted: ["Tuesday", "Tue"]))
        == #"{"kind":"text","right":["Tuesday","Tue"]}"#)
    #expect(
      try answer(.number(.init(value: 42, tolerance: 0.5, text: "42.0")))
        == #"{"kind":"number","right":42,"tolerance":0.5,"written":"42.0"}"#)
    let gap = Inline.blank(Blank(accepted: ["plan", "plans"], span: here))
    let question = Block.paragraph(Paragraph(content: [text("A "), gap], span: here))
    #expect(
      try answer(.blanks, question: [question])
        == #"{"kind":"gaps","gaps":[{"id":"gap-1","right":["plan","plans"]}]}"#)
  }

  @Test("show steps in the order of all editions, and give the right one")
  func order() throws {
    let words = ["one", "two", "three"]
    let steps = words.map { Quiz.Step(blocks: [paragraph($0)], span: here) }
    let quiz = Quiz(
      id: try #require(ActivityID("q")), question: [], answer: .order(steps), span: here)
    let shown = quiz.shuffledOrder(of: 3).map { pick(words[$0]) }.joined(separator: ",")
    let right = words.map { #""\#(id($0))""# }.joined(separator: ",")
    #expect(
      try answer(.order(steps))
        == #"{"kind":"order","choices":[\#(shown)],"right":[\#(right)]}"#)
  }

  @Test("pair both columns by ids; letters on paper say the same")
  func match() throws {
    let pairs = [("a", "1"), ("b", "2"), ("c", "3")]
    let matching = Quiz.Matching(
      leftTitle: [text("Who")],
      pairs: pairs.map {
        Quiz.Matching.Pair(left: [text($0.0)], right: [text($0.1)], span: here)
      })
    let json = try answer(.matching(matching))
    let expected = pairs.map { #"["\#(id($0.0))","\#(id($0.1))"]"# }.joined(separator: ",")
    #expect(json.hasSuffix(#""right":[\#(expected)]}"#))
    #expect(json.contains(#""titles":[{"text":"Who","html":"<Who>"},null]"#))

    let quiz = Quiz(
      id: try #require(ActivityID("q")), question: [], answer: .matching(matching), span: here)
    guard case .match(_, let left, let right) = QuizData(quiz).answer else {
      return #expect(Bool(false), "no pairs")
    }
    #expect(right.map(\.letter) == ["A", "B", "C"])
    for (item, pair) in zip(left, pairs) {
      let partner = try #require(right.first { $0.letter == item.rightLetter })
      #expect(partner.content.plainText == pair.1 && partner.id == item.rightID)
    }
  }

  @Test("hold what learners get on a page, and leave no member out")
  func texts() throws {
    let say = Block.say(Say(blocks: [paragraph("heard")], span: here))
    let podcast = Block.scoped(
      Scoped(scope: .only([.podcast]), blocks: [paragraph("elsewhere")], span: here))
    let code = Block.code(CodeBlock(language: nil, text: "let x\n", span: here))
    let exercise = Exercise(
      id: try #require(ActivityID("e")), task: [paragraph("Do  it."), say, podcast, code],
      span: here)
    #expect(
      String(
        decoding: ActivityJSON(PlainWriter()).json(of: .exercise(exercise)).bytes, as: UTF8.self)
        == #"{"version":1,"kind":"exercise","id":"e","title":null,"objectives":[],"minutes":null,"#
        + #""prompt":{"text":"Do it.\nlet x","html":"<Do  it.|heard>"},"hints":[],"solutions":[]}"#
    )
  }

  @Test("name the objectives that they are about")
  func objectives() throws {
    var card = Card(id: try #require(ActivityID("c")), front: [], back: [], span: here)
    card.objectiveNumbers = Spanned([1, 3], at: here)
    let json = ActivityJSON(PlainWriter()).json(of: .card(card))
    #expect(String(decoding: json.bytes, as: UTF8.self).contains(#""objectives":[1,3],"#))
  }

  @Test("letters go on after Z", arguments: [(0, "A"), (25, "Z"), (26, "AA"), (52, "BA")])
  func letters(position: Int, letter: String) {
    #expect(QuizData.letter(position) == letter)
  }
}
