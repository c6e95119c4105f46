/// Which handouts a course has and how they are printed, from `handouts:` in `course.yaml`.
package struct HandoutSettings: Hashable, Sendable {
  /// A kind of handout, by the name that authors write.
  package enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One lesson, for learners.
    case lesson

    /// One lesson with keys, solutions and notes.
    case lessonFacilitator = "lesson-facilitator"

    /// The whole course as a book to work in.
    case guide

    /// The whole course for the person who leads it: preparation, timetable, answers, what to say.
    case facilitatorGuide = "facilitator-guide"

    /// The activities of the course, with space to write.
    case workbook

    /// What is right in every question, and why.
    case answerKey = "answer-key"

    /// The cards of all role-plays, to cut out.
    case roleCards = "role-cards"

    /// One lesson for learners in large letters.
    case largePrint = "large-print"

    /// The worksheets, each on pages of its own.
    case worksheets

    /// The same, to fill in on a screen.
    case fillableWorksheets = "fillable-worksheets"

    /// Flash cards, printed on both sides.
    case flashCards = "flash-cards"

    /// What to look at while one does it: each lesson on one page.
    case jobAid = "job-aid"

    /// The same, for a wall.
    case poster

    /// Who was there.
    case attendanceSheet = "attendance-sheet"

    /// What a participant takes home.
    case certificate

    /// The guide for participants as sheets to fold.
    case booklet

    /// The same, two pages on a sheet.
    case twoUp = "two-up"

    /// Questions to recall a unit by, some days after the course, with their answers to fold back.
    case refresher

    /// What a manager asks about a unit, and what good sounds like.
    case coaching
  }

  /// What one file of a document about several lessons covers.
  package enum Scope: String, Hashable, Sendable, CaseIterable {
    case course
    case unit
    case lesson
  }

  /// The sheets that flash cards are printed on.
  package enum CardSheet: String, Hashable, Sendable, CaseIterable {
    /// Ten business cards, 3.5 × 2 inches, on US Letter (Avery 5371).
    case avery5371 = "avery-5371"

    /// Three index cards, 5 × 3 inches, on US Letter (Avery 5388).
    case avery5388 = "avery-5388"

    /// Eight cards, 90 × 62 mm, on A4, to cut out.
    case eight = "a4-8"

    /// Four cards, 92 × 128 mm, on A4, to cut out.
    case four = "a4-4"

    package var paper: Paper {
      switch self {
      case .avery5371, .avery5388: .letter
      case .eight, .four: .a4
      }
    }

    /// The sheet for a size of paper.
    package init(on paper: Paper) {
      switch paper {
      case .letter: self = .avery5371
      case .a4: self = .eight
      }
    }
  }

  package enum Paper: String, Hashable, Sendable, CaseIterable {
    case a4
    case letter

    /// What people who write a language print on: US Letter in the regions that CLDR lists
    /// (supplemental data, `paperSize`), A4 everywhere else.
    package init(for language: LanguageTag) {
      let region = language.text.split(separator: "-").last { $0.count == 2 && $0 != language.text }
      let letter: Set<String> = [
        "BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE",
      ]
      self = region.map { letter.contains($0.uppercased()) } == true ? .letter : .a4
    }
  }

  /// What a course gets that does not choose: each lesson for both sides of the room, and the cards
  /// of its role-plays.
  package static let standard: [Kind] = [.lesson, .lessonFacilitator, .roleCards]

  /// In the order of all kinds.
  package var kinds = standard

  /// The first one is the size of files without a size in their names; empty for what the language
  /// of the course suggests.
  package var papers: [Paper] = []

  /// When a session of the course begins that says nothing else; nil for nine o'clock.
  package var start: TimeOfDay?

  /// Whether ``start`` was chosen for one run, and so comes before that of a plan.
  package var startIsChosen = false

  /// The plan of the facilitator's timetable; nil for ``DeliveryPlan/standard``.
  package var plan: Spanned<PlanID>?

  /// What the documents about several lessons cover, each in files of its own.
  package var scopes: [Scope] = [.course]

  /// The sheets of flash cards; empty for one that fits the paper.
  package var cardSheets: [CardSheet] = []

  /// What participants pass before they get a certificate; nil if being there is enough.
  package var assessment: String?

  package init() {}

  /// Every kind that these words name, in the order of all kinds; `all` names each of them.
  package static func kinds(named words: [String]) -> [Kind] {
    Kind.allCases.filter { words.contains($0.rawValue) || words.contains(allKinds) }
  }

  /// What stands for all kinds.
  package static let allKinds = "all"
}

/// A time of a day, to the minute.
package struct TimeOfDay: Hashable, Sendable {
  /// Since midnight, less than a day.
  package let minutes: Int

  package static let halfPastEight = TimeOfDay(safe: 510)
  package static let nine = TimeOfDay(safe: 540)
  package static let halfPastTwelve = TimeOfDay(safe: 750)

  private init(safe minutes: Int) { self.minutes = minutes }

  /// Reads `9:00` and `13:30`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24, minutes < 60
    else { return nil }
    self.minutes = hours * 60 + minutes
  }
}
