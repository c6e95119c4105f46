import JSONKit
package import LessonModel

extension TypesetJob {
  /// The picture that other programs show next to a link to a lesson: that of the course with the title
  /// of the lesson, and with the bar of the lesson bright.
  ///
  /// - Parameters:
  ///   - title: The title of the lesson.
  ///   - number: Its place in the course, counted from 1.
  ///   - position: The same in words: "Lesson 3 of 12".
  ///   - course: The course.
  /// - Returns: The document that draws it.
  package static func picture(
    ofLesson title: String, number: Int, position: String, in course: Course
  ) -> TypesetJob {
    TypesetJob(
      template: "cover/share.typ",
      data: .object([
        ("title", .string(title)), ("subtitle", .string(course.title)),
        ("author", .string(position)), ("lang", .string(course.language.text)),
        ("lessons", .integer(course.lessons.count)), ("current", .integer(number)),
        ("look", course.look.coverData),
      ]), format: .drawing(pixelsPerInch: 72))
  }
}
