import Diagnostics
import Synchronization

/// What readings of one folder leave for the next one: the lessons whose texts stay the same need not be
/// read again.
///
/// A reading with a memory gives the same result as one without.
package final class ReadingMemory: Sendable {
  /// A lesson, and the text that it was built from.
  struct Known: Sendable {
    var source: SourceText?
    var lesson: BuiltLesson
  }

  private struct State {
    var heads: [String: LessonHead] = [:]

    /// By the paths of their files; built before titles that are headings are known.
    var lessons: [String: Known] = [:]

    /// What all lessons depend on: where links can lead, and the course's own file.
    var index: LinkIndex?
    var courseText: [UInt8]?
  }

  private let state = Mutex(State())

  package init() {}

  /// The heads of lessons, by the paths of their files.
  var heads: [String: LessonHead] { state.withLock { $0.heads } }

  /// The lessons that were built with the same links and the same file of the course.
  func lessons(linking index: LinkIndex, _ courseText: [UInt8]?) -> [String: Known] {
    state.withLock { state in
      state.index == index && state.courseText == courseText ? state.lessons : [:]
    }
  }

  /// Stores what was read.
  func keep(
    _ heads: [LessonHead], _ lessons: [BuiltLesson], linking index: LinkIndex,
    _ courseText: [UInt8]?
  ) {
    var known: [String: Known] = Dictionary(minimumCapacity: heads.count)
    for (head, lesson) in zip(heads, lessons) where head.source != nil {
      known[head.path] = Known(source: head.source, lesson: lesson)
    }
    state.withLock { state in
      state.heads = Dictionary(heads.map { ($0.path, $0) }) { first, _ in first }
      state.lessons = known
      state.index = index
      state.courseText = courseText
    }
  }
}
