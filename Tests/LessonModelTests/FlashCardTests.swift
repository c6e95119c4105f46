import Diagnostics
import LessonModel
import Testing

@Suite("The flash cards of a course")
struct FlashCardTests {
  let span = SourceSpan.beginning(of: "a.md")

  func quiz(_ id: String, makesCard: Bool = true) throws -> Block {
    .activity(
      .quiz(
        Quiz(
          id: try #require(ActivityID(id)), question: [], answer: .truth(true),
          makesCard: makesCard, span: span)))
  }

  func card(_ id: String) throws -> Block {
    .activity(.card(Card(id: try #require(ActivityID(id)), front: [], back: [], span: span)))
  }

  func term(_ id: String, makesCard: Bool = true) throws -> Glossary.Term {
    Glossary.Term(
      id: try #require(TermID(id)), term: Spanned(id, at: span), definition: Spanned("D", at: span),
      makesCard: makesCard, span: span)
  }

  func course(_ blocks: [Block], terms: [Glossary.Term] = []) throws -> Course {
    let lesson = Lesson(
      id: try #require(LessonID("l")), path: "a.md", title: Spanned("L", at: span), blocks: blocks,
      span: span)
    return Course(
      id: try #require(CourseID("c")), title: "C", glossary: Glossary(terms: terms),
      units: [Unit(lessons: [lesson])], span: span)
  }

  @Test("are its cards, its quizzes and its terms, but those that the author kept out")
  func deck() throws {
    let course = try course(
      [quiz("q1"), card("c1"), quiz("q2", makesCard: false)],
      terms: [term("champion"), term("blocker", makesCard: false)])
    let cards = course.lessons.flatMap { $0.cards(for: .web) } + course.glossary.cards
    #expect(cards.map(\.id) == ["q1", "c1", "term.champion"])
    #expect(cards.map(\.lesson) == [LessonID("l"), LessonID("l"), nil])
  }

  @Test("are those that learners meet in the edition, at any depth")
  func edition() throws {
    let course = try course([
      .scoped(Scoped(scope: .only([.podcast]), blocks: [card("heard")], span: span)),
      .scoped(Scoped(scope: .only([.web]), blocks: [card("seen")], span: span)),
      .say(Say(blocks: [card("said")], span: span)),
      .facilitatorNote(FacilitatorNote(blocks: [card("told")], span: span)),
      .quote(Quote(blocks: [card("quoted")], span: span)),
    ])
    #expect(course.lessons.flatMap { $0.cards(for: .web) }.map(\.id) == ["seen", "quoted"])
    #expect(course.lessons.flatMap { $0.cards(for: .podcast) }.map(\.id) == ["heard", "quoted"])
  }
}
