import QuestionEdition
import Testing

@Suite("Questions in GIFT")
struct GIFTTests {
  private func blocks(_ lesson: String) async throws -> [String] {
    try await SampleQuestions(GIFT.self, lesson).text("-gift.txt")
      .split(separator: "\n\n").map { $0.trimmingSpace }
  }

  private func question(_ lesson: String) async throws -> String {
    try #require(try await blocks(lesson).dropFirst().first)
  }

  @Test("begin with a category for each lesson")
  func category() async throws {
    #expect(
      try await blocks(SampleQuestions.truth).first == "$CATEGORY: $course$/top/Q & A // B/One")
  }

  @Test("have an id, a title, feedback and an explanation")
  func single() async throws {
    #expect(
      try await question(SampleQuestions.single) == """
        // [id:lever]
        ::The lever::[html]<p>Which lever is worth pulling first?</p>{=The weakest one#<p>Yes\\: it costs least.</p> ~The loudest one####<p>Look at the <em>numbers</em>.</p>}
        """)
  }

  @Test("give each right choice its part, and take it away for a wrong one")
  func multiple() async throws {
    #expect(
      try await question(SampleQuestions.multiple).hasSuffix("{~%50%Two ~%50%Four ~%-50%Five}"))
  }

  @Test("say what is true, which words are right, and which numbers")
  func answers() async throws {
    #expect(try await question(SampleQuestions.truth).hasSuffix("{T}"))
    #expect(try await question(SampleQuestions.text).hasSuffix("{=deal\\\\* =sale}"))
    #expect(try await question(SampleQuestions.number).hasSuffix("{#42.5:0.5}"))
  }

  @Test("match pairs, and steps with their numbers")
  func pairs() async throws {
    #expect(
      try await question(SampleQuestions.match).hasSuffix(
        "<p>Role – Says</p>{=Champion -> \"Yes\\: a\\=b\" =Blocker -> \"No\" =Sponsor -> \"How much?\"}"
      ))
    let order = try await question(SampleQuestions.order)
    for pair in ["=<p>First</p> -> 1", "=<p>Second</p> -> 2", "=<p>Third</p> -> 3"] {
      #expect(order.contains(pair))
    }
  }

  @Test("are one for each gap")
  func gaps() async throws {
    #expect(
      Array(try await blocks(SampleQuestions.gaps).dropFirst()) == [
        """
        // [id:gaps-1]
        ::A ____ without a ____ dies. (1)::[html]<p>A {=deal\\~\\#\\} =sale} without a _____ dies.</p>
        """,
        """
        // [id:gaps-2]
        ::A ____ without a ____ dies. (2)::[html]<p>A _____ without a {=champion} dies.</p>
        """,
      ])
    let one = try await question(":::quiz{#one}\nA [[deal]].\n:::")
    #expect(one == "// [id:one]\n::A ____.::[html]<p>A {=deal}.</p>")
  }

  @Test("have no empty line inside, whatever their text is")
  func lines() async throws {
    let lesson = ":::quiz{#code answer=true}\nIs this one line?\n\n```\na\n\nb\n```\n:::"
    let blocks = try await blocks(lesson)
    #expect(blocks.count == 2)
    #expect(blocks[1].contains("a\\n\\nb"))
  }
}

extension Substring {
  fileprivate var trimmingSpace: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}
