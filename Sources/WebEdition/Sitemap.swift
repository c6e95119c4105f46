import EditionKit
import LessonModel
import MarkupKit

/// The list of pages that search engines read (sitemaps.org, protocol 0.9).
enum Sitemap {
  /// Adds `sitemap.xml`; and `robots.txt`, which only counts at the root of a host.
  static func add(to tree: inout OutputTree, for site: Site, at address: SiteAddress) {
    var paths = [SitePaths.course] + site.lessons.map(\.path)
    if !site.definitions.isEmpty { paths.append(SitePaths.glossary) }
    if !site.cards.isEmpty { paths.append(SitePaths.cards) }
    if site.feed != nil { paths.append(SitePaths.podcast) }
    // Addresses hold only ASCII without < > and quotes; an ampersand may stand in the site's own.
    let start = address.text.split(separator: "&", omittingEmptySubsequences: false)
      .joined(separator: "&amp;")
    let entries = paths.map { "<url><loc>\(start)\($0.text)</loc></url>\n" }
    tree.add(
      SitePaths.sitemap,
      text: """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        \(entries.joined())</urlset>

        """)
    if address.path == "/" {
      tree.add(
        SitePaths.robots,
        text: "User-agent: *\nDisallow:\nSitemap: \(address.url(of: SitePaths.sitemap.text))\n")
    }
  }
}
