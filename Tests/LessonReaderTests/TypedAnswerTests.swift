import Diagnostics
import LessonReader
import Testing

/// Answers that nobody would type like this.
@Suite("Typed answers")
struct TypedAnswerTests {
  private func rules(_ answer: String, _ question: String = "What is it?") async throws -> [String]
  {
    try await Reading(lesson: ":::quiz{#q answer=\(answer)}\n\(question)\n:::\n").rules
  }

  @Test(
    "a number with a unit or a sign is reported",
    arguments: [
      "50%", "$5", "42g", "5mg", "42€", "−5", "42±1", "~42", "20°C", "\"3.5 km\"", "1,5kg",
    ])
  func measures(answer: String) async throws {
    #expect(try await rules(answer) == ["typed-answer"])
  }

  @Test(
    "words for true and false are reported, also in quotation marks",
    arguments: ["richtig", "correct", "\"“wahr”\"", "'\"falsch\"'", "yes"])
  func truths(answer: String) async throws {
    #expect(try await rules(answer) == ["invalid-answer"])
  }

  @Test(
    "numbers, names and several spellings are fine",
    arguments: [
      "42", "-5", "3.5", "3D", "4K", "2nd", "80s", "B2", "\"50%|50 %\"", "right", "1984a", "10x",
      "Q3",
      "\"5 deals\"", "C#", "\"twenty percent\"",
    ])
  func fine(answer: String) async throws {
    #expect(try await rules(answer) == [])
  }

  @Test("a number above a list may be that of a choice, unless the question asks for a number")
  func listed() async throws {
    for list in ["1. A\n2. B", "- A\n- B"] {
      #expect(try await rules("2", "Which one is it?\n\n\(list)") == ["typed-answer"])
      #expect(try await rules("2", "How many of these are right?\n\n\(list)") == [])
      #expect(try await rules("7", "Which one is it?\n\n\(list)") == [])
    }
  }

  @Test("three brackets are one too many for a gap")
  func brackets() async throws {
    let reading = try await Reading(lesson: ":::quiz{#q}\nA [[[date]]] slips.\n:::\n")
    #expect(reading.rules == ["invalid-answer"])
    #expect(reading.diagnostics.first?.fixes.first?.message == "write [[date]]")
  }

  @Test("settings of a field with spaces or a colon are reported with what is read")
  func fields() async throws {
    for (written, expected) in [
      ("{rating = 5}", "{rating=5}"), ("{lines: 3}", "{lines=3}"), ("{rating}", "{type=rating}"),
    ] {
      let reading = try await Reading(lesson: ":::worksheet[W]{#w}\n- A \(written)\n:::\n")
      #expect(reading.rules == ["unknown-attribute"], "\(reading.printed)")
      #expect(reading.fixed("lessons/01-lesson.md")?.contains("- A \(expected)\n") == true)
    }
    for words in ["{name: Ana}", "{the rating}", "{lines of text}"] {
      #expect(try await Reading(lesson: ":::worksheet[W]{#w}\n- A \(words)\n:::\n").rules == [])
    }
  }

  @Test("an embedded picture, a box with a foreign x, and addresses in sentences say what they are")
  func directions() async throws {
    let picture = try await Reading(lesson: "See ![[a.png]] here.\n")
    #expect(
      picture.diagnostics.first?.fixes.first?.message == "write ![what it shows](media/a.png)")
    let box = try await Reading(lesson: ":::quiz{#q}\nW?\n\n- [х] a\n- [ ] b\n:::\n")
    #expect(box.rules == ["invalid-choice"])
    #expect(box.diagnostics.first?.message.contains("another alphabet") == true)
  }
}
