package import Diagnostics
import LessonModel

/// A table must fit on a page.
package struct WideTable: Rule {
  package static let description = RuleDescription(
    "wide-table", .print, .warning, "A table must have at most eight columns.",
    """
    More columns do not fit on paper or on a phone, and nobody can follow them by ear. Swap rows and columns, or split the table in two.
    """,
    .lesson(
      before:
        "| A | B | C | D | E | F | G | H | I |\n| - | - | - | - | - | - | - | - | - |\n| 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 |",
      after: "| A | B | C |\n| - | - | - |\n| 1 | 2 | 3 |"))

  package init() {}

  /// Columns.
  package static let limit = 8

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.tables.filter { $0.header.count > Self.limit }.map { table in
      .warning(
        Self.id, "a table of \(table.header.count) columns does not fit on a page",
        at: table.span, fixes: [FixIt("swap rows and columns, or split it into two tables")])
    }
  }
}
