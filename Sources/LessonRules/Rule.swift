package import Diagnostics
package import LessonModel
import Synchronization

/// One thing that must hold in a course, checked in one file.
///
/// A rule says nothing twice, and nothing that the reader has said.
package protocol Rule: Sendable {
  /// What authors read about the rule: what it asks for, why, and an example before and after.
  static var description: RuleDescription { get }

  /// What one lesson breaks; called for each lesson, on any thread.
  func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic]

  /// What only the lessons together show; called once, with all in course order.
  func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic]
}

extension Rule {
  /// The rule's name; it never changes.
  package static var id: RuleID { description.id }

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] { [] }
  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] { [] }
}

/// All rules, and how to check a course against them.
package enum Rules {
  /// In the order in which documentation lists them.
  package static let all: [any Rule] = [
    // Structure and identity.
    CourseHasLessons(), EmptyLesson(), LongSummary(), HeadingNeedsBlank(), RawDirective(),
    EmptyBlock(), EmptySection(), DuplicateID(), ActivityNeedsID(),
    // Links and media.
    BrokenLink(), LinkToOwnSite(), SpaceInLink(), UndefinedFootnote(), UnusedFootnote(),
    MissingMedia(), WrongMediaKind(), UnusedMedia(), LargeImage(),
    // Accessibility.
    ImageNeedsDescription(), DescriptionIsFileName(), SkippedHeadingLevel(), EmptyHeading(),
    BoldIsNoHeading(), TableNeedsHeader(), VagueLinkText(), LinkNeedsText(), AddressAsLinkText(),
    FigureNeedsCaption(), MediaNeedsWords(),
    // Activities.
    QuizNeedsRightAnswer(), QuizNeedsQuestion(), QuizNeedsFeedback(), AllChoicesRight(),
    DuplicateChoice(), ChoiceSwallowsLine(), RolePlayNeedsRoles(), DuplicateRole(),
    WorksheetNeedsFields(),
    // Language and budget.
    LongSentence(), LongParagraph(), RepeatedWord(), UnexpandedAbbreviation(), UnspeakableSymbol(),
    LessonOverBudget(),
    // Glossary and prerequisites.
    UndefinedTerm(), UnusedTerm(), UnknownPrerequisite(), PrerequisiteCycle(),
    // Podcast, print and security.
    LongTitle(), LongDescription(), TooTallToPrint(), WideTable(), PathLeavesProject(),
    RemoteMedia(), RemoteHTML(), InsecureLink(),
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
    let rules = all
    let lessons = await Self.inParallel(width: width, count: index.lessons.count) { position in
      let lesson = index.lessons[position]
      let parts = LessonParts(lesson, source: index.source(at: lesson.path))
      var diagnostics: [Diagnostic] = []
      for place in rules.indices {
        let found = rules[place].check(parts, in: index)
        if !found.isEmpty { diagnostics += found }
      }
      return (LessonExtract(parts, in: index), diagnostics)
    }
    let extracts = lessons.map(\.0)
    let diagnostics = rules.flatMap { $0.check(extracts, in: index) } + lessons.flatMap(\.1)
    return diagnostics.inReadingOrder()
  }

  /// The results of a function for all numbers below `count`, in their order, so many computed at
  /// once.
  ///
  /// As many tasks as that each take the next few numbers until none is left, for cores are not
  /// equally fast and lessons not equally long.
  private static func inParallel<Result: Sendable>(
    width: Int, count: Int, _ transform: @escaping @Sendable (Int) -> Result
  ) async -> [Result] {
    let size = 16
    guard width > 1, count > size else { return (0..<count).map(transform) }
    let taken = Taken()
    return await withTaskGroup(of: [(start: Int, results: [Result])].self) { group in
      for _ in 0..<min(width, (count + size - 1) / size) {
        group.addTask {
          var batches: [(start: Int, results: [Result])] = []
          while let batch = taken.next(size, below: count) {
            batches.append((batch.lowerBound, batch.map(transform)))
          }
          return batches
        }
      }
      let batches = await group.reduce(into: []) { $0 += $1 }
      return batches.sorted { $0.start < $1.start }.flatMap(\.results)
    }
  }
}

/// Gives each number to one task.
private final class Taken: Sendable {
  private let count = Atomic<Int>(0)

  func next(_ size: Int, below limit: Int) -> Range<Int>? {
    let start = count.wrappingAdd(size, ordering: .relaxed).oldValue
    return start < limit ? start..<min(start + size, limit) : nil
  }
}
