import Diagnostics
import Testing

/// Items of lists that Markdown shows as they are written.
@Suite("Lines that are not a list")
struct RawListTests {
  @Test(
    "numbers that continue text get an empty line above them, and letters before boxes go",
    arguments: [
      ("Steps:\n2. one\n3. two", "Steps:\n\n2. one\n3. two"),
      ("> Steps:\n> 3) one\n> 4) two", "> Steps:\n>\n> 3) one\n> 4) two"),
      ("a) [x] A\nb) [ ] B", "- [x] A\n- [ ] B"),
    ])
  func numbersInText(text: String, expected: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["raw-list"])
    #expect(check.rules == ["raw-list"], "\(check.printed)")
    #expect(check.fixed == expected + "\n")
    #expect(try await Check(lesson: expected + "\n", only: ["raw-list"]).rules == [])
  }

  @Test(
    "choices with letters get their boxes in a quiz, and none when it is not known which is right")
  func letters() async throws {
    let rules: Set = ["raw-list", "quiz-needs-right-answer"]
    let boxes = try await Check(lesson: ":::quiz{#q}\nW?\n\na) [x] A\nb) [ ] B\n:::\n", only: rules)
    #expect(boxes.fixed == ":::quiz{#q}\nW?\n\n- [x] A\n- [ ] B\n:::\n")
    let bare = try await Check(lesson: ":::quiz{#q}\nW?\n\na) A\nb) B\n:::\n", only: rules)
    #expect(bare.rules.contains("raw-list") && bare.fixed?.contains("a) A\nb) B") == true)
  }

  @Test(
    "more marks of word processors are bullets",
    arguments: [
      ("− one\n− two", "- one\n- two"), ("→ one\n→ two", "- one\n- two"),
      ("*one\n*two", "- one\n- two"), ("+one\n+two", "- one\n- two"),
      ("i) one\nii) two\niii) three", "- i) one\n- ii) two\n- iii) three"),
    ])
  func moreBullets(text: String, expected: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["raw-list"])
    #expect(check.rules == ["raw-list"], "\(check.printed)")
    #expect(check.fixed == expected + "\n")
  }

  @Test("dashes may begin what somebody says, so they stay")
  func speech() async throws {
    for text in ["– Bonjour.\n– Bonsoir.", "– one\n– two\n– three"] {
      let check = try await Check(lesson: text + "\n", only: ["raw-list"])
      #expect(check.rules == ["raw-list"] && check.fixed == text + "\n")
    }
    for text in [
      "– Bonjour.\n\n– Bonsoir.", "*One*\n*two* words",
      "*without milk", "§ 1 Name\n§ 2 Seat", "Vendi\no carro e\no barco.",
      "See chapter\n4. It is long.",
      "→ one", "i) one", "mix\nx) y",
    ] {
      let check = try await Check(lesson: text + "\n", only: ["raw-list"])
      #expect(check.rules == [], "\(check.printed)")
    }
  }

  @Test(
    "lists from a word processor get marks of Markdown",
    arguments: [
      ("•\tFirst\n•\tSecond", "- First\n- Second"), ("• One alone", "- One alone"),
      ("·\u{A0}a\n·\u{A0}b", "- a\n- b"), ("\u{F0B7}\ta\n\u{F0B7}\tb", "- a\n- b"),
      ("1)\u{A0}One\n2)\u{A0}Two", "1) One\n2) Two"), ("1.\u{A0}One", "1. One"),
      ("1.Wet\n2.Dry", "1. Wet\n2. Dry"), ("-Wet\n-Dry", "- Wet\n- Dry"),
      ("a) Wet\nb) Dry", "- a) Wet\n- b) Dry"),
      ("A. Wet\nB. Dry\nC. Soap", "- A. Wet\n- B. Dry\n- C. Soap"),
      ("(1) Wet\n(2) Dry", "1) Wet\n2) Dry"), ("\u{200B}- a\n\u{200B}- b", "- a\n- b"),
      ("–\ta\n–\tb", "- a\n- b"), ("➢ a\n➢ b", "- a\n- b"), ("Ask:\n• a\n• b", "Ask:\n- a\n- b"),
      ("> • a\n> • b", "> - a\n> - b"), ("☐ a\n☐ b", "- a\n- b"), ("- • a", "- a"),
      ("•\ta\no\tb\n•\tc", "- a\n  - b\n- c"),
    ])
  func lists(text: String, expected: String) async throws {
    let check = try await Check(lesson: text + "\n", only: ["raw-list"])
    #expect(check.rules == ["raw-list"], "\(check.printed)")
    #expect(check.fixed == expected + "\n")
  }
}
