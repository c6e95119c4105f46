import Diagnostics
import EditionKit
import LessonModel
import Testing
import WebEdition

@Suite("A website whose address is known, and one with templates of its own")
struct SiteAddressTests {
  func text(_ path: StaticString, site: String?, templates: [String: String] = [:]) async throws
    -> (text: String?, diagnostics: [Diagnostic])
  {
    var context = try SampleCourse.context(site: site.flatMap { SiteAddress($0) })
    let own = Templates(templates.mapValues { Array($0.utf8) })
    context.templates = context.templates.overridden(by: own)
    let course = try SampleCourse.course()
    let result = await WebEdition().render(course, in: context)
    let diagnostics = WebEdition().check(course, in: context) + result.diagnostics
    let file = result.value[OutputPath(literal: path)]
    guard case .bytes(let bytes) = file?.content else { return (nil, diagnostics) }
    return (String(decoding: bytes, as: UTF8.self), diagnostics)
  }

  @Test("names its own address in its head only when it is known")
  func canonical() async throws {
    let path: StaticString = "lessons/qualify/index.html"
    let known = try await text(path, site: "https://a.example/c").text ?? ""
    #expect(
      known.contains(
        "<link rel=\"canonical\" href=\"https://a.example/c/lessons/qualify/\">"))
    #expect(known.contains("<meta property=\"og:title\" content=\"Qualify by what hurts\">"))
    #expect(
      known.contains(
        "<meta property=\"og:url\" content=\"https://a.example/c/lessons/qualify/\">"))
    let unknown = try await text(path, site: nil).text ?? ""
    #expect(!unknown.contains("canonical") && !unknown.contains("og:"))
  }

  @Test("tells search engines its pages; robots.txt only at the root of a host")
  func sitemap() async throws {
    #expect(try await text("sitemap.xml", site: nil).text == nil)
    #expect(
      try await text("sitemap.xml", site: "https://a.example/c").text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>https://a.example/c/</loc></url>
        <url><loc>https://a.example/c/lessons/four-levers/</loc></url>
        <url><loc>https://a.example/c/lessons/your-number/</loc></url>
        <url><loc>https://a.example/c/lessons/qualify/</loc></url>
        <url><loc>https://a.example/c/cards/</loc></url>
        <url><loc>https://a.example/c/search.html</loc></url>
        <url><loc>https://a.example/c/practice/</loc></url>
        <url><loc>https://a.example/c/me/</loc></url>
        <url><loc>https://a.example/c/find/</loc></url>
        <url><loc>https://a.example/c/find/phase_planning/</loc></url>
        <url><loc>https://a.example/c/find/phase_executing/</loc></url>
        <url><loc>https://a.example/c/print.html</loc></url>
        <url><loc>https://a.example/c/podcast/</loc></url>
        <url><loc>https://a.example/c/accessibility.html</loc></url>
        </urlset>

        """)
    #expect(try await text("robots.txt", site: "https://a.example/c").text == nil)
    #expect(
      try await text("robots.txt", site: "https://a.example").text
        == "User-agent: *\nDisallow:\nSitemap: https://a.example/sitemap.xml\n")
  }

  @Test("escapes an ampersand of the site's own address in the sitemap")
  func ampersand() async throws {
    let map = try await text("sitemap.xml", site: "https://a.example/q&a/").text ?? ""
    #expect(map.contains("<url><loc>https://a.example/q&amp;a/lessons/qualify/</loc></url>"))
    #expect(!map.contains("q&a/"))
  }

  @Test("finds its way from a page that is not there, at any depth")
  func notFound() async throws {
    let html = try await text("404.html", site: "https://a.example/c").text ?? ""
    #expect(html.contains("<base href=\"/c/\">"))
    let style = try #require(html.firstMatch(of: /style\.[0-9a-f]{8}\.css/)).output
    #expect(html.contains("<link rel=\"stylesheet\" href=\"../\(style)\" data-elsewhere>"))
    let unknown = try await text("404.html", site: nil).text ?? ""
    #expect(!unknown.contains("<base"))
    #expect(unknown.contains("<link rel=\"stylesheet\" href=\"\(style)\">"))
    for folders in ["../", "../../"] {
      #expect(
        unknown.contains(
          "<link rel=\"stylesheet\" href=\"\(folders)\(style)\" data-elsewhere>"))
    }
  }

  @Test("gives the feed's address to paste, or says where it will be")
  func feed() async throws {
    let known = try await text("podcast/index.html", site: "https://a.example/c").text ?? ""
    #expect(known.contains("<code>https://a.example/c/podcast/feed.xml</code>"))
    let unknown = try await text("podcast/index.html", site: nil).text ?? ""
    #expect(!unknown.contains("<code>") && unknown.contains("href=\"feed.xml\""))
  }

  @Test("takes the author's own template, and publishes the files beside it")
  func ownTemplate() async throws {
    let own = ["web/lesson.mustache": "{{title}}|{{{text}}}", "web/logo.svg": "<svg/>"]
    let page = try await text("lessons/your-number/index.html", site: nil, templates: own)
    let data = #"{"lesson":"your-number","activities":[]}"#
    #expect(
      page.text
        == "Your own number|<p>Take the last quarter.</p>\n"
        + "<script type=\"application/vnd.lectern.lesson+json\">\(data)</script>\n")
    #expect(page.diagnostics.isEmpty)
    #expect(try await text("logo.svg", site: nil, templates: own).text == "<svg/>")
  }

  @Test("reports a template that cannot be read, at its line")
  func brokenTemplate() async throws {
    let own = ["web/lesson.mustache": "<p>\n{{#title}}\n"]
    let diagnostics = try await text("index.html", site: nil, templates: own).diagnostics
    #expect(diagnostics.map(\.rule) == ["template-must-parse"])
    #expect(diagnostics.map(\.severity) == [.error])
    #expect(diagnostics.map(\.span.path) == ["templates/web/lesson.mustache"])
    #expect(diagnostics.allSatisfy { $0.span.start > 0 })
  }

  @Test("reports a template that is missing")
  func missingTemplate() async throws {
    var context = try SampleCourse.context()
    context.templates = Templates()
    let diagnostics = WebEdition().check(try SampleCourse.course(), in: context)
    #expect(diagnostics.map(\.rule) == Array(repeating: "template-must-exist", count: 19))
    #expect(
      diagnostics.map(\.span.path).suffix(2) == [
        "templates/web/scripts/search/stemmers/base.js",
        "templates/web/scripts/search/stemmers/english.js",
      ])
  }
}
