import EditionKit
import LessonMarkup
import LessonModel

/// Where the links of a lesson in a package lead.
final class LMSLinks: CourseFileLinks {
  private let writer: LMSWriter
  private let lesson: LessonID
  private let shown: Set<LessonID>

  /// What the page of the lesson explains at its end.
  let glossary: PageGlossary

  /// `shown` are the lessons on the same page.
  init(from lesson: LessonID, among shown: Set<LessonID>, of writer: LMSWriter) {
    self.writer = writer
    self.lesson = lesson
    self.shown = shown
    glossary = PageGlossary(of: writer.course, direction: writer.direction)
  }

  func address(of link: Link) -> String? {
    switch link.target {
    case .lesson(let other, let anchor):
      if other == lesson, let anchor { return "#\(anchor.fragment)" }
      // What the platform starts by itself cannot be opened from here.
      guard shown.contains(other) else { return writer.addresses?.page(of: other, at: anchor) }
      return LMSPage.address(of: other) + (anchor.map { "/\($0.fragment)" } ?? "")
    case .asset(let asset): return address(of: asset)
    case .external(let url): return url
    case .term(let term): return glossary.address(of: term)
    case .unresolved: return nil
    }
  }

  var course: Course { writer.course }

  func address(of asset: AssetID) -> String? { writer.address(of: asset) }
}
