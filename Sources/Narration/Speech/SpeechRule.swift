/// How one family of written forms is said.
///
/// Rules are asked in order at each token, and the first that knows what begins there decides. A rule
/// looks around freely and consumes from its token on.
protocol SpeechRule: Sendable {
  /// What is said for the tokens that begin at an index; nil when they are none of this family.
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading?

  /// The signs that it has a reading for wherever they are, so that none of them is ever left out
  /// for want of words.
  var signs: Set<Character> { get }
}

extension SpeechRule {
  var signs: Set<Character> { [] }
}

/// What is said for some tokens.
struct SpeechReading: Equatable {
  /// Words; empty for what is left out.
  var words: String

  /// The index of the first token that is not part of it.
  var end: Int

  /// Whether it is left out because no voice has words for it.
  var isUnspeakable = false

  /// What is left out of code for the same reason; empty where everything in it is said.
  var leftOut = ""

  init(_ words: String, end: Int, isUnspeakable: Bool = false) {
    self.words = words
    self.end = end
    self.isUnspeakable = isUnspeakable
  }
}
