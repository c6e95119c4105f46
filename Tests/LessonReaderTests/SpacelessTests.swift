import LessonModel
import LessonReader
import Testing

@Suite("Lines of Chinese and Japanese")
struct SpacelessTests {
  @Test("are joined without a gap in what YAML folds, and a space that was typed stays")
  func folded() async throws {
    let reading = try await Reading([
      "course.yaml": "title: T\nlanguage: zh\n",
      "glossary.yaml": "terms:\n  - id: a\n    term: 甲\n    definition: >\n      更多\n      内容\n",
      "01-l.md":
        "---\ntitle: 甲\nsummary: >\n  第一 行\n  第二行\n  and\n  more\nobjectives:\n  - 问两\n    次\n  - \"问三\n    次\"\n---\n\n文\n",
    ])
    let lesson = try #require(reading.course.lessons.first)
    #expect(lesson.summary == "第一 行第二行 and more")
    #expect(lesson.objectives.map(\.value) == ["问两次", "问三次"])
    #expect(reading.course.glossary.terms.map(\.definition.value) == ["更多内容"])
  }

  @Test(
    "are joined in summaries of details, in titles and descriptions of pictures, and in headings")
  func titles() async throws {
    let reading = try await Reading([
      "course.yaml": "title: T\nlanguage: zh\n", "media/a.png": "x",
      "01-l.md":
        "# 题\n\n<details>\n<summary>更\n多</summary>\n\n文\n\n</details>\n\n![图\n片](media/a.png \"标\n题\")\n\nA [链](media/a.png \"标\n题 a\nb\")\n",
    ])
    let lesson = try #require(reading.course.lessons.first)
    guard case .details(let details)? = lesson.blocks.first else {
      Issue.record("no details")
      return
    }
    #expect(details.summary.plainText == "更多")
    var found: [String?] = []
    lesson.forEachInline { inline in
      if case .image(let image) = inline { found += [image.description, image.title] }
      if case .link(let link) = inline { found.append(link.title) }
    }
    #expect(found == ["图片", "标题", "标题 a\nb"])
  }
}
