/// How the book of a course is made, from `book:` in `course.yaml`.
package struct BookSettings: Hashable, Sendable {
  /// The direction of the lines.
  package enum Writing: String, Hashable, Sendable, CaseIterable {
    case horizontal

    /// From top to bottom, and the lines from right to left: Japanese and Chinese.
    case vertical
  }

  /// What has a book of its own in addition to the whole course.
  package enum Part: String, Hashable, Sendable, CaseIterable {
    case units
    case lessons
  }

  /// Whether the book is read aloud, where lessons have recordings.
  package var isReadAloud = true

  /// The sound in it, in kilobits per second.
  package var bitRate = 48
  package var writing = Writing.horizontal

  /// In addition to the book of the whole course.
  package var parts: [Part] = []

  /// Whether readers that know EPUB 2 only find a table of contents.
  package var hasNCX = false

  package init() {}
}
