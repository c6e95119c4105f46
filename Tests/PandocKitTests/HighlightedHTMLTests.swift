import Testing

@testable import PandocKit

@Suite("Highlighted code as HTML")
struct HighlightedHTMLTests {
  private func pieces(_ html: String, of code: String) -> [CodePiece]? {
    HighlightedHTML.pieces(
      in: #"<div><pre><code class="sourceCode swift">\#(html)</code></pre></div>"#, of: code)
  }

  @Test("is read as pieces of their kinds, with the line ends that pandoc leaves out")
  func kinds() {
    #expect(
      pieces(
        #"<span class="kw">let</span> a = <span class="st">&quot;&amp;lt;&quot;</span>"#,
        of: "let a = \"&lt;\"\n\n")
        == [
          CodePiece(.keyword, "let"), CodePiece(.plain, " a = "), CodePiece(.string, "\"&lt;\""),
          CodePiece(.plain, "\n\n"),
        ])
  }

  @Test(
    "that does not say what the code says is not used",
    arguments: ["let b", "let a = 1", "let", "x let a"])
  func otherCode(code: String) {
    #expect(pieces(#"<span class="kw">let</span> a"#, of: code) == nil)
  }

  @Test("whose tags do not match is not used")
  func unbalanced() { #expect(pieces("let</span> a", of: "let a") == nil) }
}
