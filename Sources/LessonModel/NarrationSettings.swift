/// How the course is spoken, from `narration:` in `course.yaml`.
package struct NarrationSettings: Hashable, Sendable {
  /// The voice by name, as written: `hibari:heart`; nil for the default of the language.
  package var voice: Spanned<String>?

  /// The voice of other people than the narrator, in the same way; nil if the narrator's plays them.
  package var second: Spanned<String>?

  /// The speed, 0.5…2; 1 is about 160 words a minute.
  package var pace: Double

  /// How a recording says that its voice is synthetic.
  package var disclosure = Disclosure()

  /// The folder with the author's own recordings, from `lessons/`: each file has the id of its lesson as
  /// its name.
  package var recordings: Spanned<String>?

  /// The people who read the author's own recordings; empty if the course does not say.
  package var narrators: [String] = []

  /// How long a listener has to answer.
  package var thinking = ThinkingTime()

  /// Whether a recording begins with the course, the unit and the number of the lesson.
  package var hasIntro = true

  /// Whether a recording ends with the title of the next lesson.
  package var hasOutro = true

  /// What is heard between two sections.
  package var separator = Separator.tone

  /// Milliseconds of silence at the end of a recording.
  package var tail = 2_000

  package init(voice: Spanned<String>? = nil, pace: Double = 1) {
    self.voice = voice
    self.pace = pace
  }

  /// How a recording says that its voice is synthetic.
  package struct Disclosure: Hashable, Sendable {
    /// Where in the recording it is said.
    package enum Place: String, Hashable, Sendable, CaseIterable {
      /// After the title: the law asks for it before anything else is heard.
      case intro

      /// At the end.
      case outro

      /// Not in the recording: only pages, notes, transcripts and tags have it.
      case off
    }

    package var place: Place

    /// The author's own sentence; nil for the one of the course's language.
    package var words: String?

    package init(_ place: Place = .intro, words: String? = nil) {
      self.place = place
      self.words = words
    }
  }

  /// How long a listener has to answer, in milliseconds: the time follows the work.
  package struct ThinkingTime: Hashable, Sendable {
    /// To choose, or to say whether something is true.
    package var choice = 5_000

    /// To find words, or those in gaps.
    package var words = 8_000

    /// To put steps in order, or to match pairs.
    package var order = 9_000

    /// To calculate a number.
    package var number = 12_000

    /// To remember the back of a card.
    package var card = 5_000

    package init() {}
  }

  /// What is heard between two sections.
  package enum Separator: String, Hashable, Sendable, CaseIterable {
    /// A soft tone in the middle of the silence.
    case tone

    /// The faint sound of a quiet room instead of silence.
    case room
    case silence
  }
}
