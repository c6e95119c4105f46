import LessonModel
import Testing

@Suite("Styled text and folded blocks as HTML")
struct StyledTextTests {
  @Test("each kind has its element, and quotation marks look through it")
  func inlines() throws {
    func styled(_ kind: StyledText.Kind, _ words: String) -> Inline {
      .styled(StyledText(kind, content: [text(words)], span: here))
    }
    let html = try page(
      paragraph(
        styled(.key, "A"), styled(.lowered, "2"), styled(.raised, "2"),
        styled(.abbreviation("Say \"q\""), "Q"), styled(.abbreviation(nil), "R"),
        text("\""), styled(.highlight, "m"), text("\""), styled(.small, "s"), styled(.inserted, "i")
      )
    ).html
    #expect(
      html == """
        <p><kbd>A</kbd><sub>2</sub><sup>2</sup><abbr title="Say “q”">Q</abbr><abbr>R</abbr>\
        “<mark>m</mark>”<small>s</small><ins>i</ins></p>

        """)
  }

  @Test("details are folded, or open where the author opened them")
  func details() throws {
    let details = Details(summary: [text("Why?")], blocks: [paragraph("So.")], span: here)
    let html = try page(.details(details)).html
    #expect(html == "<details>\n<summary>Why?</summary>\n<p>So.</p>\n</details>\n")
    var open = details
    open.isOpen = true
    #expect(try page(.details(open)).html.hasPrefix("<details open"))
  }
}
