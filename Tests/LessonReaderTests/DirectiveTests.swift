import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("Directives become blocks")
struct DirectiveTests {
  @Test("callouts have a kind and perhaps a title, and alerts are callouts too")
  func callouts() async throws {
    let reading = try await Reading(
      lesson: ":::story[At *nine*]\nx\n:::\n\n> [!TIP]\n> y\n\n:::caution\nz\n:::\n")
    #expect(reading.printed == "")
    let callouts = reading.blocks.compactMap {
      if case .callout(let callout) = $0 { callout } else { nil }
    }
    #expect(callouts.map(\.kind) == [.story, .tip, .caution])
    #expect(callouts.map { $0.title?.plainText } == ["At nine", nil, nil])
  }

  @Test("a quiz has a question, choices with feedback, and an explanation")
  func quiz() async throws {
    let reading = try await Reading(
      lesson: """
        :::quiz[Levers]{#levers points=2}
        How *many*?

        - not a choice

        Think.

        - [x] Four

          Yes.
        - [ ] Five

        Because.

        - a list
        :::

        """)
    #expect(reading.printed == "")
    guard case .activity(.quiz(let quiz)) = reading.blocks.first,
      case .choices(let choices) = quiz.answer
    else {
      Issue.record("no quiz")
      return
    }
    #expect(quiz.id.text == "levers")
    #expect(quiz.title?.plainText == "Levers")
    #expect(quiz.points == 2)
    #expect(quiz.question.count == 3)
    #expect(choices.map(\.content.plainText) == ["Four", "Five"])
    #expect(choices.map(\.isRight) == [true, false])
    #expect(choices.map(\.feedback.count) == [1, 0])
    #expect(quiz.explanation.count == 2)
  }

  @Test("an exercise has a task, hints in order and a solution")
  func exercise() async throws {
    let reading = try await Reading(
      lesson: """
        ::::exercise[Your deal]{minutes=5}
        Do it.

        :::hint
        One.
        :::

        :::hint
        Two.
        :::

        :::solution
        Done.
        :::
        After.
        ::::

        """)
    #expect(reading.printed == "")
    guard case .activity(.exercise(let exercise)) = reading.blocks.first else {
      Issue.record("no exercise")
      return
    }
    #expect(exercise.id.text == "lesson-your-deal")
    #expect(exercise.minutes == 5)
    #expect(exercise.task.count == 2)
    #expect(exercise.hints.count == 2)
    #expect(exercise.solutions.map(\.blocks.count) == [1])
  }

  @Test("ids that nobody wrote are made of the lesson's and the first words, and are unique")
  func derivedIDs() async throws {
    let quiz =
      ":::quiz\nWhich of *these* would you do first on Monday?\n\n- [x] a\n- [ ] b\n:::\n\n"
    let own = ":::quiz{#lesson-which-of-these-would-you-do-2}\nX\n\n- [x] a\n- [ ] b\n:::\n"
    let reading = try await Reading(lesson: quiz + quiz + own)
    let ids = reading.blocks.compactMap {
      if case .activity(let activity) = $0 { activity.id.text } else { nil }
    }
    #expect(
      ids == [
        "lesson-which-of-these-would-you-do", "lesson-which-of-these-would-you-do-3",
        "lesson-which-of-these-would-you-do-2",
      ])
  }

  @Test("notes, what is said, what is silent, and what some editions have")
  func others() async throws {
    let reading = try await Reading(
      lesson: """
        :::facilitator{minutes=5}
        a
        :::

        :::say
        b
        :::

        :::silent
        c
        :::

        :::only{editions="web, handouts"}
        d
        :::

        :::except{editions=podcast}
        e
        :::

        """)
    #expect(reading.printed == "")
    let kinds = reading.blocks.map { block in
      switch block {
      case .facilitatorNote(let note): "facilitator \(note.minutes ?? 0)"
      case .say: "say"
      case .silent: "silent"
      case .scoped(let scoped):
        switch scoped.scope {
        case .only(let names): "only \(names)"
        case .except(let names): "except \(names)"
        }
      case .heading, .paragraph, .list, .quote, .code, .table, .thematicBreak, .rawHTML, .callout,
        .activity, .media, .figure, .keyPoints, .details, .formula:
        "other"
      }
    }
    #expect(
      kinds == ["facilitator 5", "say", "silent", "only [web, handouts]", "except [podcast]"])
  }

  @Test("no edit writes an attribute twice, and a comment before words is no HTML to escape")
  func meantTwice() async throws {
    let reading = try await Reading(
      lesson: ":::quiz{#a points=1 pionts=2 answer=true}\nx\n:::\n\n- <!-- mine --> words\n")
    #expect(reading.rules == ["unknown-attribute", "raw-html"])
    #expect(
      reading.diagnostics.compactMap(\.fixes.first) == [
        FixIt("`points` is already there; remove this one, or combine the two"),
        FixIt("put the comment on a line of its own, or at the end of the line"),
      ])
  }

  @Test("what is not known is reported with the nearest known name, its content kept")
  func unknown() async throws {
    let reading = try await Reading(
      lesson:
        ":::storry\nkept\n:::\n\n:::quiz{point=1 .big}\nX\n\n- [x] a\n- b\n:::\n\n:::only{editions=\"webb podcast\"}\nx\n:::\n"
    )
    #expect(
      reading.printed == """
        error: the directive `storry` does not exist [unknown-directive]
          --> lessons/01-lesson.md:3:4
           |
         3 | :::storry
           |    ^^^^^^
           = fix: did you mean `story`?

        warning: `quiz` cannot have an attribute `point` [unknown-attribute]
          --> lessons/01-lesson.md:7:9
           |
         7 | :::quiz{point=1 .big}
           |         ^^^^^^^
           = fix: did you mean `points`?

        warning: `quiz` cannot have a class [unknown-attribute]
          --> lessons/01-lesson.md:7:17
           |
         7 | :::quiz{point=1 .big}
           |                 ^^^^
           = fix: remove it

        error: every choice needs a box [invalid-choice]
          --> lessons/01-lesson.md:11:1
           |
        11 | - b
           | ^
           = fix: write `- [x]` for a right choice and `- [ ]` for a wrong one

        error: the edition `webb` does not exist [unknown-edition]
          --> lessons/01-lesson.md:14:19
           |
        14 | :::only{editions="webb podcast"}
           |                   ^^^^^^^^^^^^
           = fix: did you mean `web`?

        """)
    #expect(reading.fixed("lessons/01-lesson.md")?.contains("editions=\"web podcast\"") == true)
    guard case .paragraph = reading.blocks.first else {
      Issue.record("the content of an unknown directive is kept")
      return
    }
  }

  @Test(
    "what is out of place or not of its kind is reported, its content kept",
    arguments: [
      (":::hint\nkept\n:::", "misplaced-directive"), (":::say[x]\nkept\n:::", "unused-label"),
      (":::only\nkept\n:::", "missing-attribute"), (":::note{#x}\nkept\n:::", "unknown-attribute"),
      (":::facilitator{minutes=soon}\nkept\n:::", "invalid-value"),
      (":::exercise{#Not_an_id}\nkept\n:::", "invalid-value"),
      (":::note\nkept", "unclosed-directive"),
      ("## kept {.big}", "unknown-attribute"), ("## kept {#a}\n\n## x {#a}", "duplicate-anchor"),
    ])
  func outOfPlace(text: String, rule: String) async throws {
    let reading = try await Reading(lesson: text + "\n")
    #expect(reading.rules == [rule])
    var words: [String] = []
    reading.blocks.forEachInline { if case .text(let text) = $0 { words.append(text.text) } }
    #expect(words.contains("kept"))
  }
}
