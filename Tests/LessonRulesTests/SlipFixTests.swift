import Diagnostics
import LessonReader
import Testing

@Suite("Slips of the hand and their fixes")
struct SlipFixTests {
  @Test(
    "text outside a directive's brackets is put where it belongs, and nothing is lost",
    arguments: [
      (":::facilitator minutes=10", ":::facilitator{minutes=10}"),
      (":::facilitator  minutes=10  ", ":::facilitator{minutes=10}  "),
      (":::tip [Title]", ":::tip[Title]"),
      (":::tip [A *title*] ", ":::tip[A *title*] "),
      (":::exercise Ask them minutes=10", ":::exercise[Ask them]{minutes=10}"),
      (":::exercise [Ask] {#ask}", ":::exercise[Ask]{#ask}"),
      (":::exercise Ask {#ask} minutes=5", ":::exercise[Ask]{#ask minutes=5}"),
      (":::exercise{#ask} Ask them", ":::exercise[Ask them]{#ask}"),
      (":::exercise[Ask]{#ask} minutes=5", ":::exercise[Ask]{#ask minutes=5}"),
      (":::quiz #first points=2", ":::quiz{#first points=2}"),
      (":::quiz answer=\"a b\" #first", ":::quiz{answer=\"a b\" #first}"),
      (":::only editions=\"web handouts\"", ":::only{editions=\"web handouts\"}"),
      (":::tip: Title", ":::tip[Title]"), (":::tip — Title", ":::tip[Title]"),
      (":::tip (Title)", ":::tip[Title]"), (":::tip “My title”", ":::tip[My title]"),
      (":::tip title: My title", ":::tip[My title]"), (":::tip title page", ":::tip[title page]"),
      (":::tip (one) and (two)", ":::tip[(one) and (two)]"), (":::tip = A = B", ":::tip[A = B]"),
      (":::note title=\"My title\"", ":::note[My title]"), (":::quiz(#q)", ":::quiz{#q}"),
      (":::quiz (points=2)", ":::quiz{points=2}"),
      (":::facilitator 10 min", ":::facilitator{minutes=10}"),
      (":::exercise (10 minutes)", ":::exercise{minutes=10}"),
      (":::only web", ":::only{editions=web}"),
      (":::except web, handouts", ":::except{editions=\"web handouts\"}"),
    ])
  func openings(line: String, expected: String) async throws {
    let check = try await Check(lesson: line + "\nWords.\n:::\n", only: ["malformed-attributes"])
    #expect(check.fixed == expected + "\nWords.\n:::\n")
    #expect(check.rules.count == 1)
  }

  @Test(
    "what can be meant in two ways is left to the author",
    arguments: [
      ":::tip[One] two", ":::tip{#a} x {#b}", ":::tip a]b", ":::exercise{#ask Ask them",
    ])
  func doubtful(line: String) async throws {
    let text = line + "\nWords.\n:::\n"
    let check = try await Check(lesson: text, only: ["malformed-attributes"])
    #expect(!check.rules.isEmpty)
    let source = check.fixed ?? ""
    #expect(source.contains("Words.") && (source == text || source.contains("Ask them")))
  }

  @Test("a directive on one line gets three lines, if nothing closes it")
  func oneLine() async throws {
    let rules: Set = ["malformed-attributes", "unclosed-directive"]
    let check = try await Check(lesson: ":::tip Ask twice. :::\n\nMore.\n", only: rules)
    #expect(check.rules == ["malformed-attributes"])
    #expect(check.fixed == ":::tip\nAsk twice.\n:::\n\nMore.\n")
    let closed = try await Check(lesson: ":::tip Ask twice. :::\nMore.\n:::\n", only: rules)
    #expect(closed.rules == ["malformed-attributes"])
    #expect(closed.fixed == ":::tip Ask twice. :::\nMore.\n:::\n")
  }

  @Test(
    "words beside a directive without a title are not made one",
    arguments: [":::facilitator Let them talk", ":::only web readers", ":::hint Think of May"])
  func untitled(line: String) async throws {
    let check = try await Check(lesson: line + "\nWords.\n:::\n", only: ["malformed-attributes"])
    #expect(check.rules.count == 1)
    #expect(check.fixed?.contains("[") == false, "\(check.fixed ?? "")")
  }

  @Test(
    "commas, colons and spaces between attributes are read as they are meant, and each is one slip",
    arguments: [
      ("{#q, points=2}", "{#q points=2}", 1), ("{#q; points=2;}", "{#q points=2}", 2),
      ("{#q, points: 2}", "{#q points=2}", 2), ("{#q points = 2}", "{#q points=2}", 1),
      ("{#q points= 2 card=no}", "{#q points=2 card=no}", 1), ("{points:2 #q}", "{points=2 #q}", 1),
      ("{id=q}", "{#q}", 1), ("{id: q, points=2}", "{id=q points=2}", 2),
    ])
  func separators(written: String, expected: String, count: Int) async throws {
    let rules: Set = [
      "malformed-attributes", "unknown-attribute", "invalid-value", "activity-needs-id",
    ]
    let check = try await Check(
      lesson: ":::quiz\(written)\nW?\n\n- [x] a\n- [ ] b\n:::\n", only: rules)
    #expect(check.rules.count == count + (written.hasPrefix("{id:") ? 1 : 0), "\(check.printed)")
    if !written.hasPrefix("{id:") {
      #expect(check.fixed?.hasPrefix(":::quiz\(expected)\n") == true, "\(check.fixed ?? "")")
    }
  }

  @Test(
    "an answer under a mistyped key is one slip, and a value may contain commas and colons",
    arguments: [
      ("{#q answers=a}", 1), ("{#q Answer=true}", 1), ("{#q answer:true}", 1),
      ("{#q answer=\"a, b: c\"}", 0), ("{#q answer=a,b}", 0), ("{#q answer=\"a\", points=2}", 1),
    ])
  func answers(written: String, count: Int) async throws {
    let check = try await Check(lesson: ":::quiz\(written)\nIs it?\n:::\n")
    #expect(check.rules.count == count, "\(check.printed)")
  }

  @Test(
    "the file of a lesson stands for its id, also as a path or a page",
    arguments: [
      "02-other.md", "lessons/02-other.md", "./02-other.md", "02-other.html", "other/",
      "../other/index.html", "02-other",
    ])
  func prerequisites(written: String) async throws {
    let check = try await Check(
      ["01-lesson.md": "---\ntitle: A\nprerequisites: \(written)\n---\n\nWords.\n"],
      only: ["invalid-value", "unknown-prerequisite"])
    #expect(check.rules.count == 1)
    #expect(check.diagnostics[0].fixes[0].edits.map(\.replacement) == ["other"])
  }

  @Test("an id that lines of another key have run into is left to the author")
  func runOnID() async throws {
    let check = try await Check(
      ["01-lesson.md": "---\ntitle: A\nid: people\n  - Draw the map\n  - Ask\n---\n\nWords.\n"],
      only: ["invalid-value"])
    #expect(check.rules == ["invalid-value"])
    #expect(check.diagnostics[0].fixes.allSatisfy { $0.edits.isEmpty })
  }

  @Test("what hides a whole lesson is one problem")
  func hidden() async throws {
    for (text, rule) in [
      ("<!-- note\n# A\n\nWords.\n", "unclosed-html"),
      ("# A\n\n<table><tr></tr></table>\n", "raw-html"),
    ] {
      let check = try await Check(["01-lesson.md": text])
      #expect(check.rules == [rule], "\(check.printed)")
    }
    #expect(try await Check(["01-lesson.md": "# A\n\n<!-- later -->\n"]).rules == ["empty-lesson"])
  }

  @Test("a label that is not shown anywhere keeps its words; an empty one goes")
  func labels() async throws {
    let words = try await Check(
      lesson: ":::facilitator[Let them talk]\nx\n:::\n", only: ["unused-label"])
    #expect(words.rules.count == 1 && words.fixed?.contains("Let them talk") == true)
    let empty = try await Check(lesson: ":::facilitator[]\nx\n:::\n", only: ["unused-label"])
    #expect(empty.fixed == ":::facilitator\nx\n:::\n")
  }

  @Test(
    "numbers lose a unit that says nothing new, and nothing else",
    arguments: [
      ("minutes=5min", "minutes=5"), ("minutes=\"5 minutes\"", "minutes=\"5\""),
      ("minutes=5-10", "minutes=5-10"), ("minutes=2h", "minutes=2h"),
      ("minutes=900", "minutes=900"),
    ])
  func units(written: String, expected: String) async throws {
    let check = try await Check(
      lesson: ":::exercise[A]{#a \(written)}\nx\n:::\n", only: ["invalid-value"])
    #expect(check.rules == ["invalid-value"])
    #expect(check.fixed == ":::exercise[A]{#a \(expected)}\nx\n:::\n")
  }

  @Test("a rating that is too high is one mistake")
  func rating() async throws {
    let check = try await Check(
      lesson: ":::worksheet[W]{#w}\n- How good? {rating=50}\n- What? {rows=99}\n:::\n")
    #expect(check.rules == ["invalid-value", "invalid-value"])
  }

  @Test("boxes and bullets with a space too many or too few are choices, each slip reported once")
  func boxes() async throws {
    let check = try await Check(
      lesson: """
        :::quiz{#a}
        Which?

        - [X ] One
        - [ x] Two

          Because.
        -[ ] Three
        - [] Four
        - [x]Five

        So.
        :::

        :::quiz{#b}
        Which?

        -[x] One
        -[ ] Two

        So.
        :::

        """)
    #expect(check.rules == Array(repeating: "invalid-choice", count: 7), "\(check.printed)")
    #expect(
      check.fixed == """
        :::quiz{#a}
        Which?

        - [x] One
        - [x] Two

          Because.
        - [ ] Three
        - [ ] Four
        - [x] Five

        So.
        :::

        :::quiz{#b}
        Which?

        - [x] One
        - [ ] Two

        So.
        :::

        """)
  }

  @Test("a first heading of any level is the title; sections below it begin at level 2")
  func titles() async throws {
    let check = try await Check(["01-lesson.md": "## Methods\n\nx\n\n### How\n\ny\n"])
    #expect(check.rules == [])
    let late = try await Check(["01-lesson.md": "Before.\n\n## Methods\n\nx\n"])
    #expect(late.rules == [])
    let none = try await Check(["01-lesson.md": "Before.\n"])
    #expect(none.rules == ["missing-title"])
  }
}
