import LessonModel
import Testing

@testable import AudioContent

@Suite("Transcripts")
struct TranscriptTests {
  private func recording(_ cues: [Recording.Cue], duration: Int = 60_000) throws -> Recording {
    Recording(
      id: RecordingID(digest: "aa"), lesson: try #require(LessonID("a")), byteCount: 1,
      duration: duration, origin: .synthesized(voice: "v"), chapters: [], cues: cues,
      loudness: .init(integrated: -16, truePeak: -1))
  }

  @Test("is WebVTT with a speaker, escaped")
  func webVTT() throws {
    let recording = try recording(
      [
        .init(text: "5 > 3 & <b>", start: 0, end: 1500),
        .init(text: "Done.", start: 2000, end: 3_723_004),
      ], duration: 4_000_000)
    #expect(
      WebVTT.text(of: recording, speaker: "Narrator") == """
        WEBVTT

        00:00:00.000 --> 00:00:01.500
        <v Narrator>5 &gt; 3 &amp; &lt;b&gt;

        00:00:02.000 --> 01:02:03.004
        <v Narrator>Done.

        """)
  }

  @Test("says at its head that the voice is synthetic, and who speaks in a conversation")
  func noteAndSpeaker() throws {
    let recording = try recording(
      [.init(text: "When?", start: 0, end: 1500, speaker: "Leon & Co.")])
    #expect(
      WebVTT.text(of: recording, speaker: "Narrator", note: "A voice --> reads.\n\nYes.") == """
        WEBVTT

        NOTE A voice → reads. Yes.

        00:00:00.000 --> 00:00:01.500
        <v Leon &amp; Co.>When?

        """)
  }

  @Test("does not exist where nobody knows the times")
  func noCues() throws {
    #expect(WebVTT.text(of: try recording([]), speaker: "Narrator") == nil)
  }

  @Test(
    "has every word once, in short lines, in order, within the recording",
    arguments: [
      "Short.", String(repeating: "word ", count: 100),
      "https://example.com/" + String(repeating: "x", count: 200),
      String(repeating: "営業", count: 90), "  blanks \n and\tbreaks ",
    ])
  func invariants(sentence: String) throws {
    let recording = try recording([
      .init(text: "Before.", start: 0, end: 1000), .init(text: sentence, start: 900, end: 20_000),
      .init(text: "After.", start: 59_000, end: 61_000),
    ])
    let cues = TranscriptCue.cues(of: recording)
    let words = { (text: String) in text.filter { !$0.isWhitespace } }
    #expect(words(cues.flatMap(\.lines).joined()) == words("Before." + sentence + "After."))
    #expect(cues.allSatisfy { cue in (1...2).contains(cue.lines.count) })
    #expect(cues.flatMap(\.lines).allSatisfy { (1...65).contains($0.count) })
    for (cue, next) in zip(cues, cues.dropFirst()) { #expect(cue.end <= next.start) }
    for cue in cues { #expect(cue.start <= cue.end && cue.end.milliseconds <= 60_000) }
  }

  @Test(
    "leaves no short word alone on the last screen of a sentence",
    arguments: [
      "Größe & Maß, “quotes”, 5 < 6, $1.54M in Q3, 30/60/90 and ≥ 17 %.",
      "A paragraph with emphasis, with strong emphasis and with struck text, all of it.",
      String(repeating: "seven or more words ", count: 7) + "x.",
    ])
  func evenScreens(sentence: String) throws {
    for limit in [32, 65] {
      let cues = TranscriptCue.cues(
        of: try recording([.init(text: sentence, start: 0, end: 12_000)]), lineLimit: limit)
      let lengths = cues.map { $0.lines.joined(separator: " ").count }
      let longest = try #require(lengths.max())
      #expect(lengths.allSatisfy { $0 * 2 >= longest }, "\(cues.map(\.lines))")
    }
  }

  @Test("keeps a long word whole that fits into a line, on screens with even lines")
  func longWord() throws {
    let address = "https://example.com/a/b/c/d/e"
    let cues: [TranscriptCue] = TranscriptCue.cues(
      of: try recording([
        .init(text: "See the page at \(address) for a list of all the words.", start: 0, end: 9000)
      ]), lineLimit: 32)
    let lines: [String] = cues.flatMap(\.lines)
    #expect(lines.contains { $0.contains(address) })
  }

  @Test("divides a long sentence where the voice says a word, if it tells")
  func wordTimes() throws {
    let words = (0..<40).map {
      Recording.Word(text: "w\($0)xx", start: 1000 + $0 * 100 + 7, end: 0)
    }
    let sentence = Recording.Cue(
      text: words.map(\.text).joined(separator: " "), start: 1000, end: 5000, words: words)
    let cues = TranscriptCue.cues(of: try recording([sentence]))
    #expect(cues.count == 2)
    let said = cues.first?.lines.joined(separator: " ").split(separator: " ").count ?? 0
    #expect(cues.first?.end.milliseconds == 1000 + said * 100 + 7)
    #expect(cues.last?.start == cues.first?.end && cues.last?.end.milliseconds == 5000)
  }
}
