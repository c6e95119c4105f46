package import Diagnostics
package import EditionKit
package import LessonModel

extension HandoutEdition {
  package static var rules: [RuleDescription] {
    [
      RuleDescription(
        "handout-name-taken", .identity, .error, "Each handout must have its own file name.",
        """
        A handout is named after its lesson, or `course`. What comes after that says for whom it is, and its paper if \
        the course has the same on other paper, too: `-facilitator`, `-facilitator-a4`. A lesson whose id ends like \
        this takes the name of another handout.
        """,
        .files(
          before: [
            .init("lessons/03-pricing.md", "# Pricing\n\nAsk what it costs to wait.\n"),
            .init(
              "lessons/04-pricing-facilitator.md", "# Who sets it\n\nAsk who sets the price.\n"),
          ],
          after: [
            .init("lessons/03-pricing.md", "# Pricing\n\nAsk what it costs to wait.\n"),
            .init(
              "lessons/04-pricing-facilitator.md",
              "---\nid: who-sets-prices\n---\n# Who sets it\n\nAsk who sets the price.\n"),
          ]))
    ]
  }

  package func check(_ course: Course, in context: EditionContext) -> [Diagnostic] {
    let copies = copies(of: course)
    guard Self.mayClash(course, copies) else { return [] }
    var owners: [OutputPath: Lesson?] = [:]
    for copy in copies where copy.variant.scope == .course {
      owners[copy.coursePath] = .some(copy.part.lesson.flatMap(course.lesson))
    }
    var diagnostics: [Diagnostic] = []
    for lesson in course.lessons {
      for copy in copies where copy.variant.scope == .lesson {
        let path = copy.path(of: lesson.id)
        // Two lessons with the same id have already been reported.
        guard let owner = owners[path], owner?.id != lesson.id else {
          owners[path] = lesson
          continue
        }
        diagnostics.append(Self.taken(path, by: owner, for: lesson))
        break
      }
    }
    return diagnostics
  }

  /// `owner` is nil for the course.
  private static func taken(_ path: OutputPath, by owner: Lesson?, for lesson: Lesson) -> Diagnostic
  {
    .error(
      "handout-name-taken",
      owner.map {
        "\(path) is a handout of the lesson `\($0.id)`, and would also be one of `\(lesson.id)`"
      } ?? "\(path) is a handout of the whole course, and would also be one of `\(lesson.id)`",
      at: lesson.title.span,
      notes: owner.map { [.init("it is named after this one", at: $0.title.span)] } ?? [],
      fixes: [FixIt("give this lesson another id, with `id: ` at the top of the file")])
  }

  /// Whether a lesson may have a handout with the name of another file.
  ///
  /// Handouts of two ids have the same name only if one id is the other one plus the ending of a
  /// copy, and hardly any lesson has such an id, or one that begins like the files of the course.
  private static func mayClash(_ course: Course, _ copies: [Copy]) -> Bool {
    let endings = Set(copies.map(\.ending)).subtracting([""])
    return course.units.contains { unit in
      unit.lessons.contains { lesson in
        let id = lesson.id.text
        return id.hasPrefix("course") || id.hasPrefix("unit-")
          || endings.contains { id.hasSuffix($0) }
      }
    }
  }
}
