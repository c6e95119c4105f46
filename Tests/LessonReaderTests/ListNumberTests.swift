import Diagnostics
import LessonModel
import LessonReader
import Testing

/// Numbers that Markdown does not show.
@Suite("Numbers of lists")
struct ListNumberTests {
  @Test(
    "that are not shown are reported, and written as they are shown where they only grow",
    arguments: [
      ("1. a\n3. b\n5. c", "1. a\n2. b\n3. c"),
      ("1. a\n2. b\n2. c\n4. d", "1. a\n2. b\n3. c\n4. d"),
      ("1. a\n2. b\n4. c", "1. a\n2. b\n3. c"), ("5. a\n7. b", "5. a\n6. b"),
      ("> 1) a\n> 3) b", "> 1) a\n> 2) b"), ("3. c\n1. a\n2. b", "3. c\n1. a\n2. b"),
      ("3. a\n2. b\n1. c", "3. a\n2. b\n1. c"), ("- x\n  1. a\n  3. b", "- x\n  1. a\n  2. b"),
    ])
  func changed(text: String, expected: String) async throws {
    let reading = try await Reading(lesson: text + "\n")
    #expect(reading.rules == ["list-numbers"], "\(reading.printed)")
    #expect(reading.fixed("lessons/01-lesson.md") == "# Lesson\n\n\(expected)\n")
  }

  @Test(
    "that are shown as they are, or that leave the counting to Markdown, are fine",
    arguments: [
      "1. a\n2. b\n3. c", "1. a\n1. b\n1. c", "0. a\n0. b\n0. c", "4. a\n5. b", "3) a",
      "5. a\n1. b\n1. c",
      "01. a\n02. b", "9. a\n10. b", "1. a\n\ntext\n\n2. b",
    ])
  func fine(text: String) async throws {
    let reading = try await Reading(lesson: text + "\n")
    #expect(reading.rules == [], "\(reading.printed)")
  }

  @Test("of the steps and choices of a quiz are another matter")
  func quiz() async throws {
    let text = ":::quiz{#q}\nW?\n\n1. [x] a\n3. [ ] b\n4. [ ] c\n:::\n"
    #expect(try await Reading(lesson: text).rules == [])
  }

  @Test("tasks in quotations, and in lists directly in lists, have their boxes")
  func tasks() async throws {
    for text in ["> - [x] a\n> - [ ] b", "- - [x] a\n  - [ ] b", "> 1. [X] a\n> 2. [ ] b"] {
      let reading = try await Reading(lesson: text + "\n")
      #expect(reading.printed == "")
      var states: [Bool?] = []
      reading.blocks.forEachBlock { block in
        if case .list(let list) = block { states += list.items.map(\.isDone).filter { $0 != nil } }
      }
      #expect(states == [true, false], "\(text)")
    }
    let quiz = "> :::quiz{#q}\n> W?\n>\n> - [x] a\n> - [ ] b\n> :::\n"
    #expect(try await Reading(lesson: quiz).printed == "")
    #expect(try await Reading(lesson: "> - \\[x] a\n> - [x]a\n> - [x]\n").printed == "")
  }
}
