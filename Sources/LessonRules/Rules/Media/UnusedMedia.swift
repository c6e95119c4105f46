package import Diagnostics
import LessonModel
import Narration

/// A media file must be used.
package struct UnusedMedia: Rule {
  package static let description = RuleDescription(
    "unused-media", .media, .warning, "A lesson or the course must use each media file.",
    """
    An unused file is not published, and people wonder whether something is missing. To keep a file for \
    later, put it in a folder whose name begins with `_`, next to `media/`.
    """,
    .files(
      before: [.init("lessons/media/people.svg", "<svg/>")],
      after: [
        .init("lessons/media/people.svg", "<svg/>"),
        .init(.lesson, "![Three people decide, and one of them pays.](media/people.svg)"),
      ]))

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    // It is not known what HTML shows.
    guard !course.course.allowsRawHTML else { return [] }
    var used = course.course.podcastPictures
    if let logo = course.course.look.logo { used.insert(logo) }
    for lesson in lessons { used.formUnion(lesson.assets) }
    // What is said in a recording is read from the file beside it.
    used.formUnion(
      course.course.lessons.flatMap(\.ownRecordings).compactMap {
        course.course.wordsFile(ofRecording: $0)
      })
    // A recording that belongs to no lesson is reported as that.
    let recordings = course.course.narration.recordings.map { "\($0.value)/" }
    return course.course.assets.filter { asset in
      !used.contains(asset.id)
        && !(asset.mediaType.isAudio && recordings.map(asset.id.path.hasPrefix) ?? false)
    }.map { asset in
      .warning(
        Self.id, "nothing uses this file", at: .beginning(of: "lessons/\(asset.id)"),
        fixes: [FixIt("show it in a lesson or link to it, or remove it")])
    }
  }
}
