import Concurrency
package import Diagnostics
package import LessonModel

/// One requirement for a course, checked in one file.
///
/// A rule reports nothing twice, and nothing that the reader has already reported.
package protocol Rule: Sendable {
  /// What authors read about the rule: the requirement, the reason, and an example before and
  /// after.
  static var description: RuleDescription { get }

  /// The problems in one lesson; called for each lesson, on any thread.
  func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic]

  /// The problems that only all lessons together show; called once, with all of them in course
  /// order.
  func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic]
}

extension Rule {
  /// The rule's name; it never changes.
  package static var id: RuleID { description.id }

  package func check(_ lesson: LessonParts, in course: CourseIndex) -> [Diagnostic] { [] }
  package func check(_ lessons: [LessonExtract], in course: CourseIndex) -> [Diagnostic] { [] }
}

/// All rules, and how to check a course with them.
package enum Rules {
  /// In the order in which documentation lists them.
  package static let all: [any Rule] = [
    // Structure and identity.
    CourseHasLessons(), EmptyLesson(), LongSummary(), HeadingNeedsBlank(), RawDirective(),
    RawTable(), RawList(), RawEmphasis(), RawDefinition(), RawAttributes(), ForeignBlock(),
    ForeignMark(), HiddenCharacter(), UnmeantMarkdown(),
    PlaceholderText(), EmptyBlock(), EmptySection(),
    DuplicateID(), ActivityNeedsID(),
    // Links and media.
    BrokenLink(), LinkToOwnSite(), SpaceInLink(), UndefinedFootnote(), UnusedFootnote(),
    DuplicateDefinition(), UnusedDefinition(),
    MissingMedia(), WrongMediaKind(), BrokenMedia(), UnusedMedia(), LargeImage(),
    // Accessibility.
    ImageNeedsDescription(), DescriptionIsFileName(), SkippedHeadingLevel(), EmptyHeading(),
    BoldIsNoHeading(), TableNeedsHeader(), VagueLinkText(), LinkNeedsText(), AddressAsLinkText(),
    FigureNeedsCaption(), MediaNeedsWords(),
    // Activities.
    QuizNeedsRightAnswer(), QuizNeedsQuestion(), QuizNeedsFeedback(), AllChoicesRight(),
    DuplicateChoice(), RolePlayNeedsRoles(), DuplicateRole(),
    WorksheetNeedsFields(), ObjectiveWithoutPractice(), UnknownObjective(),
    // Questions that cannot be guessed.
    LongestIsRight(), PositionBias(), TwoOfFourAlways(), AllOfTheAbove(), NegativeQuestion(),
    AbsoluteWord(), GrammarGivesAway(), FeedbackRepeatsChoice(),
    // Language and budget.
    LongSentence(), LongParagraph(), RepeatedWord(), UnexpandedAbbreviation(), UnspeakableSymbol(),
    UnspeakableNumber(),
    LessonOverBudget(),
    // Glossary and prerequisites.
    UndefinedTerm(), UnusedTerm(), UnknownPrerequisite(), PrerequisiteCycle(),
    // Podcast, print and security.
    LongTitle(), LongDescription(), RecordingNeedsSection(), NarratorNeedsRecording(),
    TooTallToPrint(), WideTable(), PathLeavesProject(),
    RemoteMedia(), DirectionControl(), RemoteHTML(), UnclosedTag(), UnsafeSVG(), WebPageInMedia(),
    InsecureLink(),
  ]

  /// What authors read about them.
  package static var descriptions: [RuleDescription] { all.map { type(of: $0).description } }

  /// The problems in a course, in reading order; the same at any width.
  ///
  /// `sources` let fixes say exactly what to replace; without them, fixes are only words. With a
  /// `memory`, only lessons with another text are looked at: see ``RuleMemory``.
  package static func check(
    _ course: Course, sources: [SourceText] = [], width: Int = 1, memory: RuleMemory? = nil
  ) async -> [Diagnostic] {
    let index = CourseIndex(course, sources: sources)
    let rules = all
    let known = memory?.known ?? [:]
    let lessons = await index.lessons.concurrentMap(width: width, batch: 16) { lesson in
      let source = index.source(at: lesson.path)
      if let found = known[lesson.path], found.source === source { return found }
      let parts = LessonParts(lesson, source: source)
      var diagnostics: [Diagnostic] = []
      for place in rules.indices {
        let found = rules[place].check(parts, in: index)
        if !found.isEmpty { diagnostics += found }
      }
      return LessonFindings(
        source: source, extract: LessonExtract(parts, in: index), diagnostics: diagnostics)
    }
    memory?.keep(lessons)
    let extracts = lessons.map(\.extract)
    let diagnostics =
      rules.flatMap { $0.check(extracts, in: index) } + lessons.flatMap(\.diagnostics)
    return diagnostics.inReadingOrder()
  }
}
