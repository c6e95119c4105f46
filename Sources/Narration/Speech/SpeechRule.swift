/// How one family of written forms is spoken.
///
/// Rules are tried in order at each token, and the first that recognizes what begins there decides.
/// A rule may look in all directions, and consumes from its token on.
protocol SpeechRule: Sendable {
  /// What is spoken for the tokens that begin at an index; nil if they are not of this family.
  func reading(_ line: SpeechLine, at index: Int) -> SpeechReading?

  /// The signs that it can always read, so that none of them is ever left out for lack of words.
  var signs: Set<Character> { get }
}

extension SpeechRule {
  var signs: Set<Character> { [] }
}

/// What is spoken for some tokens.
struct SpeechReading: Equatable {
  /// Words; empty if it is left out.
  var words: String

  /// The index of the first token that is not part of it.
  var end: Int

  /// Whether it is left out because no voice has words for it.
  var isUnspeakable = false

  /// The parts of code that are left out for the same reason; empty if everything is spoken.
  var leftOut = ""

  init(_ words: String, end: Int, isUnspeakable: Bool = false) {
    self.words = words
    self.end = end
    self.isUnspeakable = isUnspeakable
  }
}
