package import Diagnostics
package import LessonModel
import LessonReader
import LessonRules

/// A course that was read and checked.
package struct CheckedCourse: Sendable {
  package var course: Course

  /// What reading and the rules noticed, in reading order.
  package var diagnostics: [Diagnostic]

  /// Every file that was read as text.
  package var sources: [SourceText]
}

/// Reads a project's course and holds it against the rules.
package enum Checker {
  /// Goes on to the end, whatever it finds; fails only when the machine cannot read the project.
  package static func check(
    _ project: Project, knownEditions: [EditionName], width: Int
  ) async throws(PublishFailure) -> CheckedCourse {
    let read: ReadCourse
    do {
      let folder = try DiskFolder(project.folder)
      read = try await CourseReader(folder: folder, editions: knownEditions, width: width).read()
    } catch {
      throw PublishFailure(.file, "\(error)")
    }
    let found = await Rules.check(
      read.course.value, sources: read.sources, width: width)
    return CheckedCourse(
      course: read.course.value,
      diagnostics: (read.course.diagnostics + found).inReadingOrder(), sources: read.sources)
  }
}
