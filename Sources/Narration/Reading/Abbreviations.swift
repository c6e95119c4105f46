import LessonModel

/// Which periods belong to a word, and so do not end a sentence.
struct Abbreviations {
  private let forms: ShortFormEnds?

  init(_ language: LanguageTag) { forms = ShortFormEnds(language) }

  /// Whether the sentence continues after a period.
  ///
  /// `word` is the text before the period, with its own inner periods: `e.g`; `previous` is the
  /// word before that one, and `next` the word after the period, which does not begin with a
  /// lower-case letter.
  func goOn(before word: String, previous: String, next: String) -> Bool {
    if let forms {
      return forms.goOn(before: word, previous: previous, next: next)
        || isInitial(word, previous: previous) && !forms.begins(next)
    }
    let lowered = word.lowercased()
    let nextIsNumber = next.first?.isNumber == true
    if Self.neverLast.contains(lowered) { return true }
    if nextIsNumber, Self.beforeNumbers.contains(lowered) {
      // "It takes 5 min. 10 people came." and "Ask Max. 10 minutes later he came." are two
      // sentences.
      let isUnit = Self.units.contains(lowered) && previous.last?.isNumber == true
      let isName = word == "Max" && !previous.isEmpty
      return !isUnit && !isName
    }
    if Self.besideNames.contains(lowered) { return !Self.starters.contains(next) }
    return isInitial(word, previous: previous) && !Self.starters.contains(next)
  }

  /// Whether a word is the initial of a name: `J`, `J.R`, also `U.S`.
  private func isInitial(_ word: String, previous: String) -> Bool {
    let letters = word.split(separator: ".", omittingEmptySubsequences: false)
    guard letters.allSatisfy({ $0.count == 1 && $0.first?.isUppercase == true }) else {
      return false
    }
    if letters.count > 1 { return true }
    // "So did I. Ruth knew." and "The answer is D. Nadia won." are ends; "with J. Smith" is not.
    return word != "I"
      && !["is", "are", "option", "plan", "answer", "choice", "or", "and", "vitamin"]
        .contains(previous.lowercased())
  }

  /// Abbreviations that something always follows.
  private static let neverLast: Set<String> = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "st", "rev", "hon", "gen", "col", "capt", "lt", "sgt",
    "vs", "v", "e.g", "eg", "i.e", "ie", "cf", "approx", "ca", "esp", "incl", "viz", "al", "a.k.a",
  ]

  /// Abbreviations if a number follows; otherwise they are other words.
  private static let beforeNumbers: Set<String> = [
    "no", "nos", "fig", "figs", "p", "pp", "vol", "ch", "sec", "par", "para", "art", "eq", "ex",
    "min", "max", "ext", "est", "avg", "tel", "qty", "rm", "apt", "ste", "bldg", "ver", "temp",
    "rs", "arts", "app",
    "ft", "lb", "hr",
    "mon", "tue", "tues", "thu", "thur", "thurs", "fri",
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "nr",
  ]

  /// Abbreviations that also count what is before them.
  private static let units: Set<String> = ["min", "max", "sec"]

  /// Abbreviations inside names, and words that may end a sentence.
  private static let besideNames: Set<String> = [
    "inc", "ltd", "corp", "co", "bros", "jr", "sr", "dept", "univ", "assn", "ave", "blvd", "mt",
    "a.m", "p.m", "etc",
  ]

  /// Words that begin a sentence more often than they continue a name.
  private static let starters: Set<String> = [
    "A", "An", "The", "This", "That", "These", "Those", "There", "Then", "It", "Its", "He", "She",
    "They", "We", "You", "I", "His", "Her", "Their", "Our", "Your", "My", "But", "And", "Or", "So",
    "If", "When", "While", "Where", "Why", "How", "What", "Who", "Which", "In", "On", "At", "By",
    "For", "From", "With", "Without", "After", "Before", "As", "To", "No", "Not", "Yes", "Now",
    "Here", "Let", "Do", "Does", "Is", "Are", "Was", "Were", "Each", "Every", "All", "Some", "Most",
    "One", "Two", "Three", "First", "Next", "Finally", "Because", "Although", "Nobody", "Everybody",
  ]
}
