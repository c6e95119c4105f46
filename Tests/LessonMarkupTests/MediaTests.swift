import Diagnostics
import LessonMarkup
import LessonModel
import MarkupKit
import Testing
import Words

@Suite("Films, figures, formulas, code and terms as HTML")
struct MediaTests {
  /// Formulas become their TeX in a `math` element, code two pieces.
  struct SampleConversions: LessonConversions {
    func mathML(of formula: Formula, isDisplayed: Bool) -> TrustedMarkup? {
      TrustedMarkup(trusting: "<math>\(isDisplayed ? "block" : "inline") \(formula.tex)</math>")
    }

    func pieces(of code: CodeBlock) -> [CodePiece]? {
      [CodePiece(kind: "keyword", text: "let"), CodePiece(kind: nil, text: " a < b\n")]
    }
  }

  func converted(_ blocks: Block...) -> String {
    let html = MarkupWriter(.html)
    LessonWriter(
      into: html, style: .page(.web, words: CourseWords(.english)), links: SampleLinks(),
      conversions: SampleConversions()
    ).write(blocks)
    return html.string
  }

  func asset(_ path: String) throws -> Spanned<AssetReference> {
    Spanned(.asset(try #require(AssetID(path))), at: here)
  }

  @Test("plays a film with its captions and its picture, and says below what there is to see")
  func video() throws {
    let media = Media(
      kind: .video, title: [text("A \"demo\"")], source: try asset("a.mp4"),
      captions: try asset("a.vtt"), poster: try asset("a.png"), transcript: [paragraph("Words.")],
      span: here)
    #expect(
      try page(.media(media)).html == """
        <figure class="media video">
        <figcaption>A “demo”</figcaption>
        <video controls src="../a.mp4" aria-label="A “demo”" poster="../a.png" preload="none" \
        playsinline><track kind="captions" src="../a.vtt" srclang="en" label="Captions" default>\
        </video>
        <div class="transcript">
        <p class="callout-label">In words</p>
        <p>Words.</p>
        </div>
        </figure>

        """)
  }

  @Test("links a sound on another host, plays none that is not there, and reports both")
  func notHere() throws {
    let remote = Media(
      kind: .audio, title: [text("Call")],
      source: Spanned(.remote("https://a.example/c.mp3"), at: here), span: here)
    let missing = Media(
      kind: .audio, source: Spanned(.unresolved(.outsideProject), at: here), span: here)
    let (html, standIns) = try page(.media(remote), .media(missing))
    #expect(html.contains("<a href=\"https://a.example/c.mp3\" class=\"remote\">Call</a>"))
    #expect(html.contains("<span class=\"missing\">Recording</span>"))
    #expect(!html.contains("<audio"))
    #expect(standIns.map(\.replacement) == ["a link to it", "its name"])
  }

  @Test("frames a figure with its caption at the place that links lead to")
  func figure() throws {
    let picture = image(try asset("f.svg").value, "Bars")
    let figure = Figure(
      anchor: Anchor("fig"), caption: [text("It grows")], blocks: [paragraph(picture)], span: here)
    #expect(
      try page(.figure(figure)).html == """
        <figure id="fig">
        <img src="../f.svg" alt="Bars" width="640" height="360" loading="lazy" decoding="async">
        <figcaption>It grows</figcaption>
        </figure>

        """)
  }

  @Test("shows formulas and code as they were converted")
  func conversions() {
    let formula = Formula(tex: "v", span: here)
    #expect(converted(paragraph(.formula(formula))) == "<p><math>inline v</math></p>\n")
    #expect(
      converted(.formula(formula))
        == "<div class=\"formula\" tabindex=\"0\"><math>block v</math></div>\n")
    let code = CodeBlock(language: "swift", text: "let a < b\n", span: here)
    #expect(
      converted(.code(code)) == """
        <pre tabindex="0"><code class="language-swift"><span class="code-keyword">let</span> \
        a &lt; b
        </code></pre>

        """)
  }

  @Test("shows and reports the TeX of a formula that nobody converted")
  func tex() throws {
    let (html, standIns) = try page(.formula(Formula(tex: "a < b", span: here)))
    #expect(html.contains("<code class=\"tex\">a &lt; b</code>"))
    #expect(standIns.map(\.replacement) == ["its TeX"])
  }

  @Test("carries the meaning of a term along with its link, under an id of its own each time")
  func terms() throws {
    let term = Link.Target.term(try #require(TermID("champion")))
    let html = try page(paragraph(link(term, "A champion"), link(term, "one"))).html
    #expect(
      html == """
        <p><span class="term"><a href="../glossary.html#champion" class="term-link" \
        aria-describedby="term.1">A champion</a><span class="definition" role="tooltip" \
        id="term.1">What champion means.</span></span><span class="term">\
        <a href="../glossary.html#champion" class="term-link" aria-describedby="term.2">one</a>\
        <span class="definition" role="tooltip" id="term.2">What champion means.</span></span></p>

        """)
  }

  @Test("sets apart what to remember")
  func keyPoints() throws {
    #expect(
      try page(.keyPoints(KeyPoints(blocks: [paragraph("This.")], span: here))).html == """
        <aside class="callout keypoints" role="note">
        <p class="callout-label">Key points</p>
        <p>This.</p>
        </aside>

        """)
  }

  @Test("speaks German in a German course")
  func german() throws {
    let html = MarkupWriter(.html)
    let style = MarkupStyle.page(
      .web, words: CourseWords(try #require(LanguageTag("de-CH"))))
    LessonWriter(into: html, style: style, links: SampleLinks()).write([
      .keyPoints(KeyPoints(blocks: [], span: here))
    ])
    #expect(html.string.contains("Das Wichtigste"))
  }
}
