import Diagnostics
import LessonModel

/// Splits running text into sentences and gives each its spoken form.
struct SentenceMaker {
  let splitter: SentenceSplitter
  let reader: SpeechReader
  let lexicon: Lexicon

  init(_ language: LanguageTag, _ pronunciation: Pronunciation = Pronunciation()) {
    splitter = SentenceSplitter(language)
    let reader = SpeechReader(language)
    self.reader = reader
    lexicon = Lexicon(pronunciation.entries(in: language)) { Self.said($0, reader) }
  }

  /// Words that stand for others, as the voice reads them: numbers in them as words.
  func said(_ words: String) -> String { Self.said(words, reader) }

  private static func said(_ words: String, _ reader: SpeechReader) -> String {
    let spoken = reader.spoken(words).sentence ?? words
    return spoken.hasSuffix(".") && !words.hasSuffix(".") ? String(spoken.dropLast()) : spoken
  }

  /// A sentence, and the byte of the passage at which it ends.
  struct Made {
    var sentence: Script.Sentence
    var end: Int
  }

  /// The sentences of a passage, with a pause between them and one after the last; what cannot be
  /// spoken in it is reported once.
  func sentences(
    of passage: Passage, pause: Int, between: Int = Pause.sentence,
    diagnostics: inout [Diagnostic]
  ) -> [Made] {
    let passage = passage.pronounced(by: lexicon)
    let ranges = splitter.sentences(
      in: passage.text, protected: passage.protectedRanges, breaks: passage.breaks)
    var sentences: [Made] = []
    var unspeakable: [String] = []
    var firstUnspeakable: SourceSpan?
    var unclear: [(String, SourceSpan)] = []
    for range in ranges {
      let stretch = passage.stretch(range)
      let spoken = reader.spoken(stretch)
      for piece in spoken.unspeakable {
        guard let span = stretch.span(of: piece.range) else { continue }
        firstUnspeakable = firstUnspeakable ?? span
        unspeakable.append(piece.text)
      }
      for piece in spoken.unclear {
        if let span = stretch.span(of: piece.range) { unclear.append((piece.text, span)) }
      }
      guard let text = spoken.sentence else { continue }
      sentences.append(
        Made(
          sentence: Script.Sentence(
            written: Self.onOneLine(stretch.text), spoken: text, pause: between,
            span: stretch.span(of: 0..<stretch.text.utf8.count)), end: range.upperBound))
    }
    if let firstUnspeakable {
      diagnostics.append(.unspeakable(unspeakable, at: firstUnspeakable))
    }
    diagnostics += unclear.map { .unspeakableNumber($0, at: $1) }
    if let last = sentences.indices.last {
      sentences[last].sentence.pause = min(
        pause, Self.longestPause(after: sentences[last].sentence.spoken))
    }
    return sentences
  }

  /// A comma or a colon at the end of a line means that more of the sentence follows.
  private static func longestPause(after spoken: String) -> Int {
    if spoken.hasSuffix(",") { return Pause.clause }
    return spoken.hasSuffix(":") ? Pause.sentence : .max
  }

  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
