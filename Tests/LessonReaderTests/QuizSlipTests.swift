import Diagnostics
import LessonModel
import LessonReader
import Testing

/// What writers of quizzes do without thinking, and what would be published of it.
@Suite("Slips in quizzes")
struct QuizSlipTests {
  private struct Read {
    let quiz: Quiz
    let reading: Reading

    /// The body after the first fix of each diagnostic.
    var mended: String {
      let text = reading.fixed("lessons/01-lesson.md") ?? ""
      return String(text.dropFirst("# Lesson\n\n".count))
    }

    var choices: [Quiz.Choice] {
      if case .choices(let choices) = quiz.answer { choices } else { [] }
    }
  }

  private struct NoQuiz: Error {}

  private func read(_ body: String, _ attributes: String = "{#q}") async throws -> Read {
    let reading = try await Reading(lesson: ":::quiz\(attributes)\n\(body)\n:::\n")
    guard case .activity(.quiz(let quiz)) = reading.blocks.first else { throw NoQuiz() }
    return Read(quiz: quiz, reading: reading)
  }

  private func words(_ blocks: [Block]) -> String {
    blocks.flatMap(\.inlineContents).map(\.plainText).joined(separator: "|")
  }

  // Steps.

  @Test("steps that are not numbered 1, 2, 3 are an error, and the fix sorts them")
  func steps() async throws {
    let read = try await read("Sort.\n\n3. Dry\n1. Wet\n2. Soap,\n   for *long*\n\nSo.")
    #expect(read.reading.rules == ["invalid-answer"])
    #expect(
      read.mended == ":::quiz{#q}\nSort.\n\n1. Wet\n2. Soap,\n   for *long*\n3. Dry\n\nSo.\n:::\n")
    let again = try await Reading(lesson: read.mended)
    #expect(again.printed == "")
  }

  @Test("a step right below the question that Markdown takes for text is an error with a fix")
  func stepInText() async throws {
    let read = try await read("Sort.\n3. Dry\n1. Wet\n2. Soap")
    #expect(read.reading.rules == ["invalid-answer"])
    #expect(read.mended == ":::quiz{#q}\nSort.\n\n3. Dry\n1. Wet\n2. Soap\n:::\n")
  }

  @Test(
    "numbers that skip one are written anew, and nobody guesses at others",
    arguments: [
      ("2. a\n3. b", "1. a\n2. b"), ("1) a\n\n3) b", "1) a\n\n2) b"), ("0. a\n1. b", "1. a\n2. b"),
      ("1. a\n2. b\n2. c", "1. a\n2. b\n2. c"), ("9. a\n10. b", "9. a\n10. b"),
      ("> 2. a\n> 1. b", "> 2. a\n> 1. b"),
    ])
  func numbers(list: String, expected: String) async throws {
    let read = try await read("Sort.\n\n\(list)")
    #expect(read.mended == ":::quiz{#q}\nSort.\n\n\(expected)\n:::\n")
    // A list in a quotation is part of the question, and its numbers are not shown.
    #expect(read.reading.rules == [list.hasPrefix(">") ? "list-numbers" : "invalid-answer"])
  }

  @Test("steps in two lists are an error, and neither is numbered anew")
  func stepsInTwoLists() async throws {
    for text in ["1. a\n2. b\n\nThen:\n\n3. c\n4. d", "1) a\n\n---\n\n2) b\n3) c"] {
      let read = try await read("Sort.\n\n\(text)")
      #expect(read.reading.rules == ["invalid-answer"])
      #expect(read.mended == ":::quiz{#q}\nSort.\n\n\(text)\n:::\n")
    }
  }

  @Test(
    "steps in their order are fine",
    arguments: ["1. a\n2. b\n3. c", "1. a\n1. b\n1. c", "1) a\n2) b", "3. a\n\n1. b\n2. c\n\n---"])
  func inOrder(list: String) async throws {
    // The last is a question with a list, whose steps stand below it in a list of their own.
    let text = list.hasPrefix("3") ? "3. a\n\nSort.\n\n1. b\n2. c" : list
    #expect(try await read("Sort.\n\n\(text)").reading.printed == "")
  }

  // Questions.

  @Test(
    "a second question in a quiz is an error at that question",
    arguments: [
      ("- [x] a\n- [ ] b\n\nSecond?\n\n- [ ] c\n- [x] d", "Second?"),
      ("- [x] a\n\n  Yes.\n- [ ] b\n\nBoth count.\n\nSecond?\n\n- [x] d", "Second?"),
      ("- [x] a\n- [ ] b\n\n## Two\n\n- [ ] c\n- [x] d", "## Two"),
    ])
  func secondQuestion(body: String, place: String) async throws {
    let read = try await read("First?\n\n\(body)")
    #expect(read.reading.rules == ["invalid-answer"])
    #expect(read.reading.diagnostics.map { read.reading.text(in: $0.span) } == [place])
    #expect(read.choices.count == 2)
  }

  @Test(
    "choices in a choice, in an explanation, in a quotation, and below a question line are a second question",
    arguments: [
      ("- [x] a\n  - [x] c\n  - [ ] d\n- [ ] b", "invalid-choice", "- [x] c"),
      ("- [x] a\n\n  Both:\n\n  - [x] c\n  - [ ] d\n- [ ] b", "invalid-choice", "- [x] c"),
      (
        "- [x] a\n- [ ] b\n\n::explanation\nWho?\n\n- [x] c\n- [ ] d\n::", "invalid-answer",
        "- [x] c\n- [ ] d"
      ),
      (
        "- [x] a\n- [ ] b\n\n> Who?\n>\n> - [x] c\n> - [ ] d", "invalid-answer",
        "- [x] c\n> - [ ] d"
      ),
      ("- [x] a\n- [ ] b\nWho?\n- [x] c\n- [ ] d", "invalid-answer", "Who?"),
      (
        "- [x] a\n- [ ] b\n\n::quiz{#r}\nWho?\n\n- [x] c\n- [ ] d\n::", "misplaced-directive",
        ":::quiz{#r}"
      ),
    ])
  func innerQuestion(body: String, rule: String, place: String) async throws {
    let body = body.replacing("\n::", with: "\n:::")
    let reading = try await Reading(lesson: "::::quiz{#q}\nFirst?\n\n\(body)\n::::\n")
    #expect(reading.rules == [rule], "\(reading.printed)")
    #expect(reading.diagnostics.map { reading.text(in: $0.span) } == [place])
  }

  @Test(
    "steps and pairs that another question asks for are reported",
    arguments: [
      "Why?\n\n- [x] a\n- [ ] b\n\nPut in order.\n\n1. c\n2. d",
      "Order.\n\n1. c\n2. d\n\nWhy?\n\n- [x] a\n- [ ] b",
      "Why?\n\n- [x] a\n- [ ] b\n\nMatch them.\n\n| A | B |\n| - | - |\n| x | y |\n| z | w |",
      "Match.\n\n| A | B |\n| - | - |\n| x | y |\n| z | w |\n\nSort them.\n\n1. c\n2. d",
      "Why?\n\n- [x] a\n- [ ] b\n\nBringe sie in die richtige Reihenfolge:\n\n1. c\n2. d",
    ])
  func otherKind(body: String) async throws {
    #expect(try await read(body).reading.rules == ["second-question"])
  }

  @Test(
    "lists and tables that a question or an explanation contains are fine",
    arguments: [
      "Given these steps:\n\n1. c\n2. d\n\nWhy?\n\n- [x] a\n- [ ] b",
      "Here is a table.\n\n| A | B |\n| - | - |\n| x | y |\n| z | w |\n\nWhy?\n\n- [x] a\n- [ ] b",
      "Why?\n\n- [x] a\n- [ ] b\n\nOrder matters.\n\n1. c\n2. d",
      "Why?\n\n- [x] a\n- [ ] b\n\nMatch your tone to the buyer:\n\n1. Listen\n2. Ask",
      "Why?\n\n- [x] a\n\n  The steps are:\n\n  1. c\n  2. d\n- [ ] b",
      "Why?\n\n- [x] a\n\n  What to do:\n\n  - [ ] c\n  - [ ] d\n- [ ] b\n\n> - a quote",
    ])
  func content(body: String) async throws {
    #expect(try await read(body).reading.printed == "")
  }

  @Test("steps whose numbers have other signs stay together, and get the same one")
  func signs() async throws {
    let read = try await read("Sort.\n\n1. a\n2) b\n3. c")
    #expect(read.reading.rules == ["invalid-answer"])
    #expect(read.mended == ":::quiz{#q}\nSort.\n\n1. a\n2. b\n3. c\n:::\n")
    #expect(try await Reading(lesson: read.mended).printed == "")
  }

  // Feedback.

  @Test("feedback without indentation is understood, and the fix indents it")
  func looseFeedback() async throws {
    let read = try await read("Why?\n\n- [x] Yes\n\nBecause\nit is.\n\n- [ ] No\n\nNot so.")
    #expect(read.reading.rules == ["feedback-needs-indent", "feedback-needs-indent"])
    #expect(read.choices.map { words($0.feedback) } == ["Because it is.", "Not so."])
    #expect(read.quiz.explanation.isEmpty)
    #expect(
      read.mended
        == ":::quiz{#q}\nWhy?\n\n- [x] Yes\n\n  Because\n  it is.\n\n- [ ] No\n\n  Not so.\n:::\n")
    let again = try await Reading(lesson: read.mended)
    #expect(again.printed == "")
  }

  @Test("a comment between choices changes nothing")
  func commentBetweenChoices() async throws {
    for comment in ["<!-- ask Dana -->", "\n<!-- ask\n\nDana -->\n"] {
      let read = try await read(
        "Why?\n\n- [x] Yes\n\(comment)\n- [ ] No\n\(comment)\n\nFor everybody.")
      #expect(read.reading.printed == "")
      #expect(read.choices.map { $0.content.plainText } == ["Yes", "No"])
      #expect(read.choices.map { words($0.feedback) } == ["", ""])
      #expect(words(read.quiz.explanation) == "For everybody.")
    }
  }

  @Test("words below all choices are for everybody, and a list that follows is a list")
  func explanation() async throws {
    let read = try await read(
      "Why?\n\n- [x] Yes\n- [ ] No\n\nIt is so.\n\n- [ ] Maybe\n\n  No.\n\nFor everybody:\n\n- one\n"
    )
    #expect(read.reading.rules == ["feedback-needs-indent"])
    #expect(read.choices.map { words($0.feedback) } == ["", "It is so.", "No."])
    #expect(words(read.quiz.explanation).hasPrefix("For everybody:"))
  }

  @Test(
    "an indented sentence right below a short choice is feedback",
    arguments: [
      ("Right\n  Because it is FEEDBACK.", "Right", "Because it is FEEDBACK."),
      ("Right.\n  **Because** it is.\n  Always.", "Right.", "Because it is. Always."),
      ("*Right*\n  “Because” it is.", "Right", "“Because” it is."),
      ("`a`\n  Because.", "a", "Because."), ("对。\n  因为重要。", "对。", "因为重要。"),
      ("Right\n  Because.\n\n  And more.", "Right", "Because.|And more."),
    ])
  func closeFeedback(choice: String, words: String, feedback: String) async throws {
    let read = try await read("Why?\n\n- [x] \(choice)\n- [ ] Wrong")
    #expect(read.reading.printed == "")
    #expect(read.choices.first?.content.plainText == words)
    #expect(read.choices.first.map { self.words($0.feedback) } == feedback)
  }

  @Test(
    "a choice that was wrapped stays whole",
    arguments: [
      "A shorter cycle, which is written on\n  two lines that are both indented",
      "The buyer who has to decide before the end of the quarter\n  Mossgate is in",
      "Der Kunde, der am Ende wirklich und ganz allein entscheiden muss, die\n  Entscheidung",
      "one,\n  Two", "a *b\n  C*", "one –\n  Two",
      "between 3 and more than that, or it is\n  5 percent",
    ])
  func wrapped(choice: String) async throws {
    let read = try await read("Why?\n\n- [x] \(choice)\n- [ ] Wrong")
    #expect(read.reading.printed == "")
    #expect(read.choices.first?.feedback.isEmpty == true)
  }

  @Test(
    "a line that could be either is reported, and one that is not indented gets an edit",
    arguments: [
      ("Right\n  because it is.", "Right\n  because it is."),
      ("Right\nBecause it is.", "Right\n\n  Because it is."),
      ("Right\nbecause it\nis.", "Right\n\n  because it\nis."),
      ("He asked for the name of\n  Anna.", "He asked for the name of\n  Anna."),
      ("Why you and\n  I should talk", "Why you and\n  I should talk"),
      ("See the\n  [Plan](https://a.example).", "See the\n  [Plan](https://a.example)."),
      (
        "Ein Vertrag mit dem\n  Lieferanten, der im Mai endet",
        "Ein Vertrag mit dem\n  Lieferanten, der im Mai endet"
      ),
    ])
  func doubtful(choice: String, expected: String) async throws {
    let read = try await read("Why?\n\n- [x] \(choice)\n- [ ] Wrong")
    #expect(read.reading.rules == ["choice-swallows-line"])
    #expect(read.mended == ":::quiz{#q}\nWhy?\n\n- [x] \(expected)\n- [ ] Wrong\n:::\n")
  }

  // Written answers.

  @Test(
    "choices that `answer=` names get boxes",
    arguments: [
      ("{#q answer=A}", "Which?\n\n- Wet\n- Dry", "{#q}", "Which?\n\n- [x] Wet\n- [ ] Dry"),
      (
        "{answer=\"A, c\"}", "Which?\n\n* Wet\n* Dry\n* Soap", "",
        "Which?\n\n* [x] Wet\n* [ ] Dry\n* [x] Soap"
      ),
      ("{answer=dry #q}", "Which?\n\n1. Wet\n2. Dry", "{#q}", "Which?\n\n1. [ ] Wet\n2. [x] Dry"),
      ("{#q answer=\"42\"}", "How many?\n\n- 40\n- 42", "{#q}", "How many?\n\n- [ ] 40\n- [x] 42"),
      ("{#q answer=b}", "Which?\nA) Wet\nB) Dry", "{#q}", "Which?\n- [ ] Wet\n- [x] Dry"),
    ])
  func named(attributes: String, body: String, new: String, expected: String) async throws {
    let read = try await read(body, attributes)
    #expect(read.reading.rules == ["invalid-answer"])
    #expect(read.mended == ":::quiz\(new)\n\(expected)\n:::\n")
    #expect(try await Reading(lesson: read.mended).printed == "")
  }

  @Test("boxes and `answer=` do not go together")
  func both() async throws {
    let read = try await read("Which?\n\n- [ ] Wet\n- [x] Dry", "{#q answer=B}")
    #expect(read.reading.rules == ["invalid-answer"])
    #expect(read.choices.map(\.isRight) == [false, true])
    #expect(read.mended == ":::quiz{#q}\nWhich?\n\n- [ ] Wet\n- [x] Dry\n:::\n")
  }

  @Test(
    "a list in the question of what learners write is a list",
    arguments: [
      ("{#q answer=3}", "How many of these are safe?\n\n1. Wet\n2. Dry\n3. Soap"),
      ("{#q answer=\"compelling event\"}", "- It has a date.\n- It costs.\n\nWhat is it?"),
      ("{#q answer=C}", "Which vitamin?\n\n- in lemons\n- in peppers"),
      ("{#q answer=true}", "- a\n- b\n\nAll of it."),
    ])
  func question(attributes: String, body: String) async throws {
    #expect(try await read(body, attributes).reading.printed == "")
  }

  @Test(
    "`answer=yes` asks whether a statement or a word is meant",
    arguments: ["yes", "No", "ja", "falsch"])
  func truths(word: String) async throws {
    #expect(try await read("Is it?", "{#q answer=\(word)}").reading.rules == ["invalid-answer"])
    #expect(try await read("Is it?", "{#q answer=\"\(word)|so\"}").reading.printed == "")
  }

  @Test(
    "a value with a space in it needs quotation marks, wherever it is",
    arguments: [
      (
        ":::quiz{#q answer=42 drops}\nHow many?\n:::",
        ":::quiz{#q answer=\"42 drops\"}\nHow many?\n:::"
      ),
      (
        ":::quiz{answer=the first one #q}\nWhich?\n:::",
        ":::quiz{answer=\"the first one\" #q}\nWhich?\n:::"
      ),
      (":::only{editions=web handouts}\nx\n:::", ":::only{editions=\"web handouts\"}\nx\n:::"),
      (
        ":::worksheet[W]{#w}\n- How far {unit=km per day}\n:::",
        ":::worksheet[W]{#w}\n- How far {unit=\"km per day\"}\n:::"
      ),
    ])
  func blanks(text: String, expected: String) async throws {
    let reading = try await Reading(lesson: text + "\n")
    #expect(reading.rules == ["malformed-attributes"])
    #expect(reading.fixed("lessons/01-lesson.md") == "# Lesson\n\n\(expected)\n")
    #expect(try await Reading(lesson: expected + "\n").printed == "")
  }

  @Test("a flag after a value stays a flag")
  func flags() async throws {
    #expect(try await read("What?", "{#q answer=42 card}").reading.printed == "")
    #expect(
      try await read("What?", "{#q answer=\"42\" drops}").reading.rules == ["unknown-attribute"])
  }
}
