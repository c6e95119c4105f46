import AudioContent
import EditionKit
import LessonModel
import MarkupKit
import Testing

@testable import PodcastEdition

@Suite("Show notes")
struct ShowNotesTests {
  private let here = SampleCourse.here

  private func links(site: String? = "https://example.com/") throws -> LinkTargets {
    let sample = try SampleCourse()
    return LinkTargets(course: sample.course, context: try sample.context(site: site))
  }

  /// The HTML that some blocks become, and what was replaced in them.
  private func html(
    _ blocks: [Block], site: String? = "https://example.com/", language: String = "en-US",
    formulaWords: [String: String] = [:]
  ) throws -> (html: String, replaced: [String]) {
    let lesson = try #require(LessonID("first-call"))
    var sample = try SampleCourse()
    sample.course.language = try #require(LanguageTag(language))
    var context = try sample.context(site: site)
    context.conversions = Conversions(formulaWords: formulaWords)
    var markup = FeedMarkup(
      lesson: lesson, links: LinkTargets(course: sample.course, context: context))
    markup.blocks(blocks)
    return (markup.html.string, markup.substitutions.map { "\($0.original): \($0.standIn)" })
  }

  private func text(_ words: String) -> Inline { SampleCourse.text(words) }
  private func paragraph(_ words: String) -> Block { SampleCourse.paragraph(words) }

  private func paragraph(_ inline: Inline) -> Block {
    .paragraph(Paragraph(content: [inline], span: here))
  }

  private func link(_ target: Link.Target) -> Inline {
    .link(Link(content: [text("there")], target: target, destination: "…", span: here))
  }

  @Test("show headings and emphasis as strong and em")
  func headings() throws {
    let anchor = try #require(Anchor("a"))
    let shown = try html([
      .heading(Heading(level: 2, content: [text("Ask & listen")], anchor: anchor, span: here)),
      paragraph(.emphasis(Emphasis(content: [text("soft")], span: here))),
      paragraph(.strong(Emphasis(content: [text("loud")], span: here))),
      paragraph(.code(CodeSpan(text: "a<b", span: here))),
    ])
    #expect(
      shown.html
        == "<p><strong>Ask &amp; listen</strong></p><p><em>soft</em></p><p><strong>loud</strong></p>"
        + "<p>a&lt;b</p>")
    #expect(shown.replaced.isEmpty)
  }

  @Test("nest lists, an item of one paragraph without an element of its own")
  func lists() throws {
    let inner = List(
      kind: .bulleted, isTight: true, items: [.init(blocks: [paragraph("b")], span: here)],
      span: here)
    let outer = List(
      kind: .numbered(start: 1), isTight: true,
      items: [
        .init(blocks: [paragraph("a")], span: here),
        .init(blocks: [paragraph("with"), .list(inner)], span: here),
      ], span: here)
    #expect(
      try html([.list(outer)]).html
        == "<ol><li>a</li><li><p>with</p><ul><li>b</li></ul></li></ol>")
  }

  @Test("replace what feeds cannot hold, and say so")
  func replaced() throws {
    let shown = try html([
      .quote(Quote(blocks: [paragraph("said")], span: here)),
      .code(CodeBlock(language: "sql", text: "SELECT 1\nFROM deals\n", span: here)),
      .rawHTML(RawHTML(text: "<video>", span: here)),
      paragraph(.strikethrough(Emphasis(content: [text("not this")], span: here))),
      .thematicBreak(ThematicBreak(span: here)),
    ])
    #expect(shown.html == "<p>said</p><p>SELECT 1</p><p>FROM deals</p><p>not this</p>")
    #expect(
      shown.replaced == [
        "quotation: paragraphs", "code block: plain text", "raw HTML: nothing",
        "struck-through text: plain text",
      ])
  }

  @Test("tell the task of an exercise, and neither hint nor solution")
  func exercise() throws {
    let exercise = Exercise(
      id: try #require(ActivityID("e")), title: [text("Your deal")], task: [paragraph("Do it.")],
      hints: [.init(blocks: [paragraph("Hint.")], span: here)],
      solutions: [.init(blocks: [paragraph("Solution.")], span: here)], span: here)
    let shown = try html([.activity(.exercise(exercise))])
    #expect(shown.html == "<p><strong>Your deal</strong></p><p>Do it.</p>")
    #expect(shown.replaced == ["exercise with help: the task"])
  }

  @Test("show what there is to do, but no answers and no player's secrets")
  func activities() throws {
    let id = try #require(ActivityID("a"))
    let secret = [paragraph("Secret.")]
    func quiz(_ answer: Quiz.Answer) -> Block {
      .activity(
        .quiz(
          Quiz(
            id: id, question: [paragraph("Which?")], answer: answer, explanation: secret, span: here
          )
        ))
    }
    let lead = "<p><strong>Quiz</strong></p><p>Which?</p>"
    #expect(try html([quiz(.truth(true))]).html == lead + "<ul><li>True</li><li>False</li></ul>")
    #expect(try html([quiz(.text(accepted: ["Secret"]))]).html == lead)
    let steps = ["One", "Two"].map { Quiz.Step(blocks: [paragraph($0)], span: here) }
    #expect(try html([quiz(.order(steps))]).html == lead + "<ul><li>Two</li><li>One</li></ul>")
    let pairs = [("A", "1"), ("B", "2")].map {
      Quiz.Matching.Pair(left: [text($0)], right: [text($1)], span: here)
    }
    #expect(
      try html([quiz(.matching(Quiz.Matching(leftTitle: [text("Role")], pairs: pairs)))]).html
        == lead + "<p>Role:</p><ul><li>A</li><li>B</li></ul><ul><li>2</li><li>1</li></ul>")
    let gap = Inline.blank(Blank(accepted: ["Secret"], span: here))
    #expect(try html([paragraph(gap)]).html == "<p>_____</p>")

    let play = RolePlay(
      id: id, scene: [paragraph("It rings.")],
      roles: [RolePlay.Role(name: [text("Buyer")], brief: secret, span: here)],
      checklist: RolePlay.Section(blocks: secret, span: here),
      debrief: RolePlay.Section(blocks: secret, span: here), span: here)
    let card = Card(id: id, front: [paragraph("Front.")], back: secret, span: here)
    let shown = try html([.activity(.rolePlay(play)), .activity(.card(card))])
    #expect(
      shown.html == "<p><strong>Role-play</strong></p><p>It rings.</p><p>Roles:</p>"
        + "<ul><li>Buyer</li></ul><p>Each role has a brief of its own on the lesson’s page.</p>"
        + "<p><strong>Flash card</strong></p><p>Front.</p>")
    #expect(
      shown.replaced == [
        "role-play: its scene and the names of its roles", "flash card: its front",
      ])
  }

  @Test("list what a worksheet asks for, link to where a film plays, and show formulas as TeX")
  func otherBlocks() throws {
    func field(_ label: String, _ kind: Worksheet.Field.Kind) throws -> Worksheet.Field {
      Worksheet.Field(
        id: try #require(FieldID(label.lowercased())), label: [text(label)], kind: kind, span: here)
    }
    let options = ["Now", "Later"].map { Worksheet.Field.Option(content: [text($0)], span: here) }
    let sheet = Worksheet(
      id: try #require(ActivityID("w")), title: [text("Deal")],
      parts: [
        .fields([
          try field("Value", .number(unit: "$")),
          try field("When", .choice(options, several: false)),
          try field("Sure", .rating(highest: 5)),
        ])
      ], span: here)
    #expect(
      try html([.activity(.apply(Apply(worksheet: sheet, followUpDays: 14)))]).html
        == "<p><strong>Deal</strong></p><ul><li>Value ($)</li><li>When: Now, Later</li>"
        + "<li>Sure (1–5)</li></ul><p>Come back to it in 2 weeks.</p>")
    let media = Media(
      kind: .audio, title: [text("A call")],
      source: Spanned(.asset(try #require(AssetID("media/call.mp3"))), at: here), span: here)
    #expect(
      try html([.media(media)]).html
        == #"<p><a href="https://example.com/lessons/first-call/">Audio: A call</a></p>"#)
    #expect(try html([.media(media)], site: nil).html == "<p>Audio: A call</p>")
    let formula = try html([.formula(Formula(tex: "a <\nb", span: here))])
    #expect(formula.html == "<p>a &lt; b</p>")
    #expect(formula.replaced == ["formula: its TeX"])
    let term = try html([paragraph(link(.term(try #require(TermID("champion")))))])
    #expect(term.html == "<p>there</p>")
    #expect(term.replaced.isEmpty)
  }

  @Test("show a formula in the words that are heard, and no TeX that only TeX can read")
  func formulas() throws {
    let tex = #"\text{velocity} = \frac{n}{t}"#
    let formula = Formula(tex: tex, span: here)
    let said = try html([.formula(formula)], formulaWords: [tex: "velocity equals n over t"])
    #expect(said.html == "<p>velocity equals n over t</p>")
    #expect(said.replaced == ["formula: its words"])
    let unsaid = try html([paragraph(.formula(formula))])
    #expect(unsaid.html == "<p>(a formula, on the lesson’s page)</p>")
    #expect(unsaid.replaced == ["formula: a mention of the lesson’s page"])
  }

  @Test("speak the course's language, or say that they speak English")
  func languages() throws {
    let quiz = Block.activity(
      .quiz(
        Quiz(
          id: try #require(ActivityID("q")), question: [paragraph("Ja?")], answer: .truth(true),
          span: here)))
    #expect(
      try html([quiz], language: "de").html
        == "<p><strong>Quiz</strong></p><p>Ja?</p><ul><li>Richtig</li><li>Falsch</li></ul>")
    #expect(
      try html([quiz], language: "pl").html
        == #"<p><strong lang="en">Quiz</strong></p><p>Ja?</p>"#
        + #"<ul><li lang="en">True</li><li lang="en">False</li></ul>"#)
    #expect(
      try html([quiz], language: "fr").html
        == "<p><strong>Quiz</strong></p><p>Ja?</p><ul><li>Vrai</li><li>Faux</li></ul>")
  }

  @Test("link to lessons with a page, to files and to the web, and nowhere else")
  func targets() throws {
    let first = try #require(LessonID("first-call"))
    let pricing = try #require(LessonID("pricing"))
    let prices = try #require(AssetID("media/prices.csv"))
    let cases: [(Link.Target, String)] = [
      (
        .lesson(first, anchor: Anchor("zuhören")),
        #"<a href="https://example.com/lessons/first-call/#zuh%C3%B6ren">there</a>"#
      ),
      (.lesson(pricing, anchor: nil), "there"),
      (.asset(prices), #"<a href="https://example.com/podcast/media/prices.csv">there</a>"#),
      (.external("mailto:a@example.com"), #"<a href="mailto:a@example.com">there</a>"#),
      (.external("javascript:alert(1)"), "there"),
      (.unresolved(.outsideProject), "there"),
    ]
    for (target, expected) in cases {
      #expect(try html([paragraph(link(target))]).html == "<p>\(expected)</p>")
    }
    #expect(try html([paragraph(link(.asset(prices)))], site: nil).html == "<p>there</p>")
  }

  @Test("name a picture by its description where it cannot be linked to")
  func pictures() throws {
    let picture = { (source: AssetReference) in
      paragraph(
        .image(Image(source: source, destination: "a.png", description: "A funnel", span: here)))
    }
    #expect(
      try html([picture(.remote("https://example.org/a.png"))]).html
        == #"<p><a href="https://example.org/a.png">Picture: A funnel</a></p>"#)
    let missing = try html([picture(.unresolved(.missing(path: "a.png")))])
    #expect(missing.html == "<p><em>Picture: A funnel</em></p>")
    #expect(missing.replaced == ["image: its description"])
  }

  @Test("hold what must be seen from inside quotes, lists and callouts, and nothing else of them")
  func seen() throws {
    let code = Block.code(CodeBlock(language: nil, text: "x\n", span: here))
    let callout = Callout(kind: .tip, blocks: [paragraph("heard"), code], span: here)
    let list = List(
      kind: .bulleted, isTight: true, items: [.init(blocks: [.callout(callout)], span: here)],
      span: here)
    let seen = [
      Block.quote(Quote(blocks: [.list(list)], span: here)), paragraph("heard"),
      .scoped(Scoped(scope: .except([.podcast]), blocks: [code], span: here)),
      .facilitatorNote(FacilitatorNote(blocks: [code], span: here)),
    ].toBeSeen
    #expect(seen == [code])
  }

  @Test("open with the summary, else the first paragraph, else the title")
  func opening() throws {
    var sample = try SampleCourse()
    func description() throws -> String {
      let episode = try #require(
        Episode.episodes(of: sample.course, recordings: sample.recordings).last)
      return ShowNotes(of: episode, links: try links()).description
    }
    #expect(try description() == "<p>Wait.</p>")
    sample.course.units[1].lessons[0].summary = "Say a number."
    #expect(try description() == "<p>Say a number.</p>")
    sample.course.units[1].lessons[0].summary = nil
    sample.course.units[1].lessons[0].blocks = []
    #expect(try description() == "<p>Naming the price</p>")
  }

  @Test("number the footnotes as the text does")
  func footnotes() throws {
    var sample = try SampleCourse()
    sample.course.units[1].lessons[0].footnotes = [
      Footnote(number: 1, label: "a", blocks: [paragraph("By count.")], span: here)
    ]
    let episode = try #require(
      Episode.episodes(of: sample.course, recordings: sample.recordings).last)
    let full = ShowNotes(of: episode, links: try links()).full
    #expect(full.contains("<p><strong>Notes:</strong></p><ol><li><p>By count.</p></li></ol>"))
  }
}
