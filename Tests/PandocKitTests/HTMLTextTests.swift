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
        == "::: box caution Hot\n\nWait.\n\n::: end\n\n::: box exercise Weigh\n\n::: box details More\n\nTwice.\n\n::: end\n\n::: end\n\nBeside\n",
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
        "::: box quiz\n\nWhich?\n\n- [ ] Rye\n\n  Dark.\n\n- [x] Wheat\n\nGrain.\n\n::: end\n"),
      "\(text)")
  }
}
