/// A piece of a course that can be found by itself: it has a place on a page.
package struct Passage: Sendable {
  /// What kind of piece it is; a number in the files of the index.
  package enum Kind: Int, Sendable, CaseIterable {
    /// The beginning of a lesson, or a section of it.
    case section
    case quiz
    case exercise
    case rolePlay
    case worksheet
    case apply
    case card

    /// A term of the glossary.
    case term
  }

  package var kind: Kind

  /// The id of its element on the page; empty for the beginning of the page.
  package var anchor: String

  /// Its heading, which is the title of the lesson at its beginning; empty if it has none.
  package var title: String

  /// What it says, as UTF-8 on one line.
  package var text: [UInt8] = []

  /// Words by which it is also found: keywords, other names of a term.
  package var also: [String] = []

  package init(_ kind: Kind, anchor: String, title: String) {
    self.kind = kind
    self.anchor = anchor
    self.title = title
  }
}
