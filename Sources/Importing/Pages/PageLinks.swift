import LessonModel

/// Rewrites the links and pictures of pages, one page after the other.
struct PageLinks {
  private let map: PageMap
  private var page = ""

  /// The folder of the lesson in the project.
  private var folder = ""
  private(set) var media = MediaShelf()

  init(_ map: PageMap) { self.map = map }

  /// From now on, links are on this page, and are written in this lesson.
  mutating func begin(page: String, lesson: String) {
    self.page = page
    folder = SourcePath.folder(of: lesson)
  }

  enum Result: Hashable {
    /// As it is written.
    case same

    /// Another destination.
    case new(String)

    /// Nothing is there.
    case missing
  }

  /// What a lesson writes instead of a destination.
  mutating func destination(_ written: String) -> Result {
    switch map.target(of: written, on: page) {
    case .elsewhere: return .same
    case .missing: return .missing
    case .file(let path): return .new(RelativePath.of(media.place(path), from: folder))
    case .lesson(let path, let anchor):
      let isHere = map.lesson(of: page) == path
      let file = isHere && !anchor.isEmpty ? "" : RelativePath.of(path, from: folder)
      return .new(anchor.isEmpty ? file : "\(file)#\(anchor)")
    }
  }

  /// Whether the place exists that a destination names.
  func hasPlace(_ written: String) -> Bool { map.hasPlace(written, on: page) }
}
