import LessonModel
import Synchronization

/// The places in each lesson that a link can lead to: headings, activities and figures.
///
/// A lesson is looked through when the first link leads into it, and not again.
final class LinkPlaces: Sendable {
  private let lessons: [LessonID: [Lesson]]
  private let known = Mutex<[LessonID: Set<String>]>([:])

  init(_ lessons: [Lesson]) {
    // Two lessons with one id are reported; a link may lead into either.
    self.lessons = Dictionary(grouping: lessons, by: \.id)
  }

  /// Every place in a lesson; empty for a lesson that is not there.
  func all(in lesson: LessonID) -> Set<String> {
    if let places = known.withLock({ $0[lesson] }) { return places }
    var places: Set<String> = []
    for lesson in lessons[lesson] ?? [] {
      lesson.forEachBlock { block in
        if case .heading(let heading) = block { places.insert(heading.anchor.text) }
        if case .activity(let activity) = block { places.insert(activity.id.text) }
        if case .figure(let figure) = block, let anchor = figure.anchor {
          places.insert(anchor.text)
        }
      }
    }
    known.withLock { $0[lesson] = places }
    return places
  }

  /// The headings of a lesson, in its order.
  func headings(of lesson: LessonID) -> [String] {
    var anchors: [String] = []
    for lesson in lessons[lesson] ?? [] {
      lesson.forEachBlock {
        if case .heading(let heading) = $0 { anchors.append(heading.anchor.text) }
      }
    }
    return anchors
  }
}
