import EditionKit
import LessonModel

/// The pictures of a lesson's sections: apps show the one of the chapter that is heard.
struct ChapterPictures: Sendable {
  private let pictures: [Anchor?: AssetID]

  /// The first picture of each section; a section without one has none.
  init(of lesson: Lesson) {
    var pictures: [Anchor?: AssetID] = [:]
    var section: Anchor?
    for block in lesson.blocks.selected(for: PodcastEdition.view) {
      if case .heading(let heading) = block { section = heading.anchor }
      [block].forEachInline { inline in
        guard case .image(let image) = inline, case .asset(let asset) = image.source,
          Self.isShown(asset), pictures[section] == nil
        else { return }
        pictures[section] = asset
      }
    }
    self.pictures = pictures
  }

  /// Whether podcast apps show such a picture: they draw no SVG.
  private static func isShown(_ asset: AssetID) -> Bool {
    [.png, .jpeg].contains(MediaType(fileName: asset.name))
  }

  var all: [AssetID] { pictures.values.sorted() }

  /// The picture of a chapter; the first chapter, before any heading, has no anchor.
  subscript(chapter: Recording.Chapter) -> AssetID? { pictures[chapter.anchor] }
}
