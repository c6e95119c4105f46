import EditionKit
import LessonModel

/// Where links of the podcast lead, as absolute addresses: apps show notes far from the site.
struct LinkTargets: Sendable {
  let course: Course
  let context: EditionContext

  /// The words of the edition, in the course's language.
  let phrases: Phrases
  private let offers: [LessonID: [Offer]]

  init(course: Course, context: EditionContext) {
    self.course = course
    self.context = context
    phrases = Phrases(course.language)
    // A course asks for these once a link; going through all offers each time would add up.
    var offers: [LessonID: [Offer]] = [:]
    for offer in context.offers {
      if let lesson = offer.lesson { offers[lesson, default: []].append(offer) }
    }
    self.offers = offers
  }

  /// What is offered for a lesson, in the order of editions.
  func offers(for lesson: LessonID) -> [Offer] { offers[lesson] ?? [] }

  /// The address of a published file; nil while nobody knows where the site will stand.
  func url(of path: OutputPath) -> String? { context.site?.url(of: path.text) }

  /// The page of a lesson, or of a place in it, where an edition makes pages.
  func page(of lesson: LessonID, anchor: Anchor? = nil) -> String? {
    let offer = offers(for: lesson).first { $0.role == .page }
    guard let offer, let url = url(of: offer.path) else { return nil }
    return anchor.map { "\(url)#\(Self.encoded($0.text))" } ?? url
  }

  /// The page of the course: one that an edition makes, else the site.
  var coursePage: String? {
    let offer = context.offers.first { $0.lesson == nil && $0.role == .page }
    return offer.flatMap { url(of: $0.path) } ?? context.site?.text
  }

  /// The address of a link's target; nil when it leads nowhere that a listener could go.
  func url(of target: Link.Target) -> String? {
    switch target {
    case .lesson(let lesson, let anchor): page(of: lesson, anchor: anchor)
    case .asset(let asset): url(of: PodcastPaths.media(asset))
    case .external(let url):
      // Readers of feeds refuse a feed with any other scheme as a danger.
      ["http:", "https:", "mailto:", "tel:"].contains { url.lowercased().hasPrefix($0) } ? url : nil
    // No edition offers a page of the glossary yet.
    case .term, .unresolved: nil
    }
  }

  /// Anchors hold any letters; addresses hold ASCII.
  private static func encoded(_ anchor: String) -> String {
    let digits = Array("0123456789ABCDEF")
    return anchor.utf8.map { byte -> String in
      let scalar = Unicode.Scalar(byte)
      let isPlain =
        byte < 0x80 && (scalar.properties.isAlphabetic || "0123456789-._~".utf8.contains(byte))
      return isPlain ? String(scalar) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }.joined()
  }
}
