package import Diagnostics
import LessonModel

/// An activity must name objectives that its lesson has.
package struct UnknownObjective: Rule {
  package static let description = RuleDescription(
    "unknown-objective", .activities, .error,
    "An activity must name objectives that its lesson has.",
    """
    `objective=2` says that an activity is about the second objective in the front matter of its lesson. Pages \
    then show learners how sure they are of each objective. A number that the lesson does not have says nothing. \
    Without `objective`, an activity counts for all objectives of its lesson.
    """,
    .files(
      before: [
        .init(.frontMatter, "objectives:\n  - Calculate the cost of a day"),
        .init(
          .lesson,
          ":::quiz{#cost answer=200 objective=2}\nWhat does a day cost?\n\nEach day costs $200.\n:::"
        ),
      ],
      after: [
        .init(.frontMatter, "objectives:\n  - Calculate the cost of a day"),
        .init(
          .lesson,
          ":::quiz{#cost answer=200 objective=1}\nWhat does a day cost?\n\nEach day costs $200.\n:::"
        ),
      ]))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let count = lesson.lesson.objectives.count
    let named =
      lesson.activities.compactMap(\.objectiveNumbers)
      + lesson.keyPoints.compactMap(\.objectiveNumbers)
    return named.filter { $0.value.contains { $0 > count } }.map { numbers in
      let known = numbers.value.filter { $0 <= count }
      guard count > 0 else {
        return .error(
          Self.id, "the lesson has no objectives", at: numbers.span,
          fixes: [FixIt("add `objectives:` to the front matter, or remove `objective`")])
      }
      let missing = numbers.value.first { $0 > count } ?? count + 1
      let range = count == 1 ? "1" : "1 to \(count)"
      return .error(
        Self.id, "the lesson has no objective \(missing)", at: numbers.span,
        fixes: [
          FixIt(
            "write a number of an objective: \(range)",
            // Commas, because the value may be without quotation marks.
            edits: known.isEmpty
              ? []
              : [
                .init(
                  replacing: numbers.span, with: known.map { "\($0)" }.joined(separator: ","))
              ])
        ])
    }
  }
}
