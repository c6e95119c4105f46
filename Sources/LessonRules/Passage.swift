package import Diagnostics
package import LessonModel

/// The running text directly in a block, in one piece: a paragraph, a heading, a cell.
///
/// Built only for rules that have found something in it, which is rare; an ``Outline`` says for
/// every passage whether there may be something.
package struct Passage: Sendable {
  /// What kind of block it belongs to.
  package enum Kind: Hashable, Sendable {
    case heading
    case paragraph
    case cell

    /// The title of a callout or an activity, or a choice.
    case title
  }

  /// What is known about a passage without its words.
  package struct Outline: Sendable {
    package let kind: Kind

    /// Whether it is spoken in the podcast.
    package let isHeard: Bool

    /// Whether all of it is set in bold type.
    package let isBold: Bool

    /// Whether its block is directly in the lesson, not in another block.
    package let isTopLevel: Bool

    /// The range of its bytes among those of the lesson's passages.
    let range: Range<Int>

    /// Where its block was written.
    let block: Range<Int>

    /// How many words there are.
    var wordCount = 0

    /// How many words the longest sentence has.
    var longestSentence = 0

    /// Which of the marks that rules look for occur: most passages have none of them.
    var marks: Marks = []

    /// The place of the first two capitals, among the bytes of the lesson's passages.
    var capitals = 0
  }

  package let content: [Inline]
  package let outline: Outline

  /// The block that contains it.
  package let blockSpan: SourceSpan

  /// The words in UTF-8 as they are read, with a placeholder for each piece of code, picture,
  /// formula and gap; a line break is a line feed.
  package let bytes: [UInt8]

  /// The words as they are read.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Where the bytes were written.
  var places: PassagePlaces { PassagePlaces(of: self) }
}

extension Passage.Outline {
  /// At least as many words as a reader reads.
  ///
  /// A placeholder for a formula, a picture or code may hide as many words as half of the bytes
  /// that were written, and some spaces are not ASCII.
  var mostWords: Int {
    let isCertain = marks.isDisjoint(with: [.symbol, .standIn, .latinSign])
    return isCertain ? wordCount : wordCount + block.count / 2
  }
}
