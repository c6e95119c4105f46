import Diagnostics
import LessonModel
import Testing

@Suite("The pronunciations of a course")
struct PronunciationTests {
  @Test("know the words that their author wrote for the voice, which it need not be said to guess")
  func spelled() {
    let span = SourceSpan(path: "lessons/pronunciation.yaml", start: 0, end: 0)
    let words = Pronunciation(entries: [
      .init(written: "Nadia", said: "Nahdia", span: span),
      .init(written: "Nguyen Ltd.", said: "win limited", span: span),
    ])
    for word in ["Nahdia", "nahdia", "Nahdia's", "Nahdia’s", "Win", "limited"] {
      #expect(words.spells(word), "\(word)")
    }
    for word in ["Nadia", "Nguyen", "Nah", "winning", "", "'s"] {
      #expect(!words.spells(word), "\(word)")
    }
  }
}
