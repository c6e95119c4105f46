package import Diagnostics
package import LessonModel

/// One thing that must hold in a course, checked in one file.
///
/// A rule says nothing twice, and nothing that the reader has said.
package protocol Rule: Sendable {
  /// What authors read about the rule: what it asks for, why, and an example before and after.
  static var description: RuleDescription { get }

  /// What one lesson breaks; called for each lesson, on any thread.
  func check(_ lesson: Lesson, in course: CourseIndex) -> [Diagnostic]

  /// What only the whole course shows; called once.
  func check(_ course: CourseIndex) -> [Diagnostic]
}

extension Rule {
  /// The rule's name; it never changes.
  package static var id: RuleID { description.id }

  package func check(_ lesson: Lesson, in course: CourseIndex) -> [Diagnostic] { [] }
  package func check(_ course: CourseIndex) -> [Diagnostic] { [] }
}

/// All rules, and how to check a course against them.
package enum Rules {
  /// In the order in which documentation lists them.
  package static let all: [any Rule] = [
    CourseHasLessons(), DuplicateID(), EmptyLesson(), SkippedHeadingLevel(), LongSummary(),
    LessonOverBudget(),
    BrokenLink(), PathLeavesProject(), MissingMedia(), RemoteMedia(), ImageNeedsDescription(),
    QuizNeedsRightAnswer(), RolePlayNeedsRoles(), WorksheetNeedsFields(), FigureNeedsCaption(),
    MediaNeedsWords(), UndefinedTerm(), UnusedTerm(), UnknownPrerequisite(), PrerequisiteCycle(),
  ]

  /// What authors read about them.
  package static var descriptions: [RuleDescription] { all.map { type(of: $0).description } }

  /// What a course breaks, in reading order; the same at any width.
  ///
  /// `sources` let fixes say exactly what to replace; without them fixes are words alone.
  package static func check(_ course: Course, sources: [SourceText] = [], width: Int = 1) async
    -> [Diagnostic]
  {
    let index = CourseIndex(course, sources: sources)
    let lessons = course.lessons
    let size = max(1, (lessons.count + max(1, width) - 1) / max(1, width))
    var diagnostics = all.flatMap { $0.check(index) }
    diagnostics += await withTaskGroup(of: [Diagnostic].self) { group in
      for start in stride(from: 0, to: lessons.count, by: size) {
        group.addTask {
          lessons[start..<min(start + size, lessons.count)].flatMap { lesson in
            all.flatMap { $0.check(lesson, in: index) }
          }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    return diagnostics.inReadingOrder()
  }
}
