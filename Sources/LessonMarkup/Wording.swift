package import LessonModel

/// The words that Lectern adds to a lesson, in one language.
package struct Wording: Sendable {
  /// The language.
  package var language: LanguageTag

  package var quiz: String
  package var checkAnswer: String
  package var chooseOne: String
  package var chooseAll: String
  package var trueOrFalse: String
  package var isTrue: String
  package var isFalse: String

  /// The label of a field that takes an answer.
  package var yourAnswer: String

  /// Before a gap's number.
  package var gap: String
  package var putInOrder: String
  package var match: String
  package var right: String
  package var wrong: String
  package var rightAnswer: String
  package var alsoRight: String
  package var rightOrder: String

  /// Between two things that are both accepted.
  package var or: String

  /// After a number of points above 1.
  package var pointsUnit: String

  package var exercise: String
  package var hint: String
  package var solution: String

  package var rolePlay: String
  package var openOwnCard: String
  package var roleCard: String
  package var observers: String
  package var debrief: String

  package var worksheet: String
  package var apply: String
  package var printToKeep: String

  /// When to come back to a worksheet; `#` stands for "3 days".
  package var comeBack: String
  package var day: String
  package var days: String
  package var week: String
  package var weeks: String

  package var card: String
  package var turnCard: String

  package var video: String
  package var audio: String
  package var captions: String
  package var transcript: String
  package var keyPoints: String

  package var done: String
  package var toDo: String
  package var table: String
  package var image: String
  package var footnotes: String

  /// Before a footnote's number.
  package var footnote: String

  /// Before a footnote's number.
  package var backToReference: String

  /// After a number of minutes.
  package var minutesUnit: String
  var callouts: [Callout.Kind: String]

  /// The word above a callout.
  package func callout(_ kind: Callout.Kind) -> String { callouts[kind] ?? kind.rawValue }

  /// What stands for an image that is not shown.
  package func image(_ description: String) -> String {
    description.isEmpty ? image : "\(image): \(description)"
  }

  package func footnote(_ number: Int) -> String { "\(footnote) \(number)" }

  package func backToReference(_ number: Int, _ occurrence: Int) -> String {
    "\(backToReference) \(number)" + (occurrence == 1 ? "" : "-\(occurrence)")
  }

  package func minutes(_ count: Int) -> String { "\(count) \(minutesUnit)" }

  /// For a number of points above 1.
  package func points(_ count: Int) -> String { "\(count) \(pointsUnit)" }

  package func gap(_ number: Int) -> String { "\(gap) \(number)" }

  /// "or deadline", "or deadline or due date".
  package func or(_ words: [String]) -> String {
    words.map { "\(or) \($0)" }.joined(separator: " ")
  }

  /// "Come back in 2 weeks": whole weeks are told as weeks.
  package func comeBack(afterDays count: Int) -> String {
    let inWeeks = count > 0 && count.isMultiple(of: 7)
    let number = inWeeks ? count / 7 : count
    let unit = inWeeks ? (number == 1 ? week : weeks) : (number == 1 ? day : days)
    return comeBack.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      .joined(separator: "\(number) \(unit)")
  }

  fileprivate static let byLanguage: [String: Wording] = ["en": .english, "de": .german]
}

extension Wording {
  /// The words of a language; English for a language that Lectern has no words for.
  package init(_ language: LanguageTag) { self = Self.byLanguage[language.primary] ?? .english }
}
