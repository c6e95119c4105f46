import Diagnostics
import EditionKit
import LessonModel
import Testing
import WebEdition

@Suite("What a website says of its course")
struct CourseFactsTests {
  func page(_ path: StaticString, of course: Course, site: String? = nil) async throws -> String {
    let context = try SampleCourse.context(site: site.flatMap { SiteAddress($0) })
    let tree = await WebEdition().render(course, in: context).value
    guard case .bytes(let bytes) = tree[OutputPath(literal: path)]?.content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("is in the footer: who made it and on which terms, or its title alone")
  func credits() async throws {
    var course = try SampleCourse.course()
    #expect(
      try await page("index.html", of: course).contains(
        "<p>Sales Velocity · Ana Ruiz · CC BY 4.0 · <a href=\"accessibility.html\">Accessibility</a></p>"
      ))
    course.authors = []
    course.licence = nil
    #expect(
      try await page("index.html", of: course).contains(
        "<p>Sales Velocity · <a href=\"accessibility.html\">Accessibility</a></p>"))
    course.organisation = "Velocity School"
    #expect(
      try await page("index.html", of: course).contains(
        "<p>Sales Velocity · Velocity School · <a href=\"accessibility.html\">Accessibility</a></p>"
      ))
  }

  @Test("tells programs the words that it is found by, and whose it is")
  func metadata() async throws {
    var course = try SampleCourse.course()
    course.keywords = ["selling", "pipeline"]
    course.units[0].lessons[1].keywords = ["win rate", "</script>"]
    let opening = #"<script type="application/ld+json">{"@context":"https://schema.org","#
    let whole = try await page("index.html", of: course, site: "https://a.example/c")
    #expect(
      whole.contains(
        opening
          + #""@type":"Course","name":"Sales Velocity","url":"https://a.example/c/","#
          + #""inLanguage":"en","description":"Short lessons for people who sell to businesses & who coach them.","#
          + #""timeRequired":"PT8M","keywords":["selling","pipeline"],"#
          + #""author":[{"@type":"Person","name":"Ana Ruiz"}],"#
          + #""license":{"@type":"CreativeWork","name":"CC BY 4.0"}}</script>"#))
    let lesson = try await page("lessons/your-number/index.html", of: course)
    #expect(
      lesson.contains(
        opening
          + #""@type":"LearningResource","learningResourceType":"lesson","name":"Your own number","#
          + #""description":"Measure before you move.","inLanguage":"en","timeRequired":"PT1M","#
          + #""position":2,"teaches":["Calculate your own velocity"],"#
          + #""keywords":["win rate","\u003c/script>"],"#))
  }

  @Test("adds up what its lessons take, and rounds once, as inspect does")
  func times() async throws {
    let here = SampleCourse.here
    var course = try SampleCourse.course()
    // Ten seconds to read and half a minute to do: six of them are one minute and three.
    let words = Array(repeating: "word", count: 38).joined(separator: " ")
    course.units = [
      Unit(
        lessons: try (1...6).map { number in
          let quiz = Quiz(
            id: try #require(ActivityID("quiz-\(number)")),
            question: [SampleCourse.paragraph("Why?")],
            answer: .truth(true), span: here)
          return try SampleCourse.lesson(
            "lesson-\(number)", "Why",
            blocks: [SampleCourse.paragraph(words), .activity(.quiz(quiz))])
        })
    ]
    let home = try await page("index.html", of: course)
    #expect(home.contains("6 lessons · 1 min to read · 3 min to practice"), "\(home)")
    #expect(home.contains(#""timeRequired":"PT4M""#))
  }

  @Test("gives an episode the length that the feed gives it, to the nearest second")
  func length() async throws {
    var context = try SampleCourse.context()
    let id = try #require(LessonID("four-levers"))
    context.recordings[id]?.duration = 355_600
    let tree = await WebEdition().render(try SampleCourse.course(), in: context).value
    guard case .bytes(let bytes) = tree[OutputPath(literal: "podcast/index.html")]?.content else {
      Issue.record("no podcast page")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self).contains("<p class=\"times\">5:56</p>"))
  }
}
