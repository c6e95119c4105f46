import Diagnostics
import LessonModel
import Testing

@testable import Narration

/// Conversations have a voice for each person.
@Suite struct CastTests {
  private func line(_ name: String, _ said: String, colonInside: Bool = true) -> Block {
    let bold = Inline.strong(
      Emphasis(content: [words(colonInside ? name + ":" : name)], span: here))
    return paragraph(bold, words((colonInside ? " " : ": ") + said))
  }

  private func story(_ blocks: Block...) -> Block {
    .callout(Callout(kind: .story, blocks: blocks, span: here))
  }

  @Test("each person has a voice and a name in the transcript; the narrator names each once")
  func conversation() throws {
    let script = try narrate(
      story(
        paragraph("They met."), line("Leon", "When? And where?"),
        line("Priya", "In May.", colonInside: false), line("Leon", "Good."), paragraph("He left.")))
    let heard = script.value.sentences.dropFirst()
    #expect(
      heard.map(\.spoken) == [
        "They met.", "Leon:", "When?", "And where?", "Priya:", "In May.", "Good.", "He left.",
      ])
    #expect(
      heard.map { $0.speaker?.name } == [nil, nil, "Leon", "Leon", nil, "Priya", "Leon", nil])
    let pitches = heard.compactMap { $0.speaker?.pitch }
    #expect(pitches[0] == pitches[3] && pitches[0] != pitches[2])
    #expect(!pitches.contains(1))
  }

  @Test("a second voice plays every other person, and the narrator's the rest, all apart")
  func secondVoice() throws {
    var settings = NarrationSettings.plain
    settings.second = Spanned("espeak:en-us", at: here)
    let script = try narrate(
      story(
        line("Leon", "When?"), line("Priya", "In May."), line("Leon", "Good."),
        line("Amara", "Bad."), line("Otto", "Why?")), narration: settings)
    let speakers = script.value.sentences.compactMap(\.speaker)
    #expect(speakers.map(\.name) == ["Leon", "Priya", "Leon", "Amara", "Otto"])
    #expect(speakers.map(\.isSecondVoice) == [true, false, true, true, false])
    #expect(Set(speakers.map { "\($0.isSecondVoice) \($0.pitch)" }).count == 4)
    // The narrator's own voice is nobody else's.
    #expect(!speakers.contains { !$0.isSecondVoice && $0.pitch == 1 })
  }

  @Test("points with bold names are no conversation, and neither is the text of a lesson")
  func points() throws {
    let days = try narrate(
      story(line("Monday", "Ask."), line("Tuesday", "Call."), line("Friday", "Stop.")))
    #expect(days.value.sentences.allSatisfy { $0.speaker == nil })
    #expect(days.said.first == "Monday: Ask.")
    let two = try narrate(story(line("Leon", "Ask."), line("Leon", "Call.")))
    #expect(two.value.sentences.allSatisfy { $0.speaker == nil })
    let text = try narrate(line("Leon", "A."), line("Priya", "B."), line("Leon", "C."))
    #expect(text.value.sentences.allSatisfy { $0.speaker == nil })
  }
}
