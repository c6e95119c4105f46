package import Diagnostics
import LessonModel

/// A lesson must mark each term of the glossary.
package struct UnusedTerm: Rule {
  package static let description = RuleDescription(
    "unused-term", .glossary, .warning, "A lesson must mark each term of the glossary.",
    """
    Nobody sees the explanation of a term that no lesson marks. Mark the word where learners first meet it: \
    `[champion](term:champion)`.
    """,
    .files(
      before: [
        .init(.lesson, "Find a champion early."),
        .init(
          "lessons/glossary.yaml",
          "terms:\n  - term: champion\n    definition: Someone inside who sells for you.\n"),
      ],
      after: [
        .init(.lesson, "Find a [champion](term:champion) early."),
        .init(
          "lessons/glossary.yaml",
          "terms:\n  - term: champion\n    definition: Someone inside who sells for you.\n"),
      ]))

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    let terms = course.course.glossary.terms
    guard !terms.isEmpty else { return [] }
    let used = Set(lessons.flatMap(\.terms))
    return terms.filter { !used.contains($0.id) }.map { term in
      .warning(
        Self.id, "no lesson marks the term “\(term.term.value)”", at: term.term.span,
        fixes: [FixIt("write `[\(term.term.value)](term:\(term.id))` where learners meet it")])
    }
  }
}
