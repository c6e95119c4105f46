import Importing
import LessonModel
import LessonReader
import TestKit
import Testing

@Suite("A Jupyter Book")
struct JupyterBookTests {
  private let sample: ImportedSample

  init() throws { sample = try ImportedSample(SampleNotebooks.folder, .jupyterBook) }

  @Test("passes the check, has no syntax of its tool, and is the same each time")
  func passes() async throws { try await sample.expectGood() }

  @Test("becomes lessons that read as if they were written for Lectern, and a report")
  func golden() throws { try sample.expectGolden() }

  @Test("keeps its words", .engines)
  func words() async throws {
    let pages = SampleNotebooks.texts.filter { $0.key.hasSuffix(".md") && $0.key != "hidden.md" }
      .sorted { $0.key < $1.key }.map { page in
        // Without directives, options, labels and what the report says is left out.
        page.value.replacing(/(?s)^---\n.*?\n---\n/, with: "")
          .replacing(
            /(?m)^(?:`{3,}|:{3,})\{(?:figure|solution|code-block|code-cell|literalinclude)\}.*$/,
            with: ""
          )
          .replacing(/(?m)^:[\w-]+:.*$|^%.*$|^\([a-z]+\)=$|^[`:]{3,}$/, with: "")
          .replacing(/(?:[`:]{3,})?\{[\w:-]+\}/, with: "")
          .replacing(/<[a-z\/]+>|`(?:dough\/mix|steam|growth)`|\{\{|\}\}|\]\([^()\n]*\)/, with: " ")
          .replacing(/`|\\frac/, with: " ").replacing(/flour ,|\(relative humidity\)/, with: "")
      }
    try await sample.expectWords(of: pages, as: "gfm")
  }

  @Test("says where a person has to look")
  func report() {
    #expect(sample.places(.leftOut, "Page without a file") == ["_toc.yml:1"])
    #expect(sample.places(.leftOut, "Page that is in no list") == ["hidden.md:1"])
    #expect(sample.places(.leftOut, "`{tableofcontents}`") == ["intro.md:3"])
    #expect(sample.places(.keptAsText, "`{strange}`") == ["dough/mix.md:85"])
    #expect(sample.places(.keptAsText, "`{ref}`") == ["heat/oven.md:8"])
    #expect(sample.places(.keptAsText, "`{cite}`") == ["dough/mix.md:14"])
  }

  @Test("has links with words for its labels")
  func labels() {
    let mix = sample.text("lessons/02-dough/01-mix.md")
    for link in [
      "[Steam](../03-heat/01-oven.md#steam)", "[the steam](../03-heat/01-oven.md#steam)",
      "[this](../03-heat/01-oven.md)",
    ] {
      #expect(mix.contains(link), "\(link): \(mix)")
    }
    let count = sample.text("lessons/02-dough/02-count.md")
    #expect(count.contains("[Weigh it](01-mix.md#mix-weigh-it)"), "\(count)")
    #expect(count.contains("```python\nprint(1 + 1)\n```\n\n```text\n2\n```"), "\(count)")
  }

  @Test("of the newer form has its pages in myst.yml")
  func myst() throws {
    let course = try ImportedSample(
      MemoryFolder(texts: [
        "myst.yml": """
        version: 1
        project:
          title: Bread
          authors: [{name: Ida Berg, email: ida@example.org}]
          toc:
            - file: index.md
            - title: Heat
              children:
                - file: oven.md
                - file: crust.md
        site: {template: book-theme}
        """,
        "index.md": "# Start\n\nA.\n", "oven.md": "# Oven\n\nB.\n", "crust.md": "# Crust\n\nC.\n",
      ]), .jupyterBook)
    #expect(
      course.lessons.keys.sorted() == [
        "lessons/01-start.md", "lessons/02-heat/01-oven.md", "lessons/02-heat/02-crust.md",
      ])
    #expect(course.text("lessons/course.yaml").contains("email: ida@example.org"))
  }

  @Test("that is damaged is read as far as it can be, or the failure says what is missing")
  func damaged() throws {
    #expect(throws: ImportFailure.self) {
      _ = try ImportReading(MemoryFolder(texts: ["_toc.yml": "root: [ ["]), as: .jupyterBook)
        .course()
    }
    let deep = (0..<60).map { String(repeating: ":", count: 70 - $0) + "{note}\n" }.joined()
    let texts = [
      "_toc.yml": "root: a\nchapters: [{file: b}, {file: c}]\n",
      "a.md": "```{\n```{note\n(x)=\n```{include} a.md\n```\n", "b.ipynb": "{\"cells\": 3}",
      "c.md": deep + "{ref}`\n{kbd}``\n[](x) {{ y }}\n",
    ]
    let course = try ImportedSample(MemoryFolder(texts: texts), .jupyterBook)
    #expect(course.lessons.count == 2)
  }
}
