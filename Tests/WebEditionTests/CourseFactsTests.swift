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

  @Test("stands in the footer: who made it and on which terms, or its title alone")
  func credits() async throws {
    var course = try SampleCourse.course()
    #expect(
      try await page("index.html", of: course).contains(
        "<p>Sales Velocity · Ana Ruiz · CC BY 4.0</p>"))
    course.authors = []
    course.licence = nil
    #expect(try await page("index.html", of: course).contains("<p>Sales Velocity</p>"))
    course.organisation = "Velocity School"
    #expect(
      try await page("index.html", of: course).contains("<p>Sales Velocity · Velocity School</p>"))
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
