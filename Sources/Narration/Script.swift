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

  /// Milliseconds of silence after the last sentence, so that the next recording does not follow at
  /// once.
  package var tail = 2_000

  package init(
    lesson: LessonID, language: LanguageTag, sections: [Section], standIns: [StandIn] = []
  ) {
    self.lesson = lesson
    self.language = language
    self.sections = sections
    self.standIns = standIns
  }

  /// The author's own recordings of sections, in order.
  package var readings: [PlayedSound] {
    var readings: [PlayedSound] = []
    for case let sound? in sentences.map(\.sound) where sound.section != nil {
      if readings.last != sound { readings.append(sound) }
    }
    return readings
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

  /// A person in a conversation, or the reader of an author's own recording.
  package struct Speaker: Hashable, Sendable {
    package var name: String

    /// How high the voice is, relative to its own pitch.
    ///
    /// With the narrator's voice it is 1 only for somebody who reads, whom the voice does not play.
    package var pitch: Double

    /// Whether the course's second voice plays this person, instead of the narrator's.
    package var isSecondVoice: Bool

    package init(name: String, pitch: Double, isSecondVoice: Bool = false) {
      self.name = name
      self.pitch = pitch
      self.isSecondVoice = isSecondVoice
    }
  }

  /// A sound of the author's that is part of a recording.
  package struct PlayedSound: Hashable, Sendable {
    package var asset: AssetID

    /// The block that plays it, which tells it from the same sound in another block.
    package var span: SourceSpan

    /// The section that the author reads in it; nil for a sound that the lesson only plays.
    package var section: Anchor?

    /// Whether the author says in a file beside it what is heard; otherwise the words of the lesson are
    /// likely to be.
    package var hasOwnWords = false

    package init(_ asset: AssetID, span: SourceSpan, section: Anchor? = nil) {
      self.asset = asset
      self.span = span
      self.section = section
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

    /// What is heard in that silence, where it sets two sections apart.
    package var separator = NarrationSettings.Separator.silence

    /// Who speaks; nil for the narrator.
    package var speaker: Speaker?

    /// How fast it is said, relative to the other sentences: what is hard to follow is slower.
    package var pace = 1.0

    /// The author's own sound in which it is heard; nil for what the voice says.
    ///
    /// Sentences of the same sound follow each other, and the sound is played once for all of them. One
    /// without words has an empty ``written``: it is heard, and a transcript says nothing about it.
    package var sound: PlayedSound?

    /// When it is heard in its sound, in milliseconds of the author's file; nil if that has to be found.
    package var times: Range<Int>?

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
