import ActivityData
import Diagnostics
import LessonModel
import Testing

let here = SourceSpan(path: "lessons/a.md", start: 3, end: 5)

func text(_ text: String) -> Inline { .text(Text(text, span: here)) }

func paragraph(_ words: String) -> Block {
  .paragraph(Paragraph(content: [text(words)], span: here))
}

@Suite("Ids of things to pick")
struct ContentIDTests {
  private func ids(_ contents: [[Inline]]) -> [String] {
    ContentID.all(of: contents).map(\.text)
  }

  @Test("are the same in every release, because scores depend on them")
  func pinned() {
    #expect(ids([[text("Wait")], [text("Ask")]]) == ["ca4980d82", "c59b470eb"])
  }

  @Test("stay when things are moved, and when others are added or edited")
  func moved() {
    let (wait, ask, tell) = ([text("Wait")], [text("Ask")], [text("Tell")])
    let before = ids([wait, ask])
    #expect(Set(before).count == 2)
    #expect(ids([ask, wait]) == before.reversed())
    #expect(Array(ids([wait, ask, tell]).prefix(2)) == before)
    #expect(ids([wait, tell])[0] == before[0])
  }

  @Test("stay when only emphasis, a link's address or white space changes")
  func sameWords() {
    let plain = ids([[text("Ask them first")]])
    let strong = Inline.strong(Emphasis(content: [text("them")], span: here))
    let link = Inline.link(
      Link(
        content: [text("them")], target: .external("https://a.example"),
        destination: "https://a.example", span: here))
    #expect(ids([[text("Ask "), strong, text(" first")]]) == plain)
    #expect(ids([[text("Ask "), link, text(" first")]]) == plain)
    #expect(ids([[text("Ask"), .softBreak(here), text("them  first ")]]) == plain)
  }

  @Test("change with the words, the code, the formula and the picture")
  func changed() {
    func image(_ name: String) -> Inline {
      .image(Image(source: .remote(name), destination: name, description: "A dot", span: here))
    }
    let contents: [[Inline]] = [
      [text("x")], [text("X")], [.code(CodeSpan(text: "x", span: here))],
      [.formula(Formula(tex: "x", span: here))], [image("a.png")], [image("b.png")],
      [text("5 < 6")], [text("5 > 6")], [text("")],
    ]
    #expect(Set(ids(contents)).count == contents.count)
  }

  @Test("of two with the same content differ by a number, in their order")
  func twins() {
    let all = ids([[text("Ask")], [text("Wait")], [text("Ask")], [text("Ask")]])
    #expect(all[2] == all[0] + "-2" && all[3] == all[0] + "-3")
  }

  @Test("of steps depend on all their blocks")
  func steps() {
    func ids(_ blocks: [[Block]]) -> [String] { ContentID.all(of: blocks).map(\.text) }
    let code = Block.code(CodeBlock(language: "sh", text: "ls", span: here))
    let other = Block.code(CodeBlock(language: "sh", text: "pwd", span: here))
    let all = ids([[paragraph("Run")], [paragraph("Run"), code], [paragraph("Run"), other]])
    #expect(Set(all).count == 3)
    #expect(ids([[paragraph("Run")]])[0] == ContentID.all(of: [[text("Run")]])[0].text)
  }
}
