package import Diagnostics
import HTMLKit
import LessonModel

/// HTML in a lesson must close its tags, quotation marks and scripts, which otherwise hide the text
/// after them.
package struct UnclosedTag: Rule {
  package static let description = RuleDescription(
    "unclosed-tag", .security, .warning,
    "HTML in a lesson must close its tags, quotation marks and scripts.",
    """
    Where `html: true` lets HTML through, a tag without its `>`, a missing closing quotation mark, or a script \
    without `</script>` hides the rest of the page: learners do not see it, and Lectern cannot check what it loads. \
    An empty line ends a piece of HTML in Markdown, even inside a script.
    """,
    .files(
      before: [
        RuleDescription.File(.course, "html: true"),
        RuleDescription.File(
          .lesson, "<div title=\"Three people>\n\nThe text after it.\n\n</div>"),
      ],
      after: [
        RuleDescription.File(.course, "html: true"),
        RuleDescription.File(
          .lesson, "<div title=\"Three people\">\n\nThe text after it.\n\n</div>"),
      ]))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.html.filter { HTMLFragment($0.text)?.isLeftOpen == true }.map { html in
      .warning(
        Self.id, "this HTML is not closed, so what follows becomes part of it", at: html.span,
        fixes: [
          FixIt("close the tag, the quotation mark or the script, with no empty line before that")
        ])
    }
  }
}
