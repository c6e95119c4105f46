import Diagnostics
import EditionKit
import Foundation
import LessonModel
import Testing
import WebEdition

@Suite("Finding one's way beside a lesson")
struct CourseOutlineTests {
  private func page(_ path: String, of course: Course) async throws -> String {
    let tree = await WebEdition().render(course, in: try SampleCourse.context()).value
    guard case .bytes(let bytes) = tree[try #require(OutputPath(path))]?.content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The navigation of a page with a class.
  private func navigation(_ name: String, of html: String) throws -> String {
    let start = try #require(html.range(of: "<nav class=\"\(name)\""))
    let end = try #require(html.range(of: "</nav>", range: start.lowerBound..<html.endIndex))
    return String(html[start.lowerBound..<end.upperBound])
  }

  @Test("shows the lessons of the unit, the open one marked, and links the other units")
  func outline() async throws {
    let html = try await page("lessons/your-number/index.html", of: try SampleCourse.course())
    #expect(
      try navigation("way", of: html) == """
        <nav class="way" aria-label="Outline">
        <details><summary><span>Lessons</span> <span class="place">2/3</span></summary>
        <div class="sheet">
        <p class="home"><a href="../../index.html">Sales Velocity</a></p>
        <ol class="units">
        <li class="here"><span>Know your number</span>
        <ol start="1">
        <li><a href="../four-levers/index.html" data-lesson="four-levers">The four levers</a></li>
        <li><a href="../your-number/index.html" aria-current="page" data-lesson="your-number">\
        Your own number</a></li>
        </ol>
        </li>
        <li><a href="../qualify/index.html">Move the deal</a></li>
        </ol>
        </div></details>
        <a class="next" rel="next" href="../qualify/index.html">Next lesson</a>
        </nav>
        """)
  }

  @Test("has no next lesson at the end, and no list of sections on a page without sections")
  func end() async throws {
    let html = try await page("lessons/qualify/index.html", of: try SampleCourse.course())
    #expect(try !navigation("way", of: html).contains("rel=\"next\""))
    #expect(!html.contains("on-this-page"))
  }

  @Test("lists the sections of a page by their headings of the second level")
  func sections() async throws {
    var course = try SampleCourse.course()
    let headings = [(2, "One & two", "one"), (3, "Deeper", "deeper"), (2, "Three", "three")]
    course.units[1].lessons[0].blocks = try headings.map(SampleCourse.heading)
    let html = try await page("lessons/qualify/index.html", of: course)
    #expect(
      try navigation("on-this-page", of: html) == """
        <nav class="on-this-page" aria-labelledby="sections.">
        <p id="sections.">On this page</p>
        <ol>
        <li><a href="#one">One &amp; two</a></li>
        <li><a href="#three">Three</a></li>
        </ol>
        </nav>
        """)
  }

  @Test(
    "has about the same size in a course of a thousand lessons as in one of forty",
    arguments: [(units: 1, lessons: 1000), (units: 250, lessons: 4), (units: 31, lessons: 33)])
  func size(units: Int, lessons: Int) async throws {
    var course = try SampleCourse.course()
    let lesson = course.units[1].lessons[0]
    course.units = try (0..<units).map { unit in
      Unit(
        details: Unit.Details(id: try #require(UnitID("unit-\(unit)")), title: "Unit \(unit)"),
        lessons: try (0..<lessons).map { number in
          var lesson = lesson
          lesson.id = try #require(LessonID("lesson-\(unit)-\(number)"))
          return lesson
        })
    }
    let middle = "lesson-\(units / 2)-\(lessons / 2)"
    let outline = try navigation(
      "way", of: try await page("lessons/\(middle)/index.html", of: course))
    #expect(outline.utf8.count < 12_000)
    #expect(outline.contains("aria-current=\"page\" data-lesson=\"\(middle)\""))
    #expect(outline.contains("<ol start="))
  }
}
