import Diagnostics
import Testing

@Suite("Questions that can be guessed")
struct QuestionRuleTests {
  /// What one rule reports about a quiz with a question and its choices; `x` before a right one.
  private func found(
    _ rule: String, _ choices: [String], asking question: String = "What do you do?",
    course: String = "title: A course\n"
  ) async throws -> Int {
    try await Check(
      ["course.yaml": course, "01-lesson.md": "# Lesson\n\n" + Self.quiz("q", question, choices)],
      only: [rule]
    ).diagnostics.count
  }

  private static func quiz(_ id: String, _ question: String, _ choices: [String]) -> String {
    let list = choices.map { choice in
      choice.hasPrefix("x ") ? "- [x] \(choice.dropFirst(2))" : "- [ ] \(choice)"
    }
    return ":::quiz{#\(id)}\n\(question)\n\n\(list.joined(separator: "\n"))\n\nSo.\n:::\n\n"
  }

  @Test(
    "are reported where what is right is much longer than everything else",
    arguments: [
      (["Wait", "Write", "x Call him with one new fact about his own numbers"], 1),
      (
        [
          "Wait", "x Call him with one new fact about his numbers",
          "x Ask who else reads the page you sent",
        ], 1
      ),
      (["Wait", "Write", "x Call and ask"], 0),
      (
        [
          "Wait for him to call you back in the new week", "Write",
          "x Call him with one new fact about his numbers",
        ], 0
      ),
      (["No", "x Yes, as long as he brings one new fact about his numbers"], 0),
    ])
  func length(choices: [String], count: Int) async throws {
    #expect(try await found("longest-is-right", choices) == count)
  }

  /// A course of questions, each with its right places among three choices of some lengths.
  private func course(_ questions: [(right: [Int], long: Int?)], _ settings: String = "")
    async throws -> [String]
  {
    let text = questions.enumerated().map { number, question in
      Self.quiz(
        "q\(number)", "What now?",
        (0..<3).map { place in
          (question.right.contains(place) ? "x " : "") + "choice \(number) of \(place)"
            + (question.long == place ? " and more" : "")
        })
    }.joined()
    return try await Check(
      ["course.yaml": "title: A course\n" + settings, "01-lesson.md": "# Lesson\n\n" + text],
      only: ["longest-is-right", "position-bias", "two-of-four-always"]
    ).rules
  }

  @Test("are reported for a course where the right choice mostly is the longest")
  func lengthBias() async throws {
    let places = [0, 1, 2, 0, 1, 2]
    #expect(try await course(places.map { ([$0], $0) }) == ["longest-is-right"])
    #expect(try await course(places.map { ([$0], ($0 + 1) % 3) }) == [])
    #expect(try await course(places.prefix(5).map { ([$0], $0) }) == [])
  }

  @Test("are reported for a course where the right choice mostly is at one place")
  func position() async throws {
    let same = [1, 1, 0, 1, 1, 1, 1, 2]
    #expect(try await course(same.map { ([$0], nil) }) == ["position-bias"])
    #expect(try await course(same.map { ([$0], nil) }, "shuffle: true\n") == [])
    #expect(try await course([0, 1, 2, 1, 1, 0, 1, 2].map { ([$0], nil) }) == [])
    #expect(try await course(same.dropLast().map { ([$0], nil) }) == [])
  }

  @Test("are reported for a course where several right choices always begin with the first")
  func firstIsRight() async throws {
    let sets = [[0, 1], [0, 2], [0, 1], [0, 2], [0]]
    #expect(
      try await course((sets.prefix(4) + [[0, 2]]).map { ($0, nil) }).contains("position-bias"))
    #expect(
      try await course((sets.prefix(4) + [[1, 2]]).map { ($0, nil) }) == ["two-of-four-always"])
    #expect(try await course(sets.map { ($0, nil) }) == [])
  }

  @Test(
    "are reported where a choice is about the others",
    arguments: [
      ("All of the above", 1), ("None of these.", 1), ("Both of the above are right", 1),
      ("All these answers are correct", 1), ("Alle oben genannten", 1), ("Todas las anteriores", 1),
      ("Aucune des réponses ci-dessus", 1),
      ("All of these deals have one contact, so they wait", 0), ("None", 0), ("Allen", 0),
    ])
  func others(choice: String, count: Int) async throws {
    #expect(try await found("all-of-the-above", ["Wait", "Write", "x \(choice)"]) == count)
  }

  @Test(
    "are reported where a question asks for what is not so",
    arguments: [
      ("Which of these is not a lever?", 1), ("Which one doesn't move the number?", 1),
      ("All of these move a deal, except?", 1), ("Look at the list. What should you not send?", 1),
      ("Which of these is **not** a lever?", 0), ("Which of these is NOT a lever?", 0),
      ("What do you do if the buyer does not answer?", 0), ("Why does the deal not close?", 0),
      ("She is not in. What do you do?", 0), ("Which deal, though not large, is quick?", 0),
      ("Which of the two people who do not answer do you call?", 0),
      // Here the “not” belongs to one word, and the question asks for what is so.
      ("Which is a good reason not to send the contract today?", 0),
      ("What is the purpose of not naming a price?", 0),
      ("What do you call a payment not equal to the invoice?", 0),
      ("Which of these steps is not to be skipped?", 1),
      ("What does a gatekeeper not do?", 1), ("Which step is not part of the plan?", 1),
    ])
  func negative(question: String, count: Int) async throws {
    #expect(try await found("negative-question", ["Wait", "x Write"], asking: question) == count)
  }

  @Test(
    "are reported where a wrong choice says always or never",
    arguments: [
      (["Always say no", "x Ask for something", "Ask first"], 1),
      (["Always say no", "x Never give without getting", "Ask first"], 0),
      (["Say “I will never do that”", "x Ask for something", "Ask first"], 0),
      (["Say no", "x Ask for something", "Ask Nevers"], 0),
      (["Some wins were never entered", "x Ask for something", "Say no"], 0),
      (["Never. It is too early.", "x Ask for something", "Say no"], 0),
    ])
  func absolute(choices: [String], count: Int) async throws {
    #expect(try await found("absolute-word", choices) == count)
  }

  @Test("are not reported for “never” where the question asks how often")
  func frequency() async throws {
    let choices = ["Never on a quiet day", "x Once a week", "Once a year"]
    #expect(
      try await found("absolute-word", choices, asking: "How often do you call a customer?") == 0)
    #expect(try await found("absolute-word", choices, asking: "When do you call?") == 1)
  }

  @Test("are not reported for a saying, or for “never” as a word of its own")
  func sayings() async throws {
    let sayings = ["Never count chickens before they hatch", "x A stitch in time saves nine"]
    let third = ["Too many cooks spoil the broth"]
    #expect(
      try await found(
        "absolute-word", sayings + third, asking: "Which proverb fits a late repair?") == 0)
    #expect(try await found("absolute-word", sayings + third, asking: "What do you do?") == 1)
    #expect(
      try await found(
        "absolute-word", ["never", "x slowly", "table"], asking: "Which word says how?") == 0)
  }

  @Test(
    "are reported where an article fits the right choice alone",
    arguments: [
      ("He is an", ["x opponent", "champion"], 1), ("He is a:", ["x user", "opponent"], 1),
      ("It takes an …", ["x hour", "day"], 1), ("He is a/an", ["x opponent", "champion"], 0),
      ("He is an", ["x opponent", "owner"], 0), ("He is a", ["x user", "champion"], 0),
      ("What is he?", ["x an opponent", "a champion"], 0),
      ("What is shown in figure 8A?", ["x Discriminator", "Amplifier"], 0),
      ("Which of them begins with a?", ["x Lever", "Opponent"], 0),
      ("She brought in a ___", ["x lead", "opportunity"], 1),
    ])
  func grammar(question: String, choices: [String], count: Int) async throws {
    #expect(try await found("grammar-gives-away", choices, asking: question) == count)
  }

  @Test("in English alone where their words matter")
  func languages() async throws {
    let german = "title: Kurs\nlanguage: de\n"
    #expect(
      try await found(
        "negative-question", ["Wait", "x Write"], asking: "Which of these is not a lever?",
        course: german)
        == 0)
    #expect(try await found("absolute-word", ["Always no", "x Ask", "Wait"], course: german) == 0)
  }

  @Test(
    "are reported where feedback only repeats its choice",
    arguments: [
      ("Time, yours and theirs", "Time, yours and theirs.", 1),
      ("Time, yours and theirs", "Yes: time, yours and *theirs*!", 1),
      ("Time", "Yes, and it is yours.", 0), ("Time", "Time is what you cannot buy.", 0),
    ])
  func feedback(choice: String, feedback: String, count: Int) async throws {
    let text = ":::quiz{#q}\nWhat?\n\n- [x] \(choice)\n\n  \(feedback)\n- [ ] Nothing\n:::\n"
    #expect(
      try await Check(lesson: text, only: ["feedback-repeats-choice"]).diagnostics.count == count)
  }

  @Test("is an objective that nothing practices")
  func objective() async throws {
    func found(_ text: String) async throws -> [String] {
      let front = "---\nobjectives:\n  - Explain velocity\n---\n\n# Lesson\n\n"
      return try await Check(["01-lesson.md": front + text], only: ["objective-without-practice"])
        .rules
    }
    #expect(try await found("Text.\n") == ["objective-without-practice"])
    #expect(try await found(":::card{#c}\nA\n\n---\n\nB\n:::\n") == [])
    #expect(try await Check(lesson: "Text.\n", only: ["objective-without-practice"]).rules == [])
  }

  @Test("is an objective that no activity names, if all of them name some")
  func objectiveThatNothingNames() async throws {
    func found(_ text: String) async throws -> [String] {
      let front = "---\nobjectives:\n  - Explain it\n  - Decide it\n  - Do it\n---\n\n# Lesson\n\n"
      return try await Check(["01-lesson.md": front + text], only: ["objective-without-practice"])
        .places
    }
    func card(_ id: String, _ braces: String) -> String {
      ":::card{#\(id)\(braces)}\nA\n\n---\n\nB\n:::\n\n"
    }
    #expect(try await found(card("a", " objective=1")) == ["Decide it", "Do it"])
    #expect(try await found(card("a", " objective=1") + card("b", " objective=2,3")) == [])
    #expect(try await found(card("a", " objective=1") + card("b", "")) == [])
    let points = ":::keypoints{objective=3}\nDo it.\n:::\n"
    #expect(try await found(card("a", " objective=1,2") + points) == [])
  }

  @Test("is an objective that the lesson does not have, and the fix leaves those that it has")
  func unknownObjective() async throws {
    func check(_ front: String, _ braces: String) async throws -> Check {
      try await Check(
        [
          "01-lesson.md": front + "# Lesson\n\n:::card{#a \(braces)}\nA\n\n---\n\nB\n:::\n\n"
            + ":::keypoints{\(braces)}\nDo it.\n:::\n"
        ], only: ["unknown-objective"])
    }
    let two = "---\nobjectives: [Explain it, Decide it]\n---\n\n"
    #expect(try await check(two, "objective=1,2").rules == [])
    let missing = try await check(two, "objective=1,3")
    #expect(missing.rules == ["unknown-objective", "unknown-objective"])
    #expect(missing.places == ["1,3", "1,3"])
    #expect(missing.printed.contains("the lesson has no objective 3"))
    #expect(missing.printed.contains("1 to 2"))
    #expect(missing.fixed?.contains("{#a objective=1}") == true)
    #expect(
      try await check(two, "objective=\"2 3 1\"").fixed?.contains("objective=\"2,1\"") == true)
    #expect(try await check("", "objective=1").printed.contains("the lesson has no objectives"))
  }
}
