import EditionKit
import LessonModel
import Words

/// A handout on paper of one size.
struct Copy: Hashable, Sendable {
  let variant: Variant
  let paper: HandoutSettings.Paper

  /// Whether its name says how large it is, because the course has the same on other paper as well.
  let namesPaper: Bool

  /// What it covers; the course for a handout of one lesson, which has a file for each.
  var part = CoursePart.course

  /// The sheets that flash cards are printed on; nil for everything else.
  var sheet: HandoutSettings.CardSheet?

  var audience: Offer.Audience { variant.audience }

  /// The copies that a course has by its settings: in the order of their kinds, each one on all
  /// papers.
  static func all(of settings: HandoutSettings, for course: Course) -> [Copy] {
    let papers =
      settings.papers.isEmpty
      ? [HandoutSettings.Paper(for: course.language)] : settings.papers
    let sheets =
      settings.cardSheets.isEmpty
      ? papers.map(HandoutSettings.CardSheet.init(on:)) : settings.cardSheets
    // What is only for a printer is beside the document that everybody can read.
    let isImposed = settings.kinds.contains { Variant(kind: $0).isImposed }
    let kinds = HandoutSettings.Kind.allCases.filter {
      settings.kinds.contains($0) || $0 == .guide && isImposed
    }
    return kinds.map(Variant.init).flatMap { variant in
      let parts =
        if variant.scope == .lesson {
          [CoursePart.course]
        } else if variant.isOfUnits {
          CoursePart.units(of: course)
        } else {
          CoursePart.all(of: course, by: settings.scopes)
        }
      return parts.filter { variant.isOfUse(to: $0, of: course) }.flatMap { part in
        variant.kind == .flashCards
          ? sheets.enumerated().map { place, sheet in
            Copy(
              variant: variant, paper: sheet.paper, namesPaper: place > 0, part: part, sheet: sheet)
          }
          : papers.enumerated().map { place, paper in
            Copy(variant: variant, paper: paper, namesPaper: place > 0, part: part)
          }
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
  var ending: String {
    variant.ending(for: part) + (namesPaper ? "-\(sheet?.rawValue ?? paper.rawValue)" : "")
  }

  /// `handouts/qualify.pdf`, `handouts/qualify-facilitator-a4.pdf`.
  func path(of lesson: LessonID) -> OutputPath {
    OutputPath(safe: "handouts/\(lesson)\(ending).pdf")
  }

  /// `handouts/course.pdf`, `handouts/unit-closing-workbook.pdf`, `handouts/qualify-worksheets.pdf`.
  var coursePath: OutputPath { OutputPath(safe: "handouts/\(part.fileName)\(ending).pdf") }

  /// The text of a link to it.
  func title(in words: CourseWords, of course: Course) -> Word {
    let title = variant.title(in: words)
    let comma = words.lesson[.comma].text
    let size =
      switch sheet {
      case .avery5371: "Avery 5371"
      case .avery5388: "Avery 5388"
      case .eight: "A4, 2 × 4"
      case .four: "A4, 2 × 2"
      case nil:
        switch paper {
        case .a4: "A4"
        case .letter: "US Letter"
        }
      }
    // The page of a lesson says which lesson it is.
    let unit =
      switch part {
      case .unit: part.title(in: course)
      case .course, .lesson: String?.none
      }
    let added = [unit, namesPaper ? size : nil].compactMap { $0 }
    guard !added.isEmpty else { return title }
    return title.map { $0 + added.map { comma + $0 }.joined() }
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

  /// Whether it is a form to fill in.
  var isForm: Bool {
    switch self {
    case .worksheet, .apply: true
    case .quiz, .exercise, .rolePlay, .card: false
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
