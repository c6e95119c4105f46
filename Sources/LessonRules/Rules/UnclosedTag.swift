package import Diagnostics
import HTMLKit
import LessonModel

/// HTML in a lesson ends what it begins where that would swallow the text behind it.
package struct UnclosedTag: Rule {
  package static let description = RuleDescription(
    "unclosed-tag", .security, .warning,
    "HTML in a lesson closes its tags, quotation marks and scripts.",
    """
    Where `html: true` lets HTML through, a tag without its `>`, a quotation mark without its second, or a script \
    without its `</script>` swallows the rest of the page: learners do not see it, and nobody can look \
    through it for what it fetches. An empty line ends a piece of HTML in Markdown, also inside of a script.
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
    lesson.rawHTML.filter { HTMLFragment($0.text)?.isLeftOpen == true }.map { html in
      .warning(
        Self.id, "this HTML is not closed, and takes what follows for a part of it", at: html.span,
        fixes: [
          FixIt("close the tag, the quotation mark or the script, with no empty line before that")
        ])
    }
  }
}
