import EditionKit
import LessonModel
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
    values["base"] = site.addresses?.site.path
    return PageValues(shared: site.shared(for: SitePaths.notFound), values)
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
