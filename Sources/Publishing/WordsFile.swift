import Diagnostics
import LessonModel
import Words
import YAMLKit

/// Reads a file of the author's own words: one name and text per line, or a name and its plural
/// forms.
struct WordsFile {
  private let language: LanguageTag
  private let rule: PluralRule
  private var messages: [String: Message] = [:]
  private var diagnostics: [Diagnostic] = []
  private var guesses = Suggestion.Limit()

  private static let entries: [String: WordArea.Entry] = Dictionary(
    uniqueKeysWithValues: CourseWords.areas.flatMap(\.entries).map { ($0.name, $0) })

  /// What can be used from a file; the rest is reported at its place.
  static func read(_ source: SourceText, language: LanguageTag) -> Diagnosed<WordOverrides> {
    var file = WordsFile(language: language, rule: PluralRule(language))
    let node = YAMLReader.read(source, in: 0..<source.bytes.count).unwrap(into: &file.diagnostics)
    switch node {
    case .none: break
    case .mapping(let entries, _): for entry in entries { file.read(entry) }
    case .scalar(let scalar) where scalar.isNull: break
    case .scalar, .list:
      file.report(
        .wordMustBeText, "a file of words consists of names and texts",
        at: node?.span ?? .beginning(of: source.path), "write one `name: text` on each line")
    }
    return Diagnosed(
      WordOverrides(language: language, messages: file.messages), file.diagnostics)
  }

  private init(language: LanguageTag, rule: PluralRule) {
    self.language = language
    self.rule = rule
  }

  private mutating func read(_ entry: YAMLNode.Entry) {
    guard let known = Self.entries[entry.key] else {
      let guess =
        guesses.allowsOneMore()
        ? Suggestion.nearest(to: entry.key, among: Self.entries.keys.sorted()) : nil
      return report(
        .unknownWord, "the sentence `\(entry.key)` does not exist", at: entry.keySpan,
        guess.map { "did you mean `\($0)`?" } ?? "`lectern reference words` lists all names",
        replacement: guess)
    }
    switch entry.value {
    case .scalar(let scalar):
      guard let pattern = text(scalar, of: known) else { return }
      if check(pattern, of: known, isForm: false, at: scalar.span) {
        messages[known.name] = Message(other: pattern)
      }
    case .mapping(let forms, let span): read(forms, of: known, at: span)
    case .list(_, let span):
      report(
        .wordMustBeText, "`\(known.name)` must be text, not a list", at: span,
        "write the text after the colon")
    }
  }

  private mutating func read(
    _ entries: [YAMLNode.Entry], of known: WordArea.Entry, at span: SourceSpan
  ) {
    guard known.isCounted else {
      return report(
        .wordPluralForm, "`\(known.name)` contains no number, so it has no plural forms", at: span,
        "write one text after the colon")
    }
    let allowed = rule.usual + rule.rare
    var forms: [PluralCategory: Pattern] = [:]
    var isSound = true
    for entry in entries {
      guard let form = PluralCategory(rawValue: entry.key), allowed.contains(form) else {
        isSound = false
        let names = allowed.map { "`\($0.rawValue)`" }.joined(separator: ", ")
        let guess = Suggestion.nearest(to: entry.key, among: allowed.map(\.rawValue))
        report(
          .wordPluralForm, "`\(language)` has no plural form `\(entry.key)`", at: entry.keySpan,
          guess.map { "did you mean `\($0)`?" } ?? "its forms are \(names)", replacement: guess)
        continue
      }
      guard case .scalar(let scalar) = entry.value else {
        isSound = false
        report(
          .wordMustBeText, "the form `\(form.rawValue)` of `\(known.name)` must be text",
          at: entry.value.span, "write the text after the colon")
        continue
      }
      guard let pattern = text(scalar, of: known),
        check(pattern, of: known, isForm: form != .other, at: scalar.span)
      else {
        isSound = false
        continue
      }
      forms[form] = pattern
    }
    guard isSound else { return }
    guard let other = forms.removeValue(forKey: .other) else {
      return report(
        .wordPluralForm, "`\(known.name)` has no form `other`, which all other numbers use",
        at: span, "add the form `other`")
    }
    messages[known.name] = Message(other: other, forms: forms)
  }

  /// The text of a value; nil for an empty one, which is reported.
  private mutating func text(_ scalar: YAMLNode.Scalar, of known: WordArea.Entry) -> Pattern? {
    guard !scalar.isNull, !scalar.text.isEmpty else {
      report(
        .wordMustBeText, "`\(known.name)` is empty", at: scalar.span,
        "write its text, or delete the line to get Lectern's own")
      return nil
    }
    return Pattern(scalar.text)
  }

  /// Whether a text has the places in braces of its sentence, and no others.
  ///
  /// A plural form may leave out the number: "one day".
  private mutating func check(
    _ pattern: Pattern, of known: WordArea.Entry, isForm: Bool, at span: SourceSpan
  ) -> Bool {
    let names = known.placeholders.map(\.rawValue).sorted()
    let foreign = pattern.placeholders.subtracting(known.placeholders).map(\.rawValue).sorted()
    if let wrong = (pattern.unknown + foreign).first {
      let guess = Suggestion.nearest(to: wrong, among: names)
      let list = names.map { "{\($0)}" }.joined(separator: ", ")
      report(
        .wordPlaceholder, "`\(known.name)` has no {\(wrong)}", at: span,
        guess.map { "did you mean {\($0)}?" }
          ?? (names.isEmpty ? "leave out the braces" : "it has \(list)"))
      return false
    }
    let needed = isForm ? known.placeholders.subtracting([.n]) : known.placeholders
    let missing = needed.subtracting(pattern.placeholders).map(\.rawValue).sorted()
    guard let lost = missing.first else { return true }
    report(
      .wordPlaceholder, "`\(known.name)` leaves out {\(lost)}, so its value is missing", at: span,
      "put {\(lost)} where it belongs")
    return false
  }

  private mutating func report(
    _ rule: RuleID, _ message: String, at span: SourceSpan, _ way: String,
    replacement: String? = nil
  ) {
    let edits = replacement.map { [FixIt.Edit(replacing: span, with: $0)] } ?? []
    diagnostics.append(.error(rule, message, at: span, fixes: [FixIt(way, edits: edits)]))
  }
}
