import AudioContent
import EditionKit
import LessonModel
import Words

/// Where links of the podcast lead, as absolute addresses, because apps show notes away from the
/// site.
struct LinkTargets: Sendable {
  let course: Course
  let context: EditionContext

  /// The words that the edition adds.
  var words: CourseWords { context.words }
  private let offers: [LessonID: [Offer]]
  private let addresses: PublicAddresses?

  init(course: Course, context: EditionContext) {
    self.course = course
    self.context = context
    addresses = PublicAddresses(of: course, in: context)
    // A course looks these up once per link; searching all offers each time would add up.
    var offers: [LessonID: [Offer]] = [:]
    for offer in context.offers {
      if let lesson = offer.lesson { offers[lesson, default: []].append(offer) }
    }
    self.offers = offers
  }

  /// What is offered for a lesson, in the order of editions.
  func offers(for lesson: LessonID) -> [Offer] { offers[lesson] ?? [] }

  /// Says that an episode has a synthetic voice; nil if it has another one.
  func disclosure(of episode: Episode) -> Word? {
    words.disclosure(of: episode.recording, in: course)
  }

  /// The address of a published file; nil if the address of the site is not known.
  func url(of path: OutputPath) -> String? { addresses?.url(of: path) }

  /// The page of a lesson, or of a place in it, if an edition makes pages.
  func page(of lesson: LessonID, anchor: Anchor? = nil) -> String? {
    addresses?.page(of: lesson, at: anchor)
  }

  /// The page of an episode's lesson, or of a place in it; none for a review, which is about several.
  func page(of episode: Episode, anchor: Anchor? = nil) -> String? {
    episode.owner.flatMap { page(of: $0, anchor: anchor) }
  }

  /// The page of the course: one that an edition makes, or the site, because a feed needs one (RSS
  /// 2.0, `link`).
  var coursePage: String? { addresses.map { $0.course ?? $0.site.text } }

  /// The address of a link's target; nil if it leads to no place that a listener can open.
  func url(of target: Link.Target) -> String? {
    switch target {
    case .lesson(let lesson, let anchor): page(of: lesson, anchor: anchor)
    case .asset(let asset): url(of: PodcastPaths.media(asset))
    case .external(let url):
      // Feed readers refuse a feed with any other scheme as dangerous.
      ["http:", "https:", "mailto:", "tel:"].contains { url.lowercased().hasPrefix($0) } ? url : nil
    // No edition offers a page of the glossary yet.
    case .term, .unresolved: nil
    }
  }
}
