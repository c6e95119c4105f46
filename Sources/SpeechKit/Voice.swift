package import ProcessKit

/// Something that speaks: one sentence in, its sound and timings out.
///
/// The sound of a sentence depends on the sentence and on what `identity()` tells, and on nothing
/// else: not on what was spoken before, nor on how many are spoken at a time.
package protocol Voice: Sendable {
  /// Which of its program's voices it is.
  var name: String { get }

  /// The program that has to be started to know the identity; nil where none has to.
  var program: Program? { get }

  /// What the sound depends on beside the sentence, as text for a cache key: engine, versions, name.
  func identity() async throws(SpeechFailure) -> String

  /// The sound of one sentence.
  func speak(_ sentence: SpokenSentence) async throws(SpeechFailure) -> SpeechClip

  /// Ends what the voice runs; nothing is spoken after it.
  func shutDown() async
}

/// One sentence in the form in which it is said: numbers, signs and abbreviations as words.
package struct SpokenSentence: Hashable, Sendable {
  package var text: String

  /// How fast it is said: 1 is the voice's own pace, 2 twice as fast.
  package var pace: Double

  package init(_ text: String, pace: Double = 1) {
    self.text = text
    self.pace = pace
  }
}

/// The sound of one sentence: mono, with the times of its words where the voice knows them.
package struct SpeechClip: Hashable, Sendable {
  package var samples: [Int16]

  /// Samples per second.
  package var sampleRate: Int

  /// The words in the order in which they are said; empty when the voice does not tell.
  package var words: [WordTiming]

  /// Pieces of the text that the voice has no sound for.
  package var unspoken: [String]

  package init(
    samples: [Int16], sampleRate: Int, words: [WordTiming] = [], unspoken: [String] = []
  ) {
    self.samples = samples
    self.sampleRate = sampleRate
    self.words = words
    self.unspoken = unspoken
  }
}

/// When a word is heard, in samples from the beginning of its clip.
package struct WordTiming: Hashable, Sendable {
  package var text: String
  package var start: Int

  /// The first sample that does not belong to it.
  package var end: Int

  package init(_ text: String, start: Int, end: Int) {
    self.text = text
    self.start = start
    self.end = end
  }
}
