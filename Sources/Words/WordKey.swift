/// The names of the sentences in one area of the catalog.
///
/// Each built-in language has a sentence for every name: its table is a switch over all names, so
/// that a missing sentence does not compile.
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

  /// The places in the sentence with this name.
  package var placeholders: Set<Placeholder> { message(in: .english).placeholders }

  /// Whether it contains a number that may need plural forms.
  package var isCounted: Bool { placeholders.contains(.n) }
}
