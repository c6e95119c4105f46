import EditionKit
import LessonModel

/// What one book contains: a course, or a part of it.
struct BookScope: Sendable {
  var units: [Unit]
  var title: String
  var subtitle: String?

  /// What follows the course in its identity: `/unit/start`; empty for the whole course.
  var part = ""

  /// The number of the part in the course, counted from 1; nil for the whole course.
  var position: Int?
  var path: OutputPath

  /// The only lesson in it.
  var lesson: LessonID?

  var lessons: [Lesson] { units.flatMap(\.lessons) }

  /// The books of a course: its own, and those of its parts that it or somebody else asks for.
  static func all(of course: Course, _ others: [BookSettings.Part]) -> [BookScope] {
    var scopes = [
      BookScope(
        units: course.units, title: course.title, subtitle: course.subtitle,
        path: path(course.id.text))
    ]
    let asked = course.book.parts + others
    for part in BookSettings.Part.allCases where asked.contains(part) {
      switch part {
      case .units:
        for (index, unit) in course.units.enumerated() {
          guard let details = unit.details else { continue }
          scopes.append(
            BookScope(
              units: [unit], title: details.title, subtitle: details.summary,
              part: "/unit/\(details.id)", position: index + 1,
              path: path("\(course.id)-\(details.id)")))
        }
      case .lessons:
        for (number, unit, lesson) in course.numberedLessons {
          var only = unit
          only.details = nil
          only.lessons = [lesson]
          scopes.append(
            BookScope(
              units: [only], title: lesson.title.value, subtitle: lesson.summary,
              part: "/lesson/\(lesson.id)", position: number,
              path: path("\(course.id)-lesson-\(lesson.id)"),
              lesson: lesson.id))
        }
      }
    }
    return scopes
  }

  private static func path(_ name: String) -> OutputPath {
    .inPackages("\(name).epub")
  }
}
