import Diagnostics
import EditionKit
import LessonModel
import Testing
import WebEdition

@Suite("The glossary and the flash cards on the website")
struct LookupPageTests {
  let here = SampleCourse.here

  /// The sample course with a glossary of two terms, of which the second lesson uses one; the third
  /// lesson comes after the second and says how long it takes.
  func course() throws -> Course {
    var course = try SampleCourse.course()
    let (event, champion) = (try #require(TermID("event")), try #require(TermID("champion")))
    course.glossary = Glossary(terms: [
      Glossary.Term(
        id: event, term: Spanned("event", at: here), definition: Spanned("A \"date\".", at: here),
        also: ["deadline"], see: [Spanned(champion, at: here)], span: here),
      Glossary.Term(
        id: champion, term: Spanned("champion", at: here),
        definition: Spanned("A person.", at: here),
        makesCard: false, span: here),
    ])
    let link = Inline.link(
      Link(
        content: [SampleCourse.text("date")], target: .term(event), destination: "term:event",
        span: here))
    course.units[0].lessons[1].blocks = [.paragraph(Paragraph(content: [link], span: here))]
    course.units[1].lessons[0].prerequisites = [
      Spanned(try #require(LessonID("your-number")), at: here)
    ]
    course.units[1].lessons[0].takes = Spanned(20, at: here)
    return course
  }

  func page(_ path: StaticString, of course: Course) async throws -> String {
    let tree = await WebEdition().render(course, in: try SampleCourse.context()).value
    guard case .bytes(let bytes) = tree[OutputPath(literal: path)]?.content else {
      Issue.record("no page at \(path)")
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("explain each term with its other words, its relatives and the lessons that use it")
  func glossary() async throws {
    let html = try await page("glossary/index.html", of: course())
    #expect(
      html.contains(
        """
        <dl class="glossary">
        <div id="champion"><dt>champion</dt><dd>A person.</dd></div>
        <div id="event"><dt>event</dt><dd>A “date”.</dd>\
        <dd class="aside"><span class="label">Also called</span> deadline</dd>\
        <dd class="aside"><span class="label">See also</span> <a href="#champion">champion</a></dd>\
        <dd class="aside"><span class="label">In</span> \
        <a href="../lessons/your-number/index.html">Your own number</a></dd></div>
        </dl>
        """))
    #expect(html.contains("<a href=\"../cards/index.html\">Flash cards</a>"))
  }

  @Test("are where a term in a lesson leads, with its meaning beside it")
  func termLink() async throws {
    let html = try await page("lessons/your-number/index.html", of: course())
    #expect(html.contains("<a href=\"../../glossary/index.html#event\" class=\"term-link\""))
    #expect(html.contains("role=\"tooltip\" id=\"term.1\">A “date”.</span>"))
  }

  @Test("are no link where a lesson names a term that is not there")
  func missingTerm() async throws {
    var course = try course()
    course.glossary.terms.removeFirst()
    let html = try await page("lessons/your-number/index.html", of: course)
    #expect(html.contains("<p>date</p>"))
    #expect(!html.contains("#event"))
  }

  @Test("ask every card by lesson, and then the terms that the author did not keep out")
  func cards() async throws {
    let html = try await page("cards/index.html", of: course())
    #expect(html.contains("<h2><a href=\"../lessons/four-levers/index.html\">The four levers</a>"))
    #expect(html.contains("<li id=\"biggest-lever\">"))
    #expect(html.contains("<li id=\"term.event\">"))
    #expect(!html.contains("<li id=\"term.champion\">"))
    #expect(!html.contains("<input"), "a card has nothing to fill in")
    #expect(html.contains("<strong>Right</strong> <span class=\"answer\">A cycle of 66 days"))
  }

  @Test("are named on the course's page, with how much they hold")
  func coursePage() async throws {
    let html = try await page("index.html", of: course())
    #expect(html.contains("<a href=\"glossary/index.html\">Glossary</a>"))
    #expect(html.contains("<span class=\"times\">2 terms</span>"))
    #expect(html.contains("<span class=\"times\">3 cards</span>"))
  }

  @Test("are not there where the course has neither terms nor cards")
  func none() async throws {
    var course = try SampleCourse.course()
    course.units[0].lessons[0].blocks = []
    let tree = await WebEdition().render(course, in: try SampleCourse.context()).value
    #expect(tree[OutputPath(literal: "glossary/index.html")] == nil)
    #expect(tree[OutputPath(literal: "cards/index.html")] == nil)
    #expect(!(try await page("index.html", of: course)).contains("Glossary"))
  }

  @Test("are beside the time that reading and practice take")
  func practice() async throws {
    let html = try await page("lessons/four-levers/index.html", of: course())
    #expect(html.contains("min read · 6 min practice · "), "two quizzes and an exercise of five")
  }

  @Test("are next to what a lesson's page says about earlier lessons and its own length")
  func lessonPage() async throws {
    let html = try await page("lessons/qualify/index.html", of: course())
    #expect(html.contains("<p class=\"times\">20 min in all</p>"))
    #expect(
      html.contains(
        """
        <p class="prerequisites"><span class="label">Before this:</span> \
        <a href="../your-number/index.html">Your own number</a></p>
        """))
  }
}
