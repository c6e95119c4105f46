package import Diagnostics
import LessonModel

/// An activity has an id of its own.
package struct ActivityNeedsID: Rule {
  package static let description = RuleDescription(
    "activity-needs-id", .identity, .warning, "An activity has an id of its own.",
    """
    Scores and answers hang on it. Without one it is made from the words, and changes with them: mend a typing \
    mistake, and a learner's result is lost.
    """,
    .lesson(
      before: """
        :::quiz
        What does it cost to wait?

        - [x] Time

          Yes, yours and theirs.
        - [ ] Nothing
        :::
        """,
      after: """
        :::quiz{#lesson-what-does-it-cost-to-wait}
        What does it cost to wait?

        - [x] Time

          Yes, yours and theirs.
        - [ ] Nothing
        :::
        """))

  package init() {}

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] {
    lesson.activities.compactMap { activity in
      guard let source = course.source(at: activity.span.path) else { return nil }
      let start = activity.span.start
      let line = source.range(ofLine: source.lineNumber(at: start))
      let opening = Array(source.bytes[start..<max(start, line.upperBound)])
      guard opening.starts(with: ":::".utf8), let edit = Self.edit(opening, activity) else {
        return nil
      }
      return .warning(
        Self.id, "without an id, results are lost when the words change",
        at: source.span(start, start + opening.count),
        fixes: [FixIt("write {#\(activity.id)}, or a shorter one", edits: [edit])])
    }
  }

  /// What writes the id down; nil when the opening line has one.
  private static func edit(_ opening: [UInt8], _ activity: Activity) -> FixIt.Edit? {
    func insert(_ text: String, at offset: Int) -> FixIt.Edit {
      let place = activity.span.start + offset
      return .init(
        replacing: SourceSpan(path: activity.span.path, start: place, end: place), with: text)
    }
    let end = (opening.lastIndex { $0 > 0x20 } ?? -1) + 1
    guard opening[..<end].last == UInt8(ascii: "}") else {
      return insert("{#\(activity.id)}", at: end)
    }
    guard let brace = opening.lastIndex(of: UInt8(ascii: "{")) else { return nil }
    let braces = opening[(brace + 1)..<(end - 1)]
    let words = braces.split { $0 <= 0x20 }
    guard !words.contains(where: { $0.first == UInt8(ascii: "#") }) else { return nil }
    return insert("#\(activity.id)" + (words.isEmpty ? "" : " "), at: brace + 1)
  }
}
