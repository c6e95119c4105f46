import Diagnostics
import Importing
import LessonModel
import LessonReader
import LessonRules
import Testing

@Suite("A book of mdBook")
struct MdBookTests {
  private let sample: ImportedSample

  init() throws { sample = try ImportedSample(SampleBook.folder, .mdBook) }

  @Test("is found by its files, and nothing else is")
  func detection() {
    #expect(ImportKind.detect(in: SampleBook.folder) == .mdBook)
    #expect(ImportKind.detect(in: MemoryFolder(texts: ["README.md": "# A"])) == nil)
  }

  @Test("becomes units and lessons in its order, with ids that no other lesson has")
  func shape() throws {
    #expect(
      sample.course.files.keys.sorted() == [
        "lessons/01-before-you-begin.md", "lessons/02-the-basics/01-basics.md",
        "lessons/02-the-basics/02-look.md", "lessons/02-the-basics/03-seals.md",
        "lessons/02-the-basics/unit.yaml", "lessons/03-at-work/01-tools-look.md",
        "lessons/03-at-work/unit.yaml", "lessons/04-words.md", "lessons/course.yaml",
        "lessons/media/Site-Plan.svg", "lessons/media/plan-2.svg", "lessons/media/plan.svg",
      ])
    #expect(sample.text("lessons/03-at-work/unit.yaml") == "title: At work\n")
    #expect(
      sample.text("lessons/course.yaml") == """
        title: Mend a pump
        description: 'How to mend a pump: from the valve to the seal.'
        language: en
        authors:
          - name: Ida Berg
            email: ida@pumps.example
          - name: Jo Ek

        """)
  }

  @Test("passes the check, has no syntax of its tool, and is the same each time")
  func passes() async throws {
    try await sample.expectGood()
    #expect(try await sample.checked().course.lessons.count == 6)
  }

  private func expect(_ path: String, _ expected: String) throws {
    let text = sample.text(path)
    #expect(text == expected, "\(text)")
  }

  @Test("has lessons that read as if they were written for Lectern")
  func texts() throws {
    try expect(
      "lessons/01-before-you-begin.md",
      """
      # Before you begin

      This chapter has no heading. See [valves](02-the-basics/01-basics.md#the-parts), [the seal][seal],
      [the site](https://pumps.example/#top) and <https://pumps.example>.

      [seal]: 02-the-basics/03-seals.md "Seals"

      ![A plan of the pump](media/plan.svg)

      ![The site](media/Site-Plan.svg "Where it is")

      """)
    try expect(
      "lessons/02-the-basics/01-basics.md",
      """
      # Valves

      A **valve** opens.<br>It closes with one turn; press <kbd>Esc</kbd>.

      ## Parts {#the-parts}

      :::warning
      Close the valve first. See [the look](02-look.md) and nothing.
      :::

      Back to [the top](01-basics.md), to [parts](#the-parts), and to [listing 1-1](#listing-1-1).

      ### Deeper

      :::figure[Listing 1-1: Turning it \\[once\\] (src/main.rs)]{#listing-1-1}
      ```rust
      # a mark
      let turn = 1;
      #[allow(dead_code)]
      ```
      :::

      """)
    try expect(
      "lessons/02-the-basics/02-look.md",
      """
      # A closer look

      ## Measure

      ```rust
      fn turn() {}
      ```

      ```text
      fn turn() {}
      ```

      Shared words, with a [link](03-seals.md).

      and `{{#include shown}}` and `{{#quiz quizzes/a.toml}}`.

      The flow is $q = \\frac{v}{t}$.

      $$
      q = 2
      $$

      :::tip[Turn slowly]
      One *turn* takes a minute.
      :::

      """)
    try expect(
      "lessons/02-the-basics/03-seals.md",
      """
      # Seals

      <details>
      <summary>Why they leak</summary>

      They are *old*.

      </details>

      [A film of a seal](https://videos.example/seal)

      ![Another plan](../media/plan-2.svg)

      See [parts](01-basics.md#the-parts), [a place](01-basics.md) and lost.

      """)
    try expect(
      "lessons/03-at-work/01-tools-look.md",
      "# A closer look at tools\n\nTake [the look](../02-the-basics/02-look.md).[^1]\n\n[^1]: A note.\n"
    )
  }

  @Test("leaves a report of all that was done")
  func report() {
    let places = sample.places
    #expect(
      places(.leftOut, "Chapter without a file") == ["src/SUMMARY.md:10", "src/SUMMARY.md:15"])
    #expect(places(.leftOut, "`{{#include}}`") == ["src/basics/look.md:17"])
    #expect(places(.leftOut, "`<script>`") == ["src/basics/seals.md:8"])
    #expect(places(.leftOut, "Hidden lines of code") == ["src/basics/index.md:24"])
    #expect(places(.leftOut, "Picture") == ["src/basics/seals.md:16"])
    #expect(places(.keptAsText, "`{{#quiz}}`") == ["src/basics/look.md:17"])
    #expect(places(.keptAsText, "Link") == ["src/basics/index.md:14"])
    #expect(places(.keptAsText, "`<iframe>`") == ["src/basics/seals.md:10"])
    // What is behind an include is still at its own line.
    #expect(places(.changed, "`admonish`") == ["src/basics/look.md:23"])
    let text = sample.course.report.markdown
    #expect(text.contains("A course of mdBook became 6 lessons with 3 pictures and files."))
    let order = ["## Left out: ", "## Kept as text: ", "## Changed: "].compactMap {
      text.firstRange(of: $0)?.lowerBound
    }
    #expect(order.count == 3 && order == order.sorted())
  }

  @Test("has the words after an empty drawing, and after a tag that never ends")
  func tagsWithoutEnd() throws {
    let page = """
      # A page

      Look: <svg width="1"/> <b>bold</b> words, <template> and <i>more</i> of them.

      <details>
      <summary>Why</summary>

      Because.

      </details>
      """
    let course = try ImportReading(
      MemoryFolder(texts: ["src/SUMMARY.md": "- [A](a.md)", "src/a.md": page]), as: .mdBook
    ).course()
    let lesson = try #require(
      course.files.values.lazy.compactMap { content in
        if case .text(let text) = content { text } else { nil }
      }.first { $0.contains("Because.") })
    #expect(lesson.contains("Look:  **bold** words,  and *more* of them."), "\(lesson)")
    #expect(
      lesson.contains("Because.") && !lesson.contains("<svg") && !lesson.contains("<template"))
  }

  @Test("keeps the words of two paragraphs and of two items in HTML apart")
  func paragraphsInHTML() throws {
    let page = """
      # A page

      <p>One</p><p>two</p>

      <ul><li>first</li><li>second</li></ul>

      - In a list <p>three</p>
      """
    let course = try ImportReading(
      MemoryFolder(texts: ["src/SUMMARY.md": "- [A](a.md)", "src/a.md": page]), as: .mdBook
    ).course()
    #expect(
      course.files["lessons/01-a.md"]
        == .text("# A page\n\nOne\n\ntwo\n\n- first\n- second\n\n- In a list three\n"))
  }

  @Test("with nothing to import says what is missing")
  func failures() {
    for (files, words) in [
      (["book.toml": "[book]\n"], "src/SUMMARY.md is missing"),
      (["book.toml": "[book\n", "src/SUMMARY.md": "- [A](a.md)"], "book.toml cannot be read"),
      (["src/SUMMARY.md": "- [A](a.md)"], "names no chapter that exists"),
    ] {
      #expect(throws: ImportFailure.self) {
        try ImportReading(MemoryFolder(texts: files), as: .mdBook).course()
      }
      do {
        _ = try ImportReading(MemoryFolder(texts: files), as: .mdBook).course()
      } catch {
        #expect("\(error)".contains(words), "\(error)")
      }
    }
  }
}
