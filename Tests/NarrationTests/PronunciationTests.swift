import Diagnostics
import LessonModel
import Testing
import Words

@testable import Narration

/// How words are said that the voice would guess wrong.
@Suite struct PronunciationTests {
  private func entry(_ written: String, _ said: String, _ language: String? = nil)
    -> Pronunciation.Entry
  {
    Pronunciation.Entry(
      written: written, said: said, language: language.flatMap { LanguageTag($0) }, span: here)
  }

  private func said(
    _ text: String, _ entries: Pronunciation.Entry..., language: String = "en"
  ) throws -> String {
    let maker = SentenceMaker(
      try #require(LanguageTag(language)), Pronunciation(entries: entries))
    var passage = Passage()
    passage.append(text, span: here)
    var diagnostics: [Diagnostic] = []
    return maker.sentences(of: passage, pause: 0, diagnostics: &diagnostics)
      .map(\.sentence.spoken).joined(separator: " ")
  }

  @Test("whole words are said as the course wants it, with their possessive, and others are not")
  func wholeWords() throws {
    let win = entry("Nguyen", "win")
    #expect(try said("Ms. Nguyen left.", win) == "Ms win left.")
    #expect(
      try said("Nguyen’s deal, Nguyens and McNguyen.", win) == "win's deal, Nguyens and McNguyen.")
  }

  @Test("capital letters count, except at the beginning of a sentence")
  func capitals() throws {
    #expect(
      try said("Live IT now. It is live.", entry("IT", "eye tee"))
        == "Live eye tee now. It is live.")
    #expect(
      try said("Kubectl and kubectl, not Kubectls.", entry("kubectl", "cube control"))
        == "cube control and cube control, not Kubectls.")
  }

  @Test("several words and marks may be an entry; the longest one counts")
  func longest() throws {
    let entries = [
      entry("C", "see"), entry("C#", "see sharp"), entry("Van der Berg", "fun dare bairk"),
    ]
    #expect(try said("C# or C?", entries[0], entries[1]) == "see sharp or see?")
    #expect(try said("Ask Van der Berg.", entries[2]) == "Ask fun dare bairk.")
  }

  @Test("an entry for another language is not used, and one for the region comes first")
  func languages() throws {
    let entries = [
      entry("Leon", "lay-on"), entry("Leon", "Leo", "de"), entry("Leon", "Lee", "en-GB"),
    ]
    #expect(try said("Leon.", entries[0], entries[1], entries[2]) == "lay-on.")
    #expect(try said("Leon.", entries[0], entries[1], entries[2], language: "en-GB") == "Lee.")
  }

  @Test("numbers in what is said are words, and the transcript shows what is written")
  func written() throws {
    let lexicon = Pronunciation(entries: [entry("K8s", "kubernetes 8")])
    let maker = SentenceMaker(.english, lexicon)
    var passage = Passage()
    passage.append("We use K8s. Why?", span: SourceSpan(path: "lessons/a.md", start: 10, end: 26))
    var diagnostics: [Diagnostic] = []
    let sentences = maker.sentences(of: passage, pause: 0, diagnostics: &diagnostics)
    #expect(sentences.map(\.sentence.written) == ["We use K8s.", "Why?"])
    #expect(sentences[0].sentence.spoken == "We use kubernetes eight.")
    #expect(sentences.map(\.sentence.span?.start) == [10, 22])
  }

  @Test("a name in code is said too, if it is an entry as a whole")
  func code() throws {
    let maker = SentenceMaker(.english, Pronunciation(entries: [entry("nginx", "engine x")]))
    var passage = Passage()
    passage.append("Start ", span: here)
    passage.append(code: "nginx", span: here)
    var diagnostics: [Diagnostic] = []
    #expect(
      maker.sentences(of: passage, pause: 0, diagnostics: &diagnostics).map(\.sentence.spoken)
        == ["Start engine x."])
  }

  @Test("a phrase tells which rule said what")
  func steps() {
    let reading = PhraseReading(
      of: "Ms. Nguyen paid $40 at 9:30.", language: .english,
      pronunciation: Pronunciation(entries: [entry("Nguyen", "win")]))
    #expect(reading.sentences == ["Ms win paid forty dollars at nine thirty."])
    let steps = reading.steps.map { "\($0.written) = \($0.said)" }
    #expect(steps.contains("Nguyen = win") && steps.contains("9:30 = nine thirty"))
    #expect(reading.steps.first { $0.said == "win" }?.rule == "pronunciation.yaml")
    #expect(reading.steps.first { $0.said == "nine thirty" }?.rule == "time")
  }

  @Test("a word in the text says how it is said")
  func inline() throws {
    let name = Inline.styled(StyledText(.said("lay-on"), content: [words("Leon")], span: here))
    let script = try narrate(paragraph(words("Call "), name, words(".")))
    #expect(script.said == ["Call lay-on."])
    #expect(script.written == ["Call Leon."])
  }
}
