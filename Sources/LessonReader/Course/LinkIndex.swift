import LessonModel
import MarkdownKit

/// What links can lead to: lessons by their files, files of `media/` folders.
struct LinkIndex: Sendable {
  /// A lesson that a link leads to.
  struct Target: Sendable {
    var id: LessonID

    /// The anchor of the heading that became the title, and so is the lesson itself.
    var titleAnchor: Anchor?
  }

  private var lessons: [String: Target] = [:]
  private var media: Set<AssetID> = []

  init(layout: CourseLayout, drafts: [LessonDraft]) {
    for draft in drafts {
      var target = Target(id: draft.id.value)
      if let index = draft.titleHeading, case .heading(let heading) = draft.document.blocks[index] {
        target.titleAnchor = draft.anchors[heading]
      }
      lessons[draft.path] = target
    }
    media = Set(layout.media.map(\.id))
  }

  /// The lesson in a file, by its path from the project folder.
  func lesson(at path: String) -> Target? { lessons[path] }

  /// The media file at a path from the project folder.
  func asset(at path: String) -> AssetID? {
    guard path.hasPrefix(CourseLayout.root + "/"),
      let id = AssetID(String(path.dropFirst(CourseLayout.root.count + 1))), media.contains(id)
    else { return nil }
    return id
  }
}
