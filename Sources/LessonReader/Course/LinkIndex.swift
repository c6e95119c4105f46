import LessonModel
import MarkdownKit

/// What links can lead to: lessons by their files, and files in `media/` folders.
struct LinkIndex: Hashable, Sendable {
  /// A lesson that a link leads to.
  struct Target: Hashable, Sendable {
    var id: LessonID

    /// The anchor of the heading that became the title, which leads to the lesson itself.
    var titleAnchor: Anchor?
  }

  private var lessons: [String: Target] = [:]

  /// By path relative to the project folder.
  private var media: [String: AssetID] = [:]

  init(layout: CourseLayout, heads: [LessonHead]) {
    for head in heads { lessons[head.path] = Target(id: head.id.value) }
    for file in layout.media { media["\(CourseLayout.root)/\(file.id)"] = file.id }
  }

  /// Records the anchor of the heading that became the title of the lesson in a file.
  mutating func set(titleAnchor: Anchor, ofLessonAt path: String) {
    lessons[path]?.titleAnchor = titleAnchor
  }

  /// The lesson in a file, by its path relative to the project folder.
  func lesson(at path: String) -> Target? { lessons[path] }

  /// The media file at a path relative to the project folder.
  func asset(at path: String) -> AssetID? { media[path] }
}
