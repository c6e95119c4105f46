import EditionKit
import HandoutEdition
import LessonModel
import Testing
import Words

@Suite("The tree of handouts")
struct TreeTests {
  @Test("has a copy for the learner and one for the facilitator, each on two papers")
  func files() async throws {
    let tree = try await Sample([]).tree()
    #expect(
      tree.files.map(\.path.text) == [
        "handouts/a-facilitator-letter.pdf", "handouts/a-facilitator.pdf",
        "handouts/a-letter.pdf", "handouts/a.pdf",
      ])
    #expect(tree.files.allSatisfy { $0.lesson?.text == "a" })
  }

  @Test("is what the edition offers")
  func offers() async throws {
    let sample = try Sample([])
    let offers = HandoutEdition().offers(for: sample.course, in: sample.context)
    #expect(await sample.tree().files.map(\.path) == offers.map(\.path).sorted())
    #expect(
      offers.map(\.role) == [
        .handout(.learner), .handout(.learner), .handout(.facilitator), .handout(.facilitator),
      ])
    #expect(offers.first?.title.text == "Handout, A4")
  }

  @Test("has the paper, the copy and the lesson in the data")
  func heads() async throws {
    let sample = try Sample([])
    #expect(try await sample.json("handouts/a-letter.pdf", "paper") == #""us-letter""#)
    #expect(try await sample.json("handouts/a-facilitator.pdf", "copy") == #""facilitator""#)
    #expect(
      try await sample.json("handouts/a.pdf", "lesson")
        == #"{"id":"a","title":"Qualify","unit":null,"summary":null,"minutes":1,"#
        + #""prerequisites":[],"facets":[],"objectives":[]}"#)
  }

  @Test("has a code for the lesson's page, where somebody knows where that will be")
  func codes() async throws {
    #expect(
      try await Sample([]).json("handouts/a.pdf", "codes")
        == #"{"page":"https://courses.example/sales/lessons/a/"}"#)
    #expect(try await Sample([], site: nil).json("handouts/a.pdf", "codes") == "{}")
  }

  @Test("has no code for a page that nobody makes")
  func noPage() async throws {
    var sample = try Sample([])
    sample.context.offers = []
    #expect(try await sample.json("handouts/a.pdf", "codes") == "{}")
  }

  @Test("has the page that another edition offers in the code")
  func offeredPage() async throws {
    var sample = try Sample([])
    sample.context.offers = [
      Offer(
        edition: .web, role: .page, lesson: LessonID("a"), title: Word("Page"),
        path: OutputPath(literal: "read/a.html"), mediaType: .html)
    ]
    #expect(
      try await sample.json("handouts/a.pdf", "codes")
        == #"{"page":"https://courses.example/sales/read/a.html"}"#)
  }
}
