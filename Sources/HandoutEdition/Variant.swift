import EditionKit
import LessonModel
import Words

/// A kind of handout: for whom it is, what one file covers, and which template draws it.
struct Variant: Hashable, Sendable {
  enum Scope: Hashable, Sendable {
    /// A lesson as it is written.
    case lesson

    /// A document about several lessons, or about one in another form.
    case course
  }

  let kind: HandoutSettings.Kind

  var scope: Scope {
    switch kind {
    case .lesson, .lessonFacilitator, .largePrint: .lesson
    case .guide, .facilitatorGuide, .workbook, .answerKey, .roleCards, .worksheets,
      .fillableWorksheets, .flashCards, .jobAid, .poster, .attendanceSheet, .certificate, .booklet,
      .twoUp, .refresher, .coaching:
      .course
    }
  }

  /// Only the facilitator may get answers and the briefs of roles.
  var audience: Offer.Audience {
    switch kind {
    case .lesson, .guide, .workbook, .largePrint, .worksheets, .fillableWorksheets, .flashCards,
      .jobAid, .poster, .booklet, .twoUp:
      .learner
    // A refresher sheet has its answers on it, so people who teach decide who gets it.
    case .lessonFacilitator, .facilitatorGuide, .answerKey, .roleCards, .attendanceSheet,
      .certificate, .refresher, .coaching:
      .facilitator
    }
  }

  var template: String {
    switch kind {
    case .lesson, .lessonFacilitator, .largePrint: "handouts/handout.typ"
    case .poster: "handouts/job-aid.typ"
    case .booklet, .twoUp: "handouts/sheets.typ"
    case .guide, .facilitatorGuide, .workbook, .answerKey, .roleCards, .worksheets,
      .fillableWorksheets, .flashCards, .jobAid, .attendanceSheet, .certificate, .refresher,
      .coaching:
      "handouts/\(kind.rawValue).typ"
    }
  }

  /// Whether there is one for each unit of a course that has units, whatever else its documents cover.
  var isOfUnits: Bool { kind == .refresher || kind == .coaching }

  /// Whether it consists of the pages of the participant guide.
  var isImposed: Bool { kind == .booklet || kind == .twoUp }

  /// Which sides of a sheet are printed; nil for what is filled in on a screen.
  var sides: PrintedDocument.Sides? {
    switch kind {
    case .lesson, .lessonFacilitator, .largePrint, .guide, .facilitatorGuide, .workbook, .answerKey,
      .roleCards, .flashCards, .coaching:
      .both
    // What is handed in, put on a wall or taken home has nothing on its back.
    case .worksheets, .jobAid, .poster, .attendanceSheet, .certificate, .refresher: .one
    case .booklet, .twoUp: .bothOverShortEdge
    case .fillableWorksheets: nil
    }
  }

  /// What comes in the name of a file after the id of its lesson, or after `course`.
  func ending(for part: CoursePart) -> String {
    switch (kind, part) {
    case (.lesson, _): ""
    case (.lessonFacilitator, _): "-facilitator"
    // The short names of a lesson are those of its handouts.
    case (.guide, .course), (.guide, .unit): ""
    case (.facilitatorGuide, .course), (.facilitatorGuide, .unit): "-facilitator"
    default: "-\(kind.rawValue)"
    }
  }

  /// Whether there is anything in it for a part of a course.
  func isOfUse(to part: CoursePart, of course: Course) -> Bool {
    let lessons = part.lessons(of: course).map(\.lesson)
    func has(_ holds: (Activity) -> Bool) -> Bool {
      lessons.contains { $0.printedActivities.contains(where: holds) }
    }
    return switch kind {
    case .lesson, .lessonFacilitator, .largePrint: true
    case .guide, .facilitatorGuide, .booklet, .twoUp, .jobAid, .poster, .attendanceSheet,
      .certificate:
      !lessons.isEmpty
    case .workbook: has { _ in true }
    case .answerKey: has(\.isAnswered)
    case .roleCards: has(\.hasCards)
    case .worksheets, .fillableWorksheets: has(\.isForm)
    case .flashCards: !PaperDeck(part: part, of: course).isEmpty
    case .refresher: part.review(of: course) != nil
    case .coaching: !course.coaching(of: lessons, in: HandoutEdition.view).isEmpty
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
    case .largePrint: words.paper[.largePrint]
    case .worksheets: words.paper[.worksheets]
    case .fillableWorksheets: words.paper[.fillableWorksheets]
    case .flashCards: words.paper[.flashCards]
    case .jobAid: words.paper[.jobAid]
    case .poster: words.paper[.poster]
    case .attendanceSheet: words.paper[.attendanceSheet]
    case .certificate: words.paper[.certificate]
    case .booklet: words.paper[.booklet]
    case .twoUp: words.paper[.twoUp]
    case .refresher: words.repeating[.refresher]
    case .coaching: words.repeating[.coaching]
    }
  }
}
