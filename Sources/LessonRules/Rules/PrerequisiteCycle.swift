package import Diagnostics
import LessonModel

/// Lessons must not require each other.
package struct PrerequisiteCycle: Rule {
  package static let description = RuleDescription(
    "prerequisite-cycle", .structure, .error, "Lessons must not require each other.",
    "If each of several lessons has to come before the next, and the last before the first, nobody can begin.",
    .files(
      before: [
        .init(.frontMatter, "id: first\nprerequisites: [levers]"),
        .init(
          "lessons/02-levers.md",
          "---\ntitle: Levers\nprerequisites: [first]\n---\n\nThere are four.\n"),
      ],
      after: [
        .init(.frontMatter, "id: first"),
        .init(
          "lessons/02-levers.md",
          "---\ntitle: Levers\nprerequisites: [first]\n---\n\nThere are four.\n"),
      ]))

  package init() {}

  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] {
    let lessons = course.lessons.filter { !$0.prerequisites.isEmpty }
    guard !lessons.isEmpty else { return [] }
    var needs: [LessonID: [Spanned<LessonID>]] = [:]
    for lesson in lessons { needs[lesson.id] = lesson.prerequisites }
    var done: Set<LessonID> = []
    var diagnostics: [Diagnostic] = []
    for lesson in lessons where !done.contains(lesson.id) {
      guard let cycle = Self.cycle(from: lesson.id, needs, &done), let last = cycle.last else {
        continue
      }
      let path = ([last.value] + cycle.map(\.value)).map(\.text).joined(separator: " → ")
      diagnostics.append(
        .error(
          Self.id, "these lessons require each other: \(path)", at: last.span,
          notes: cycle.dropLast().map { .init("`\($0.value)` is required here", at: $0.span) },
          fixes: [FixIt("remove one of them from `prerequisites`")]))
    }
    return diagnostics
  }

  /// The first cycle that a lesson leads to, from the lesson that closes it: each lesson with the
  /// place where the one before requires it.
  ///
  /// Without recursion, because a course may have any number of lessons. A lesson is done when the
  /// search leaves it.
  private static func cycle(
    from start: LessonID, _ needs: [LessonID: [Spanned<LessonID>]], _ done: inout Set<LessonID>
  ) -> [Spanned<LessonID>]? {
    var path: [(lesson: LessonID, asked: Spanned<LessonID>?, next: Int)] = [(start, nil, 0)]
    while let top = path.last {
      let wanted = needs[top.lesson] ?? []
      guard top.next < wanted.count else {
        done.insert(top.lesson)
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let need = wanted[top.next]
      if let place = path.firstIndex(where: { $0.lesson == need.value }) {
        // A lesson that names itself has already been reported.
        guard place < path.count - 1 else { continue }
        let cycle = path[(place + 1)...].compactMap(\.asked) + [need]
        done.formUnion(path.map(\.lesson))
        return cycle
      }
      if !done.contains(need.value) { path.append((need.value, need, 0)) }
    }
    return nil
  }
}
