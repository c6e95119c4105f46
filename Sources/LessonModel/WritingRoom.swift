/// What is on the paper where learners write or draw.
package struct WritingRoom: Hashable, Sendable {
  /// What guides the hand.
  package enum Ground: String, Hashable, Sendable, CaseIterable {
    /// Lines to write on.
    case lines

    /// Squares, for tables, charts and maps.
    case grid

    /// Dots where the lines of squares would cross.
    case dots

    /// Nothing but a frame.
    case blank
  }

  package var ground: Ground

  /// How many lines high it is, whatever its ground; nil for what the task suggests.
  package var lines: Int?

  package init(_ ground: Ground = .lines, lines: Int? = nil) {
    self.ground = ground
    self.lines = lines
  }

  /// How high room to draw is that says nothing else: about a third of a page.
  package static let linesToDraw = 10
}
