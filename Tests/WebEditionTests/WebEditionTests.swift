import Diagnostics
import EditionKit
import LessonModel
import Synchronization
import Testing
import WebEdition

@Suite("The website of a course")
struct WebEditionTests {
  func render(site: SiteAddress? = nil, width: Int = 8) async throws -> Diagnosed<OutputTree> {
    await WebEdition(width: width).render(
      try SampleCourse.course(), in: try SampleCourse.context(site: site))
  }

  func page(_ path: StaticString, of tree: OutputTree) throws -> String {
    guard case .bytes(let bytes) = tree[OutputPath(literal: path)]?.content else {
      Issue.record("no page at \(path)")
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test("has a page for the course, for each lesson and for the podcast, and what they need")
  func files() async throws {
    let tree = try await render().value
    #expect(
      tree.files.map { $0.path.text.replacing(/\.[0-9a-f]{8}\./, with: ".#.") } == [
        "404.html", "SKILL.md", "accessibility.html", "brief/four-levers/index.html",
        "brief/index.html", "brief/script.#.js", "brief/style.#.css", "cards/index.html",
        "coaching/index.html", "find/index.html", "find/phase_executing/index.html",
        "find/phase_planning/index.html", "finder.#.css",
        "icon-192.png", "icon-512.png", "icon-maskable.png", "icon.svg", "index.html",
        "index.html.md", "lectern-brief.js",
        "lessons/four-levers/index.html", "lessons/four-levers/index.html.md",
        "lessons/qualify/index.html", "lessons/qualify/index.html.md",
        "lessons/your-number/index.html", "lessons/your-number/index.html.md", "llms.txt",
        "manifest.json", "me/index.html", "me/script.#.js",
        "media/01-know/sheet.pdf",
        "media/four-levers.svg", "offline.#.js",
        "podcast/index.html", "practice/index.html", "practice/lessons/four-levers.js",
        "practice/list.js", "practice/script.#.js", "print.html", "script.#.js", "search.html",
        "search/lessons/four-levers.js", "search/lessons/qualify.js",
        "search/lessons/your-number.js", "search/list.js",
        "search/moments.js", "search/script.js", "search/words/w.js", "style.#.css",
      ])
    #expect(
      tree[OutputPath(literal: "media/four-levers.svg")]?.content
        == .asset(try SampleCourse.funnel()))
    #expect(
      tree[OutputPath(literal: "lessons/qualify/index.html")]?.lesson == LessonID("qualify"))
  }

  @Test("writes the same bytes at any width")
  func width() async throws {
    let narrow = try await render(width: 1).value
    let wide = try await render(width: 8).value
    #expect(narrow.files == wide.files)
    #expect(narrow.substitutions == wide.substitutions)
  }

  /// Receives some files only.
  private final class Wanting: OutputReceiver {
    private let paths: Set<OutputPath>
    let files = Mutex<[OutputPath: OutputTree.File]>([:])

    init(_ paths: Set<OutputPath>) { self.paths = paths }

    func wants(_ path: OutputPath) -> Bool { paths.contains(path) }

    func receive(_ file: OutputTree.File) async { files.withLock { $0[file.path] = file } }
  }

  @Test("makes no page that nobody wants, and the others as always")
  func wanted() async throws {
    let all = try await render().value
    let path = OutputPath(literal: "lessons/qualify/index.html")
    let output = Wanting([path])
    _ = await WebEdition().render(
      try SampleCourse.course(), in: try SampleCourse.context(site: nil), into: output)
    let pages = output.files.withLock { $0.filter { $0.key.text.hasSuffix(".html") } }
    #expect(pages == [path: try #require(all[path])])
  }

  @Test("links everything by relative addresses that open from a folder, and all of them exist")
  func links() async throws {
    let context = try SampleCourse.context()
    let tree = try await render().value
    let known = Set(tree.files.map(\.path)).union(context.offers.map(\.path))
    for file in tree.files where file.path.text.hasSuffix(".html") {
      guard case .bytes(let bytes) = file.content else { continue }
      for address in Addresses.local(in: String(decoding: bytes, as: UTF8.self)) {
        let target = Addresses.resolve(address, from: file.path)
        #expect(target.map(known.contains) == true, "\(address) on \(file.path)")
      }
    }
  }

  @Test("loads nothing from another host")
  func offline() async throws {
    let address = SiteAddress("https://lectern.example/")
    for file in try await render(site: address).value.files {
      guard case .bytes(let bytes) = file.content, !file.path.text.hasSuffix(".xml") else {
        continue
      }
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("src=\"http"), "\(file.path)")
      #expect(!text.contains("url(http") && !text.contains("@import"), "\(file.path)")
      // Data is in script elements that no browser runs; the only programs are the site's own.
      let rest = text.replacing(#"<script type="application/ld+json">"#, with: "")
        .replacing(#"<script type="application/vnd.lectern.lesson+json">"#, with: "")
        .replacing(#"<script type="application/vnd.lectern.learner+json">"#, with: "")
        .replacing(
          /<script defer src="(((\.\.\/)*script\.[0-9a-f]{8}\.js)|(search\/script\.js))"( data-in-place)?>/,
          with: "")
      #expect(!rest.contains("<script"), "\(file.path)")
    }
  }

  @Test("says on the course's page what it holds and how long it takes")
  func course() async throws {
    let html = try page("index.html", of: try await render().value)
    #expect(html.contains("<h1>Sales Velocity</h1>"))
    #expect(html.contains("businesses &amp; who coach them."))
    #expect(html.contains("3 lessons · 2 min to read · 6 min to practice · 4 min to listen"))
    #expect(html.contains("<h3>Know your number</h3>"))
    #expect(html.contains("<ol start=\"3\" class=\"outline\">"))
    #expect(html.contains("<li>Calculate your own velocity</li>"))
    #expect(
      html.contains(
        """
        <div class="situation" id="for.phase.executing"><h4>\
        <a href="find/phase_executing/index.html">Executing</a></h4><ul>\
        <li><a href="lessons/your-number/index.html">Your own number</a></li></ul></div>
        """))
  }

  @Test("says on a lesson's page where it is, what it is for, and where to go next")
  func lesson() async throws {
    let html = try page("lessons/your-number/index.html", of: try await render().value)
    #expect(html.contains("<html lang=\"en\">"))
    #expect(html.contains("<title>Your own number · Sales Velocity</title>"))
    #expect(html.contains("<span>Know your number</span>\n<span>Lesson 2 of 3</span>"))
    #expect(html.contains("<dd><a href=\"../../find/phase_planning/index.html\">Planning</a></dd>"))
    #expect(html.contains("rel=\"prev\" href=\"../four-levers/index.html\""))
    #expect(html.contains("rel=\"next\" href=\"../qualify/index.html\""))
    #expect(!html.contains("<audio"), "nobody offers a recording of this lesson")
  }

  @Test("offers what other editions made: the recording with its chapters, and pages to print")
  func offers() async throws {
    let html = try page("lessons/four-levers/index.html", of: try await render().value)
    #expect(html.contains("<audio controls preload=\"none\" src=\"../../podcast/four-levers.mp3\""))
    #expect(
      html.contains("<li><span class=\"time\">0:21</span> <a href=\"#monday\">Monday, nine o’clock")
    )
    #expect(html.contains("href=\"../../podcast/four-levers.vtt\""))
    #expect(
      html.contains(
        "<a href=\"../../handouts/four-levers.pdf\" type=\"application/pdf\">Handout, A4</a>"))
    #expect(
      html.contains(
        "<link rel=\"alternate\" type=\"application/rss+xml\" title=\"Sales Velocity\" href=\"../../podcast/feed.xml\">"
      ))
  }

  @Test("reports what it could not show")
  func substitutions() async throws {
    let substitutions = try await render().value.substitutions
    #expect(
      substitutions.map(\.original) == [
        "remote image", "facilitator note", "words to say", "raw HTML",
      ])
    #expect(substitutions.allSatisfy { $0.edition == .web && $0.lesson == LessonID("four-levers") })
  }

  @Test("has no podcast page and no feed where no edition makes one")
  func withoutPodcast() async throws {
    var context = try SampleCourse.context()
    context.offers = []
    let tree = await WebEdition().render(try SampleCourse.course(), in: context).value
    #expect(tree[OutputPath(literal: "podcast/index.html")] == nil)
    #expect(!(try page("index.html", of: tree)).contains("podcast"))
  }
}

/// The addresses in a page that lead to files of the site.
enum Addresses {
  static func local(in html: String) -> [String] {
    let parts = html.split(separator: "\"")
    return zip(parts, parts.dropFirst()).compactMap { before, address in
      let isAddress = before.hasSuffix(" href=") || before.hasSuffix(" src=")
      let isLocal = !address.hasPrefix("http") && !address.hasPrefix("#")
      return isAddress && isLocal ? String(address) : nil
    }
  }

  /// The file that a relative address leads to.
  static func resolve(_ address: String, from page: OutputPath) -> OutputPath? {
    var folders = page.folders
    for part in address.prefix(while: { $0 != "#" }).split(separator: "/") {
      if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
    }
    return OutputPath(folders.joined(separator: "/"))
  }
}
