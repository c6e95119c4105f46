package import ProcessKit

/// Something that speaks: a sentence goes in, its sound and timings come out.
///
/// The sound of a sentence depends only on the sentence and on `identity()`: not on what was spoken
/// before, and not on how many sentences are spoken at the same time.
package protocol Voice: Sendable {
  /// Its name among the voices of its program.
  var name: String { get }

  /// The program that has to be started to find out the identity; nil if none has to.
  var program: Program? { get }

  /// What the sound depends on in addition to the sentence, as text for a cache key: engine,
  /// versions, name.
  func identity() async throws(SpeechFailure) -> String

  /// The sound of one sentence.
  func speak(_ sentence: SpokenSentence) async throws(SpeechFailure) -> SpeechClip

  /// Ends the voice's processes; it cannot speak afterward.
  func shutDown() async
}

/// One sentence as it is spoken, with numbers, signs and abbreviations as words.
package struct SpokenSentence: Hashable, Sendable {
  package var text: String

  /// How fast it is said: 1 is about 160 words a minute, 2 twice as fast.
  package var pace: Double

  /// How high it is said: 1 is the voice's own pitch; another one sounds like somebody else.
  package var pitch: Double

  package init(_ text: String, pace: Double = 1, pitch: Double = 1) {
    self.text = text
    self.pace = pace
    self.pitch = pitch
  }
}

/// The sound of one sentence: mono, with the times of its words if the voice knows them.
package struct SpeechClip: Hashable, Sendable {
  package var samples: [Int16]

  /// Samples per second.
  package var sampleRate: Int

  /// The words in spoken order; empty if the voice does not report them.
  package var words: [WordTiming]

  /// Parts of the text that the voice has no sound for.
  package var unspoken: [String]

  /// Words that no dictionary of the voice has: names above all.
  package var guessed: [String]

  package init(
    samples: [Int16], sampleRate: Int, words: [WordTiming] = [], unspoken: [String] = [],
    guessed: [String] = []
  ) {
    self.samples = samples
    self.sampleRate = sampleRate
    self.words = words
    self.unspoken = unspoken
    self.guessed = guessed
  }
}

/// When a word is heard, in samples from the beginning of its clip.
package struct WordTiming: Hashable, Sendable {
  package var text: String
  package var start: Int

  /// The first sample after the word.
  package var end: Int

  package init(_ text: String, start: Int, end: Int) {
    self.text = text
    self.start = start
    self.end = end
  }
}
