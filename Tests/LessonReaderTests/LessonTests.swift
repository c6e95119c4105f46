import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("Lessons: front matter, titles, anchors, links")
struct LessonTests {
  @Test("every key of the front matter arrives in the model")
  func everyKey() async throws {
    let reading = try await Reading([
      "course.yaml": """
      title: T
      facets:
        - id: stage
          values: [{id: early}, {id: late}]
        - id: phase
          values: [{id: planning}]
      """,
      "media/call.mp3": "x",
      "02-find-the-pain.md": """
      ---
      summary: One
        line.
      objectives:
        - Ask for the pain
        - 'Say "no: thanks"'
      facets:
        phase: planning
        stage: [late, early]
      minutes: 4
      keywords: [pain]
      recording: media/call.mp3
      date: 2026-11-02
      ---
      # Find *the* pain

      Text.
      """,
    ])
    #expect(reading.printed == "")
    let lesson = try #require(reading.course.lessons.first)
    #expect(lesson.id.text == "find-the-pain")
    #expect(lesson.title.value == "Find the pain")
    #expect(lesson.summary == "One line.")
    #expect(lesson.objectives.map(\.value) == ["Ask for the pain", "Say \"no: thanks\""])
    #expect(lesson.facets.map(\.facet.text) == ["stage", "phase"])
    #expect(lesson.facets.map { $0.values.map(\.text) } == [["early", "late"], ["planning"]])
    #expect(lesson.minutes?.value == 4)
    #expect(lesson.suppliedRecording?.value == AssetID("media/call.mp3").map { .asset($0) })
    #expect(lesson.date?.value.description == "2026-11-02")
    #expect(lesson.blocks.count == 1)
  }

  @Test(
    "the title is the front matter's, or the first heading of level 1, which leaves the text",
    arguments: [
      ("# A\n\nx", "A", 1), ("---\ntitle: A\n---\n# A\n\nx", "A", 1),
      ("---\ntitle: B\n---\n# A\n\nx", "B", 2), ("x\n\n# A `b`\n\ny", "A b", 2),
      ("---\ntitle: 2026\n---\nx", "2026", 1), ("# A\n\n# B\n\nx", "A", 2),
    ])
  func titles(text: String, title: String, blocks: Int) async throws {
    let reading = try await Reading(["01-a.md": text])
    #expect(reading.printed == "")
    #expect(reading.course.lessons.first?.title.value == title)
    #expect(reading.blocks.count == blocks)
  }

  @Test("a lesson without a title is read, and the message says how to add one")
  func missingTitle() async throws {
    let reading = try await Reading(["01-find-it.md": "---\nminutes: 3\n---\nText\n"])
    #expect(
      reading.printed == """
        error: a lesson needs a title [missing-title]
          --> lessons/01-find-it.md:4:1
           |
         4 | Text
           | ^
           = fix: write `title: Find it` in the front matter, or `# Find it` as the first line below it

        """)
    #expect(reading.course.lessons.first?.title.value == "Find it")
  }

  @Test("a lesson with mistakes in its front matter still gives what is readable")
  func mistakes() async throws {
    let reading = try await Reading([
      "01-a.md": "---\ntitle: A\nminutes: many\nsumary: S\nfacets: {stage: x}\n---\n## H\n",
      "02-b.md": "---\ntitle: \"B\n---\n\nText\n", "03-c.md": "---\ntitle: C\n\nText *here*\n",
    ])
    #expect(
      reading.rules == [
        "invalid-value", "unknown-key", "unknown-facet", "invalid-yaml", "unclosed-front-matter",
      ])
    #expect(reading.course.lessons.map(\.title.value) == ["A", "B", "C"])
    #expect(reading.course.lessons.map(\.blocks.count) == [1, 1, 1])
  }

  @Test("unknown facets and values show the nearest known one")
  func facets() async throws {
    let reading = try await Reading([
      "course.yaml": "title: T\nfacets: [{id: stage, values: [{id: closing}]}]\n",
      "01-a.md": "---\nfacets:\n  stagee: closing\n---\n# A\n\nx\n",
      "02-b.md": "---\nfacets:\n  stage: [closng]\n---\n# B\n\nx\n",
    ])
    #expect(
      reading.diagnostics.map(\.message) == [
        "the course has no facet `stagee`", "the facet `stage` has no value `closng`",
      ])
    #expect(reading.fixed("lessons/01-a.md")?.contains("  stage: closing\n") == true)
    #expect(reading.fixed("lessons/02-b.md")?.contains("  stage: [closing]\n") == true)
    let both = try await Reading([
      "course.yaml": "title: T\nfacets: [{id: stage, values: [{id: closing}]}]\n",
      "01-a.md": "---\nfacets:\n  stagee: closing\n  stage: closing\n---\n# A\n\nx\n",
    ])
    #expect(both.rules == ["unknown-facet"])
    let empty = try await Reading([
      "course.yaml": "title: T\nfacets: [{id: stage, values: [{id: closing}]}]\n",
      "01-a.md": "---\nfacets:\n  stage: \"\"\n  \"\": closing\n---\n# A\n\nx\n",
    ])
    #expect(
      empty.diagnostics.map(\.message) == [
        "the facet `stage` has no value here", "a facet has no name",
      ])
    #expect(both.diagnostics.flatMap(\.fixes).flatMap(\.edits).isEmpty)
  }

  @Test("anchors are those that code hosts make, and the author's own")
  func anchors() async throws {
    let reading = try await Reading(
      lesson: """
        ## What's *new*, in 2026?
        ## Größe & Gewicht
        ## Lesson
        ## Same
        ## Same
        ## Mine {#same-1}
        ## 日本 語
        ## !!!
        > ## In_a quote

        """)
    let anchors = reading.course.lessons.first?.blocks.flatMap { block -> [String] in
      var found: [String] = []
      [block].forEachBlock {
        if case .heading(let heading) = $0 { found.append(heading.anchor.text) }
      }
      return found
    }
    #expect(
      anchors == [
        "whats-new-in-2026", "größe--gewicht", "lesson-1", "same", "same-2", "same-1", "日本-語",
        "section", "in_a-quote",
      ])
    #expect(reading.printed == "")
  }

  @Test(
    "a link leads where its path says",
    arguments: [
      ("02-b.md", "lesson(b)"), ("./02-b.md#x%20y", "lesson(b)"), ("02-b.md#h", "lesson(b#h)"),
      ("02-b.md#b", "lesson(b)"), ("#h", "lesson(a#h)"), ("u/01-c.md", "lesson(c)"),
      ("media/a%20b.png", "asset(media/a b.png)"), ("https://x.org/a#b", "external"),
      ("mailto:a@b.c", "external"), ("tel:+4930", "external"),
      ("nope.md", "missing(lessons/nope.md)"),
      ("../README.md", "missing(README.md)"), ("../../x", "outside"), ("/x", "missing(/x)"),
      ("?q#h", "missing(lessons)"), ("100%", "missing(lessons/100%)"),
      ("100%2", "missing(lessons/100%2)"), ("a%zz%41", "missing(lessons/a%zzA)"),
    ])
  func links(destination: String, expected: String) async throws {
    let reading = try await Reading([
      "01-a.md": "# A\n\n[x](<\(destination)>)\n", "02-b.md": "# B\n\nx\n",
      "u/unit.yaml": "title: U\n", "u/01-c.md": "# C\n\nx\n", "media/a b.png": "",
    ])
    var target: Link.Target?
    reading.blocks.forEachInline { if case .link(let link) = $0 { target = link.target } }
    let shown =
      switch target {
      case .lesson(let id, let anchor): "lesson(\(id)\(anchor.map { "#\($0)" } ?? ""))"
      case .asset(let id): "asset(\(id))"
      case .external: "external"
      case .term(let id): "term(\(id))"
      case .unresolved(.missing(let path)): "missing(\(path))"
      case .unresolved(.outsideProject): "outside"
      case nil: "none"
      }
    #expect(shown == expected)
  }

  @Test(
    "a scheme that could do harm is an error, and only the words stay",
    arguments: [
      "javascript:alert(1)", "JaVaScript:x", "java\tscript:x", "data:text/html,x",
      "file:///etc/passwd",
      "//example.org/x", "vbscript:x", "\u{1}javascript:x",
    ])
  func unsafe(destination: String) async throws {
    let reading = try await Reading(lesson: "[x](<\(destination)>) ![y](<\(destination)>)\n")
    #expect(reading.rules == ["unsafe-link", "unsafe-link"])
    var hasLink = false
    reading.blocks.forEachInline { inline in
      switch inline {
      case .link, .image: hasLink = true
      case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough, .styled,
        .footnoteReference, .formula, .blank, .rawHTML:
        break
      }
    }
    #expect(!hasLink)
  }

  @Test(
    "a heading in a footnote that is first in the file has its anchor, and so have the others")
  func anchorsOfFootnotes() async throws {
    let reading = try await Reading(
      lesson: "[^a]: Words.\n\n    ## In the note\n\n## One\n\nText.[^a]\n\n## Two\n")
    var anchors: [String] = []
    reading.course.lessons.first?.forEachBlock {
      if case .heading(let heading) = $0 { anchors.append(heading.anchor.text) }
    }
    #expect(anchors.sorted() == ["in-the-note", "one", "two"])
  }

  @Test("footnotes are numbered by first reference, references counted")
  func footnotes() async throws {
    let reading = try await Reading(
      lesson: "a[^z] b[^a] c[^z]\n\n[^a]: First *by name*\n[^z]: Last by name\n")
    var references: [[Int]] = []
    reading.blocks.forEachInline {
      if case .footnoteReference(let one) = $0 { references.append([one.number, one.occurrence]) }
    }
    #expect(references == [[1, 1], [2, 1], [1, 2]])
    #expect(reading.course.lessons.first?.footnotes.map(\.label) == ["z", "a"])
  }

  @Test("HTML is an error with a way out, comments are dropped, and a course may allow it")
  func html() async throws {
    let text = "# L\n\n<!-- note -->\n\na <b>c</b> <!-- x --> d<br>e\n\n<div>\nx\n</div>\n"
    let refused = try await Reading(["01-l.md": text])
    #expect(refused.rules == ["raw-html", "raw-html"])
    #expect(
      refused.diagnostics.compactMap(\.fixes.first?.message) == [
        "write **like this**",
        "write it in Markdown, or set `html: true` in course.yaml",
      ])
    #expect(refused.blocks.count == 1)
    let allowed = try await Reading(["course.yaml": "title: T\nhtml: true\n", "01-l.md": text])
    #expect(allowed.printed == "")
    #expect(allowed.blocks.count == 2)
  }
}
