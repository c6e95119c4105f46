import LessonModel

/// The words that Lectern adds to a lesson that is read aloud, in one language.
///
/// A language that Lectern has no words for gets none: its forms are those of punctuation and
/// numbers alone, and what would only be announced is left out.
struct Wording: Sendable {
  /// Before the objectives, by their number; nil to begin with the first at once.
  var objectives: @Sendable (Int) -> String? = { _ in nil }

  /// Before the item with this number in a list: as written, and as said.
  var item: @Sendable (Int) -> (written: String, spoken: String) = { ("\($0). ", "\($0): ") }
  var done = ""
  var toDo = ""
  var struckOut = ""
  var picture = ""
  var table = ""

  /// Where a block of code stands for those who read.
  var codeOnPage: String?
  var quiz = QuizWording()

  /// What activities and media begin with, each ending in a colon, before a title.
  var exercise = ""
  var rolePlay = ""
  var worksheet = ""
  var apply = ""
  var figure = ""
  var video = ""
  var audio = ""

  /// How long an exercise takes, and another activity.
  var minutes: @Sendable (Int) -> String? = { _ in nil }
  var activityMinutes: @Sendable (Int) -> String? = { _ in nil }

  /// Where hints, as many as given, and the solution stand; nil when there are none.
  var help: @Sendable (_ hints: Int, _ hasSolution: Bool) -> String? = { _, _ in nil }

  /// What a role-play is good for; before its roles, by their number; and where their briefs are.
  var rolePlayUse: String?
  var roles: @Sendable (Int) -> String? = { _ in nil }
  var briefsOnPage: String?

  /// Before what a worksheet asks for, and where it is.
  var fields: String?
  var worksheetOnPage: String?

  /// When to come back to a worksheet, after so many days.
  var comeBack: @Sendable (Int) -> String? = { _ in nil }
  var card: String?
  var keyPoints: String?
  var videoOnPage: String?
  var audioOnPage: String?

  /// Between the last two of several names.
  var and = ", "

  /// Where a formula stands that cannot be said, on its own and inside a sentence.
  var formulaOnPage: String?
  var formulaInText = ""
  var formula = FormulaWords.signsAlone

  /// Before a footnote.
  var footnote: String?

  /// What a callout begins with when it has no title of its own.
  var callout: @Sendable (Callout.Kind) -> String? = { _ in nil }

  init() {}

  /// The words of a language, or the forms without words.
  init(_ language: LanguageTag) {
    switch language.primary {
    case "en": self = .english
    case "de": self = .german
    case _: self = Wording()
    }
  }

  func struckOut(isFirst: Bool) -> String {
    isFirst ? struckOut.prefix(1).uppercased() + struckOut.dropFirst() : struckOut
  }
}

/// The words around questions.
struct QuizWording: Sendable {
  var question: String?
  var trueOrFalse: String?
  var takeAMoment: String?

  /// Which answers are right, by their letters.
  var letters: @Sendable ([String]) -> String = { $0.joined(separator: ", ") + "." }
  var otherAnswers: String?
  var truth: @Sendable (Bool) -> String? = { _ in nil }

  /// Before a right answer in words, and before others that are right as well.
  var answer = ""
  var alsoRight = ""

  /// The unit that a question asks for a number in; nil when it names none.
  var unit: @Sendable (_ question: String, _ number: String) -> String? = { _, _ in nil }

  /// Before steps in their right order, and before pairs.
  var rightOrder: String?
  var pairs: String?

  /// Before what is to be matched, in another order than its own.
  var otherOrder: String?

  /// What stands for a gap, and what comes before the text without gaps.
  var blank = "…"
  var inFull: String?
}
