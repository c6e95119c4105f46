import EditionKit
import HandoutEdition
import LessonModel
import Testing

@Suite("Questions on paper")
struct QuizTests {
  private func copies(_ answer: Quiz.Answer, question: Block = paragraph("Which?")) async throws
    -> (learner: String, facilitator: String)
  {
    let quiz = Quiz(
      id: try #require(ActivityID("q")), question: [question], answer: answer, span: here)
    let sample = try Sample([.activity(.quiz(quiz))])
    return (try await sample.json(), try await sample.json("handouts/a-facilitator.pdf"))
  }

  @Test("have a key in the facilitator's copy only: true or false")
  func truth() async throws {
    let copies = try await copies(.truth(false))
    #expect(copies.learner.contains(#""answer":{"form":"truth","key":null}"#))
    #expect(copies.facilitator.contains(#""answer":{"form":"truth","key":false}"#))
  }

  @Test("have a key in the facilitator's copy only: all accepted words")
  func short() async throws {
    let copies = try await copies(.text(accepted: ["Tuesday", "Tue"]))
    #expect(copies.learner.contains(#""answer":{"form":"text","key":null}"#))
    #expect(copies.facilitator.contains(#""answer":{"form":"text","key":["Tuesday","Tue"]}"#))
  }

  @Test("have a key in the facilitator's copy only: the number as written, and its tolerance")
  func number() async throws {
    let copies = try await copies(.number(.init(value: 42, tolerance: 0.5, text: "42.0")))
    #expect(copies.learner.contains(#"{"form":"number","key":null,"tolerance":null}"#))
    #expect(copies.facilitator.contains(#"{"form":"number","key":"42.0","tolerance":"0.5"}"#))
  }

  @Test("show steps in another order, and their places to the facilitator")
  func order() async throws {
    let steps = ["one", "two", "three"].map { Quiz.Step(blocks: [paragraph($0)], span: here) }
    let copies = try await copies(.order(steps))
    func places(_ json: String) -> [String] {
      json.split(separator: #"{"key":"#).dropFirst().map { String($0.prefix { $0 != "," }) }
    }
    #expect(places(copies.learner) == ["null", "null", "null"])
    let quiz = Quiz(
      id: try #require(ActivityID("q")), question: [], answer: .order(steps), span: here)
    #expect(places(copies.facilitator) == quiz.shuffledOrder(of: 3).map { "\($0 + 1)" })
    #expect(places(copies.facilitator) != ["1", "2", "3"])
    for step in ["one", "two", "three"] { #expect(copies.learner.contains(#""text":"\#(step)""#)) }
  }

  @Test("show right-hand sides in another order, and the letters to the facilitator")
  func matching() async throws {
    let pairs = [("a", "1"), ("b", "2"), ("c", "3")].map {
      Quiz.Matching.Pair(left: [text($0)], right: [text($1)], span: here)
    }
    let copies = try await copies(
      .matching(.init(leftTitle: [text("Role")], rightTitle: [], pairs: pairs)))
    func words(_ json: String, after: String) -> [String] {
      json.split(separator: after).last?.split(separator: #""text":""#).dropFirst()
        .map { String($0.prefix(1)) } ?? []
    }
    let shown = words(copies.learner, after: #""right":["#).prefix(3)
    #expect(shown.sorted() == ["1", "2", "3"] && Array(shown) != ["1", "2", "3"])
    #expect(!copies.learner.contains(#""key":""#))
    for (letter, word) in zip(["A", "B", "C"], shown) {
      #expect(
        copies.facilitator.contains(
          #"{"letter":"\#(letter)","content":[{"kind":"text","text":"\#(word)"}]}"#))
    }
  }

  @Test("have gaps of one length, whatever belongs in them")
  func blanks() async throws {
    func blank(_ accepted: String...) -> Inline { .blank(Blank(accepted: accepted, span: here)) }
    let copies = try await copies(
      .blanks,
      question: paragraph(blank("compelling event", "deadline"), text(" and "), blank("plan")))
    #expect(copies.learner.contains(#"{"kind":"blank","number":1,"length":16,"key":null}"#))
    #expect(copies.learner.contains(#"{"kind":"blank","number":2,"length":16,"key":null}"#))
    for secret in ["compelling", "deadline", "\"plan"] { #expect(!copies.learner.contains(secret)) }
    #expect(copies.facilitator.contains(#""number":2,"length":16,"key":"plan""#))
    #expect(copies.facilitator.contains(#""key":[["compelling event","deadline"],["plan"]]"#))
  }
}
