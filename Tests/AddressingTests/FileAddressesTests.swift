import Addressing
import EditionKit
import Foundation
import HTMLKit
import TestKit
import Testing

/// What is found in files.
@Suite("Addresses in files")
struct FileAddressesTests {
  private static let site = "https://example.org/course/"

  private func read(_ text: String, _ kind: FileAddresses.Kind = .page) -> FileAddresses {
    FileAddresses(of: Array(text.utf8), kind, site: Self.site)
  }

  @Test(
    "every attribute of HTML that names a file is found",
    arguments: [
      (#"<a href="a.html">"#, ["a.html"]), (#"<A HREF='a.html'>"#, ["a.html"]),
      ("<a href=a.html>", ["a.html"]), (#"<img src="a.png" alt="">"#, ["a.png"]),
      (#"<img srcset="a.webp 480w, b.webp 960w">"#, ["a.webp", "b.webp"]),
      (#"<source srcset="a.avif" type="image/avif"><source src="a.mp4">"#, ["a.avif", "a.mp4"]),
      (#"<video poster="a.png" src="a.mp4">"#, ["a.png", "a.mp4"]),
      (#"<track src="a.vtt">"#, ["a.vtt"]), (#"<object data="a.pdf">"#, ["a.pdf"]),
      (#"<form action="a/">"#, ["a/"]), (##"<svg><use xlink:href="#x"/></svg>"##, ["#x"]),
      (#"<link rel="preload" imagesrcset="a.png 1x">"#, ["a.png"]),
      (
        #"<meta property="og:image" content="https://example.org/course/a.png">"#,
        ["https://example.org/course/a.png"]
      ),
      (#"<meta http-equiv="refresh" content="0; url=a/">"#, ["a/"]),
      (#"<p style="background: url(a.png)">"#, ["a.png"]),
      ("<style>p { background: url('a.png') }</style>", ["a.png"]),
      (#"<a href="a?b=1&amp;c=2">"#, ["a?b=1&c=2"]),
      (#"<base href="/course/"><a href="a/">"#, ["/course/a/"]),
      (
        #"<script type="application/ld+json">{"url":"https://example.org/course/a/"}</script>"#,
        ["https://example.org/course/a/"]
      ),
    ])
  func attributes(_ html: String, _ links: [String]) {
    #expect(read(html).writtenLinks == links)
  }

  @Test(
    "what is not markup names nothing",
    arguments: [
      #"<!-- <a href="a.html"> -->"#, #"<script>let a = '<a href="a.html">'</script>"#,
      #"<textarea><a href="a.html"></textarea>"#, #"<title><a href="a.html"></title>"#,
      #"&lt;a href="a.html"&gt;"#, #"<p data-href="a.html" title='<a href="a.html">'>"#,
      #"<meta name="description" content="Look at a.html">"#, #"< a href="a.html">"#,
      #"<link rel=stylesheet href="../style.css" data-elsewhere>"#,
      #"<script><!-- </scripty> <a href="a.html"> --></script >"#,
    ])
  func noMarkup(_ html: String) { #expect(read(html).writtenLinks == []) }

  @Test("ids and the names of anchors are places")
  func ids() {
    let html = #"<h2 id="a">A</h2><a name=b></a><input name="c"><p ID='d&amp;e'>"#
    #expect(read(html).ids == ["a", "b", "d&e"])
  }

  /// Every page of the flagship and of the golden courses, if they are published, and pages that try to
  /// mislead a scanner.
  @Test("the scanner finds what the parser finds")
  func parser() throws {
    let folder = "\(repositoryFolder)/Tests/Golden"
    var pages: [String] = [
      "<p a=\"<b id='x'>\" id=y>", "<!--><p id=a>--><p id=b>", "<!-- --!><p id=a>",
      "<a href=x id = 'b' >", "<p id=a/><p id='b'/>", "<?php <p id=a> ?>", "</p id=a><p id=b>",
      "<p\nid\n=\na\n>", "<p id=\"a", "<p id=a b=\"",
      "<p =id=a>",
      "<script>\"<!--<script>\"</script><p id=a>", "<p id=''><p id=a id=b>",
    ]
    for (path, bytes) in try Files.read(folder) where path.hasSuffix(".html") {
      pages.append(String(decoding: bytes, as: UTF8.self))
    }
    #expect(pages.count > 30)
    for page in pages {
      guard let parsed = HTMLFragment(page) else { continue }
      let found = read(page)
      // A second id of an element does not count.
      let ids = parsed.elements.compactMap { $0.attribute("id") }.filter { !$0.isEmpty }
      let known = found.ids.filter { !$0.isEmpty }
      #expect(Set(ids).isSubset(of: known), "\(page.prefix(200))")
      let links = parsed.elements.filter { $0.attribute("data-elsewhere") == nil }.flatMap {
        element in
        ["href", "src"].compactMap { element.attribute($0) }
      }.filter { !$0.isEmpty }
      if !page.contains("<base") {
        #expect(Set(links).isSubset(of: found.writtenLinks), "\(page.prefix(200))")
      }
    }
  }

  @Test("the addresses of JSON are its members that are named so, and whole ones")
  func json() {
    let text = #"""
      {"url": "a/", "title": "url", "href":"b/", "text": "https://example.org/course/c/",
       "list": ["x", {"src": "d.mp3"}], "path": "e"}
      """#
    #expect(
      read(text, .json).writtenLinks == ["a/", "b/", "d.mp3", "https://example.org/course/c/"])
  }

  @Test("the addresses of feeds are those of the site, but not those that prose mentions")
  func feed() {
    let text = """
      <link>https://example.org/course/a/</link><enclosure url="https://example.org/course/a.mp3"/>
      <url>https://other.example/x</url><p>Go to https://example.org/course/old for more.</p>
      Sitemap: https://example.org/course/sitemap.xml
      """
    #expect(
      read(text, .text).writtenLinks == [
        "https://example.org/course/a/", "https://example.org/course/a.mp3",
        "https://example.org/course/sitemap.xml",
      ])
  }
}
