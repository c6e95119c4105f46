import Diagnostics
import EditionKit
import LessonModel
import Testing

@testable import WebEdition

@Suite("Pages as Markdown")
struct MarkdownTwinTests {
  private func render(_ course: Course, site: SiteAddress? = nil) async throws -> OutputTree {
    await WebEdition().render(course, in: try SampleCourse.context(site: site)).value
  }

  private func text(_ blocks: [Block]) async throws -> String {
    var course = try SampleCourse.course()
    course.units[1].lessons[0].blocks = blocks
    return try await render(course).text(of: /lessons\/qualify\/index\.html\.md/)
  }

  private func paragraph(_ text: String) -> Block { SampleCourse.paragraph(text) }

  @Test("are next to each lesson and the course, and each page names its own")
  func files() async throws {
    let course = try SampleCourse.course()
    let tree = try await render(course)
    let pages = ["index.html"] + course.lessons.map { "lessons/\($0.id)/index.html" }
    for page in pages {
      let path = try #require(OutputPath(page))
      let twin = try #require(OutputPath(page + ".md"))
      let file = try #require(tree[twin], "\(twin)")
      let link = "<link rel=\"alternate\" type=\"text/markdown\" href=\"index.html.md\">"
      guard case .bytes(let bytes) = try #require(tree[path]).content else { continue }
      #expect(String(decoding: bytes, as: UTF8.self).contains(link), "\(page)")
      #expect(file.lesson?.text ?? "" == (page == "index.html" ? "" : path.folders.last))
    }
  }

  @Test("say what a page says above its text, and then the text, with public addresses")
  func beginning() async throws {
    let tree = try await render(
      try SampleCourse.course(), site: SiteAddress("https://example.org/course/"))
    let text = tree.text(of: /lessons\/four-levers\/index\.html\.md/)
    #expect(
      text.hasPrefix(
        """
        # The four levers

        > One number says how fast a pipeline becomes revenue, and it has four levers.

        [Lesson 1 of 3](https://example.org/course/lessons/four-levers/) · \

        """))
    #expect(text.contains("\n- What you are doing: Planning\n"))
    #expect(text.contains("\n- Explain sales velocity in one sentence\n"))
    #expect(
      text.contains(
        "A smaller pipeline can be *faster* than **a big one**, ~~always~~ often. Write `velocity`, see "
      ))
    #expect(text.contains("[the next lesson](https://example.org/course/lessons/your-number/)"))
    #expect(text.contains("[a study](https://example.com/?a=1&b=2)\nwith its numbers.[^1]\\\n"))
    #expect(
      text.contains(
        "![Four levers around one number](https://example.org/course/media/four-levers.svg)"))
    #expect(text.contains("\n2. Win rate\n   - What share of them you win\n"))
    #expect(text.contains("\n- [x] Is it qualified"))
    #expect(text.contains("| Per quarter | Desmond | Nadia |\n| --- | ---: | ---: |\n"))
    #expect(text.contains("> **Nadia’s quarter**\n>\n> Say it to a colleague"))
    #expect(text.contains("\n[^1]: Counted on 30 June.\n"))
  }

  @Test("ask what there is to do, and lead to the page for what helps")
  func activities() async throws {
    let text = try await render(try SampleCourse.course()).text(
      of: /lessons\/four-levers\/index\.html\.md/)
    #expect(text.contains("\n### Question\n") || text.contains("\n### Quiz\n"))
    #expect(text.contains("\n- A cycle of 66 days in place of 77\n"))
    #expect(text.contains("](index.html#biggest-lever)\n"))
    #expect(text.contains("5 min: One deal, four levers\n"))
    #expect(text.contains("](index.html#one-deal)\n"))
    #expect(text.contains("Only seen."))
    let hidden = [
      "eleven days sooner", "Close.", "Start with the last line", "A good answer names",
      "Bring a flip chart", "Only heard",
    ]
    for secret in hidden { #expect(!text.contains(secret), "\(secret)") }
  }

  @Test("show text that looks like Markdown as text")
  func escapes() async throws {
    let text = try await text([
      paragraph("# not a heading"), paragraph("1. not a list"), paragraph("- nor this"),
      paragraph("2 * 3 * 4 <b> [x](y) `z` snake_case _so_ A&amp;B ~~no~~ C:\\D"),
    ])
    #expect(
      text.hasSuffix(
        """

        \\# not a heading

        1\\. not a list

        \\- nor this

        2 \\* 3 \\* 4 \\<b\\> \\[x\\](y) \\`z\\` snake_case \\_so\\_ A\\&amp;B \\~\\~no\\~\\~ C:\\\\D

        """))
  }

  @Test("keep code as it is, behind a fence that it does not end")
  func code() async throws {
    let code = CodeBlock(
      language: "md", text: "```\ncode\n```\n", span: SampleCourse.here)
    let text = try await text([
      .list(
        List(
          kind: .bulleted, isTight: false,
          items: [
            List.Item(blocks: [paragraph("An item"), .code(code)], span: SampleCourse.here)
          ], span: SampleCourse.here)), paragraph("After it."),
    ])
    #expect(
      text.hasSuffix(
        "\n- An item\n\n  ````md\n  ```\n  code\n  ```\n  ````\n\nAfter it.\n"))
    #expect(MarkdownText.code("a `b`") == "`` a `b` ``")
  }

  @Test("refuse addresses that a browser would run")
  func unsafe() async throws {
    let link = Link(
      content: [.text(Text("here", span: SampleCourse.here))],
      target: .external("java\tscript:alert(1)"), destination: "x", span: SampleCourse.here)
    let text = try await text([
      .paragraph(Paragraph(content: [.link(link)], span: SampleCourse.here))
    ])
    #expect(text.hasSuffix("\nhere\n"))
    #expect(
      MarkdownText.link("x", to: "https://a.example/(b c)>") == "[x](<https://a.example/(b c)%3E>)")
  }

  @Test("do not exist in a preview")
  func live() async throws {
    let tree = await WebEdition(isLive: true).render(
      try SampleCourse.course(), in: try SampleCourse.context()
    ).value
    #expect(!tree.files.contains { $0.path.text.hasSuffix(".md") })
    #expect(!tree.text(of: /index\.html/).contains("text/markdown"))
  }
}
