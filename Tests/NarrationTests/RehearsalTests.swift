import Diagnostics
import LessonModel
import Testing
import Words

@testable import Narration

@Suite("A rehearsal")
struct RehearsalTests {
  private func line(_ name: String, _ said: String) -> Block {
    paragraph(
      .strong(Emphasis(content: [words(name + ":")], span: here)), words(" " + said))
  }

  private func role(_ name: String, _ brief: String) -> RolePlay.Role {
    RolePlay.Role(name: [words(name)], brief: [paragraph(brief)], span: here)
  }

  private func play(_ scene: [Block], roles: [RolePlay.Role]) throws -> Block {
    .activity(
      .rolePlay(
        RolePlay(
          id: try #require(ActivityID("ask")), title: [words("Ask")], scene: scene, roles: roles,
          span: here)))
  }

  private func lesson(_ blocks: [Block]) throws -> Lesson {
    Lesson(
      id: try #require(LessonID("a")), path: "lessons/a.md", title: Spanned("The call", at: here),
      objectives: [Spanned("Call.", at: here)], blocks: blocks, span: here)
  }

  private func script(_ lesson: Lesson, second: Bool = false) throws -> Script {
    var narration = NarrationSettings.plain
    if second { narration.second = Spanned("espeak:en-us", at: here) }
    let course = Course(
      id: try #require(CourseID("c")), title: "Sales", language: .english, narration: narration,
      units: [Unit(lessons: [lesson])], span: here)
    let rehearsal = try #require(lesson.rehearsal(in: .podcast))
    return ScriptWriter.script(
      forRehearsal: rehearsal, in: course, words: CourseWords(.english)
    ).value
  }

  private func talk() throws -> Block {
    try play(
      [
        paragraph("Nothing happens."), line("Buyer", "We will get to it."),
        line("Seller", "What happens without it?"), line("Buyer", "We pay."),
        line(
          "Seller", "Shall we plan back from there, one week at a time, until we are here again?"),
      ], roles: [role("Seller", "Never mention elephants."), role("Buyer", "You collect zebras.")])
  }

  @Test("says the others' lines, is silent, and then says a good answer; briefs are never heard")
  func conversation() throws {
    let script = try script(
      lesson([paragraph("A long story."), try talk(), paragraph("The end.")]))
    #expect(script.sections.map(\.title) == ["The call", "Ask"])
    #expect(
      script.sentences.map(\.spoken) == [
        "Rehearsal: The call.", "When it is quiet, speak. Then you hear a good answer.",
        "A role-play: Ask.", "Nothing happens.", "You are Seller.", "We will get to it.",
        "What happens without it?", "We pay.",
        "Shall we plan back from there, one week at a time, until we are here again?",
      ])
    let speakers = script.sentences.map { $0.speaker?.name }
    #expect(speakers.suffix(4) == ["Buyer", nil, "Buyer", nil])
    // Five seconds at least; longer for a longer answer.
    #expect(script.sentences[5].pause == 5250)
    #expect(script.sentences[7].pause > 10_000)
    let heard = script.sentences.map(\.spoken).joined(separator: " ")
    #expect(!heard.contains("elephants") && !heard.contains("zebras"))
  }

  @Test("has the second voice for the other, and learners are the first role that speaks")
  func voices() throws {
    let made = try script(lesson([try talk()]), second: true)
    #expect(made.sentences.compactMap(\.speaker?.isSecondVoice) == [true, true])
    let other = try play(
      [line("Amara", "Hello."), line("Leon", "Hi."), line("Amara", "Now?")], roles: [])
    // Nobody of the roles speaks, so learners answer.
    let lines = try script(lesson([other])).sentences
    #expect(lines.map(\.spoken).contains("You are Leon."))
    #expect(lines.filter { $0.speaker?.name == "Amara" }.count == 2)
    let first = try play(
      [line("Leon", "Hello."), line("Amara", "Hi."), line("Leon", "Now?")],
      roles: [role("Leon", "Call.")])
    #expect(try script(lesson([first])).sentences.map(\.spoken).contains("You begin."))
  }

  @Test("gives the time of a task to answer it, and then its solution")
  func task() throws {
    var exercise = Exercise(
      id: try #require(ActivityID("own")), task: [paragraph("Say why.")],
      solutions: [.init(blocks: [paragraph("It is the buyer's date.")], span: here)], span: here)
    #expect(try lesson([.activity(.exercise(exercise))]).rehearsal(in: .podcast) == nil)
    exercise.aloud = 40
    let script = try script(lesson([.activity(.exercise(exercise))]))
    let place = try #require(script.sentences.firstIndex { $0.spoken == "Say why." })
    #expect(script.sentences[place].pause == 40_000)
    #expect(
      script.sentences[(place + 1)...].map(\.spoken)
        == ["A good answer:", "It is the buyer's date."])
  }

  @Test("is not there for briefs alone, for points with bold names, or for one who speaks alone")
  func none() throws {
    for scene in [
      [paragraph("Call somebody.")],
      [line("Buyer", "One."), line("Seller", "Two."), line("Boss", "Three.")],
      [line("Buyer", "One."), line("Buyer", "Two."), line("Buyer", "Three.")],
    ] {
      #expect(try lesson([try play(scene, roles: [])]).rehearsal(in: .podcast) == nil)
    }
  }
}
