import EditionKit
import LessonMarkup
import LessonModel
import MarkupKit
import Words

/// The page that lists the files to take along, each with its size.
///
/// It is made after the packages. In a package that holds the website, another page is in its place,
/// which says where the packages are: a file cannot contain its own size.
enum TakeAwayPage {
  static func values(of packages: [ListedPackage], in site: Site) -> PageValues {
    var values = frame(at: SitePaths.takeAway, in: site, lead: site.words.site[.takeAwayLead])
    values["packages"] = list(packages, in: site)
    return PageValues(shared: site.shared(for: SitePaths.takeAway), values)
  }

  /// The page in a package.
  static func copyValues(in site: Site) -> PageValues {
    var values = frame(
      at: SitePaths.takeAwayCopy, in: site, lead: site.words.site[.takeAwayCopyLead])
    if let address = site.addresses?.url(of: SitePaths.takeAway) {
      let html = MarkupWriter(.html)
      html.element(.p) { html.element(.a, ["href": .url(address)], text: address) }
      values["packages"] = html.string
    }
    return PageValues(shared: site.shared(for: SitePaths.takeAwayCopy), values)
  }

  private static func frame(at path: OutputPath, in site: Site, lead: Word) -> [String: String] {
    let title = site.words.site[.takeAway]
    // Both pages have one address: where the list is.
    var values = PageFrame.values(
      in: site, path: SitePaths.takeAway, title: title.text, description: lead.text)
    site.set("title", title, in: &values)
    site.set("lead", lead, in: &values)
    return values
  }

  private static func list(_ packages: [ListedPackage], in site: Site) -> String {
    let html = MarkupWriter(.html)
    html.element(.ul, ["class": "more packages"]) {
      for package in packages {
        html.startLine()
        html.element(.li) { write(package, in: site, to: html) }
      }
      html.startLine()
    }
    html.startLine()
    html.element(.p, ["class": "aside"]) {
      let sums = OutputPath(literal: "packages/SHA256SUMS")
      html.element(
        .a, ["href": .url(sums.relative(from: SitePaths.takeAway)), "download": .on],
        text: sums.name)
      html.text(" ")
      site.write(.span, site.words.site[.checkSums], to: html)
    }
    return html.string
  }

  private static func write(_ package: ListedPackage, in site: Site, to html: MarkupWriter) {
    let words = site.words.site
    let (title, lead): (Word, Word?) =
      switch package.content {
      case .publication where package.mediaType == .zip:
        (words[.siteZip], words[.siteZipLead])
      case .publication:
        // There are two of them, and links to two files need two texts.
        (words[.siteTar].map { "\($0) (\(ending(of: package)))" }, words[.siteTarLead])
      case .edition(.podcast): (words[.podcastZip], words[.podcastZipLead])
      case .edition(.handouts): (words[.handoutsZip], words[.handoutsZipLead])
      case .edition(let name): (Word(name.text), nil)
      case .offered(let title, _): (title, nil)
      }
    html.element(.p, ["class": "entry"]) {
      let href = package.path.relative(from: SitePaths.takeAway)
      site.write(.a, title, ["href": .url(href), "download": .on], to: html)
      html.text(" ")
      html.element(.span, ["class": "times"]) {
        html.element(.span, ["dir": "ltr"], text: package.path.name)
        if let size = package.byteCount {
          html.text(" · ")
          site.write(.span, Self.size(size, words), to: html)
        }
      }
    }
    if let lead { site.write(.p, lead, ["class": "summary"], to: html) }
  }

  /// The ending of an archive for servers, such as `tar.gz`.
  private static func ending(of package: ListedPackage) -> String {
    package.path.name.split(separator: ".").suffix(2).joined(separator: ".")
  }

  /// "26 MB", "300 kB": rounded, at least 1.
  static func size(_ bytes: Int, _ words: WordTable<SiteWord>) -> Word {
    bytes < 1_000_000
      ? words(.kilobytes, [.number: String(max(1, (bytes + 500) / 1000))])
      : words(.megabytes, [.number: String((bytes + 500_000) / 1_000_000)])
  }
}
