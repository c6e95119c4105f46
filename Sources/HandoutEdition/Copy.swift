import EditionKit
import LessonModel
import Words

/// A kind of handout: for whom it is, what one file covers, and which template draws it.
struct Variant: Hashable, Sendable {
  enum Scope: Hashable, Sendable {
    case lesson
    case course
  }

  let kind: HandoutSettings.Kind

  var scope: Scope {
    switch kind {
    case .lesson, .lessonFacilitator: .lesson
    case .guide, .facilitatorGuide, .workbook, .answerKey, .roleCards: .course
    }
  }

  /// Only the facilitator may get answers and the briefs of roles.
  var audience: Offer.Audience {
    switch kind {
    case .lesson, .guide, .workbook: .learner
    case .lessonFacilitator, .facilitatorGuide, .answerKey, .roleCards: .facilitator
    }
  }

  var template: String {
    switch kind {
    case .lesson, .lessonFacilitator: "handouts/handout.typ"
    case .guide: "handouts/guide.typ"
    case .facilitatorGuide: "handouts/facilitator-guide.typ"
    case .workbook: "handouts/workbook.typ"
    case .answerKey: "handouts/answer-key.typ"
    case .roleCards: "handouts/role-cards.typ"
    }
  }

  /// What comes in the name of a file after the id of its lesson, or after `course`.
  var ending: String {
    switch kind {
    case .lesson, .guide: ""
    case .lessonFacilitator, .facilitatorGuide: "-facilitator"
    case .workbook, .answerKey, .roleCards: "-\(kind.rawValue)"
    }
  }

  /// Whether there is anything in it for a course.
  func isOfUse(to course: Course) -> Bool {
    switch kind {
    case .lesson, .lessonFacilitator: true
    case .guide, .facilitatorGuide: !course.lessons.isEmpty
    case .workbook: course.lessons.contains { !$0.printedActivities.isEmpty }
    case .answerKey: course.lessons.contains { $0.printedActivities.contains(where: \.isAnswered) }
    case .roleCards: course.lessons.contains { $0.printedActivities.contains(where: \.hasCards) }
    }
  }

  func title(in words: CourseWords) -> Word {
    switch kind {
    case .lesson: words.handout[.learnersCopy]
    case .lessonFacilitator: words.handout[.leadersCopy]
    case .guide: words.guide[.participantGuide]
    case .facilitatorGuide: words.guide[.facilitatorGuide]
    case .workbook: words.guide[.workbook]
    case .answerKey: words.guide[.answerKey]
    case .roleCards: words.handout[.roleCards]
    }
  }
}

/// A handout on paper of one size.
struct Copy: Hashable, Sendable {
  let variant: Variant
  let paper: HandoutSettings.Paper

  /// Whether its name says how large it is, because the course has the same on other paper as well.
  let namesPaper: Bool

  var audience: Offer.Audience { variant.audience }

  /// The copies that a course has by its settings: in the order of their kinds, each one on all
  /// papers.
  static func all(of settings: HandoutSettings, for course: Course) -> [Copy] {
    let papers =
      settings.papers.isEmpty
      ? [HandoutSettings.Paper(for: course.language)] : settings.papers
    return settings.kinds.map(Variant.init).filter { $0.isOfUse(to: course) }.flatMap { variant in
      papers.enumerated().map { place, paper in
        Copy(variant: variant, paper: paper, namesPaper: place > 0)
      }
    }
  }

  /// Those that are part of the publication of a course.
  static func published(of settings: HandoutSettings, for course: Course) -> [Copy] {
    all(of: settings, for: course).filter {
      $0.audience == .learner || course.facilitatorFiles != .private
    }
  }

  /// What comes after the first part of the name of the file.
  var ending: String { variant.ending + (namesPaper ? "-\(paper.rawValue)" : "") }

  /// `handouts/qualify.pdf`, `handouts/qualify-facilitator-a4.pdf`.
  func path(of lesson: LessonID) -> OutputPath {
    OutputPath(safe: "handouts/\(lesson)\(ending).pdf")
  }

  /// `handouts/course.pdf`, `handouts/course-role-cards.pdf`.
  var coursePath: OutputPath { OutputPath(safe: "handouts/course\(ending).pdf") }

  /// The files of this copy, each with its lesson.
  func files(of course: Course) -> [(path: OutputPath, lesson: Lesson?)] {
    switch variant.scope {
    case .lesson: course.lessons.map { (path(of: $0.id), $0) }
    case .course: [(coursePath, nil)]
    }
  }

  /// The text of a link to it.
  func title(in words: CourseWords) -> Word {
    let title = variant.title(in: words)
    guard namesPaper else { return title }
    let size =
      switch paper {
      case .a4: "A4"
      case .letter: "US Letter"
      }
    return title.map { $0 + words.lesson[.comma].text + size }
  }
}

extension Lesson {
  /// The activities that paper shows, in reading order.
  var printedActivities: [Activity] {
    var found: [Activity] = []
    blocks.selected(for: HandoutEdition.view).forEachBlock { block in
      if case .activity(let activity) = block { found.append(activity) }
    }
    return found
  }
}

extension Activity {
  /// Whether something in it is right or wrong.
  var isAnswered: Bool {
    switch self {
    case .quiz: true
    case .exercise(let exercise): !exercise.solutions.isEmpty
    case .rolePlay, .worksheet, .apply, .card: false
    }
  }

  /// Whether it has cards for the players.
  var hasCards: Bool {
    if case .rolePlay(let play) = self {
      !play.roles.isEmpty || play.checklist != nil
    } else {
      false
    }
  }
}
