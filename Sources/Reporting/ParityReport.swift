package import EditionKit
package import LessonModel

/// What each edition of a course does not show as it is written, where, and why.
///
/// It quotes what facilitators and single players alone may know: nothing here is for learners.
package struct ParityReport: Hashable, Sendable {
  package var course: CourseID
  package var title: String
  package var language: LanguageTag
  package var generator: String

  /// In Lectern's order.
  package var editions: [EditionName]

  /// The course as a whole, if there is anything to say about it, and then its lessons in order.
  package var parts: [Part]

  /// One lesson, or what belongs to no lesson.
  package struct Part: Hashable, Sendable {
    /// Nil for the course as a whole.
    package var lesson: LessonID?
    package var title: String

    /// The file of the lesson; nil for the course as a whole.
    package var path: String?

    /// One for each edition, in order.
    package var editions: [EditionPart]
  }

  /// What one edition makes of one lesson.
  package struct EditionPart: Hashable, Sendable {
    package var edition: EditionName

    /// How many blocks the lesson has; a list, a table or a quiz is one.
    package var blockCount: Int

    /// How many of them no line is about.
    package var shownCount: Int

    /// In the order of the lesson.
    package var lines: [Line]
  }

  /// Something that is not shown as it is written.
  package struct Line: Hashable, Sendable {
    package var form: Substitution.Form?
    package var original: String
    package var change: Change
    package var reason: ChangeReason
    package var path: String

    /// The line of the file, from 1.
    package var number: Int

    /// How it begins in the file; may be empty.
    package var excerpt: String
  }

  /// All counts of an edition together.
  package struct Total: Hashable, Sendable {
    package var edition: EditionName
    package var blockCount = 0
    package var shownCount = 0
    package var lines: [Change.Kind: Int] = [:]
  }

  /// One for each edition, in order.
  package var totals: [Total] {
    editions.map { edition in
      var total = Total(edition: edition)
      for part in parts.flatMap(\.editions) where part.edition == edition {
        total.blockCount += part.blockCount
        total.shownCount += part.shownCount
        for line in part.lines { total.lines[line.change.kind, default: 0] += 1 }
      }
      return total
    }
  }
}

extension ParityReport.EditionPart {
  /// How many lines say that something is substituted, shortened, moved or left out.
  package func count(of kind: Change.Kind) -> Int {
    lines.count { $0.change.kind == kind }
  }
}
