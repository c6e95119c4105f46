import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import Testing
import Words

@testable import HandoutEdition

@Suite("Handouts about a whole course")
struct CourseHandoutTests {
  private func sample() throws -> Sample {
    var sample = try Sample.everything()
    sample.course.handouts.kinds = HandoutSettings.Kind.allCases
    return sample
  }

  private func job(_ path: String, of sample: Sample) async throws -> TypesetJob {
    guard case .typeset(let job)? = await sample.tree()[try #require(OutputPath(path))]?.content
    else { throw Sample.Missing(file: path) }
    return job
  }

  @Test("say where each part comes from, because a place alone is in any lesson")
  func sources() async throws {
    let sample = try sample()
    for file in ["", "-facilitator", "-workbook", "-answer-key"] {
      let units = try await sample.json("handouts/course\(file).pdf", "units")
      #expect(units.contains(#"{"at":[0,0],"source":"a","lesson":{"id":"a","number":1"#), "\(file)")
    }
  }

  @Test("quote the pages of the participant guide in the facilitator's, as it is on the same paper")
  func pages() async throws {
    var sample = try sample()
    sample.course.handouts.papers = [.letter, .a4]
    for size in ["", "-a4"] {
      let guide = try await job("handouts/course\(size).pdf", of: sample)
      let facilitators = try await job("handouts/course-facilitator\(size).pdf", of: sample)
      #expect(facilitators.pagesOf == PageSource(guide))
      // What both ask for is one product.
      #expect(facilitators.pagesOf?.job == guide)
      #expect(guide.pagesOf == nil)
    }
  }

  @Test("are made of each unit and of each lesson, if somebody asks for them")
  func scopes() async throws {
    var sample = try sample()
    let second = Lesson(
      id: try #require(LessonID("b")), path: "lessons/b.md", title: Spanned("Close", at: here),
      blocks: sample.course.units[0].lessons[0].blocks, span: here)
    sample.course.units.append(
      Unit(
        details: Unit.Details(id: try #require(UnitID("end")), title: "The end"), lessons: [second])
    )
    sample.course.handouts.kinds = [.guide, .facilitatorGuide, .workbook, .worksheets]
    sample.course.handouts.scopes = [.unit, .lesson]
    let paths = await sample.tree().files.map(\.path.text)
    #expect(
      paths == [
        "handouts/a-facilitator-guide.pdf", "handouts/a-guide.pdf", "handouts/a-workbook.pdf",
        "handouts/a-worksheets.pdf", "handouts/b-facilitator-guide.pdf", "handouts/b-guide.pdf",
        "handouts/b-workbook.pdf", "handouts/b-worksheets.pdf", "handouts/unit-end-facilitator.pdf",
        "handouts/unit-end-workbook.pdf", "handouts/unit-end-worksheets.pdf",
        "handouts/unit-end.pdf",
      ])
    // A lesson keeps its number; a day begins with the first lesson of the part.
    let units = try await sample.json("handouts/unit-end-facilitator.pdf", "units")
    #expect(units.contains(#""id":"b","number":2"#) && !units.contains(#""id":"a""#))
    #expect(units.contains(#""start":"9:00""#))
    #expect(
      try await sample.json("handouts/unit-end.pdf", "course").contains(
        #""title":"The end","#))
    let offers = HandoutEdition().offers(for: sample.course, in: sample.context)
    #expect(offers.first { $0.path.text == "handouts/b-guide.pdf" }?.lesson?.text == "b")
    #expect(
      offers.first { $0.path.text == "handouts/unit-end.pdf" }?.title.text
        == "Participant guide, The end")
    #expect(
      Set(offers.map(\.path.text)) == Set(paths), "what is offered is what there is")
  }

  @Test("quote the same pages if the participant guide is not published")
  func unpublishedPages() async throws {
    var sample = try sample()
    sample.course.handouts.kinds = [.guide]
    let guide = try await job("handouts/course.pdf", of: sample)
    sample.course.handouts.kinds = [.facilitatorGuide]
    let facilitators = try await job("handouts/course-facilitator.pdf", of: sample)
    #expect(facilitators.pagesOf?.job == guide)
  }

  @Test("have a name of its own for each of their words")
  func wordNames() {
    let words = HandoutWords(words: CourseWords(.english)).guideJSON(HandoutWords.Counts())
    guard case .members(let members) = words else {
      Issue.record("the words are no object")
      return
    }
    let names = members.map(\.name)
    #expect(names.count > 100 && Set(names).count == names.count)
  }

  @Test("tell footnotes of one lesson from those of another")
  func footnotes() async throws {
    #expect(
      try await sample().json("handouts/course.pdf", "units").contains(#""id":"footnote-a-1""#))
    #expect(try await sample().json("handouts/a.pdf").contains(#""id":"footnote-1""#))
  }

  @Test("put the activities of a lesson into its plan, with times and places")
  func glance() async throws {
    let units = try await sample().json("handouts/course-facilitator.pdf", "units")
    #expect(units.contains(#""glance":[{"step":"facilitator","start":"9:00","minutes":5,"#))
    #expect(units.contains(#"{"step":"questions","start":"9:05","minutes":1,"#))
    #expect(units.contains(#""activity":"first","cards":false"#))
  }

  @Test("keep only what is asked and answered in an answer key")
  func answers() async throws {
    let units = try await sample().json("handouts/course-answer-key.pdf", "units")
    #expect(units.contains(#""text":"Said afterwards""#) && units.contains(#""text":"One way""#))
    #expect(!units.contains("Let pairs compare") && !units.contains("Quoted"))
    #expect(units.contains(#""points":14}"#))
  }
}

@Suite("Nothing that learners must not see")
struct HandoutLeakTests {
  /// What is only for facilitators in a lesson with everything, and what only one player may know.
  private static let secrets = [
    "Because it is", "Said afterwards", "One way", "Let pairs compare", "Brief only", "Watch only",
  ]

  @Test("is in the data of any handout for them, and all of it is in those for facilitators")
  func data() async throws {
    var sample = try Sample.everything()
    sample.course.handouts.kinds = HandoutSettings.Kind.allCases
    let play = RolePlay(
      id: try #require(ActivityID("play")), title: [text("The call")], scene: [paragraph("Scene")],
      roles: [
        RolePlay.Role(name: [text("Buyer")], brief: [paragraph("Brief only")], span: here)
      ],
      checklist: RolePlay.Section(blocks: [paragraph("Watch only")], span: here), span: here)
    sample.course.units[0].lessons[0].blocks.append(.activity(.rolePlay(play)))
    let tree = await sample.tree()
    let offers = HandoutEdition().offers(for: sample.course, in: sample.context)
    var found: Set<String> = []
    var learners = 0
    for file in tree.files {
      guard case .typeset(let job) = file.content else { continue }
      let data = String(decoding: job.data.bytes, as: UTF8.self)
      let isForLearners = offers.contains { $0.path == file.path && $0.role == .handout(.learner) }
      learners += isForLearners ? 1 : 0
      for secret in Self.secrets where data.contains(secret) {
        #expect(!isForLearners, "“\(secret)” is in \(file.path)")
        found.insert(secret)
      }
      if isForLearners {
        #expect(!data.contains(#""right":true"#) && !data.contains(#""copy":"facilitator""#))
        #expect(job.pagesOf == nil)
        // The pages on sheets for a printer are those of a learner's document.
        let placed = job.sheetsOf.map { String(decoding: $0.data.bytes, as: UTF8.self) } ?? ""
        #expect(Self.secrets.allSatisfy { !placed.contains($0) }, "\(file.path)")
      }
    }
    // All kinds but those for facilitators.
    #expect(learners == 11)
    #expect(found == Set(Self.secrets))
  }
}
