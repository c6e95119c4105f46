import Diagnostics
import Dispatch
import MarkdownKit
import Synchronization
import Testing

@Suite("Parsing from many threads", .serialized)
struct ConcurrencyTests {
  /// Texts whose trees differ when another parse disturbs cmark's table of special characters.
  static let texts = [
    "a ~~b~~ *c* ~d~ `e`\n", "# T {#t}\n\n| a | b |\n|---|---|\n| *c* | `d` |\n",
    ":::note[*x*]\n- [x] a_b_ **c**\n- [ ] d ~ e\n:::\n",
    "x ~y~ [z](w \"t\")\n\n[^n]\n\n[^n]: ~note~\n",
    "> ~~gone~~\n> kept & <b>html</b>\n",
    "plain text \\* with ![image](i.png) and <https://e.org>\n",
    "1. **a *b* c**\n\n   ```swift\n   ~~~\n   ```\n", "~~ no ~~ ~~yes~~ \"quoted\" -- dashes...\n",
    String(repeating: "~~a~~ *b* ~~c\nd~~ ", count: 40) + "\n",
  ].map { SourceText(path: "lesson.md", text: $0) }

  @Test("gives every tree as one thread alone does", arguments: [(1, 2_000), (8, 32_000)])
  func hammer(width: Int, parses: Int) {
    let expected = Self.texts.map { MarkdownParser.parse($0).value }
    let wrong = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: width) { thread in
      for round in 0..<parses / width {
        let index = (round &* 7 &+ thread) % Self.texts.count
        if MarkdownParser.parse(Self.texts[index]).value != expected[index] {
          wrong.add(1, ordering: .relaxed)
        }
      }
    }
    #expect(wrong.load(ordering: .relaxed) == 0)
  }
}
