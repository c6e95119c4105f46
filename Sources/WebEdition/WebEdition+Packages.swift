import CatalogData
import Diagnostics
package import EditionKit
import JSONKit
package import LessonModel

/// What the site says about the packages of the publication: a page, a catalog for programs, and a feed
/// for reading apps.
extension WebEdition {
  /// Which page is in a package instead of which other one.
  package static let copies = [SitePaths.takeAway: SitePaths.takeAwayCopy]

  /// Whether a file is about packages, and therefore in none of them.
  package static func listsPackages(_ path: OutputPath) -> Bool {
    path == SitePaths.catalog || path.folders.first == "opds" && path.name.hasSuffix(".json")
  }

  package func listing(
    of packages: [ListedPackage], besides listed: [ListedFile], for course: Course,
    in context: EditionContext
  ) async -> [OutputTree.File] {
    guard !packages.isEmpty else { return [] }
    let templates = SiteTemplates.load(context.templates).value
    let site = Site(
      course, context, places: await Site.places(in: course, context, width: 1), templates,
      isLive: false)
    let page = templates.render(.take, TakeAwayPage.values(of: packages, in: site))
    var files = [
      OutputTree.File(path: SitePaths.takeAway, content: .bytes(Array(page.utf8))),
      catalog(of: site.course, packages: packages, besides: listed, in: context),
    ]
    let cover =
      context.offers.first { $0.role == .cover }.map { ($0.path, $0.mediaType) }
      ?? bookCover(of: course, in: context).map { ($0.path, MediaType(fileName: $0.path.name)) }
    if let cover,
      let feed = BookFeed(
        site.course, in: context, packages: packages, cover: cover, at: SitePaths.bookFeed)
    {
      for (path, json) in feed.files {
        files.append(OutputTree.File(path: path, content: .bytes(json.indentedBytes)))
      }
    }
    return files
  }

  /// The course for other programs; its text has the quotation marks of its language.
  func catalog(
    of course: Course, packages: [ListedPackage] = [], besides files: [ListedFile],
    in context: EditionContext
  ) -> OutputTree.File {
    let paths = course.assets.sitePaths
    let lessons = course.lessons.map { lesson in
      (
        lesson.id,
        CourseCatalog.Extras(
          markdown: SitePaths.markdown(of: SitePaths.lesson(lesson.id)),
          media: lesson.media(in: Self.view).compactMap { paths[$0] })
      )
    }
    let catalog = CourseCatalog(
      course, in: context, packages: packages, files: files,
      extras: Dictionary(lessons) { first, _ in first })
    return OutputTree.File(
      path: SitePaths.catalog, content: .bytes(catalog.json.indentedBytes))
  }

  /// The cover of the books, if no edition offers one.
  func bookCover(of course: Course, in context: EditionContext)
    -> (path: OutputPath, content: OutputTree.Content)?
  {
    guard BookFeed.hasBooks(context.packages),
      !context.offers.contains(where: { $0.role == .cover })
    else { return nil }
    let ending = course.podcast.cover?.name.split(separator: ".").last.map { $0.lowercased() }
    return (
      OutputPath(safe: "\(SitePaths.bookCover).\(ending ?? "png")"),
      course.podcast.cover.map(OutputTree.Content.asset) ?? .typeset(.cover(for: course))
    )
  }
}
