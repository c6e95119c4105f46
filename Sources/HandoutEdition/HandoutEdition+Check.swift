package import Diagnostics
package import EditionKit
package import LessonModel

extension HandoutEdition {
  package static var rules: [RuleDescription] {
    [
      RuleDescription(
        "handout-name-taken", .identity, .error, "Each handout must have its own file name.",
        """
        A handout is named after its lesson, followed by `-letter`, `-facilitator` or both. A lesson whose id \
        ends like this takes the name of another lesson's handout.
        """,
        .files(
          before: [
            .init("lessons/03-pricing.md", "# Pricing\n\nAsk what it costs to wait.\n"),
            .init("lessons/04-pricing-letter.md", "# Write\n\nWrite what it costs to wait.\n"),
          ],
          after: [
            .init("lessons/03-pricing.md", "# Pricing\n\nAsk what it costs to wait.\n"),
            .init(
              "lessons/04-pricing-letter.md",
              "---\nid: write-the-letter\n---\n# Write\n\nWrite what it costs to wait.\n"),
          ]))
    ]
  }

  package func check(_ course: Course, in context: EditionContext) -> [Diagnostic] {
    guard Self.mayClash(course) else { return [] }
    var owners: [OutputPath: Lesson] = [:]
    var diagnostics: [Diagnostic] = []
    for lesson in course.lessons {
      for copy in Copy.all {
        let path = copy.path(of: lesson.id)
        // Two lessons with the same id have already been reported.
        guard let owner = owners[path], owner.id != lesson.id else {
          owners[path] = lesson
          continue
        }
        diagnostics.append(
          .error(
            "handout-name-taken",
            "\(path) is a handout of the lesson `\(owner.id)`, and would also be one of `\(lesson.id)`",
            at: lesson.title.span,
            notes: [.init("it is named after this one", at: owner.title.span)],
            fixes: [FixIt("give this lesson another id, with `id: ` at the top of the file")]))
        break
      }
    }
    return diagnostics
  }

  /// Whether two lessons may have handouts with the same name.
  ///
  /// Handouts of two ids have the same name only if one id is the other one plus the ending of a
  /// copy, and hardly any lesson has such an id.
  private static func mayClash(_ course: Course) -> Bool {
    course.units.contains { unit in
      unit.lessons.indices.contains { index in
        Copy.all.contains { !$0.ending.isEmpty && unit.lessons[index].id.text.hasSuffix($0.ending) }
      }
    }
  }
}
