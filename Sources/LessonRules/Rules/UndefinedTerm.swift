package import Diagnostics
import LessonModel

/// A term that a lesson marks, or another term names, must be in the glossary.
package struct UndefinedTerm: Rule {
  package static let description = RuleDescription(
    "undefined-term", .glossary, .error, "A term that is marked must be in the glossary.",
    """
    A learner who taps a marked word expects to find out what it means. Terms are in \
    `lessons/glossary.yaml`; a link marks one: `[champion](term:champion)`.
    """,
    .files(
      before: [
        .init(.lesson, "Find a [champion](term:champoin) early."),
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

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    guard course.course.glossary.isComplete else { return [] }
    var diagnostics: [Diagnostic] = []
    var limit = Suggestion.Limit()
    for link in lesson.links {
      guard case .term(let id) = link.target, !course.defines(id) else { continue }
      diagnostics.append(
        undefined(id, at: link.span, &limit, course) { nearest in
          course.edits(replacing: link.destination, in: link.span, with: "term:\(nearest)")
        })
    }
    return diagnostics
  }

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    var limit = Suggestion.Limit()
    return course.course.glossary.terms.flatMap(\.see).filter { !course.defines($0.value) }.map {
      see in
      undefined(see.value, at: see.span, &limit, course) {
        [.init(replacing: see.span, with: $0)]
      }
    }
  }

  private func undefined(
    _ id: TermID, at span: SourceSpan, _ limit: inout Suggestion.Limit, _ course: CourseIndex,
    edits: (String) -> [FixIt.Edit]
  ) -> Diagnostic {
    var fix = FixIt("add it to lessons/glossary.yaml, with its definition")
    let known = course.course.glossary.terms.lazy.map(\.id.text)
    if limit.allowsOneMore(), let nearest = Suggestion.nearest(to: id.text, among: known) {
      fix = FixIt("did you mean `\(nearest)`?", edits: edits(nearest))
    }
    return .error(Self.id, "the glossary has no term `\(id)`", at: span, fixes: [fix])
  }
}
