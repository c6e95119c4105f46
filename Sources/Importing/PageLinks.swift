import LessonModel

/// Rewrites the links and pictures of one page.
struct PageLinks {
  private let map: PageMap
  private let page: String

  /// The folder of the lesson in the project.
  private let folder: String
  private(set) var media: MediaShelf

  init(_ map: PageMap, from page: String, to lesson: String, media: MediaShelf) {
    self.map = map
    self.page = page
    folder = SourcePath.folder(of: lesson)
    self.media = media
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
      let isHere = map.target(of: "", on: page) == .lesson(path, anchor: "")
      let file = isHere && !anchor.isEmpty ? "" : RelativePath.of(path, from: folder)
      return .new(anchor.isEmpty ? file : "\(file)#\(anchor)")
    }
  }

  /// Whether the place exists that a destination names.
  func hasPlace(_ written: String) -> Bool { map.hasPlace(written, on: page) }
}
