package import Diagnostics
import LessonModel

/// The columns of a table must have names.
package struct TableNeedsHeader: Rule {
  package static let description = RuleDescription(
    "table-needs-header", .accessibility, .warning, "The columns of a table must have names.",
    """
    The podcast and screen readers say the name of the column before each value. The first column needs \
    none, and neither does a column to write in.
    """,
    .lesson(
      before: "| | |\n| --- | --- |\n| Win rate | 25% |",
      after: "| Lever | Nadia |\n| --- | --- |\n| Win rate | 25% |"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.tables.compactMap { table in
      // A column of empty cells is space to write in.
      let nameless = table.header.indices.dropFirst().first { column in
        table.header[column].content.isWordless
          && table.rows.contains { column < $0.count && !$0[column].content.isWordless }
      }
      guard let first = nameless.map({ table.header[$0] }) else { return nil }
      let place = first.span.end > first.span.start ? first.span : table.span
      return .warning(
        Self.id, "a column has no name; listeners hear it before each value", at: place,
        fixes: [FixIt("write the name into the first row")])
    }
  }
}
