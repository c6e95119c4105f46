import Diagnostics
import EditionKit
import HandoutEdition
import LessonModel
import Testing
import Words

@Suite("The names of handouts")
struct NameTests {
  private static let ids = [
    "a", "a-letter", "a-facilitator", "a-facilitator-letter", "a-letter-letter", "letter", "b",
    "course", "course-facilitator", "courses",
  ]

  @Test("two lessons are reported for a taken name exactly when they share a file")
  func pairs() throws {
    for first in Self.ids {
      for second in Self.ids where second != first {
        let course = try course([first, second])
        let context = EditionContext(words: CourseWords(.english))
        let edition = HandoutEdition()
        let paths = edition.offers(for: course, in: context).map(\.path)
        #expect(paths.count == 12)
        let found = edition.check(course, in: context)
        let clashing = [first, second].filter { $0.hasPrefix("course") && $0 != "courses" }
        if clashing.isEmpty {
          #expect(found.count == (Set(paths).count < 12 ? 1 : 0), "\(first), \(second)")
          #expect(found.allSatisfy { $0.span.path == "lessons/\(second).md" })
        } else {
          // A lesson never gets the name of what is for the whole course.
          #expect(Set(paths).count < 12)
          #expect(
            clashing.allSatisfy { id in found.contains { $0.span.path == "lessons/\(id).md" } })
        }
      }
    }
  }

  @Test("two lessons of one id are reported by others")
  func sameID() throws {
    let course = try course(["a-letter", "a-letter"])
    #expect(
      HandoutEdition().check(course, in: EditionContext(words: CourseWords(.english))).isEmpty)
  }

  private func course(_ ids: [String]) throws -> Course {
    let lessons = try ids.map { id in
      let place = SourceSpan.beginning(of: "lessons/\(id).md")
      return Lesson(
        id: try #require(LessonID(id)), path: place.path, title: Spanned(id, at: place),
        span: place)
    }
    var course = Course(
      id: try #require(CourseID("c")), title: "C", units: [Unit(lessons: lessons)],
      span: .beginning(of: "lessons/course.yaml"))
    course.handouts.papers = [.a4, .letter]
    course.handouts.kinds = [.lesson, .lessonFacilitator, .guide, .facilitatorGuide]
    return course
  }
}
