package import Diagnostics
import LessonModel

/// A media file is used.
package struct UnusedMedia: Rule {
  package static let description = RuleDescription(
    "unused-media", .media, .warning, "A media file is used by a lesson or by the course.",
    """
    One that nothing shows is not published, and makes people wonder whether something is missing. A file that \
    waits can stand in a folder whose name begins with `_`, beside `media/`.
    """,
    .files(
      before: [.init("lessons/media/people.svg", "<svg/>")],
      after: [
        .init("lessons/media/people.svg", "<svg/>"),
        .init(.lesson, "![Three people decide, and one of them pays.](media/people.svg)"),
      ]))

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    // What HTML shows cannot be known.
    guard !course.course.allowsRawHTML else { return [] }
    var used: Set<AssetID> = []
    if let cover = course.course.podcast.cover { used.insert(cover) }
    for lesson in lessons { used.formUnion(lesson.assets) }
    return course.course.assets.filter { !used.contains($0.id) }.map { asset in
      .warning(
        Self.id, "nothing uses this file", at: .beginning(of: "lessons/\(asset.id)"),
        fixes: [FixIt("show it in a lesson or link to it, or remove it")])
    }
  }
}
