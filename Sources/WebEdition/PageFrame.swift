import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Mustache
import PageContent
import Words

/// What fills a template: texts by name.
///
/// The template escapes a name in two braces; values that are markup use three.
struct PageValues: MustacheParent {
  /// The values that all pages of the same depth have.
  let shared: [String: String]
  let own: [String: String]

  /// What the page is about, as markup, under the name ``textName``; nil where it has none.
  ///
  /// It is most of the page, so it is bytes from the beginning to the end.
  let text: TrustedMarkup?
  static let textName = "text"

  init(shared: [String: String], _ own: [String: String], text: TrustedMarkup? = nil) {
    self.shared = shared
    self.own = own
    self.text = text
  }

  func child(named name: String) -> Any? {
    if name == Self.textName, let text { return text.text }
    return own[name] ?? shared[name]
  }
}

/// The frame around every page: head, header and footer.
enum PageFrame {
  /// The values that are the same for all pages at the same depth.
  static func sharedValues(
    _ course: Course, _ context: EditionContext, _ style: MarkupStyle, _ files: SiteFiles,
    feed: Offer?, hasCards: Bool, hasPractice: Bool, _ paths: [AssetID: OutputPath],
    depth: Int
  ) -> [String: String] {
    let direction = TextDirection(course.language)
    let words = context.words.site
    let root = String(repeating: "../", count: depth)
    var values = [
      "language": course.language.text, "root": root, "home": root + SitePaths.course.text,
      "courseTitle": course.title, "generator": context.generator,
      "policy": ContentPolicy.strict, "style": root + files.style.text,
      "script": root + files.script.text,
    ]
    for (name, word) in [
      ("skipToText", words[.skipToText]), ("courseWord", words[.course]),
      ("podcastWord", words[.podcast]), ("accessibilityWord", words[.accessibility]),
      ("siteNavigation", words[.siteNavigation]),
    ] {
      values[name] = word.text
      if word.language != nil { values[name + "Language"] = style.wordsLanguage.attributes }
    }
    values["credits"] = credits(course)
    values["accessibilityPage"] = root + SitePaths.accessibility.text
    values["footer"] = course.look.footer
    if let logo = course.look.logo, let path = paths[logo] {
      let html = MarkupWriter(.html)
      html.element(.img, ["src": .url(root + path.text), "alt": "", "class": "logo"])
      values["logo"] = html.string
    }
    if direction == .rightToLeft { values["direction"] = direction.rawValue }
    if let feed {
      values["podcastPage"] = root + SitePaths.podcast.text
      // Programs that look for feeds must not find a private one.
      if !course.podcast.isPrivate {
        let link = MarkupWriter(.html)
        link.element(
          .link,
          [
            "rel": "alternate", "type": .text(feed.mediaType.text), "title": .text(course.title),
            "href": .url(root + feed.path.text),
          ])
        values["feedLink"] = link.string
      }
    }
    values["navigation"] = navigation(
      [
        course.hasSearch ? (SitePaths.search, context.words.search[.search]) : nil,
        hasPractice ? (SitePaths.practice, context.words.review[.practice]) : nil,
        course.glossary.terms.isEmpty ? nil : (SitePaths.glossary, words[.glossary]),
        hasCards ? (SitePaths.cards, context.words.lesson[.cards]) : nil,
        feed == nil ? nil : (SitePaths.podcast, words[.podcast]),
      ].compactMap { $0 }, root: root)
    return values
  }

  /// Links to the pages next to the course's; nil if there are none.
  private static func navigation(_ pages: [(OutputPath, Word)], root: String) -> String? {
    guard !pages.isEmpty else { return nil }
    let html = MarkupWriter(.html)
    for (path, word) in pages {
      html.startLine()
      html.element(
        .a, ["href": .url(root + path.text), "rel": path == SitePaths.search ? "search" : nil],
        text: word.text)
    }
    return html.string
  }

  /// A page's own values for the frame: `title`, `description`, and the tags that need an address.
  static func values(
    in site: Site, path: OutputPath, title: String, description: String, isArticle: Bool = false,
    picture: OutputPath = SitePaths.picture
  ) -> [String: String] {
    let course = site.course.title
    var values = ["documentTitle": title == course ? title : "\(title) · \(course)"]
    if !description.isEmpty { values["description"] = description }
    if let url = site.addresses?.url(of: path) {
      let head = MarkupWriter(.html)
      head.element(.link, ["rel": "canonical", "href": .url(url)])
      var tags: [(String, AttributeValue)] = [
        ("og:title", .text(title)), ("og:type", isArticle ? "article" : "website"),
        ("og:url", .url(url)), ("og:site_name", .text(course)),
        ("og:description", .text(description)),
      ]
      if let picture = site.address(ofPicture: picture) {
        tags += [
          ("og:image", .url(picture)), ("og:image:width", "1200"), ("og:image:height", "630"),
          ("og:image:alt", .text(isArticle ? title : course)),
        ]
      }
      for (property, content) in tags where site.course.isDiscoverable {
        head.text("\n")
        head.element(.meta, ["property": .text(property), "content": content])
      }
      values["addressTags"] = head.string
    }
    return values
  }

  /// Who made the course, and under which terms it may be used.
  ///
  /// Nil if the course does not say.
  private static func credits(_ course: Course) -> String? {
    let makers = course.authors.map(\.name).joined(separator: ", ")
    let credits = [makers.isEmpty ? course.organisation : makers, course.licence]
      .compactMap { $0 }.joined(separator: " · ")
    return credits.isEmpty ? nil : credits
  }
}
