import EditionKit
import JSONKit
import LessonModel

extension TypesetJob {
  /// The address of a feed as a code that a phone's camera reads.
  static func code(ofFeedAt address: String, of course: Course) -> TypesetJob {
    TypesetJob(
      template: "cover/code.typ",
      data: .object([
        ("title", .string(course.title)), ("codes", .object([("feed", .string(address))])),
      ]), format: .png(pixelsPerInch: 72))
  }
}
