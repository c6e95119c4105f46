package import Diagnostics
import LessonModel

/// An image must be small enough for a phone connection.
package struct LargeImage: Rule {
  package static let description = RuleDescription(
    "large-image", .media, .warning, "An image must not be larger than 1 MB.",
    """
    On a slow phone connection, a page with an image of several megabytes stays empty for a long time. A width of \
    1600 pixels is enough for every page, and an SVG is smaller still.
    """,
    .words(
      before: "media/team.jpg, a photo of 6000 × 4000 pixels and 8 MB",
      after: "media/team.jpg, the same photo of 1600 × 1067 pixels and 250 kB"))

  package init() {}

  /// Bytes.
  package static let limit = 1_000_000

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    course.course.assets.compactMap { asset in
      guard asset.mediaType.isImage, asset.byteCount > Self.limit,
        asset.id != course.course.podcast.cover
      else { return nil }
      let size = asset.size.map { " and \($0.width) × \($0.height) pixels" } ?? ""
      let megabytes = Double(asset.byteCount / 100_000) / 10
      return .warning(
        Self.id, "an image of \(megabytes) MB\(size) takes a long time to load",
        at: .beginning(of: "lessons/\(asset.id)"),
        fixes: [FixIt("save it with a width of 1600 pixels, or draw it as SVG")])
    }
  }
}
