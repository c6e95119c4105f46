package import Diagnostics

/// A flash card: one side asks, the other answers.
package struct Card: Hashable, Sendable {
  package var id: ActivityID
  package var front: [Block]
  package var back: [Block]

  /// The numbers of the lesson's objectives that it names, from 1; nil for all of them.
  package var objectiveNumbers: Spanned<[Int]>?
  package var span: SourceSpan

  package init(id: ActivityID, front: [Block], back: [Block], span: SourceSpan) {
    self.id = id
    self.front = front
    self.back = back
    self.span = span
  }
}
