import PandocKit
import TestKit
import Testing

@Suite("Texts in HTML through pandoc", .engines)
struct HTMLTextTests {
  private static func markdown(_ texts: [String]) async throws -> [String] {
    try await Pandoc(program: try #require(InstalledPandoc.program)).markdown(
      ofHTML: texts, styles: ["alert": "note", "alert-danger": "caution", "exercise": "exercise"])
  }

  private static func markdown(_ text: String) async throws -> String {
    try await markdown([text])[0]
  }

  @Test("come back as many, in their order, each as if it were alone")
  func order() async throws {
    let texts = try await Self.markdown([
      "<p>One</p><div>", "", "Two &amp; <b>three", "<p>\u{0}4</p>",
    ])
    #expect(texts == ["One\n", "", "Two & **three**\n", "4\n"], "\(texts)")
    #expect(try await Self.markdown([]).isEmpty)
  }

  @Test("keep what shows something from elsewhere as a link, and load nothing")
  func frames() async throws {
    let text = try await Self.markdown(
      "<p>See</p><iframe src='https://x.invalid/a?b=1' title=\"A film\"></iframe><VIDEO controls><source src=\"v/a.mp4\"></VIDEO><object data=\"plan.svg\"></object>"
    )
    #expect(text.contains("[A film](https://x.invalid/a?b=1)"), "\(text)")
    #expect(text.contains("[a.mp4](v/a.mp4)") && text.contains("[plan.svg](plan.svg)"), "\(text)")
    #expect(text.contains("\n::: was iframe 1\n") && text.contains("\n::: was video 1\n"))
  }

  @Test("lose scripts, styles, comments and drawings, and say how many there were")
  func gone() async throws {
    let text = try await Self.markdown(
      "<!-- <p>x</p> --><script>if (a < b) { x() }</script>A<style>p > a { }</style><svg><text>t</text></svg><SCRIPT\nsrc=a></SCRIPT>B<input type=text><nav><a href=a>n</a></nav>"
    )
    #expect(
      text
        == "AB\n\n::: was input 1\n\n::: was nav 1\n\n::: was script 2\n\n::: was svg 1\n",
      "\(text)")
  }

  @Test("have boxes with their titles by the classes of elements, one in the other")
  func boxes() async throws {
    let text = try await Self.markdown(
      "<div class=\"alert alert-danger\"><h4 class=\"alert-heading\">Hot</h4><p>Wait.</p></div><section class=\"exercise\"><h3>Weigh</h3><details><summary>More</summary><p>Twice.</p></details></section><aside>Beside</aside>"
    )
    #expect(
      text
        == "::: box caution {} Hot\n\nWait.\n\n::: end\n\n::: box exercise {} Weigh\n\n::: box details {} More\n\nTwice.\n\n::: end\n\n::: end\n\nBeside\n",
      "\(text)")
  }

  @Test("have tables of one line a row, formulas, keys, terms and code")
  func inside() async throws {
    let text = try await Self.markdown(
      #"<table><tr><td>1<br>2</td><td><ul><li>a</li><li>b</li></ul></td></tr><tr><td>3</td><td>x | y</td></tr></table><p>\(x^2\), <kbd>Ctrl</kbd>, H<sub>2</sub>O <u>u</u></p><dl><dt>Rye</dt><dd>A grain</dd></dl><pre class="python"><code>a &lt; b"#
        + "\n</code></pre>"
    )
    for part in [
      "| 1<br>2 | a<br>b |", "| 3 | x \\| y |", "$x^2$, <kbd>Ctrl</kbd>, H<sub>2</sub>O u",
      "- **Rye**: A grain", "``` python\na < b\n```",
    ] {
      #expect(
        text.replacing(#/ {2,}/#, with: " ").contains(part), "\(part) is not in \(text)")
    }
  }

  @Test("of a page are all read, whether or not it has a main part")
  func main() async throws {
    let text = try await Self.markdown(
      "<html><head><title>T</title></head><body><header>Top</header><main><p>Middle</p></main><div role=\"main\">More</div><footer>End</footer></body></html>"
    )
    #expect(text == "::: title T\n\nTop\n\nMiddle\n\nMore\n\nEnd\n", "\(text)")
  }

  @Test("of a quiz as Lectern shows it keep what is right and why")
  func quiz() async throws {
    let text = try await Self.markdown(
      """
      <section class="activity quiz"><h3 class="activity-title"><span class="activity-kind">Quiz</span></h3><div class="question"><p>Which?</p></div><fieldset><legend>Choose one answer</legend><div class="choice"><input type="radio"> <label>Rye</label></div><div class="choice right"><input type="radio"> <label>Wheat</label></div></fieldset><details class="answers"><summary>Check</summary><ul class="verdicts"><li class="wrong"><strong>No</strong> <span>Rye</span><p>Dark.</p></li><li class="right"><strong>Yes</strong> <span>Wheat</span></li></ul><p>Grain.</p></details></section>
      """)
    #expect(
      text.hasPrefix(
        "::: box quiz {}\n\nWhich?\n\n- [ ] Rye\n\n  Dark.\n\n- [x] Wheat\n\nGrain.\n\n::: end\n"),
      "\(text)")
  }

  @Test("of a worksheet as Lectern shows it keep the kinds and the ids of its fields")
  func worksheet() async throws {
    let text = try await Self.markdown(
      """
      <section class="activity worksheet apply" id="sheet"><h3 class="activity-title"><span class="activity-kind">Apply it · 10 min</span> Deal</h3><p>Take one.</p><div class="fields">
      <div class="field"><label for="sheet.value">Deal value<span class="unseen"> ($)</span></label>
      <input id="sheet.value" step="any" type="number"> <span class="unit">$</span></div>
      <div class="field"><label for="sheet.next-step">Next step</label>
      <div class="help" id="sheet.next-step.help"><p>By when?</p></div>
      <textarea id="sheet.next-step" rows="3"></textarea></div>
      <fieldset class="field" id="sheet.doubts"><legend>Doubts</legend><div class="choice"><input type="checkbox"> <label for="a">Price</label></div><div class="choice"><input type="checkbox"> <label for="b">Time</label></div></fieldset>
      <fieldset class="field" id="sheet.sure"><legend>Sure</legend><div class="rating"><div class="choice"><input type="radio"> <label>1</label></div><div class="choice"><input type="radio"> <label>2</label></div></div></fieldset>
      <fieldset class="field" id="sheet.people"><legend>People</legend><div class="table"><table><thead><tr><td></td><th>Name</th></tr></thead><tbody><tr><th>1</th><td><input type="text"></td></tr><tr><th>2</th><td><input type="text"></td></tr></tbody></table></div></fieldset>
      </div><p class="notice">Print this page.</p><p class="follow-up" data-days="14">Come back in 2 weeks.</p></section>
      """)
    #expect(
      text == """
        ::: box apply {#sheet minutes=10 after=14d} Deal

        Take one.

        - Deal value {#value type=number unit="$"}

        - Next step {lines=3}

          By when?

        - Doubts {several=yes}
          - Price
          - Time

        - Sure {rating=2}

        - People {rows=2}

          | Name |
          |------|

        ::: end

        """, "\(text)")
  }

  @Test("of other activities as Lectern shows them are what they were")
  func activities() async throws {
    let text = try await Self.markdown(
      """
      <section class="activity quiz" id="gaps"><h3 class="activity-title"><span class="activity-kind">Quiz · 2 points</span> Words</h3><div class="question"><p>A <input type="text" class="gap"> slips.</p></div><details class="answers"><summary>Check</summary><div class="filled"><p>A <mark>deal</mark> <small>(or case)</small> slips.</p></div><p>Often.</p></details></section>
      <section class="activity quiz" id="days"><h3 class="activity-title"><span class="activity-kind">Quiz</span></h3><div class="question"><p>How many?</p></div><p class="written"><label>Your answer</label> <input type="text" inputmode="decimal"></p><details class="answers"><summary>Check</summary><p class="verdict"><strong>Right answer</strong> <span class="answer">42,5 ± 0,5</span></p></details></section>
      <section class="activity card" id="one"><h3 class="activity-title"><span class="activity-kind">Flash card</span></h3><div class="front"><p>What?</p></div><details class="back"><summary>Turn</summary><p>That.</p></details></section>
      <section class="activity roleplay" id="call"><h3 class="activity-title"><span class="activity-kind">Role-play</span> The call</h3><p>Sixty days.</p><p class="notice">One card each.</p><details class="role-card"><summary><span class="label">Role card</span> Buyer</summary><p>Cheaper.</p></details><details class="role-card"><summary><span class="label">Role card</span> Seller</summary><p>No idea.</p></details><details class="role-card"><summary>For observers</summary><ul class="checklist"><li><input type="checkbox"> <label>Asked?</label></li></ul></details></section>
      """)
    for block in [
      "::: box quiz {#gaps points=2} Words\n\nA [[deal|case]] slips.\n\n::: box explanation {}\n\nOften.\n\n::: end\n\n::: end",
      "::: box quiz {#days shown=\"42,5 ± 0,5\"}\n\nHow many?\n\n::: end",
      "::: box roleplay {#call} The call\n\nSixty days.\n\n::: box role {} Buyer\n\nCheaper.\n\n::: end\n\n::: box role {} Seller\n\nNo idea.\n\n::: end\n\n::: box observer {}\n\n- Asked?\n\n::: end\n\n::: end",
    ] { #expect(text.contains(block), "\(block)\n\(text)") }
    #expect(text.contains("::: box card {#one}\n\nWhat?\n\n---"), "\(text)")
  }

  @Test("of another tool keep their notices and boxes, whatever their classes are called")
  func foreign() async throws {
    let text = try await Self.markdown(
      "<article class=\"lesson\"><div class=\"activity alert\"><p>Mind it.</p></div><p class=\"notice\">No swimming.</p></article>"
    )
    #expect(text == "::: box note {}\n\nMind it.\n\n::: end\n\nNo swimming.\n", "\(text)")
  }

  @Test("of a card or a role-play without its parts stay text, as pages of books have them")
  func parts() async throws {
    let text = try await Self.markdown(
      "<section class=\"activity card\" id=\"one\"><h3 class=\"activity-title\">Card</h3><p>What?</p></section><section class=\"activity roleplay\" id=\"call\"><h3>Call</h3><p>Sixty days.</p></section>"
    )
    #expect(!text.contains("::: box") && text.contains("### Call"), "\(text)")
  }
}
