import Diagnostics
import LessonModel

/// Cuts running text into sentences and gives each its spoken form.
struct SentenceMaker {
  private let splitter: SentenceSplitter
  private let reader: SpeechReader

  init(_ language: LanguageTag) {
    splitter = SentenceSplitter(language)
    reader = SpeechReader(language)
  }

  /// A sentence, and the byte of the passage at which it ends.
  struct Made {
    var sentence: Script.Sentence
    var end: Int
  }

  /// The sentences of a passage, with a pause between them and one after the last.
  func sentences(
    of passage: Passage, pause: Int, between: Int = Pause.sentence,
    diagnostics: inout [Diagnostic]
  ) -> [Made] {
    let ranges = splitter.sentences(
      in: passage.text, protected: passage.protectedRanges, breaks: passage.breaks)
    var sentences: [Made] = []
    for range in ranges {
      let stretch = passage.stretch(range)
      let spoken = reader.spoken(stretch)
      diagnostics += spoken.unspeakable.compactMap { unspeakable in
        stretch.span(of: unspeakable.range).map { Self.unspeakable(unspeakable.text, at: $0) }
      }
      guard let text = spoken.sentence else { continue }
      sentences.append(
        Made(
          sentence: Script.Sentence(
            written: Self.onOneLine(stretch.text), spoken: text, pause: between,
            span: stretch.span(of: 0..<stretch.text.utf8.count)), end: range.upperBound))
    }
    if let last = sentences.indices.last {
      sentences[last].sentence.pause = min(
        pause, Self.longestPause(after: sentences[last].sentence.spoken))
    }
    return sentences
  }

  /// A comma or a colon at the end of a line says that more belongs to it.
  private static func longestPause(after spoken: String) -> Int {
    if spoken.hasSuffix(",") { return Pause.clause }
    return spoken.hasSuffix(":") ? Pause.sentence : .max
  }

  private static func onOneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func unspeakable(_ symbol: String, at span: SourceSpan) -> Diagnostic {
    .warning(
      "unspeakable-symbol", "“\(symbol)” has no spoken form; the recording leaves it out", at: span,
      fixes: [
        FixIt("write the words to be heard into a `:::say` block, and this into `:::silent`")
      ])
  }
}
