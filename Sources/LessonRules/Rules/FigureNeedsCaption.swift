package import Diagnostics
import LessonModel

/// A figure needs something to look at and a caption.
package struct FigureNeedsCaption: Rule {
  package static let description = RuleDescription(
    "figure-needs-caption", .accessibility, .warning,
    "A figure needs something to look at and a caption.",
    """
    The caption says what the figure is for, to people who see it and to people who hear it. A picture \
    that needs no caption does not need `figure` around it.
    """,
    .lesson(
      before: ":::figure\n| Lever | Change |\n| --- | --- |\n| Value | 10 % |\n:::",
      after:
        ":::figure[What ten percent do]\n| Lever | Change |\n| --- | --- |\n| Value | 10 % |\n:::"))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for figure in lesson.figures {
      if figure.caption.isEmpty {
        diagnostics.append(
          .warning(
            Self.id, "a figure needs a caption", at: figure.span,
            fixes: [FixIt("write it in brackets: figure[What it shows]")]))
      }
      if figure.blocks.isEmpty {
        diagnostics.append(
          .warning(
            Self.id, "a figure needs something to look at", at: figure.span,
            fixes: [FixIt("put a picture or a table between its colons")]))
      }
    }
    return diagnostics
  }
}
