import Diagnostics
import EditionKit
import LessonModel
import Words

/// The pages at former addresses of lessons, which lead to where the lessons are now.
struct Redirects {
  private(set) var pages: [(path: OutputPath, lesson: LessonID)] = []

  /// Addresses that cannot be used.
  private(set) var diagnostics: [Diagnostic] = []

  /// What authors read about the rules for `redirects`.
  static let rules = [
    RuleDescription(
      "redirect-must-be-a-path", .structure, .error, "A former address must be a path of the site.",
      """
      `redirects` lists where the page of a lesson was before. Lectern makes a page there that leads to the lesson, and it \
      can only do that below the address of the course.
      """,
      .words(
        before: "redirects: https://other.example/qualify", after: "redirects: lessons/qualify/")),
    RuleDescription(
      "redirect-must-be-free", .structure, .error, "A former address must not be in use.",
      """
      Two pages cannot have one address. If a new lesson has the id of an old one, its page is at the old address, and the \
      old lesson cannot have it, too.
      """,
      .words(
        before: "redirects: lessons/pain/, and a lesson with the id pain",
        after: "the line removed, or another id for the new lesson")),
  ]

  init(of course: Course, in context: EditionContext) {
    guard course.units.contains(where: { $0.lessons.contains { !$0.redirects.isEmpty } }) else {
      return
    }
    // Some file systems do not tell upper case from lower case.
    var taken = Set(
      SitePaths.reserved.map { $0.text.lowercased() }
        + context.offers.map { $0.path.text.lowercased() }
        + course.assets.sitePaths.values.map { $0.text.lowercased() })
    for lesson in course.lessons { taken.insert(SitePaths.lesson(lesson.id).text.lowercased()) }
    var first: [String: SourceSpan] = [:]
    for lesson in course.lessons {
      for redirect in lesson.redirects {
        guard let path = Self.path(redirect.value, course.site) else {
          diagnostics.append(
            .error(
              "redirect-must-be-a-path", "`\(redirect.value)` is not a path of this site",
              at: redirect.span,
              fixes: [FixIt("write what follows the address of the course: lessons/old-name/")]))
          continue
        }
        let key = path.text.lowercased()
        guard taken.insert(key).inserted else {
          diagnostics.append(
            .error(
              "redirect-must-be-free", "another page is at `\(path)`", at: redirect.span,
              notes: first[key].map { [.init("also a former address here", at: $0)] } ?? [],
              fixes: [FixIt("remove this address, or give the other page another one")]))
          continue
        }
        first[key] = redirect.span
        pages.append((path, lesson.id))
      }
    }
  }

  /// The page at an address: `old/` and `old` are `old/index.html`.
  private static func path(_ text: String, _ site: SiteAddress?) -> OutputPath? {
    var text = text
    if let site, text.hasPrefix(site.text) { text.removeFirst(site.text.count) }
    if text.hasPrefix("/") { text.removeFirst() }
    if text.hasSuffix("/") { text.removeLast() }
    guard let path = OutputPath(text) else { return nil }
    if path.name.hasSuffix(".html") || path.name.hasSuffix(".htm") { return path }
    return path.name.contains(".") ? nil : OutputPath(path.text + "/index.html")
  }

  /// The page at a former address of a lesson.
  static func values(at path: OutputPath, leadingTo place: Site.Place, in site: Site) -> PageValues
  {
    let title = place.lesson.title.value
    let target = place.path.relative(from: path)
    var values = ["documentTitle": "\(title) · \(site.course.title)", "title": title]
    site.set("lead", site.words.site[.moved], in: &values)
    values["backWord"] = title
    values["target"] = target
    values["refresh"] = target
    return PageValues(shared: site.shared(for: path), values)
  }
}
