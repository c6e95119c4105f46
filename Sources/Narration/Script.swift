package import Diagnostics
package import LessonModel

/// What is said aloud for a lesson, in order.
package struct Script: Hashable, Sendable {
  package var lesson: LessonID
  package var language: LanguageTag

  /// In order; the first one begins with the lesson's title.
  ///
  /// A section has at least one sentence.
  package var sections: [Section]

  /// What is spoken in other words than its own, or not at all, in order.
  package var standIns: [StandIn]

  package init(
    lesson: LessonID, language: LanguageTag, sections: [Section], standIns: [StandIn] = []
  ) {
    self.lesson = lesson
    self.language = language
    self.sections = sections
    self.standIns = standIns
  }

  /// All sentences, in order.
  package var sentences: [Sentence] { sections.flatMap(\.sentences) }

  /// What is spoken from one heading to the next: a chapter of the recording.
  package struct Section: Hashable, Sendable {
    package var title: String

    /// The heading's anchor; nil for the opening, which is the lesson itself.
    package var anchor: Anchor?
    package var sentences: [Sentence]

    package init(title: String, anchor: Anchor? = nil, sentences: [Sentence]) {
      self.title = title
      self.anchor = anchor
      self.sentences = sentences
    }
  }

  /// One sentence, as shown and as spoken, and the silence after it.
  package struct Sentence: Hashable, Sendable {
    /// As written, for transcripts: "$1.54M".
    package var written: String

    /// As spoken: "one point five four million dollars".
    ///
    /// Only letters, with digits only if the voice reads them well, and the punctuation of a
    /// sentence.
    package var spoken: String

    /// Milliseconds of silence that follow.
    package var pause: Int

    /// Where it was written; nil for words that Lectern adds.
    package var span: SourceSpan?

    package init(written: String, spoken: String, pause: Int, span: SourceSpan? = nil) {
      self.written = written
      self.spoken = spoken
      self.pause = pause
      self.span = span
    }
  }
}
