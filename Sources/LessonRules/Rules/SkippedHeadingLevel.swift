package import Diagnostics
import LessonModel

/// Headings must go down one level at a time, from level 2.
package struct SkippedHeadingLevel: Rule {
  package static let description = RuleDescription(
    "skipped-heading-level", .accessibility, .warning,
    "Headings must go down one level at a time, from level 2.",
    """
    Level 1 is the lesson's title. Screen readers and outlines use the levels as a table of contents; a \
    skipped level is a chapter without its part.
    """,
    .lesson(
      before: "## The pain\n\n#### A story\n\nAna waits.",
      after: "## The pain\n\n### A story\n\nAna waits."))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var last = 1
    for heading in lesson.headings {
      if heading.level == 1 {
        diagnostics.append(
          problem("a lesson has only one heading of level 1: its title", heading, level: 2, course))
      } else if heading.level > last + 1 {
        diagnostics.append(
          problem(
            "a heading of level \(heading.level) follows one of level \(last)", heading,
            level: last + 1, course))
      }
      // The sections below a second title are not wrong.
      last = max(heading.level, 2)
    }
    return diagnostics
  }

  private func problem(_ message: String, _ heading: Heading, level: Int, _ course: CourseIndex)
    -> Diagnostic
  {
    let marks = String(repeating: "#", count: level)
    let start = heading.span.start
    let written = heading.span.moved(to: start..<start + heading.level)
    // A heading that is underlined has no marks to replace.
    let hasMarks =
      course.source(at: written.path)?.text(in: written)
      == String(repeating: "#", count: heading.level)
    return .warning(
      Self.id, message, at: heading.span,
      fixes: [
        FixIt("write \(marks)", edits: hasMarks ? [.init(replacing: written, with: marks)] : [])
      ])
  }
}
