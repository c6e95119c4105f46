import Importing
import LessonModel
import LessonReader
import TestKit
import Testing

@Suite("A site of Jekyll")
struct JekyllTests {
  private let sample: ImportedSample

  init() throws { sample = try ImportedSample(SampleEpisodes.folder, .jekyll) }

  @Test("passes the check, has no syntax of its tool, and is the same each time")
  func passes() async throws { try await sample.expectGood() }

  @Test("becomes lessons that read as if they were written for Lectern, and a report")
  func golden() throws { try sample.expectGolden() }

  @Test("keeps its words", .engines)
  func words() async throws {
    let pages = SampleEpisodes.texts
      .filter { $0.key.hasSuffix(".md") && !["README.md", "_extras/draft.md"].contains($0.key) }
      .sorted { $0.key < $1.key }.map { page in
        // Without front matter, tags, braces, titles that say only what a box is, and destinations.
        page.value.replacing(/(?s)^---\n.*?\n---\n/, with: "")
          .replacing(/(?s)\{% comment %\}.*?\{% endcomment %\}/, with: "")
          .replacing(/\]\((?:\{[^}]*\}+|[^(){}\n])*\)/, with: "] ")
          .replacing(/\{%[^%]*%\}|\{\{ (?:site|page)\.(?:nobody|root|baseurl|title) \}\}/, with: "")
          .replacing(/\{:[^}]*\}|## Solution/, with: "")
          .replacing(/[>~]/, with: " ")
      }
    try await sample.expectWords(of: pages, as: "gfm")
  }

  @Test("says where a person has to look")
  func report() {
    #expect(sample.places(.leftOut, "Draft") == ["_extras/draft.md:1"])
    #expect(sample.places(.leftOut, "`{% include %}`") == ["_episodes/01-dough.md:14"])
    #expect(sample.places(.leftOut, "`{{ }}`") == ["_episodes/02-heat.md:27"])
    #expect(sample.places(.leftOut, "Front matter: `author`") == ["_episodes/02-heat.md:4"])
    #expect(sample.places(.keptAsText, "`{% if %}`") == ["_episodes/02-heat.md:19"])
  }

  @Test("has its exercises with solutions, and its links")
  func lesson() async throws {
    let dough = sample.text("lessons/02-dough.md")
    #expect(dough.contains(":::solution\nAbout 240 ml.\n:::\n::::"), "\(dough)")
    #expect(dough.contains("```python") || dough.contains("~~~python"), "\(dough)")
    #expect(dough.contains("[heat](03-heat.md#steam)"), "\(dough)")
    #expect(dough.contains("takes: 15"))
    let about = sample.text("lessons/04-extras/01-about.md")
    #expect(about.contains("[heat](../03-heat.md)"), "\(about)")
  }

  @Test("has units of folders, or of pages with pages below them, in the order of their numbers")
  func units() throws {
    func page(_ title: String, _ more: String) -> String {
      "---\ntitle: \(title)\n\(more)---\n\n\(title).\n"
    }
    let course = try ImportedSample(
      MemoryFolder(texts: [
        "_config.yml": "title: Docs\n", "index.md": page("Home", ""),
        "b.md": page("Basics", "nav_order: 2\n"),
        "two.md": page("Two", "parent: Basics\nnav_order: 2\n"),
        "one.md": page("One", "parent: Basics\nnav_order: 1\n"),
        "a.md": page("After", "nav_order: 3\n"), "more/x.md": page("X", ""),
      ]), .jekyll)
    #expect(
      course.lessons.keys.sorted() == [
        "lessons/01-home.md", "lessons/02-basics/01-b.md", "lessons/02-basics/02-one.md",
        "lessons/02-basics/03-two.md", "lessons/03-a.md", "lessons/04-more/01-x.md",
      ])
  }

  @Test("that is damaged is read as far as it can be, or the failure says what is missing")
  func damaged() throws {
    #expect(throws: ImportFailure.self) {
      _ = try ImportReading(MemoryFolder(texts: ["_config.yml": ""]), as: .jekyll).course()
    }
    let deep = (1...60).map { String(repeating: "> ", count: $0) + "x" }.joined(separator: "\n")
    let course = try ImportedSample(
      MemoryFolder(texts: [
        "_config.yml": "title: [", "a.md": "---\ntitle: A\nparent: A\n---\n{% raw %}\n{{\n{% if\n",
        "b.md": "---\n---\n\(deep)\n{: .challenge}\n",
        "c.md": "---\n---\n{: .note}\n\n{% comment %}\nx\n",
        "d.md": "---\n---\n{% include d.md %}\n{% include_relative d.md %}\n",
      ]), .jekyll)
    #expect(course.lessons.count == 4)
  }
}
