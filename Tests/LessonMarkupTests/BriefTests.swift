import Diagnostics
import LessonMarkup
import LessonModel
import Testing

@Suite("The brief of a lesson")
struct BriefTests {
  private static let here = SourceSpan(path: "lessons/a.md", start: 0, end: 1)

  private static func paragraph(_ words: String) -> Block {
    .paragraph(Paragraph(content: [.text(Text(words, span: here))], span: here))
  }

  private static func list(_ kind: List.Kind, _ items: [String]) -> Block {
    .list(
      List(
        kind: kind, isTight: true,
        items: items.map { List.Item(blocks: [paragraph($0)], span: here) }, span: here))
  }

  private static func sheet(_ id: String, _ label: String?) throws -> Worksheet {
    let fields = try label.map { label in
      [
        Worksheet.Field(
          id: try #require(FieldID("f")), label: [.text(Text(label, span: here))], kind: .line,
          span: here)
      ]
    }
    return Worksheet(
      id: try #require(ActivityID(id)), title: [.text(Text(id, span: here))],
      parts: fields.map { [.fields($0)] } ?? [], span: here)
  }

  private static func lesson(_ blocks: [Block]) throws -> Lesson {
    Lesson(
      id: try #require(LessonID("a")), path: "lessons/a.md", title: Spanned("A", at: here),
      blocks: blocks, span: here)
  }

  @Test("has the key points, the first steps, one question and one form")
  func content() throws {
    let brief = try #require(
      try Self.lesson([
        Self.list(.numbered(start: 1), ["Ask.", "Be silent."]),
        .activity(.worksheet(try Self.sheet("practiced", "Why?"))),
        .activity(.apply(Apply(worksheet: try Self.sheet("applied", "Who decides?")))),
        .keyPoints(KeyPoints(blocks: [Self.list(.bulleted, ["Pain first."])], span: Self.here)),
        .facilitatorNote(
          FacilitatorNote(minutes: nil, blocks: [Self.paragraph("Secret")], span: Self.here)),
      ]).brief(in: .web))
    #expect(brief.points == ["Pain first."])
    #expect(brief.steps == ["Ask.", "Be silent."])
    #expect(brief.question == "Who decides?")
    #expect(brief.sheetTitle == "applied" && !brief.isShortened)
  }

  @Test("does not exist for a lesson that says nothing for a call")
  func nothing() throws {
    #expect(try Self.lesson([Self.paragraph("Words.")]).brief(in: .web) == nil)
    let one = [Self.list(.bulleted, ["No step"]), Self.list(.numbered(start: 1), ["One alone"])]
    #expect(try Self.lesson(one).brief(in: .web) == nil)
    let empty = [Block.activity(.worksheet(try Self.sheet("empty", nil)))]
    #expect(try Self.lesson(empty).brief(in: .web) == nil)
  }

  @Test("has a limit in bytes and lines in every script, and says that there is more")
  func limit() throws {
    for text in [
      String(repeating: "word ", count: 900), String(repeating: "痛", count: 4_000),
      String(repeating: "👩‍👩‍👧", count: 900),
    ] {
      let lines = Array(repeating: text, count: 40)
      let brief = try #require(
        try Self.lesson([
          .keyPoints(KeyPoints(blocks: [Self.list(.bulleted, lines)], span: Self.here)),
          Self.list(.numbered(start: 1), lines),
        ]).brief(in: .web))
      let bytes = (brief.points + brief.steps).reduce(0) { $0 + $1.utf8.count }
      #expect(bytes <= Brief.mostBytes && bytes > Brief.mostBytes / 4)
      #expect(brief.isShortened && brief.points.allSatisfy { $0.hasSuffix("…") })
    }
  }

  @Test(
    "cuts a line between words",
    arguments: [
      ("one two three", 13, "one two three"), ("one two three", 12, "one two…"),
      ("één twee", 8, "één…"), ("abcdefgh", 6, "abc…"), ("", 3, ""),
    ])
  func cut(text: String, most: Int, expected: String) {
    #expect(text.cut(to: most) == expected)
    #expect(text.cut(to: most).utf8.count <= most)
  }
}
