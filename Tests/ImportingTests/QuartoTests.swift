import Importing
import LessonModel
import LessonReader
import TestKit
import Testing

@Suite("A book of Quarto")
struct QuartoTests {
  private let sample: ImportedSample

  init() throws { sample = try ImportedSample(SampleChapters.folder, .quarto) }

  @Test("passes the check, has no syntax of its tool, and is the same each time")
  func passes() async throws { try await sample.expectGood() }

  @Test("becomes lessons that read as if they were written for Lectern, and a report")
  func golden() throws { try sample.expectGolden() }

  @Test("keeps its words", .engines)
  func words() async throws {
    let pages = SampleChapters.texts.filter { $0.key.hasSuffix(".qmd") && $0.key != "hidden.qmd" }
      .sorted { $0.key < $1.key }.map { page in
        // Without what the report says is left out, braces, references and shortcodes.
        page.value.replacing(/(?s)^---\n.*?\n---\n/, with: "")
          .replacing(/(?s)```\{r\}.*?```/, with: "")
          .replacing(/#\|.*|\{\{<.*?>\}\}|\{[^{}\n]*\}|```.*|@[a-z][\w-]*/, with: "")
          .replacing(/\]\([^()\n]*\)/, with: "] ")
          .replacing(/[~^]|:::+/, with: " ")
      }
    try await sample.expectWords(of: pages, as: "gfm")
  }

  @Test("says where a person has to look")
  func report() {
    #expect(sample.places(.leftOut, "Page without a file") == ["_quarto.yml:3"])
    #expect(sample.places(.leftOut, "Page that is in no list") == ["hidden.qmd:1"])
    #expect(sample.places(.leftOut, "Picture that code made") == ["dough/count.ipynb:2"])
    #expect(sample.places(.leftOut, "Code that is not shown") == ["dough/mix.qmd:63"])
    #expect(sample.places(.keptAsText, "`::: strange`") == ["dough/mix.qmd:80"])
    #expect(sample.places(.keptAsText, "Citation") == ["dough/mix.qmd:49"])
  }

  @Test("has links with words for its cross-references")
  func references() {
    let welcome = sample.text("lessons/01-welcome.md")
    #expect(welcome.contains("[How to mix](02-dough/01-mix.md#"), "\(welcome)")
    #expect(welcome.contains("[the oven](03-bake/02-oven.md#sec-steam)"), "\(welcome)")
    let count = sample.text("lessons/02-dough/02-count.md")
    #expect(count.contains("[Steam](../03-bake/02-oven.md#sec-steam)"), "\(count)")
    #expect(count.contains("```python\nprint(1 + 1)\n```\n\n```text\n2\n```"), "\(count)")
  }

  @Test("of a website has the pages of its sidebar, or all of them")
  func website() throws {
    let pages = [
      "index.qmd": "# Start\n\nA.\n", "a/one.qmd": "# One\n\nB.\n", "a/two.md": "# Two\n\nC.\n",
    ]
    func lessons(_ settings: String) throws -> [String] {
      var texts = pages
      texts["_quarto.yml"] = settings
      return try ImportedSample(MemoryFolder(texts: texts), .quarto).lessons.keys.sorted()
    }
    let inUnit = [
      "lessons/01-start.md", "lessons/02-first-steps/01-one.md", "lessons/02-first-steps/02-two.md",
    ]
    let site = "project: {type: website}\nwebsite:\n  title: T\n  sidebar:\n    contents:\n"
    #expect(
      try lessons(
        site
          + "      - index.qmd\n      - section: First steps\n        contents: [a/one.qmd, a/two.md]\n"
      )
        == inUnit)
    #expect(
      try lessons(
        site + "      - href: index.qmd\n      - section: First steps\n        contents: a/*\n")
        == inUnit)
    var elsewhere = pages
    elsewhere["_quarto.yml"] = site + "      - index.qmd\n      - href: https://forum.example\n"
    let course = try ImportedSample(MemoryFolder(texts: elsewhere), .quarto)
    #expect(course.places(.leftOut, "Link in the list of pages") == ["_quarto.yml:2"])
    #expect(course.places(.leftOut, "Page that is in no list").count == 2)
    #expect(
      try lessons("project: {type: website}\n")
        == ["lessons/01-one.md", "lessons/02-two.md", "lessons/03-start.md"])
  }

  @Test("that is damaged is read as far as it can be, or the failure says what is missing")
  func damaged() throws {
    #expect(throws: ImportFailure.self) {
      _ = try ImportReading(MemoryFolder(texts: ["_quarto.yml": "book: ["]), as: .quarto).course()
    }
    let texts = [
      "_quarto.yml": "book:\n  chapters: [a.qmd, b.ipynb, c.qmd]\n",
      "a.qmd": ":::\n::: {\n::: {.x\n",
      "b.ipynb": "{\"cells\": 3}",
      "c.qmd": "{{< include c.qmd >}}\n\n{{< >}} @ [@] ^[ ```{=html}\n",
    ]
    let course = try ImportedSample(MemoryFolder(texts: texts), .quarto)
    #expect(course.lessons.count == 2)
    #expect(course.places(.leftOut, "Page without a file") == ["_quarto.yml:1"])
  }
}
