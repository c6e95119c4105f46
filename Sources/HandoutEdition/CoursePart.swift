import EditionKit
import LessonModel

/// What one document about several lessons covers.
enum CoursePart: Hashable, Sendable {
  case course
  case unit(UnitID)
  case lesson(LessonID)

  /// The parts of a course by what somebody asks for.
  ///
  /// Lessons that are in no unit are in no document of one.
  static func all(of course: Course, by scopes: [HandoutSettings.Scope]) -> [CoursePart] {
    scopes.flatMap { scope -> [CoursePart] in
      switch scope {
      case .course: [.course]
      case .unit: course.units.compactMap { $0.details.map { .unit($0.id) } }
      case .lesson: course.lessons.map { .lesson($0.id) }
      }
    }
  }

  /// Each unit; the course if it has none.
  static func units(of course: Course) -> [CoursePart] {
    let units = all(of: course, by: [.unit])
    return units.isEmpty ? [.course] : units
  }

  /// What it asks again; nil for a lesson, and if there is too little to ask.
  func review(of course: Course) -> Review? {
    let reviews = course.reviews(in: HandoutEdition.view)
    switch self {
    case .course: return reviews.first { $0.unit == nil }
    case .unit(let id): return reviews.first { $0.unit?.id == id }
    case .lesson: return nil
    }
  }

  /// The lessons in it, with their numbers in the course.
  func lessons(of course: Course) -> [(number: Int, unit: Unit, lesson: Lesson)] {
    course.numberedLessons.filter { holds($0.lesson.id, of: $0.unit) }
  }

  func holds(_ lesson: LessonID, of unit: Unit) -> Bool {
    switch self {
    case .course: true
    case .unit(let id): unit.details?.id == id
    case .lesson(let id): lesson == id
    }
  }

  /// The title of the part; nil for the course.
  func title(in course: Course) -> String? {
    switch self {
    case .course: nil
    case .unit(let id): course.units.first { $0.details?.id == id }?.details?.title
    case .lesson(let id): course.lesson(id)?.title.value
    }
  }

  /// The lesson that it is about; nil for several.
  var lesson: LessonID? {
    if case .lesson(let id) = self { id } else { nil }
  }

  /// How the name of a file begins.
  var fileName: String {
    switch self {
    case .course: "course"
    case .unit(let id): "unit-\(id)"
    case .lesson(let id): "\(id)"
    }
  }
}
