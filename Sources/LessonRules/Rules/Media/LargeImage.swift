package import Diagnostics
import LessonModel

/// An image must be small enough for a phone connection.
package struct LargeImage: Rule {
  package static let description = RuleDescription(
    "large-image", .media, .warning, "A drawing or an animation must not be larger than 1 MB.",
    """
    On a slow phone connection, a page with an image of several megabytes stays empty for a long time. Photos are \
    published in sizes for phones and screens, so they may be as large as they are. An animated GIF and an SVG are \
    published as they are; a video is much smaller than an animated GIF.
    """,
    .words(
      before: "media/demo.gif, an animation of 1200 × 800 pixels and 8 MB",
      after: ":::video[Demo]{src=media/demo.mp4}, the same as a video of 300 kB"))

  package init() {}

  /// Bytes.
  package static let limit = 1_000_000

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    course.course.assets.compactMap { asset in
      guard asset.mediaType.isImage, asset.byteCount > Self.limit,
        asset.mediaType == .svg || asset.id.name.lowercased().hasSuffix(".gif"),
        asset.id != course.course.podcast.cover
      else { return nil }
      let size = asset.size.map { " and \($0.width) × \($0.height) pixels" } ?? ""
      let megabytes = Double(asset.byteCount / 100_000) / 10
      return .warning(
        Self.id, "an image of \(megabytes) MB\(size) takes a long time to load",
        at: .beginning(of: "lessons/\(asset.id)"),
        fixes: [
          FixIt(
            asset.mediaType == .svg
              ? "draw it simpler, or save it as a picture with a width of 1600 pixels"
              : "publish it as a video (.mp4), or with fewer pixels")
        ])
    }
  }
}
