import EditionKit
import LessonModel
import MarkupKit
import Words

/// The page that a server shows for an address that leads nowhere.
enum NotFoundPage {
  static func values(in site: Site) -> PageValues {
    let words = site.words.site
    var values = ["documentTitle": "\(words[.notFound]) · \(site.course.title)"]
    site.set("title", words[.notFound], in: &values)
    site.set("lead", words[.notFoundLead], in: &values)
    site.set("backWord", words[.backToCourse], in: &values)
    // It is shown at any depth, so its relative links start from the site's own path.
    values["target"] = SitePaths.course.text
    let path = site.addresses?.site.path
    values["base"] = path
    values["moreStyles"] = styles(site.files.style, from: path)
    return PageValues(shared: site.shared(for: SitePaths.notFound), values)
  }

  /// Links to the style sheet at the other places where it may be; nil if there is only one.
  ///
  /// If the site is not where it says it is, it is most often at the root of a host. If it does not say
  /// where it is, an address that leads nowhere is most often up to two folders below it. A browser
  /// ignores a style sheet that does not exist.
  private static func styles(_ style: OutputPath, from path: String?) -> String? {
    let depths = path.map { [$0.split(separator: "/").count].filter { $0 > 0 } } ?? [1, 2]
    guard !depths.isEmpty else { return nil }
    let html = MarkupWriter(.html)
    for depth in depths {
      html.startLine()
      let href = String(repeating: "../", count: depth) + style.text
      html.element(
        .link, ["rel": "stylesheet", "href": .url(href), "data-elsewhere": .on])
    }
    return html.string
  }
}

extension SiteAddress {
  /// The path of the site on its host: `/` or `/course/`.
  var path: String {
    let afterScheme = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    let host = afterScheme.last?.prefix { $0 != "/" } ?? ""
    return String((afterScheme.last ?? "").dropFirst(host.count))
  }
}
