import Diagnostics
import LessonRules
import Testing

@Suite("Glossary, prerequisites, role-plays, worksheets, media")
struct VocabularyRuleTests {
  @Test("a misspelt term is pointed at, with the right one as an edit; `see` as well")
  func undefinedTerm() async throws {
    let check = try await Check([
      "glossary.yaml":
        "terms:\n  - term: champion\n    definition: x\n    see: [bloker]\n  - term: blocker\n    definition: y\n",
      "01-lesson.md": "# Lesson\n\nA [champion](term:champoin) or [b](term:blocker).\n",
    ])
    #expect(check.rules == ["undefined-term", "unused-term", "undefined-term"])
    #expect(check.fixed == "A [champion](term:champion) or [b](term:blocker).\n")
    #expect(check.diagnostics[2].fixes.first?.edits.first?.replacement == "blocker")
  }

  @Test("a circle of prerequisites is reported once, with its whole path, however long")
  func cycle() async throws {
    var files = ["01-lesson.md": "---\ntitle: L\nprerequisites: [other]\n---\n\nx\n"]
    for number in 10..<400 {
      files["\(number)-l\(number).md"] =
        "---\ntitle: T\nprerequisites: [l\(number == 399 ? 10 : number + 1)]\n---\n\nx\n"
    }
    let long = try await Check(files)
    #expect(long.rules == ["prerequisite-cycle"])
    #expect(long.diagnostics[0].notes.count == 389)
    let short = try await Check(
      [
        "01-lesson.md": "---\ntitle: L\nprerequisites: [other, third]\n---\n\nx\n",
        "02-other.md": "---\ntitle: O\nprerequisites: [third]\n---\n\nx\n",
        "03-third.md": "---\ntitle: T\nprerequisites: [lesson]\n---\n\nx\n",
      ], only: ["prerequisite-cycle"])
    #expect(
      short.diagnostics.map(\.message) == [
        "these lessons require each other: lesson → other → third → lesson"
      ])
  }

  @Test("lessons that share what comes first are no circle")
  func diamond() async throws {
    let check = try await Check(
      [
        "01-lesson.md": "# L\n\nx\n",
        "02-other.md": "---\ntitle: O\nprerequisites: lesson\n---\n\nx\n",
        "03-third.md": "---\ntitle: T\nprerequisites: [lesson, other]\n---\n\nx\n",
      ], only: ["prerequisite-cycle"])
    #expect(check.rules.isEmpty)
  }

  @Test("a prerequisite that is no lesson, or the lesson itself, is an error")
  func unknown() async throws {
    let check = try await Check([
      "01-lesson.md": "---\ntitle: L\nprerequisites: [othr, lesson, nothing-near]\n---\n\nx\n"
    ])
    #expect(
      check.diagnostics.map { "\($0.message): \($0.fixes.first?.message ?? "")" } == [
        "the lesson `othr` does not exist: did you mean `other`?",
        "a lesson cannot come before itself: name another lesson, or none",
        "the lesson `nothing-near` does not exist: use the id of a lesson: other",
      ])
  }

  @Test("missing captions, posters and films are missing files, with the nearest that is there")
  func missingFiles() async throws {
    let check = try await Check(
      [
        "01-lesson.md":
          "# Lesson\n\n:::video{src=media/demo.mp4 captions=media/dem.vtt}\nWords.\n:::\n",
        "media/demo.mp4": "x", "media/demo.vtt": "WEBVTT\n",
      ], only: ["missing-media"])
    #expect(check.rules == ["missing-media"])
    #expect(check.fixed?.contains("captions=media/demo.vtt") == true)
  }

  @Test(
    "files of another kind are errors; a container may hold sound alone",
    arguments: [
      ("video{src=media/c.txt}", ["media/c.txt"]), ("video{src=media/a.mp3}", ["media/a.mp3"]),
      ("audio{src=media/c.txt}", ["media/c.txt"]), ("audio{src=media/v.mp4}", []),
      (
        "video{src=media/v.mp4 captions=media/c.txt poster=media/p.pdf}",
        ["media/c.txt", "media/p.pdf"]
      ),
      ("video{src=media/v.mp4 captions=media/c.vtt poster=media/p.png}", []),
      ("video{src=media/v.mov captions=media/c.srt}", ["media/c.srt"]),
    ])
  func mediaKinds(directive: String, places: [String]) async throws {
    var files = ["01-lesson.md": "# Lesson\n\n:::\(directive)\nWords.\n:::\n"]
    for name in ["c.txt", "a.mp3", "v.mp4", "p.pdf", "p.png", "v.mov", "c.srt"] {
      files["media/\(name)"] = "x"
    }
    files["media/c.vtt"] = "WEBVTT\n"
    let check = try await Check(files, only: ["wrong-media-kind"])
    #expect(check.rules == places.map { _ in "wrong-media-kind" })
    let source = check.sources.first { $0.path == "lessons/01-lesson.md" }
    #expect(check.diagnostics.map { source?.text(in: $0.span) ?? "" } == places)
  }

  @Test("equal steps, pairs and right sides are pointed at, each once")
  func repeated() async throws {
    let check = try await Check(
      lesson: """
        :::quiz{#a}
        Sort

        1. Ask
        2. Wait
        3. *ask*
        :::

        :::quiz{#b}
        Match

        | a | b |
        | - | - |
        | 1 | x |
        | 2 | y |
        | 1 | x |
        | 3 | Y |
        :::

        """)
    #expect(
      check.diagnostics.map(\.message) == [
        "this step has the same words as another one",
        "the left side of this pair is also in another one",
        "the right side of this pair is also in another one",
      ])
    #expect(Set(check.rules) == ["duplicate-choice"])
  }

  @Test("parts of activities that hold nothing, and two roles of one name, are pointed at")
  func emptyParts() async throws {
    let check = try await Check(
      lesson: """
        :::keypoints
        :::

        ::::exercise[Ask]{#ask}
        Ask.

        :::hint
        :::

        :::solution
        :::
        ::::

        ::::roleplay[Renewal]{#renewal}
        The contract ends.

        :::role[Buyer]
        You have an offer.
        :::

        :::role[ buyer ]
        You may give five percent.
        :::

        :::observer
        :::

        :::debrief
        :::
        ::::

        """, only: ["empty-block", "duplicate-role"])
    #expect(
      check.diagnostics.map(\.message) == [
        "this `keypoints` is empty", "this `hint` is empty",
        "this `solution` is empty", "another role has this name",
        "this `observer` is empty", "this `debrief` is empty",
      ])
  }

  @Test("steps and pairs of one are no quiz")
  func single() async throws {
    let check = try await Check(
      lesson:
        ":::quiz{#a}\nSort\n\n1. one\n:::\n\n:::quiz{#b}\nMatch\n\n| a | b |\n| - | - |\n| 1 | 2 |\n:::\n"
    )
    #expect(
      check.diagnostics.map(\.message) == [
        "a quiz needs more than one step to order", "a quiz needs more than one pair to match",
      ])
  }
}
