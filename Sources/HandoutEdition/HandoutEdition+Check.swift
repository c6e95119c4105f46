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
          ])),
      RuleDescription(
        "plan-must-exist", .structure, .error, "The plan of the timetable must exist.",
        """
        A plan says on which days a course is taught, and when. `plan` of `handouts` and `--plan` name one of `plans` in \
        `course.yaml`, or one that every course has: \(DeliveryPlan.builtIn.map { "`\($0.id)`" }.joined(separator: ", ")).
        """,
        .files(
          before: [.init("lessons/course.yaml", "title: Sales\nhandouts:\n  plan: two-day\n")],
          after: [.init("lessons/course.yaml", "title: Sales\nhandouts:\n  plan: two-days\n")])),
    ]
  }

  package func check(_ course: Course, in context: EditionContext) -> [Diagnostic] {
    Self.planFaults(chosen.applied(to: course), of: course) + nameFaults(course)
  }

  /// A plan that was chosen and does not exist.
  static func planFaults(_ settings: HandoutSettings, of course: Course) -> [Diagnostic] {
    guard let plan = settings.plan, course.plan(plan.value) == nil else { return [] }
    let known = course.planIDs.map(\.text)
    // What was chosen for this run is nowhere in the file.
    let isInFile = plan.span != course.span
    var fix = FixIt("choose one of \(known.map { "`\($0)`" }.joined(separator: ", "))")
    if let nearest = Suggestion.nearest(to: plan.value.text, among: known) {
      fix = FixIt(
        "did you mean `\(nearest)`?",
        edits: isInFile ? [.init(replacing: plan.span, with: nearest)] : [])
    }
    return [
      .error(
        "plan-must-exist", "the course has no plan `\(plan.value)`", at: plan.span, fixes: [fix])
    ]
  }

  private func nameFaults(_ course: Course) -> [Diagnostic] {
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
