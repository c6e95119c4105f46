import Diagnostics
import EditionKit
import LessonModel
import Testing
import WebEdition

@Suite("All lessons on one page")
struct PrintPageTests {
  private func page(_ course: Course) async throws -> String? {
    let tree = await WebEdition().render(course, in: try SampleCourse.context()).value
    guard case .bytes(let bytes) = tree[OutputPath(literal: "print.html")]?.content else {
      return nil
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("has every lesson in order, and each id once")
  func lessons() async throws {
    var course = try SampleCourse.course()
    // The same text in two lessons has the same ids.
    course.units[1].lessons[0].blocks = course.units[0].lessons[0].blocks
    course.units[1].lessons[0].footnotes = course.units[0].lessons[0].footnotes
    let html = try #require(try await page(course))
    let titles = html.split(separator: "<h2 class=\"lesson-title\">").dropFirst()
    #expect(titles.map { $0.prefix(3) } == ["The", "You", "Qua"])
    let ids = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count > 10 && Set(ids).count == ids.count)
    // What refers to an id of the page refers to one that is there.
    for name in ["for", "href", "aria-labelledby", "aria-describedby"] {
      let start = name == "href" ? " href=\"#" : " \(name)=\""
      for value in html.split(separator: start).dropFirst() {
        for id in value.prefix(while: { $0 != "\"" }).split(separator: " ") {
          #expect(ids.contains(id), "\(name): \(id)")
        }
      }
    }
  }

  @Test("is not there for a single lesson, or for more than a browser can show")
  func limits() async throws {
    var course = try SampleCourse.course()
    let lesson = course.units[1].lessons[0]
    course.units = [Unit(lessons: [lesson])]
    #expect(try await page(course) == nil)
    course.units[0].lessons = try (0..<101).map { number in
      var lesson = lesson
      lesson.id = try #require(LessonID("lesson-\(number)"))
      return lesson
    }
    #expect(try await page(course) == nil)
  }
}
