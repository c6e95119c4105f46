import Diagnostics
import EditionKit
import HandoutEdition
import LessonModel
import Testing
import Words

@Suite("The tree of handouts")
struct TreeTests {
  @Test("has a copy for the learner and one for the facilitator, on one paper")
  func files() async throws {
    let tree = try await Sample([]).tree()
    #expect(tree.files.map(\.path.text) == ["handouts/a-facilitator.pdf", "handouts/a.pdf"])
    #expect(tree.files.allSatisfy { $0.lesson?.text == "a" })
  }

  @Test("names the size of every paper but the first")
  func papers() async throws {
    var sample = try Sample([])
    sample.course.handouts.papers = [.letter, .a4]
    sample.course.handouts.kinds = [.lesson, .guide]
    #expect(
      await sample.tree().files.map(\.path.text) == [
        "handouts/a-a4.pdf", "handouts/a.pdf", "handouts/course-a4.pdf", "handouts/course.pdf",
      ])
    #expect(try await sample.json("handouts/a.pdf", "paper") == #""us-letter""#)
    #expect(try await sample.json("handouts/course-a4.pdf", "paper") == #""a4""#)
    let offers = HandoutEdition().offers(for: sample.course, in: sample.context)
    #expect(
      offers.map(\.title.text) == [
        "Participant guide", "Participant guide, A4", "Handout", "Handout, A4",
      ])
    #expect(offers.map(\.lesson?.text) == [nil, nil, "a", "a"])
  }

  @Test("has what somebody chooses instead of what the course says")
  func choice() async throws {
    let sample = try Sample([])
    let edition = HandoutEdition(HandoutChoice(kinds: [.facilitatorGuide], papers: [.letter]))
    let tree = await edition.render(sample.course, in: sample.context).value
    #expect(tree.files.map(\.path.text) == ["handouts/course-facilitator.pdf"])
    #expect(edition.choice == "variants facilitator-guide, paper letter")
    #expect(HandoutEdition().choice.isEmpty)
  }

  @Test("has nothing that is empty: cards without roles, keys without questions")
  func uses() async throws {
    var sample = try Sample([])
    sample.course.handouts.kinds = HandoutSettings.Kind.allCases
    #expect(
      await sample.tree().files.map(\.path.text) == [
        "handouts/a-facilitator.pdf", "handouts/a-large-print.pdf", "handouts/a.pdf",
        "handouts/course-attendance-sheet.pdf", "handouts/course-booklet.pdf",
        "handouts/course-certificate.pdf", "handouts/course-facilitator.pdf",
        "handouts/course-job-aid.pdf", "handouts/course-poster.pdf", "handouts/course-two-up.pdf",
        "handouts/course.pdf",
      ])
  }

  @Test("is what the edition offers")
  func offers() async throws {
    let sample = try Sample([])
    let offers = HandoutEdition().offers(for: sample.course, in: sample.context)
    #expect(await sample.tree().files.map(\.path) == offers.map(\.path).sorted())
    #expect(
      offers.map(\.role) == [.handout(.learner), .handout(.facilitator)])
    #expect(offers.first?.title.text == "Handout")
  }

  @Test("has the paper, the copy and the lesson in the data")
  func heads() async throws {
    let sample = try Sample([])
    #expect(try await sample.json("handouts/a.pdf", "paper") == #""a4""#)
    #expect(try await sample.json("handouts/a-facilitator.pdf", "copy") == #""facilitator""#)
    #expect(
      try await sample.json("handouts/a.pdf", "lesson")
        == #"{"id":"a","number":1,"title":"Qualify","unit":null,"summary":null,"minutes":1,"#
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
