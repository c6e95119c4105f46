import Diagnostics
import LessonModel
import Testing
import Words

@testable import Narration

@Suite("A sound in a lesson")
struct PlayedSoundTests {
  private func sound(_ transcript: [Block], file: String = "media/call.mp3") throws -> Block {
    let source = Spanned(AssetReference.asset(try #require(AssetID(file))), at: here)
    return .media(
      Media(
        kind: .audio, title: [words("A call")], source: source, transcript: transcript, span: here))
  }

  private func narrate(
    _ blocks: [Block], glossary: Glossary = Glossary(), fault: AssetFault? = nil
  ) throws -> Diagnosed<Script> {
    let lesson = Lesson(
      id: try #require(LessonID("a")), path: "lessons/a.md", title: Spanned("T", at: here),
      blocks: blocks, span: here)
    var asset = Asset(
      id: try #require(AssetID("media/call.mp3")), mediaType: .mp3, byteCount: 9)
    asset.fault = fault
    let course = Course(
      id: try #require(CourseID("c")), title: "C", language: .english, narration: .plain,
      glossary: glossary, units: [Unit(lessons: [lesson])], assets: [asset], span: here)
    return ScriptWriter.script(for: lesson, in: course, words: CourseWords(.english))
  }

  private func played(_ script: Diagnosed<Script>) -> [String] {
    script.value.sentences.filter { $0.sound != nil }.map(\.written)
  }

  @Test("is announced and played; what is heard in it is not read, and nothing is missing")
  func played() throws {
    let script = try narrate([
      sound([paragraph("It is Tom. Call me.")]), paragraph("That was Tom."),
    ])
    #expect(
      script.written == ["A recording: A call", "It is Tom.", "Call me.", "That was Tom."])
    #expect(played(script) == ["It is Tom.", "Call me."])
    #expect(script.value.standIns == [])
  }

  @Test("without words is played, too")
  func wordless() throws {
    let script = try narrate([sound([])])
    #expect(script.written == ["A recording: A call", ""])
    #expect(script.value.sentences.last?.sound?.asset.path == "media/call.mp3")
  }

  @Test("has its people speak for themselves: nobody announces them")
  func people() throws {
    func line(_ name: String, _ said: String) -> Block {
      paragraph(.strong(Emphasis(content: [words(name + ":")], span: here)), words(" " + said))
    }
    let script = try narrate([
      sound([line("Leon", "Hello."), line("Ana", "Leon?"), line("Leon", "Yes.")])
    ])
    #expect(script.written == ["A recording: A call", "Hello.", "Leon?", "Yes."])
    #expect(script.value.sentences.suffix(3).map { $0.speaker?.name } == ["Leon", "Ana", "Leon"])
  }

  @Test(
    "is not interrupted by the voice: no symbol is reported, no code announced, no term explained")
  func uninterrupted() throws {
    let term = Glossary.Term(
      id: try #require(TermID("lever")), term: Spanned("lever", at: here),
      definition: Spanned("Something to pull.", at: here), span: here)
    let lever = Inline.link(
      Link(
        content: [words("lever")], target: .term(term.id), destination: "term:lever", span: here))
    let code = Block.code(CodeBlock(language: nil, text: "x\n", span: here))
    let script = try narrate(
      [sound([paragraph(words("Pull the "), lever, words(" ☎.")), code])],
      glossary: Glossary(terms: [term]))
    #expect(script.diagnostics == [])
    #expect(played(script) == ["Pull the lever ☎."])
    #expect(script.value.sentences.last?.written == "Lever: something to pull.")
    #expect(script.value.sentences.last?.sound == nil)
  }

  @Test("whose file cannot be played is read, and so is a video")
  func unplayable() throws {
    let fault = AssetFault.unreadable("it is empty")
    let script = try narrate([sound([paragraph("Call me.")])], fault: fault)
    #expect(played(script) == [])
    #expect(script.said == ["A recording: A call.", "Call me."])
    #expect(script.value.standIns.map(\.replacement) == ["its words"])
    #expect(played(try narrate([sound([paragraph("Call me.")], file: "media/other.mp3")])) == [])
  }
}
