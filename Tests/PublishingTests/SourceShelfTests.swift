import Diagnostics
import Digests
import TestKit
import Testing

@testable import Publishing

@Suite("The texts of a course while it is published")
struct SourceShelfTests {
  @Test("are those that were checked, or none, whatever somebody saves meanwhile")
  func changed() throws {
    try withTemporaryFolder { folder in
      let texts = ["lessons/a.md": "A long line.\n\nWrong.\n", "lessons/b.md": "B\n"]
      try Files.write(texts, in: folder)
      let sources = texts.map { SourceText(path: $0.key, text: $0.value) }
      var inputs = Recipe()
      for source in sources { inputs.add(source.path, bytes: source.bytes) }
      let found = Diagnostic.warning(
        "a-rule", "wrong", at: SourceSpan(path: "lessons/a.md", start: 14, end: 19))
      let shelf = SourceShelf(sources, in: folder, showing: [found], inputs: inputs)
      let other = SourceShelf(sources, in: folder, showing: [], inputs: inputs)
      #expect(other.text("lessons/a.md")?.bytes == Array("A long line.\n\nWrong.\n".utf8))

      try Files.write(["lessons/a.md": "A\n", "lessons/b.md": "C\n"], in: folder)
      let shown = try #require(shelf.text("lessons/a.md"))
      #expect(shown.bytes == Array("A long line.\n\nWrong.\n".utf8))
      #expect(shelf.text("lessons/b.md") == nil)
      #expect(shelf.text("lessons/c.md") == nil)
      let text = TerminalPrinter(sources: [shown], isColored: false).print([found])
      #expect(text.contains("3 | Wrong."), "\(text)")
    }
  }
}
