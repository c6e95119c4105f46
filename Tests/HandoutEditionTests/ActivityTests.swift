import EditionKit
import HandoutEdition
import LessonModel
import Testing

@Suite("Activities on paper")
struct ActivityTests {
  private func quiz() throws -> Block {
    func choice(_ words: String, _ isRight: Bool) -> Quiz.Choice {
      Quiz.Choice(
        content: [text(words)], isRight: isRight, feedback: [paragraph("Because \(words)")],
        span: here)
    }
    return .activity(
      .quiz(
        Quiz(
          id: try #require(ActivityID("q")), question: [paragraph("Which?")],
          answer: .choices([choice("Pain", false), choice("Plan", true)]),
          explanation: [paragraph("Afterwards")], span: here)))
  }

  private func exercise() throws -> Block {
    .activity(
      .exercise(
        Exercise(
          id: try #require(ActivityID("e")), minutes: 10, task: [paragraph("Write")],
          hints: [Exercise.Hint(blocks: [paragraph("Look")], span: here)],
          solutions: [Exercise.Solution(blocks: [paragraph("Secret")], span: here)], span: here)))
  }

  @Test("hold nothing in the learner's copy that tells right from wrong")
  func learnerQuiz() async throws {
    let json = try await Sample([quiz()]).json()
    #expect(json.contains(#""text":"Which?""#))
    #expect(json.contains(#""form":"single""#))
    for secret in ["true", "Because", "Afterwards"] { #expect(!json.contains(secret), "\(secret)") }
  }

  @Test("hold key, feedback and explanation in the facilitator's copy")
  func facilitatorQuiz() async throws {
    let json = try await Sample([quiz()]).json("handouts/a-facilitator.pdf")
    let right =
      #"{"letter":"B","content":[{"kind":"text","text":"Plan"}],"right":true,"feedback":[{"kind":"paragraph""#
    for part in [right, "Because Pain", "Afterwards"] { #expect(json.contains(part), "\(part)") }
  }

  @Test("give the learner lines to write on, and the hints at the end")
  func learnerExercise() async throws {
    let sample = try Sample([exercise()])
    let json = try await sample.json()
    #expect(json.contains(#""lines":10,"ground":"lines","elastic":true,"#))
    #expect(json.contains(#""hints":[],"hinted":true,"solutions":[]"#))
    let hints = try await sample.json("handouts/a.pdf", "hints")
    #expect(hints.hasPrefix(#"[{"id":"e","title":null,"hints":[{"blocks":[{"kind":"paragraph""#))
    #expect(!json.contains("Secret") && !hints.contains("Secret"))
  }

  @Test("give the facilitator hints and solution in their place, and no lines")
  func facilitatorExercise() async throws {
    let sample = try Sample([exercise()])
    let json = try await sample.json("handouts/a-facilitator.pdf")
    #expect(json.contains(#""lines":0,"ground":"lines","elastic":true,"hints":[{"blocks":"#))
    #expect(json.contains("Secret"))
    #expect(try await sample.json("handouts/a-facilitator.pdf", "hints") == "[]")
  }

  @Test("are numbered through the lesson")
  func numbers() async throws {
    let json = try await Sample([quiz(), quiz()]).json()
    #expect(json.contains(#""number":1"#) && json.contains(#""number":2"#))
  }

  @Test("leave notes for the facilitator out of the learner's copy")
  func notes() async throws {
    let note = Block.facilitatorNote(
      FacilitatorNote(minutes: 5, blocks: [paragraph("Let pairs compare")], span: here))
    let sample = try Sample([note])
    #expect(try await sample.json() == "[]")
    #expect(
      try await sample.json("handouts/a-facilitator.pdf")
        .hasPrefix(#"[{"kind":"facilitator","minutes":5,"blocks":["#))
  }
}
