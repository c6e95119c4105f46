import Diagnostics
import LessonModel
import Testing

@Suite("What a unit asks again without a page")
struct ReviewTests {
  private static let here = SourceSpan(path: "lessons/a.md", start: 0, end: 1)

  private static func paragraph(_ words: String) -> Block {
    .paragraph(Paragraph(content: [.text(Text(words, span: here))], span: here))
  }

  private static func card(_ id: String) throws -> Block {
    .activity(
      .card(
        Card(
          id: try #require(ActivityID(id)), front: [paragraph(id)], back: [paragraph("Back")],
          span: here)))
  }

  private static func apply(_ id: String) throws -> Block {
    let field = Worksheet.Field(
      id: try #require(FieldID("who")), label: [.text(Text("Whom do you call?", span: here))],
      kind: .text(lines: 2), span: here)
    return .activity(
      .apply(
        Apply(
          worksheet: Worksheet(
            id: try #require(ActivityID(id)), parts: [.fields([field])], span: here),
          followUpDays: 3)))
  }

  private static func lesson(_ id: String, _ blocks: [Block]) throws -> Lesson {
    Lesson(
      id: try #require(LessonID(id)), path: "lessons/\(id).md", title: Spanned(id, at: here),
      blocks: blocks, span: here)
  }

  private static func course(_ units: [(String?, [Lesson])]) throws -> Course {
    Course(
      id: try #require(CourseID("c")), title: "Course",
      units: try units.map { id, lessons in
        Unit(
          details: try id.map { .init(id: try #require(UnitID($0)), title: $0.uppercased()) },
          lessons: lessons)
      }, span: here)
  }

  @Test("is asked in turns, a question of each lesson, without what only work can answer")
  func turns() throws {
    let course = try Self.course([
      (
        "one",
        [
          try Self.lesson(
            "a",
            [try Self.card("a1"), try Self.card("a2"), try Self.apply("do"), try Self.card("a3")]),
          try Self.lesson("b", [try Self.card("b1")]),
        ]
      )
    ])
    let review = try #require(course.reviews(in: .podcast).first)
    #expect(review.items.map(\.id) == ["a1", "b1", "a2", "a3"])
    #expect(review.id.text == "one" && review.lastLesson?.text == "b")
  }

  @Test("asks other questions in each round, until all were asked; few ones begin elsewhere")
  func rounds() throws {
    let many = try Self.lesson("a", (1...7).map { try Self.card("q\($0)") })
    let review = try #require(try Self.course([("one", [many])]).reviews(in: .podcast).first)
    func ids(_ round: Int, _ most: Int) -> [String] {
      review.items(inRound: round, most: most).map(\.id)
    }
    #expect(ids(0, 3) == ["q1", "q2", "q3"])
    #expect(ids(1, 3) == ["q4", "q5", "q6"])
    #expect(ids(2, 3) == ["q7", "q1", "q2"])
    #expect(ids(1, 10) == ["q2", "q3", "q4", "q5", "q6", "q7", "q1"])
    let asked = (0..<7).flatMap { ids($0, 3) }
    #expect(Set(asked).count == 7 && asked.count == 21)
  }

  @Test("exists for units with three questions, and for the whole course without units")
  func units() throws {
    let three = try (1...3).map { try Self.card("q\($0)") }
    let two = try (4...5).map { try Self.card("q\($0)") }
    let course = try Self.course([
      (nil, [try Self.lesson("zero", try (6...9).map { try Self.card("q\($0)") })]),
      ("one", [try Self.lesson("a", three)]), ("two", [try Self.lesson("b", two)]),
    ])
    #expect(course.reviews(in: .podcast).map(\.id.text) == ["one"])
    #expect(course.unitsWithoutReview(in: .podcast).map(\.id.text) == ["two"])
    let flat = try Self.course([(nil, [try Self.lesson("a", three)])])
    #expect(flat.reviews(in: .podcast).map(\.id.text) == ["c"])
  }

  @Test("a term is asked once, with the first lesson that uses it, unless it makes no card")
  func terms() throws {
    func use(_ id: String) throws -> Block {
      .paragraph(
        Paragraph(
          content: [
            .link(
              Link(
                content: [.text(Text(id, span: Self.here))],
                target: .term(try #require(TermID(id))), destination: id, span: Self.here))
          ], span: Self.here))
    }
    func term(_ id: String, makesCard: Bool = true) throws -> Glossary.Term {
      Glossary.Term(
        id: try #require(TermID(id)), term: Spanned(id, at: Self.here),
        definition: Spanned("Meaning", at: Self.here), makesCard: makesCard, span: Self.here)
    }
    var course = try Self.course([
      (
        "one",
        [
          try Self.lesson("a", [try use("gate"), try use("odd")]),
          try Self.lesson("b", [try use("gate"), try use("lever")]),
        ]
      )
    ])
    course.glossary = Glossary(
      terms: [try term("gate"), try term("odd", makesCard: false), try term("lever")])
    let items = course.reviewItems(of: course.lessons, in: .podcast)
    #expect(items.map(\.id) == ["term.gate", "term.lever"])
    #expect(items.map(\.lessons).map { $0.map(\.text) } == [["a"], ["b"]])
  }
}

@Suite("What a manager asks about a unit")
struct CoachingTests {
  private static let here = SourceSpan(path: "lessons/a.md", start: 0, end: 1)

  private static func paragraph(_ words: String) -> Block {
    .paragraph(Paragraph(content: [.text(Text(words, span: here))], span: here))
  }

  private static func lesson(_ id: String, hasForm: Bool = true, points: [String] = ["Point"])
    throws
    -> Lesson
  {
    let field = Worksheet.Field(
      id: try #require(FieldID("who")), label: [.text(Text("Whom does \(id) call?", span: here))],
      kind: .text(lines: 2), span: here)
    let form = Worksheet(
      id: try #require(ActivityID("form-\(id)")), parts: [.fields([field])], span: here)
    let quiz = Quiz(
      id: try #require(ActivityID("quiz-\(id)")), question: [paragraph("Right?")],
      answer: .truth(true), explanation: [paragraph("Because.")], span: here)
    var blocks: [Block] = [.activity(.quiz(quiz))]
    if hasForm { blocks.append(.activity(.worksheet(form))) }
    if !points.isEmpty {
      blocks.append(.keyPoints(KeyPoints(blocks: points.map(paragraph), span: here)))
    }
    blocks.append(
      .facilitatorNote(
        FacilitatorNote(
          minutes: 5, blocks: [paragraph("Print it."), paragraph("Ask: who signs?")], span: here)))
    return Lesson(
      id: try #require(LessonID(id)), path: "lessons/\(id).md", title: Spanned(id, at: here),
      blocks: blocks, span: here)
  }

  @Test("is the learner's own case with its key points, or else a question with its reason")
  func sources() throws {
    let lessons = [
      try Self.lesson("own"), try Self.lesson("asked", hasForm: false),
      try Self.lesson("bare", points: []),
    ]
    let course = Course(
      id: try #require(CourseID("c")), title: "Course", units: [Unit(lessons: lessons)],
      span: Self.here)
    let found = course.coaching(of: lessons, in: .handouts)
    #expect(found.map(\.lesson.text) == ["own", "asked", "bare"])
    guard case .own(let words) = found[0].asked, case .quiz = found[1].asked,
      case .quiz = found[2].asked
    else {
      Issue.record("\(found.map(\.asked))")
      return
    }
    #expect(words.plainText == "Whom does own call?")
    #expect(found[0].good == [Self.paragraph("Point")])
    #expect(found[1].good == [Self.paragraph("Because.")])
    #expect(found.allSatisfy { $0.note == Self.paragraph("Ask: who signs?") })
  }

  @Test("are three at most, from the beginning, the middle and the end")
  func most() throws {
    let lessons = try ["a", "b", "c", "d", "e"].map { try Self.lesson($0) }
    let course = Course(
      id: try #require(CourseID("c")), title: "Course", units: [Unit(lessons: lessons)],
      span: Self.here)
    #expect(course.coaching(of: lessons, in: .handouts).map(\.lesson.text) == ["a", "c", "e"])
    #expect(course.coaching(of: Array(lessons.prefix(2)), in: .handouts).count == 2)
  }
}
