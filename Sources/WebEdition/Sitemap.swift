import EditionKit
import LessonModel
import MarkupKit

/// The list of pages that search engines read (sitemaps.org, protocol 0.9).
enum Sitemap {
  /// Adds `sitemap.xml`; and `robots.txt`, which only counts at the root of a host.
  static func add(to tree: inout OutputTree, for site: Site, at addresses: PublicAddresses) {
    var paths = [SitePaths.course] + site.lessons.map(\.path)
    if !site.definitions.isEmpty { paths.append(SitePaths.glossary) }
    if !site.cards.isEmpty { paths.append(SitePaths.cards) }
    if site.course.hasSearch { paths.append(SitePaths.search) }
    if site.hasPractice { paths.append(SitePaths.practice) }
    if site.hasLearnerPage { paths.append(SitePaths.learner) }
    if Situations.exist(in: site) { paths.append(SitePaths.finder) }
    paths += site.situations.map(SitePaths.situation)
    if PrintPage.exists(in: site) { paths.append(SitePaths.print) }
    if site.feed != nil { paths.append(SitePaths.podcast) }
    if !site.context.packages.isEmpty { paths.append(SitePaths.takeAway) }
    paths.append(SitePaths.accessibility)
    let entries = MarkupWriter(.xhtml)
    for path in paths {
      entries.markup(TrustedMarkup(trusting: "<url><loc>"))
      // The site's own address may hold an ampersand.
      entries.text(addresses.url(of: path))
      entries.markup(TrustedMarkup(trusting: "</loc></url>\n"))
    }
    tree.add(
      SitePaths.sitemap,
      text: """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(entries.string)</urlset>

        """)
    if addresses.site.path == "/" {
      tree.add(
        SitePaths.robots,
        text: "User-agent: *\nDisallow:\nSitemap: \(addresses.url(of: SitePaths.sitemap))\n")
    }
  }
}
