import EditionKit
import LessonMarkup
import LessonModel

/// Where the links and pictures of cards lead: to the site, and to files of the deck.
final class AnkiLinks: LessonLinks {
  private let course: Course
  private let addresses: PublicAddresses?
  private(set) var folder: AnkiFolder

  init(of course: Course, addresses: PublicAddresses?) {
    self.course = course
    self.addresses = addresses
    folder = AnkiFolder(of: course)
  }

  func name(of asset: AssetID) -> String? { folder.name(of: asset) }

  func address(of link: Link) -> String? {
    switch link.target {
    case .lesson(let lesson, let anchor): addresses?.page(of: lesson, at: anchor)
    case .external(let url): url
    // A file that is not shown cannot be opened from a card, and terms have cards of their own.
    case .asset, .term, .unresolved: nil
    }
  }

  func picture(of image: Image) -> Picture { file(of: image.source) }

  func file(of reference: AssetReference) -> Picture {
    switch reference {
    case .asset(let id):
      guard let name = folder.name(of: id), let asset = course.asset(id) else { return .missing }
      return .file(address: name, mediaType: asset.mediaType.published, size: asset.size)
    case .remote(let address): return .remote(address: address)
    case .unresolved: return .missing
    }
  }

  func definition(of term: TermID) -> String? { course.glossary.term(term)?.definition.value }
}
