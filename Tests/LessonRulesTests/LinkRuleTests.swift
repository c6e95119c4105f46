import Diagnostics
import LessonRules
import Testing

@Suite("Links and media")
struct LinkRuleTests {
  @Test("an address without https:// is reported")
  func address() async throws {
    let check = try await Check(lesson: "[a](www.example.org/x)\n")
    #expect(check.rules == ["broken-link"])
    #expect(check.fixed == "[a](https://www.example.org/x)\n")
  }

  @Test("links to lessons, places, activities and media files are fine")
  func fine() async throws {
    let check = try await Check(
      lesson: """
        [a](02-other.md) [b](02-other.md#the-pain) [c](#here) [d](media/levers.svg) [e](#q)
        [f](https://example.org/) [g](02-other.md#other) ![Four levers](media/levers.svg)

        ## Here

        :::quiz{#q}
        Which?

        - [x] this

          Yes.
        - [ ] that
        :::

        """)
    #expect(check.printed == "")
  }

  @Test("a link to a lesson that is not there shows the nearest one")
  func brokenLesson() async throws {
    let check = try await Check(lesson: "See [the other](02-othr.md#the-pain).\n")
    #expect(
      check.printed == """
        error: the lesson or media file lessons/02-othr.md does not exist [broken-link]
          --> lessons/01-lesson.md:3:5
           |
         3 | See [the other](02-othr.md#the-pain).
           |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           = fix: did you mean `02-other.md`?

        """)
    #expect(check.fixed == "See [the other](02-other.md#the-pain).\n")
  }

  @Test("a link to a place that is not there shows the nearest one")
  func brokenAnchor() async throws {
    let check = try await Check(
      lesson: "See [it](02-other.md#the-pian) and [it][r].\n\n[r]: #nowhere\n")
    #expect(check.rules == ["broken-link", "broken-link"])
    #expect(
      check.diagnostics.map(\.message) == [
        "the lesson `other` has no heading `#the-pian`",
        "the lesson `lesson` has no heading `#nowhere`",
      ])
    #expect(check.fixed == "See [it](02-other.md#the-pain) and [it][r].\n\n[r]: #nowhere\n")
  }

  @Test("a file that was moved is found by its name")
  func moved() async throws {
    let check = try await Check([
      "01-lesson.md": "# Lesson\n\n[x](03-deep.md) ![Levers](levers.svg)\n",
      "01-unit/unit.yaml": "title: U\n",
      "01-unit/03-deep.md": "# Deep\n\n![Levers](media/levers.svg)\n",
    ])
    #expect(check.rules == ["broken-link", "missing-media", "missing-media"])
    #expect(
      check.diagnostics.compactMap(\.fixes.first?.message) == [
        "did you mean `01-unit/03-deep.md`?", "did you mean `media/levers.svg`?",
        "did you mean `../media/levers.svg`?",
      ])
    #expect(check.fixed == "[x](01-unit/03-deep.md) ![Levers](media/levers.svg)\n")
  }

  @Test("a file that only looks alike, of another kind, or the lesson itself, is no guess")
  func noGuess() async throws {
    let check = try await Check(
      [
        "02-opening.md":
          "# Opening\n\n[p](04-pricing.md) ![A chart](media/prices.png) [b](media/chart-b.png)\n",
        "03-cover.md": "---\nrecording: media/nope.mp3\n---\n# Cover\n\nx\n",
        "media/people.png": "", "media/chart-a.png": "", "media/b.mp3": "", "media/prices.pdf": "",
      ], only: ["broken-link", "missing-media"])
    #expect(check.diagnostics.count == 4)
    #expect(check.diagnostics.flatMap(\.fixes).flatMap(\.edits).isEmpty)
    #expect(!check.printed.contains("did you mean"), "\(check.printed)")
  }

  @Test(
    "a file under another number, in another format, or with a slip in its name, is",
    arguments: [
      ("[x](04-find-pain.md)", "[x](03-find-pain.md)"),
      ("[x](03-fnd-pain.md#why)", "[x](03-find-pain.md#why)"),
      ("[x](03-findpain.md)", "[x](03-find-pain.md)"),
      ("![A chart](media/leverz.png)", "![A chart](media/levers.svg)"),
      ("![A chart](media/levers.png)", "![A chart](media/levers.svg)"),
    ])
  func guess(text: String, fixed: String) async throws {
    let check = try await Check([
      "01-lesson.md": "# Lesson\n\n\(text)\n", "03-find-pain.md": "# Pain\n\n## Why\n\nx\n",
    ])
    #expect(check.fixed == fixed + "\n")
  }

  @Test("of two guesses as good, none is made an edit")
  func twoGuesses() async throws {
    let check = try await Check(
      [
        "01-lesson.md": "# Lesson\n\n[x](intro.md)\n", "03-a/unit.yaml": "title: A\n",
        "03-a/01-intro.md": "# I\n\nx\n", "04-b/unit.yaml": "title: B\n",
        "04-b/01-intro.md": "---\nid: i-b\n---\n# I\n\nx\n",
      ], only: ["broken-link"])
    #expect(check.printed.contains("did you mean `03-a/01-intro.md`?"))
    #expect(check.fixed == "[x](intro.md)\n")
  }

  @Test("a missing recording is pointed at in the front matter")
  func recording() async throws {
    let check = try await Check(
      [
        "01-lesson.md": "---\nrecording: media/cal.mp3\n---\n# L\n\nx\n", "media/call.mp3": "",
      ], only: ["missing-media"])
    #expect(
      check.printed == """
        error: the media file lessons/media/cal.mp3 does not exist [missing-media]
          --> lessons/01-lesson.md:2:12
           |
         2 | recording: media/cal.mp3
           |            ^^^^^^^^^^^^^
           = fix: did you mean `media/call.mp3`?

        """)
  }

  @Test(
    "a path that leaves the project is one problem, not two",
    arguments: [
      "[x](../../secret.md)", "![x](../../../../etc/passwd)", "![x](../../../a.png)",
      "[x](%2e%2e/%2e%2e/a.md)",
    ])
  func leavesProject(text: String) async throws {
    let check = try await Check(lesson: text + "\n")
    #expect(check.rules == ["path-leaves-project"])
  }

  @Test("an image on another host is not shown")
  func remote() async throws {
    let check = try await Check(lesson: "![x](https://example.org/a.png)\n")
    #expect(check.rules == ["remote-media"])
  }

  @Test("an image without a description is pointed at as in the design")
  func description() async throws {
    let check = try await Check(lesson: "![](media/levers.svg)\n")
    #expect(
      check.printed == """
        warning: this image has no description; the podcast and screen readers will skip it \
        [image-needs-description]
          --> lessons/01-lesson.md:3:1
           |
         3 | ![](media/levers.svg)
           | ^^^^^^^^^^^^^^^^^^^^^
           = fix: describe the image between the brackets

        """)
  }
}
