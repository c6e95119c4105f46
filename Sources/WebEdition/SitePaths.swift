import EditionKit
import LessonModel

/// The paths of the site's files.
enum SitePaths {
  static let course = OutputPath(literal: "index.html")
  static let podcast = OutputPath(literal: "podcast/index.html")
  static let glossary = OutputPath(literal: "glossary/index.html")
  static let cards = OutputPath(literal: "cards/index.html")
  static let search = OutputPath(literal: "search.html")
  static let searchScript = OutputPath(literal: "search/script.js")
  static let practice = OutputPath(literal: "practice/index.html")
  static let practiceScript = OutputPath(literal: "practice/script.js")
  static let learner = OutputPath(literal: "me/index.html")
  static let learnerScript = OutputPath(literal: "me/script.js")
  static let coaching = OutputPath(literal: "coaching/index.html")
  static let finder = OutputPath(literal: "find/index.html")
  static let briefs = OutputPath(literal: "brief/index.html")
  static let briefStyle = OutputPath(literal: "brief/style.css")
  static let briefScript = OutputPath(literal: "brief/script.js")

  /// The script that other sites load to show briefs; its name never changes.
  static let briefElement = OutputPath(literal: "lectern-brief.js")
  static let headers = OutputPath(literal: "_headers")
  static let catalog = OutputPath(literal: "catalog.json")
  static let bookFeed = OutputPath(literal: "opds/feed.json")
  static let bookCover = "opds/cover"

  /// The list of packages; in a package that holds the site, the second page is there instead of the first.
  static let takeAway = OutputPath(literal: "take/index.html")
  static let takeAwayCopy = OutputPath(literal: "take/copy.html")
  static let print = OutputPath(literal: "print.html")
  static let notFound = OutputPath(literal: "404.html")
  static let style = OutputPath(literal: "style.css")
  static let accessibility = OutputPath(literal: "accessibility.html")
  static let script = OutputPath(literal: "script.js")
  static let assistantIndex = OutputPath(literal: "llms.txt")
  static let skill = OutputPath(literal: "SKILL.md")
  static let picture = OutputPath(literal: "share.png")
  static let offlineScript = OutputPath(literal: "offline.js")
  static let worker = OutputPath(literal: "sw.js")
  static let offlineList = OutputPath(literal: "offline.json")
  static let appManifest = OutputPath(literal: "manifest.json")

  /// The icons of the course on devices: a maskable one has nothing near its edge, because devices cut
  /// it into a shape of their own.
  static let icons: [(path: OutputPath, side: Int, isMaskable: Bool)] = [
    (OutputPath(literal: "icon-192.png"), 192, false),
    (OutputPath(literal: "icon-512.png"), 512, false),
    (OutputPath(literal: "icon-maskable.png"), 512, true),
  ]

  /// The picture of the site in the tabs of browsers.
  static let icon = OutputPath(literal: "icon.svg")
  static let finderStyle = OutputPath(literal: "finder.css")
  static let sitemap = OutputPath(literal: "sitemap.xml")
  static let robots = OutputPath(literal: "robots.txt")

  /// A file of the search's index.
  static func index(_ file: String) -> OutputPath { OutputPath(safe: "search/\(file)") }

  /// A file of the questions for practice: `list`, `terms`, or `lessons/` and the id of a lesson.
  static func questions(_ file: String) -> OutputPath { OutputPath(safe: "practice/\(file).js") }

  /// The paths of files that are not those of one lesson.
  static let reserved =
    [
      course, podcast, glossary, cards, catalog, bookFeed, takeAway, takeAwayCopy, print, notFound,
      style, accessibility, script, offlineScript, worker, offlineList, appManifest, finderStyle,
      sitemap, robots, search, searchScript, practice, practiceScript, learner, learnerScript,
      coaching, finder, briefs, briefStyle, briefScript, briefElement, headers, assistantIndex,
      skill,
      picture,
      markdown(of: course),
    ] + icons.map(\.path)

  static func lesson(_ id: LessonID) -> OutputPath {
    OutputPath(safe: "lessons/\(id.text)/index.html")
  }

  static func situation(_ situation: Situation) -> OutputPath {
    OutputPath(safe: "find/\(situation.name)/index.html")
  }

  static func brief(_ id: LessonID) -> OutputPath {
    OutputPath(safe: "brief/\(id.text)/index.html")
  }

  /// The picture next to a link to a lesson.
  static func picture(of lesson: LessonID) -> OutputPath {
    OutputPath(safe: "lessons/\(lesson.text)/share.png")
  }

  /// The same page as Markdown, where programs that know https://llmstxt.org look for it.
  static func markdown(of page: OutputPath) -> OutputPath { OutputPath(safe: page.text + ".md") }

  /// The place of a term in the glossary, from a page.
  static func term(_ id: TermID, from page: OutputPath) -> String {
    "\(glossary.relative(from: page))#\(id.text)"
  }

  /// A picture in one of its widths.
  struct PictureForm: Hashable, Sendable {
    var width: Int
    var path: OutputPath
  }

  /// Where pictures are in other widths: `media/team.jpg` in 480 pixels is `media/team-480.webp`, unless
  /// another file has that name.
  static func forms(_ widths: [AssetID: [Int]], of paths: [AssetID: OutputPath]) -> [AssetID:
    [PictureForm]]
  {
    guard !widths.isEmpty else { return [:] }
    var taken = Set(paths.values.map { $0.text.lowercased() })
    var forms: [AssetID: [PictureForm]] = [:]
    for (picture, widths) in widths.sorted(by: { $0.key < $1.key }) {
      guard let text = paths[picture]?.text else { continue }
      let stem = text.lastIndex(of: ".").map { text[..<$0] } ?? text[...]
      for width in widths {
        let plain = OutputPath(safe: "\(stem)-\(width).webp")
        var path = plain
        var number = 2
        while !taken.insert(path.text.lowercased()).inserted {
          path = plain.numbered(number)
          number += 1
        }
        forms[picture, default: []].append(PictureForm(width: width, path: path))
      }
    }
    return forms
  }
}
