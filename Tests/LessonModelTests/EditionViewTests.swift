import Diagnostics
import LessonModel
import Testing

@Suite("Which editions a block is for")
struct EditionViewTests {
  private func book() throws -> EditionView {
    EditionView(try #require(EditionName("book")), readsAs: .web)
  }

  private func names(_ text: String) throws -> [EditionName] {
    try text.split(separator: " ").map { try #require(EditionName(String($0))) }
  }

  @Test(
    "only: the editions that it names, and those that read as one of them",
    arguments: [
      ("web", true, true), ("book", false, true), ("web book", true, true),
      ("podcast", false, false), ("podcast book", false, true),
    ])
  func only(editions: String, onWeb: Bool, inBook: Bool) throws {
    let scope = Scoped.Scope.only(try names(editions))
    #expect(scope.includes(.web) == onWeb)
    #expect(scope.includes(try book()) == inBook)
  }

  @Test(
    "except: none that it names, and none that reads as one of them",
    arguments: [
      ("web", false, false), ("book", true, false), ("web book", false, false),
      ("podcast", true, true),
    ])
  func except(editions: String, onWeb: Bool, inBook: Bool) throws {
    let scope = Scoped.Scope.except(try names(editions))
    #expect(scope.includes(.web) == onWeb)
    #expect(scope.includes(try book()) == inBook)
  }

  @Test("a passage for the web alone is one for the web that is kept out of the book")
  func nested() throws {
    let book = try #require(EditionName("book"))
    let view = EditionView(book, readsAs: .web)
    let span = SourceSpan.beginning(of: "lessons/a.md")
    let words = Block.thematicBreak(ThematicBreak(span: span))
    let alone = Block.scoped(
      Scoped(
        scope: .only([.web]),
        blocks: [.scoped(Scoped(scope: .except([book]), blocks: [words], span: span))], span: span))
    #expect([alone].selected(for: .web) == [words])
    #expect([alone].selected(for: view).isEmpty)
    #expect([alone].selected(for: .handouts).isEmpty)
  }
}
