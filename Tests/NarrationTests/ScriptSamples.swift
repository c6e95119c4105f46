import Diagnostics
import LessonModel
import Testing
import Words

@testable import Narration

/// Where everything in these tests was written, unless a test cares.
let here = SourceSpan(path: "lessons/a.md", start: 0, end: 1)

func words(_ words: String) -> Inline { .text(Text(words, span: here)) }

func paragraph(_ inlines: Inline...) -> Block {
  .paragraph(Paragraph(content: inlines, span: here))
}

func paragraph(_ text: String) -> Block { paragraph(words(text)) }

func heading(_ level: Int, _ title: String, _ anchor: String) throws -> Block {
  let anchor = try #require(Anchor(anchor))
  return .heading(Heading(level: level, content: [words(title)], anchor: anchor, span: here))
}

func list(_ kind: List.Kind, _ items: String...) -> Block {
  .list(
    List(
      kind: kind, isTight: true,
      items: items.map { List.Item(blocks: [paragraph($0)], span: here) }, span: here))
}

func table(_ rows: [String]...) -> Block {
  func cells(_ row: [String]) -> [Table.Cell] {
    row.map { Table.Cell(content: $0.isEmpty ? [] : [words($0)], span: here) }
  }
  return .table(
    Table(
      alignments: rows[0].map { _ in .unset }, header: cells(rows[0]),
      rows: rows.dropFirst().map(cells), span: here))
}

/// The script of a lesson "The lesson" with these blocks.
func narrate(
  _ blocks: Block..., objectives: [String] = [], footnotes: [Footnote] = [],
  glossary: Glossary = Glossary(), language: String = "en-US",
  narration: NarrationSettings = .plain
) throws -> Diagnosed<Script> {
  let language = try #require(LanguageTag(language))
  let lesson = Lesson(
    id: try #require(LessonID("a")), path: "lessons/a.md", title: Spanned("The lesson", at: here),
    objectives: objectives.map { Spanned($0, at: here) }, blocks: blocks, footnotes: footnotes,
    span: here)
  let course = Course(
    id: try #require(CourseID("c")), title: "C", language: language, narration: narration,
    glossary: glossary, units: [Unit(lessons: [lesson])], span: here)
  return ScriptWriter.script(for: lesson, in: course, words: CourseWords(language))
}

extension NarrationSettings {
  /// Nothing but the lesson itself.
  static var plain: NarrationSettings {
    var settings = NarrationSettings()
    settings.disclosure = Disclosure(.off)
    settings.hasIntro = false
    settings.hasOutro = false
    settings.separator = .silence
    return settings
  }
}

extension Diagnosed<Script> {
  /// What is said after the title, one sentence an element.
  var said: [String] { value.sentences.dropFirst().map(\.spoken) }

  /// What a transcript shows after the title.
  var written: [String] { value.sentences.dropFirst().map(\.written) }
}
