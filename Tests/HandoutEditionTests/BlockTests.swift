import Diagnostics
import EditionKit
import HandoutEdition
import LessonModel
import Testing

@Suite("Blocks on paper")
struct BlockTests {
  @Test("carry the place that they come from, and so do their words")
  func places() async throws {
    let words = SourceSpan(path: "lessons/a.md", start: 14, end: 17)
    let block = Block.paragraph(
      Paragraph(
        content: [.text(Text("Ask", span: words))],
        span: SourceSpan(path: "lessons/a.md", start: 12, end: 20)))
    #expect(
      try await Sample([block]).json()
        == #"[{"kind":"paragraph","at":[12,20],"content":[{"kind":"text","at":[14,17],"text":"Ask"}]}]"#
    )
  }

  @Test("have headings without gaps, whatever the author wrote")
  func headings() async throws {
    let written = [2, 4, 4, 3, 1, 6]
    let blocks = try written.enumerated().map { number, level in
      Block.heading(
        Heading(
          level: level, content: [text("A")], anchor: try #require(Anchor("h\(number)")), span: here
        ))
    }
    let levels = [2, 3, 3, 3, 2, 3]
    #expect(
      try await Sample(blocks).json()
        == "["
        + levels.map {
          #"{"kind":"heading","level":\#($0),"content":[{"kind":"text","text":"A"}]}"#
        }
        .joined(separator: ",") + "]")
  }

  @Test("show a picture in a paragraph of its own as a figure, and name its file")
  func picture() async throws {
    let asset = try #require(AssetID("media/funnel.svg"))
    let sample = try Sample([paragraph(image(.asset(asset), "A funnel"))])
    #expect(
      try await sample.json()
        == #"[{"kind":"picture","file":"/assets/media/funnel.svg","alt":"A funnel","caption":[]}]"#)
    guard case .typeset(let job)? = await sample.tree().files.first?.content else {
      Issue.record("not typeset")
      return
    }
    #expect(job.assets == [asset])
  }

  @Test("say what paper cannot show, and report it once")
  func standIns() async throws {
    let sample = try Sample([
      paragraph(image(.remote("https://films.example/a.png"), "A film")),
      .rawHTML(RawHTML(text: "<video src=\"a\"></video>", span: here)),
      .say(Say(blocks: [paragraph("Heard")], span: here)),
      paragraph(
        text("See "), image(.unresolved(.missing(path: "lessons/x.png")), "the plan")),
    ])
    #expect(
      try await sample.json() == "["
        + [
          #"{"kind":"omitted","text":"A film","url":"https://films.example/a.png"}"#,
          #"{"kind":"omitted","text":"","url":"https://courses.example/sales/lessons/a/"}"#,
          #"{"kind":"paragraph","content":[{"kind":"text","text":"See "},"#
            + #"{"kind":"omitted","text":"the plan"}]}"#,
        ].joined(separator: ",") + "]")
    #expect(
      await sample.tree().substitutions.map { "\($0.original): \($0.standIn)" } == [
        "remote image: its description", "HTML: a line that says so", "words to say: the recording",
        "missing image: its description",
      ])
  }

  @Test("print an address where the words do not say it, and once only")
  func links() async throws {
    let url = "https://example.com/ref/"
    let sample = try Sample([
      paragraph(link(.external(url), "a survey"), link(.external(url), "again")),
      paragraph(link(.external("mailto:ada@example.com"), "ada@example.com")),
    ])
    let words = { (words: String) in #""content":[{"kind":"text","text":"\#(words)"}]"# }
    #expect(
      try await sample.json() == "["
        + [
          #"{"kind":"paragraph","content":["#
            + #"{"kind":"link","url":"\#(url)","printed":"example.com/ref",\#(words("a survey"))},"#
            + #"{"kind":"link","url":"\#(url)","printed":null,\#(words("again"))}]}"#,
          #"{"kind":"paragraph","content":[{"kind":"link","url":"mailto:ada@example.com","#
            + #""printed":null,\#(words("ada@example.com"))}]}"#,
        ].joined(separator: ",") + "]")
  }

  @Test("link to lessons by their address, and show only the words where there is no address")
  func lessonLinks() async throws {
    let id = try #require(LessonID("a"))
    let block = paragraph(link(.lesson(id, anchor: Anchor("größe")), "there"))
    let known = try Sample([block])
    #expect(
      try await known.json().contains(
        #""url":"https://courses.example/sales/lessons/a/#gr%C3%B6%C3%9Fe""#))
    let unknown = try Sample([block], site: nil)
    #expect(try await unknown.json().contains(#""url":null"#))
    #expect(await unknown.tree().substitutions.map(\.original) == ["link to a lesson"])
  }

  @Test("carry a footnote at the first reference in the copy")
  func footnotes() async throws {
    func reference(_ occurrence: Int) -> Inline {
      .footnoteReference(FootnoteReference(number: 1, occurrence: occurrence, span: here))
    }
    let sample = try Sample(
      [
        .facilitatorNote(FacilitatorNote(blocks: [paragraph(reference(1))], span: here)),
        paragraph(reference(2)),
      ],
      footnotes: [Footnote(number: 1, label: "why", blocks: [paragraph("Why")], span: here)])
    #expect(
      try await sample.json()
        == #"[{"kind":"paragraph","content":[{"kind":"footnote","id":"footnote-1","first":true,"#
        + #""blocks":[{"kind":"paragraph","content":[{"kind":"text","text":"Why"}]}]}]}]"#)
  }

  @Test("give the alignment of each column of a table, its head, and its rows")
  func table() async throws {
    func cell(_ words: String) -> Table.Cell { Table.Cell(content: [text(words)], span: here) }
    let block = Block.table(
      Table(
        alignments: [.unset, .right], header: [cell("Lever"), cell("%")],
        rows: [[cell("Win"), cell("12.5")]], span: here))
    let json = try await Sample([block]).json()
    #expect(json.contains(#""align":["unset","right"],"head":[["#))
  }
}
