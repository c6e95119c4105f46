import EditionKit
import LessonMarkup
import LessonModel

/// Where the links and pictures of cards lead: to the site, and to files of the deck.
final class AnkiLinks: CourseFileLinks {
  let course: Course
  private let addresses: PublicAddresses?
  private(set) var folder: AnkiFolder

  init(of course: Course, addresses: PublicAddresses?) {
    self.course = course
    self.addresses = addresses
    folder = AnkiFolder(of: course)
  }

  func address(of link: Link) -> String? {
    switch link.target {
    case .lesson(let lesson, let anchor): addresses?.page(of: lesson, at: anchor)
    case .external(let url): url
    // A file that is not shown cannot be opened from a card, and terms have cards of their own.
    case .asset, .term, .unresolved: nil
    }
  }

  /// The name of a file in the deck.
  func address(of asset: AssetID) -> String? { folder.name(of: asset) }
}
