package import LessonModel

/// The sentences of one area in the language of a course.
package struct WordTable<Key: WordKey>: Sendable {
  private struct Entry: Sendable {
    var message: Message

    /// The language that it is in; nil if that is the language of the course.
    var language: LanguageTag?
    var word: Word

    init(_ message: Message, language: LanguageTag? = nil) {
      self.message = message
      self.language = language
      word = Word(message.other.text, language: language)
    }
  }

  private var entries: [Entry]
  private let rule: PluralRule

  /// The sentences of a built-in language, or English ones that say so, with an author's own
  /// replacing them.
  init(_ language: LanguageTag, overrides: [WordOverrides]) {
    let own = BuiltInLanguage(language)
    let foreign: LanguageTag? = own == nil ? .english : nil
    rule = PluralRule(language)
    entries = Key.allCases.map { Entry($0.message(in: own ?? .english), language: foreign) }
    for override in overrides where !override.messages.isEmpty {
      for key in Key.allCases {
        if let message = override.messages[key.name] { entries[key.rawValue] = Entry(message) }
      }
    }
  }

  /// A sentence without places to fill in.
  package subscript(key: Key) -> Word { entries[key.rawValue].word }

  /// A sentence with its values.
  package func callAsFunction(_ key: Key, _ values: KeyValuePairs<Placeholder, String>) -> Word {
    let entry = entries[key.rawValue]
    return Word(entry.message.other.filled(values), language: entry.language)
  }

  /// A sentence with a number in it, in the form that the number needs.
  ///
  /// `spelled` is the number in words; digits without it.
  package func callAsFunction(_ key: Key, count: Int, spelled: String? = nil) -> Word {
    let entry = entries[key.rawValue]
    let rule = entry.language == nil ? rule : .english
    let form = entry.message.form(of: count, rule)
    return Word(form.filled([.n: spelled ?? String(count)]), language: entry.language)
  }

  /// A sentence for a program that fills it in itself: its text with places in braces, by plural
  /// form; one form, `other`, if it has no others.
  package func forms(_ key: Key) -> (texts: [(form: String, text: String)], language: LanguageTag?)
  {
    let entry = entries[key.rawValue]
    let forms = PluralCategory.allCases.compactMap { category in
      entry.message.forms[category].map { (category.rawValue, $0.text) }
    }
    return (forms + [("other", entry.message.other.text)], entry.language)
  }

  /// The names of the sentences that are in a language other than the course's.
  package var missing: [Key] { Key.allCases.filter { entries[$0.rawValue].language != nil } }
}
