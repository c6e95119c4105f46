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

  /// When a day of the course begins.
  package var start = TimeOfDay.nine

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

  package static let nine = TimeOfDay(safe: 540)

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
