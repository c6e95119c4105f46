import Diagnostics
import Synchronization

/// What rules have found in the lessons of one course, for the next check of it.
///
/// What is found in a lesson depends a little on the others: whether a link leads to a heading, whether
/// a term is in the glossary. So a check with what is remembered is quick and nearly right: right about
/// the lessons that have another text. ``forget()`` makes the next one right about all.
package final class RuleMemory: Sendable {
  private let state = Mutex<[String: LessonFindings]>([:])

  package init() {}

  /// Makes the next check look at every lesson.
  package func forget() { state.withLock { $0 = [:] } }

  /// By the paths of lessons.
  var known: [String: LessonFindings] { state.withLock { $0 } }

  func keep(_ lessons: [LessonFindings]) {
    let found = lessons.compactMap { lesson in lesson.source.map { ($0.path, lesson) } }
    state.withLock { $0 = Dictionary(found) { first, _ in first } }
  }
}

/// What rules have found in one lesson.
struct LessonFindings: Sendable {
  /// What was looked at.
  var source: SourceText?
  var extract: LessonExtract
  var diagnostics: [Diagnostic]
}
