import Diagnostics
import LessonMarkup
import LessonModel
import MarkupKit
import Testing

@Suite("Running text and blocks as HTML")
struct TextTests {
  @Test("keeps the kinds of emphasis, code and breaks")
  func inlines() throws {
    let html = try page(
      paragraph(
        text("a "), .emphasis(Emphasis(content: [text("b")], span: here)),
        .strong(Emphasis(content: [text("c")], span: here)),
        .strikethrough(Emphasis(content: [text("d")], span: here)),
        .code(CodeSpan(text: "x < y", span: here)), .lineBreak(here), text("e"), .softBreak(here),
        text("f & g"))
    ).html
    #expect(
      html == """
        <p>a <em>b</em><strong>c</strong><del>d</del><code>x &lt; y</code><br>
        e
        f &amp; g</p>

        """)
  }

  @Test("gives headings their anchors and keeps them under the page's title")
  func headings() throws {
    let html = try page(heading(1, "Top", "top"), heading(3, "Low", "low")).html
    #expect(html == "<h2 id=\"top\">Top</h2>\n<h3 id=\"low\">Low</h3>\n")
  }

  @Test("leads links to lessons, to files and to other sites")
  func links() throws {
    let lesson = try #require(LessonID("qualify"))
    let asset = try #require(AssetID("media/sheet.pdf"))
    let html = try page(
      paragraph(
        link(.lesson(lesson, anchor: Anchor("pain")), "one"), link(.asset(asset), "two"),
        link(.external("https://example.com/?a=1&b=2"), "three", title: "T")))
    #expect(
      html.html == """
        <p><a href="../qualify.html#pain">one</a><a href="../media/sheet.pdf">two</a>\
        <a href="https://example.com/?a=1&amp;b=2" title="T">three</a></p>

        """)
    #expect(html.standIns.isEmpty)
  }

  @Test("shows the text of a link that leads nowhere or that a browser would run, and reports it")
  func badLinks() throws {
    let page = try page(
      paragraph(
        link(.unresolved(.missing(path: "lessons/x.md")), "gone"),
        link(.external(" Java\tScript:alert(1)"), "run")))
    #expect(page.html == "<p>gonerun</p>\n")
    #expect(
      page.standIns.map(\.original) == ["link to as-written", "link that a browser would run"])
  }

  @Test("embeds the course's images with their size, alone as figures with a caption")
  func images() throws {
    let asset = try #require(AssetID("media/funnel.svg"))
    let page = try page(
      paragraph(text("See "), image(.asset(asset), "A \"funnel\"", title: "T")),
      paragraph(image(.asset(asset), "A funnel", title: "The funnel")))
    #expect(
      page.html == """
        <p>See <img src="../media/funnel.svg" alt="A “funnel”" title="T" width="640" \
        height="360" loading="lazy" decoding="async"></p>
        <figure><img src="../media/funnel.svg" alt="A funnel" width="640" height="360" \
        loading="lazy" decoding="async">
        <figcaption>The funnel</figcaption>
        </figure>

        """)
  }

  @Test("plays sounds and films that are written like images")
  func media() throws {
    let call = try #require(AssetID("media/call.mp3"))
    let film = try #require(AssetID("media/demo.mp4"))
    let html = try page(
      paragraph(text("x"), image(.asset(call), "A call"), image(.asset(film), "A demo"))
    ).html
    #expect(
      html == """
        <p>x<audio src="../media/call.mp3" controls preload="none" aria-label="A call"></audio>\
        <video src="../media/demo.mp4" controls preload="metadata" aria-label="A demo"></video></p>

        """)
  }

  @Test("never loads an image from another host: it links it and reports it")
  func remoteImage() throws {
    let page = try page(paragraph(text("x "), image(.remote("https://x.org/a.png"), "A chart")))
    #expect(
      page.html
        == "<p>x <a href=\"https://x.org/a.png\" class=\"remote\">Image: A chart</a></p>\n")
    #expect(
      page.standIns == [
        StandIn("remote image", .substituted(by: "a link to it"), because: .otherSite, at: here)
      ])
  }

  @Test("shows the description of an image that is missing, and reports it")
  func missingImage() throws {
    let page = try page(
      paragraph(text("x "), image(.unresolved(.outsideProject), "A chart")))
    #expect(page.html == "<p>x <span class=\"missing\">Image: A chart</span></p>\n")
    #expect(page.standIns.map(\.replacement) == ["its description"])
  }

  @Test("passes raw HTML through only where the course allows it")
  func rawHTML() throws {
    let raw = Block.rawHTML(RawHTML(text: "<hr class=\"x\">", span: here))
    #expect(try page(raw, allowsRawHTML: true).html == "<hr class=\"x\">\n")
    let refused = try page(raw)
    #expect(refused.html == "")
    #expect(
      refused.standIns == [StandIn("raw HTML", .leftOut, because: .unsafe, at: here)])
  }

  @Test("writes the addresses at which lessons and files are published into HTML")
  func addressesInHTML() throws {
    let text = "<a href='02-b.md'><img src=media/a.png></a>"
    var html = RawHTML(text: text, span: here)
    func reference(_ written: String, _ target: RawHTML.Reference.Target) throws
      -> RawHTML.Reference
    {
      let start = try #require(text.firstRange(of: written)).lowerBound
      let offset = text[..<start].utf8.count
      return RawHTML.Reference(
        range: offset..<offset + written.utf8.count, destination: written, target: target,
        span: here)
    }
    html.references = [
      try reference("02-b.md", .link(.lesson(try #require(LessonID("b")), anchor: nil))),
      try reference("media/a.png", .file(.asset(try #require(AssetID("media/it's a.png"))))),
    ]
    let written = try page(.rawHTML(html), allowsRawHTML: true)
    #expect(
      written.html == "<a href='../b.html'><img src=../media/it&#39;s%20a.png></a>\n")
    #expect(written.standIns.isEmpty)
    html.references[1].target = .file(.unresolved(.outsideProject))
    #expect(try page(.rawHTML(html), allowsRawHTML: true).standIns.count == 1)
  }

  @Test("sets descriptions, captions and titles with the marks of the language, like text")
  func marksOfTitles() throws {
    let asset = try #require(AssetID("media/a.png"))
    let alone = try page(
      paragraph(image(.asset(asset), "A \"cat\"", title: "The 'cat' of '07 -- \"so\"")))
    #expect(alone.html.contains("alt=\"A “cat”\""), "\(alone.html)")
    #expect(
      alone.html.contains("<figcaption>The ‘cat’ of ’07 – “so”</figcaption>"), "\(alone.html)")
    let inText = try page(
      paragraph(
        text("x "), image(.asset(asset), "'tis", title: "\"a\""),
        link(.external("https://a.example/"), "b", title: "\"c\"")))
    #expect(inText.html.contains("alt=\"’tis\"") && inText.html.contains("title=\"“a”\""))
    #expect(inText.html.contains("title=\"“c”\""), "\(inText.html)")
  }

  @Test("writes code so that it can be scrolled, with its language")
  func code() throws {
    let code = Block.code(CodeBlock(language: "swift", text: "a < b\n", span: here))
    #expect(
      try page(code).html
        == "<pre tabindex=\"0\"><code class=\"language-swift\">a &lt; b\n</code></pre>\n")
  }

  @Test("shows what is silent, what is for this edition, and not what is only heard")
  func audiences() throws {
    let page = try page(
      .say(Say(blocks: [paragraph("heard")], span: here)),
      .silent(Silent(blocks: [paragraph("seen")], span: here)),
      .scoped(Scoped(scope: .only([.web]), blocks: [paragraph("web")], span: here)),
      .scoped(Scoped(scope: .except([.web]), blocks: [paragraph("others")], span: here)),
      .facilitatorNote(FacilitatorNote(blocks: [paragraph("secret")], span: here)))
    #expect(page.html == "<p>seen</p>\n<p>web</p>\n")
    #expect(page.standIns.map(\.original) == ["words to say", "facilitator note"])
    #expect(page.standIns.map(\.replacement) == ["the recording", "the facilitator's copy"])
  }
}
