package import LessonModel

/// The public addresses of a publication, as canonical links, sitemaps, feeds, codes on paper and
/// data for programs give them.
///
/// They are made only here, so a page has one spelling everywhere. Links inside a publication are
/// relative instead (``OutputPath/relative(from:)``), so that it also opens from a folder.
package struct PublicAddresses: Sendable {
  package let site: SiteAddress
  package let style: AddressStyle

  private let pages: [LessonID: OutputPath]
  private let coursePage: OutputPath?
  private let briefs: [LessonID: OutputPath]
  private let situations: [Situation: OutputPath]
  private let finderPage: OutputPath?

  /// Nil if the place of the publication is not known.
  ///
  /// Pages are the ones that editions offer, so the offers in `context` must be complete.
  package init?(of course: Course, in context: EditionContext) {
    guard let site = context.site else { return nil }
    self.init(site: site, style: course.addresses, offers: context.offers)
  }

  package init(site: SiteAddress, style: AddressStyle = .folders, offers: [Offer] = []) {
    self.site = site
    self.style = style
    // If several editions make a page for a lesson, the first one is its page.
    var pages: [LessonID: OutputPath] = [:]
    var coursePage: OutputPath?
    for offer in offers where offer.role == .page && offer.mediaType == .html {
      if let lesson = offer.lesson {
        if pages[lesson] == nil { pages[lesson] = offer.path }
      } else {
        coursePage = coursePage ?? offer.path
      }
    }
    self.pages = pages
    self.coursePage = coursePage
    var briefs: [LessonID: OutputPath] = [:]
    var situations: [Situation: OutputPath] = [:]
    for offer in offers {
      if case .situation(let situation) = offer.role { situations[situation] = offer.path }
      if offer.role == .brief, let lesson = offer.lesson { briefs[lesson] = offer.path }
    }
    self.briefs = briefs
    self.situations = situations
    finderPage = offers.first { $0.role == .finder }?.path
  }

  /// The address of a published file, or of a place in it: `lessons/a/index.html` gives
  /// `https://example.org/lessons/a/`.
  ///
  /// A path needs no escaping, because it contains only characters that are allowed in addresses.
  package func url(of path: OutputPath, at anchor: Anchor? = nil) -> String {
    let fragment = anchor.map { "#" + $0.fragment } ?? ""
    return site.text + Self.shown(path, style) + fragment
  }

  /// The page of a lesson, or a place in it; nil if no edition makes one.
  package func page(of lesson: LessonID, at anchor: Anchor? = nil) -> String? {
    pages[lesson].map { url(of: $0, at: anchor) }
  }

  /// The page of the course; nil if no edition makes one.
  package var course: String? { coursePage.map { url(of: $0) } }

  /// The brief of a lesson; nil if no edition makes one.
  package func brief(of lesson: LessonID) -> String? { briefs[lesson].map { url(of: $0) } }

  /// The page with the lessons for a situation; nil if no edition makes one.
  package func page(of situation: Situation) -> String? {
    situations[situation].map { url(of: $0) }
  }

  /// The page that finds the lessons for some choices; nil if no edition makes one.
  package func finder(for choices: [FacetChoice]) -> String? {
    let query = choices.flatMap { choice in choice.values.map { "\(choice.facet)=\($0)" } }
    guard let page = finderPage.map({ url(of: $0) }) else { return nil }
    return query.isEmpty ? page : page + "?" + query.joined(separator: "&")
  }

  private static func shown(_ path: OutputPath, _ style: AddressStyle) -> Substring {
    let index = "index.html"
    switch style {
    case .folders where path.text == index || path.text.hasSuffix("/" + index):
      return path.text.dropLast(index.utf8.count)
    case .folders, .files: return path.text[...]
    }
  }
}
