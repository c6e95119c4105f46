import LessonModel
import Words

/// The words that a narration adds to a lesson, in the language of its course.
///
/// A narration has one voice, so words in a language other than the course's are left out. What
/// remains are the forms of punctuation and numbers, and announcements are left out.
struct Wording: Sendable {
  private let words: CourseWords

  /// A number in words; in figures where the language has none, for its voice to read.
  private let number: @Sendable (Int) -> String
  let formula: FormulaWords

  /// The unit in which a question asks for a number; nil if it names none.
  let unit: @Sendable (_ question: String, _ number: String) -> String?

  init(_ words: CourseWords) {
    self.words = words
    number = SpokenNumber.words(words.language)
    formula = FormulaWords(words.language)
    unit =
      switch words.language.primary {
      case "en": AnswerUnit.english.unit
      case "de": AnswerUnit.german.unit
      default: { _, _ in nil }
      }
  }

  /// A sentence; nil if the language has no words for it.
  subscript(key: ScriptWord) -> String? { said(words.script[key]) }

  /// The same for words that other editions use as well.
  subscript(shared key: LessonWord) -> String? { said(words.lesson[key]) }

  /// The same for words about what is asked again.
  subscript(key: RepeatWord) -> String? { said(words.repeating[key]) }

  /// The same for words about what is rehearsed.
  subscript(key: RehearsalWord) -> String? { said(words.rehearsal[key]) }

  /// A sentence about a person of a conversation.
  func callAsFunction(_ key: RehearsalWord, title: String) -> String? {
    said(words.rehearsal(key, [.title: title]))
  }

  /// A sentence with a number about what is asked again.
  func callAsFunction(_ key: RepeatWord, count: Int) -> String? {
    // The number is the first word of the sentence.
    said(words.repeating(key, count: count, spelled: number(count))).map {
      $0.prefix(1).uppercased() + $0.dropFirst()
    }
  }

  /// A question about something with a title.
  func callAsFunction(_ key: ReviewWord, title: String) -> String? {
    said(words.review(key, [.title: title]))
  }

  /// A sentence with a number.
  func callAsFunction(_ key: ScriptWord, count: Int) -> String? {
    said(words.script(key, count: count, spelled: number(count)))
  }

  /// Before a value: "Done:"; empty if the language has no words.
  func label(_ key: ScriptWord) -> String {
    said(words.label(words.script[key])).map { $0 + " " } ?? ""
  }

  /// Between a kind and a title, or a name and what it is: ":".
  var colon: String { words.lesson[.colon].text }

  /// Between the items of a list; before the last one if `isLast`.
  func separator(isLast: Bool) -> String {
    if isLast, let and = self[shared: .and] { return and }
    return words.lesson[.comma].text
  }

  /// Before the item with this number in a list: as written, and as spoken.
  ///
  /// A good reader says "First, …"; after ten, numbers are easier to follow.
  func item(_ position: Int) -> (written: String, spoken: String) {
    let written = "\(position). "
    let key = ScriptWord.ordinal(position)
    let word =
      key.map { words.script[$0] }
      ?? words.script(.itemNumber, [.number: number(position)])
    return said(word).map { (written, $0 + words.lesson[.comma].text) }
      ?? (written, "\(position): ")
  }

  /// "Lesson 3": as written, and as spoken; nil if the language has no words for it.
  func numbered(_ key: ScriptWord, _ position: Int) -> (written: String, spoken: String)? {
    guard let written = said(words.script(key, [.number: String(position)])),
      let spoken = said(words.script(key, [.number: number(position)]))
    else { return nil }
    return (written, spoken)
  }

  /// Which answers are right, by their letters.
  func answers(_ letters: [String]) -> String {
    let word =
      letters.count > 1
      ? words.script(.severalAnswers, [.letters: words.list(letters)])
      : words.script(.oneAnswer, [.letter: letters.first ?? ""])
    return said(word) ?? letters.joined(separator: ", ") + "."
  }

  /// Where hints and solutions, as many as given, are; nil when there are none.
  func help(hints: Int, solutions: Int) -> String? {
    let help = [
      hints > 0 ? self(.hints, count: hints) : nil,
      solutions > 0 ? self(.solution, count: solutions) : nil,
    ].compactMap(\.self)
    return help.isEmpty ? nil : said(words.script(.helpOnPage, [.help: words.list(help)]))
  }

  /// Says that the voice is synthetic, except in sections with these titles.
  func partlySynthetic(except titles: [String]) -> String? {
    said(words.script(.partlySynthetic, [.titles: words.list(titles)]))
  }

  /// When to come back to a worksheet.
  func comeBack(afterDays days: Int) -> String? {
    let span = words.spanInWords(ofDays: days, spelled: number)
    return said(words.script(.comeBack, [.span: span.text]))
  }

  /// The opening words of a callout without a title of its own; a story has none.
  func callout(_ kind: Callout.Kind) -> String? {
    switch kind {
    case .note: self[.note]
    case .tip: self[.tip]
    case .important: self[.important]
    case .warning: self[.warning]
    case .caution: self[.caution]
    case .example: self[.example]
    case .story: nil
    }
  }

  /// The announcement of struck-out text: "Crossed out: ".
  func struckOut(isFirst: Bool) -> String {
    let label = label(.struckOut)
    return isFirst ? label.prefix(1).uppercased() + label.dropFirst() : label
  }

  private func said(_ word: Word) -> String? { word.language == nil ? word.text : nil }
}

extension ScriptWord {
  /// "First", "Second" … "Tenth"; nil for other numbers.
  fileprivate static func ordinal(_ number: Int) -> ScriptWord? {
    let ordinals: [ScriptWord] = [
      .first, .second, .third, .fourth, .fifth, .sixth, .seventh, .eighth, .ninth, .tenth,
    ]
    return ordinals.indices.contains(number - 1) ? ordinals[number - 1] : nil
  }
}
