package import Diagnostics
import LessonModel

/// A lesson that has to come first must exist, and must be another one.
package struct UnknownPrerequisite: Rule {
  package static let description = RuleDescription(
    "unknown-prerequisite", .structure, .error, "A lesson that has to come first must exist.",
    "Name prerequisites by the ids of lessons: the `id:` of a lesson, or its file name without the number.",
    .files(
      before: [
        .init(.frontMatter, "prerequisites: [levres]"),
        .init("lessons/02-levers.md", "# Levers\n\nThere are four.\n"),
      ],
      after: [
        .init(.frontMatter, "prerequisites: [levers]"),
        .init("lessons/02-levers.md", "# Levers\n\nThere are four.\n"),
      ]))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    let strangers = lesson.lesson.prerequisites.filter {
      $0.value == lesson.id || !course.has($0.value)
    }
    guard !strangers.isEmpty else { return [] }
    let known = course.lessons.lazy.map(\.id.text).filter { $0 != lesson.id.text }
    var limit = Suggestion.Limit()
    return strangers.map { missing in
      guard missing.value != lesson.id else {
        return .error(
          Self.id, "a lesson cannot come before itself", at: missing.span,
          fixes: [FixIt("name another lesson, or none")])
      }
      var fix =
        known.isEmpty
        ? FixIt("remove it: the course has no other lesson yet")
        : FixIt("use the id of a lesson: \(known.prefix(6).joined(separator: ", "))")
      // The name of a file has a number, its lesson's id has none.
      let unnumbered = String(missing.value.text.drop { $0.isNumber }.drop { $0 == "-" })
      if unnumbered != missing.value.text, known.contains(unnumbered) {
        fix = FixIt(
          "write \(unnumbered), without the number of the file",
          edits: [.init(replacing: missing.span, with: unnumbered)])
      } else if limit.allowsOneMore(),
        let nearest = Suggestion.nearest(to: missing.value.text, among: known)
      {
        fix = FixIt(
          "did you mean `\(nearest)`?", edits: [.init(replacing: missing.span, with: nearest)])
      }
      return .error(
        Self.id, "the lesson `\(missing.value)` does not exist", at: missing.span, fixes: [fix])
    }
  }
}
