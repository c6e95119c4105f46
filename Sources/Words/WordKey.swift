/// The names of the sentences of one area of the catalogue.
///
/// Each built-in language has a sentence for every name: its table is a switch over all of them, so
/// that a missing one does not compile.
package protocol WordKey: CaseIterable, Hashable, Sendable, RawRepresentable
where RawValue == Int, AllCases == [Self] {
  /// The first part of the names that authors write: `lesson`.
  static var area: String { get }

  /// The sentence in a built-in language.
  func message(in language: BuiltInLanguage) -> Message
}

extension WordKey {
  /// The name that authors write: `lesson.check-answer`.
  package var name: String {
    var name = Self.area + "."
    for letter in "\(self)" {
      if letter.isUppercase { name += "-" }
      name += letter.lowercased()
    }
    return name
  }

  /// The places that a sentence of this name fills.
  package var placeholders: Set<Placeholder> { message(in: .english).placeholders }

  /// Whether it says a number that may need plural forms.
  package var isCounted: Bool { placeholders.contains(.n) }
}
