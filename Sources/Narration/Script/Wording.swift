import LessonModel

/// The words that Lectern adds to a lesson that is read aloud, in one language.
///
/// A language that Lectern has no words for gets none: its forms are those of punctuation and
/// numbers alone, and what would only be announced is left out.
struct Wording: Sendable {
  /// Before the objectives, by their number; nil to begin with the first at once.
  var objectives: @Sendable (Int) -> String?

  /// Before the item with this number in a list: as written, and as said.
  var item: @Sendable (Int) -> (written: String, spoken: String)
  var done: String
  var toDo: String
  var struckOut: String
  var picture: String
  var table: String

  /// Where a block of code stands for those who read.
  var codeInNotes: String?
  var question: String?
  var takeAMoment: String?

  /// Which answers are right, by their letters.
  var answer: @Sendable ([String]) -> String
  var otherAnswers: String?

  /// What an exercise begins with; nil without a title where there is nothing to say.
  var exercise: String
  var minutes: @Sendable (Int) -> String?

  /// Where hints, as many as given, and the solution stand; nil when there are none.
  var help: @Sendable (_ hints: Int, _ hasSolution: Bool) -> String?

  /// Before a footnote.
  var footnote: String?

  /// What a callout begins with when it has no title of its own.
  var callout: @Sendable (Callout.Kind) -> String?

  func struckOut(isFirst: Bool) -> String {
    isFirst ? struckOut.prefix(1).uppercased() + struckOut.dropFirst() : struckOut
  }

  init(
    objectives: @escaping @Sendable (Int) -> String? = { _ in nil },
    item: @escaping @Sendable (Int) -> (written: String, spoken: String) = {
      ("\($0). ", "\($0): ")
    }, done: String = "", toDo: String = "", struckOut: String = "", picture: String = "",
    table: String = "", codeInNotes: String? = nil, question: String? = nil,
    takeAMoment: String? = nil,
    answer: @escaping @Sendable ([String]) -> String = { $0.joined(separator: ", ") + "." },
    otherAnswers: String? = nil, exercise: String = "",
    minutes: @escaping @Sendable (Int) -> String? = { _ in nil },
    help: @escaping @Sendable (Int, Bool) -> String? = { _, _ in nil }, footnote: String? = nil,
    callout: @escaping @Sendable (Callout.Kind) -> String? = { _ in nil }
  ) {
    self.objectives = objectives
    self.item = item
    self.done = done
    self.toDo = toDo
    self.struckOut = struckOut
    self.picture = picture
    self.table = table
    self.codeInNotes = codeInNotes
    self.question = question
    self.takeAMoment = takeAMoment
    self.answer = answer
    self.otherAnswers = otherAnswers
    self.exercise = exercise
    self.minutes = minutes
    self.help = help
    self.footnote = footnote
    self.callout = callout
  }

  /// The words of a language, or the forms without words.
  init(_ language: LanguageTag) {
    switch language.primary {
    case "en": self = .english
    case "de": self = .german
    case _: self = Wording()
    }
  }
}
