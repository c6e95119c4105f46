import JSONKit
package import LessonModel
import Typography

extension TypesetJob {
  /// The square picture of an episode, or of a unit's episodes: 1400 × 1400 pixels, the smallest that
  /// directories accept, because a course may have hundreds.
  ///
  /// `position` is the place of the lesson or unit among `count`.
  package static func episodePicture(
    for course: Course, title: String, position: Int, of count: Int, lesson: LessonID?
  ) -> TypesetJob {
    let typography = Typography(course.language)
    let data: [(String, JSON)] = [
      ("title", .string(typography.applied(to: title))), ("number", .integer(position)),
      ("count", .integer(count)), ("course", .string(typography.applied(to: course.title))),
      ("lang", .string(course.language.text)), ("look", course.look.coverData),
    ]
    return TypesetJob(
      template: "cover/episode.typ", data: .object(data), format: .png(pixelsPerInch: 72),
      lesson: lesson)
  }
}
