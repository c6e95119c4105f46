package import Diagnostics

/// A task, with help on request.
package struct Exercise: Hashable, Sendable {
  package struct Hint: Hashable, Sendable {
    package var blocks: [Block]
    package var span: SourceSpan

    package init(blocks: [Block], span: SourceSpan) {
      self.blocks = blocks
      self.span = span
    }
  }

  package struct Solution: Hashable, Sendable {
    package var blocks: [Block]
    package var span: SourceSpan

    package init(blocks: [Block], span: SourceSpan) {
      self.blocks = blocks
      self.span = span
    }
  }

  package var id: ActivityID
  package var title: [Inline]?

  /// How long it takes to do.
  package var minutes: Int?
  package var task: [Block]

  /// How many seconds learners have to say their answer aloud; nil for a task that is not for that.
  package var aloud: Int?

  /// Where learners do it on paper.
  package var room: WritingRoom

  /// From the gentlest to the strongest.
  package var hints: [Hint]

  /// As many ways to do it as the author shows.
  package var solutions: [Solution]

  /// The numbers of the lesson's objectives that it names, from 1; nil for all of them.
  package var objectiveNumbers: Spanned<[Int]>?
  package var span: SourceSpan

  package init(
    id: ActivityID, title: [Inline]? = nil, minutes: Int? = nil, task: [Block],
    room: WritingRoom = WritingRoom(), hints: [Hint] = [],
    solutions: [Solution] = [], span: SourceSpan
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.task = task
    self.room = room
    self.hints = hints
    self.solutions = solutions
    self.span = span
  }
}
