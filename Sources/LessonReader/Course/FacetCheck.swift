import Diagnostics
import LessonModel

/// Checks the facets of a lesson against the ones that the course defines.
enum FacetCheck {
  /// The choices that exist, in the course's order.
  static func choices(
    _ written: [Record.Named], among facets: [Facet], into diagnostics: inout [Diagnostic]
  ) -> [FacetChoice] {
    guard !written.isEmpty else { return [] }
    var limit = Suggestion.Limit()
    report(
      written.lazy.map(\.key), outside: facets.lazy.map(\.id.text), into: &diagnostics,
      limit: &limit, message: { "the course has no facet `\($0)`" },
      empty: "a facet has no name",
      way: "define it under `facets:` in course.yaml")
    return facets.compactMap { facet in
      guard let entry = written.first(where: { $0.key.text == facet.id.text }) else { return nil }
      let texts = entry.value.texts
      let known = facet.values.lazy.map(\.id.text)
      report(
        texts, outside: known, into: &diagnostics,
        limit: &limit, message: { "the facet `\(facet.id)` has no value `\($0)`" },
        empty: "the facet `\(facet.id)` has no value here",
        way: known.isEmpty
          ? "define it in course.yaml"
          : "use one of: \(known.prefix(namedInMessages).joined(separator: ", "))")
      let chosen = Names(texts.lazy.map(\.text))
      let values = facet.values.map(\.id).filter { chosen.contains($0.text) }
      return values.isEmpty ? nil : FacetChoice(facet: facet.id, values: values)
    }
  }

  /// How many of the existing values a message names.
  private static let namedInMessages = 20

  /// Reports the words that are not known, each with the closest known one.
  private static func report(
    _ words: some Collection<Record.Spanned>, outside known: some Collection<String>,
    into diagnostics: inout [Diagnostic], limit: inout Suggestion.Limit,
    message: (String) -> String, empty: String, way: @autoclosure () -> String
  ) {
    let names = Names(known)
    let strangers = words.filter { !names.contains($0.text) }
    guard !strangers.isEmpty else { return }
    let way = way()
    var taken = Set(words.map(\.text))
    for word in strangers {
      var fix = FixIt(way)
      if limit.allowsOneMore(), let nearest = Suggestion.nearest(to: word.text, among: known) {
        fix = .renaming(word.span, to: nearest, beside: &taken)
      }
      diagnostics.append(
        .warning(
          .unknownFacet, word.text.isEmpty ? empty : message(word.text.shortened), at: word.span,
          fixes: [fix]))
    }
  }
}

/// A list of words, and whether it contains another: for few words, a set costs more than it saves.
private struct Names {
  private let few: [String]
  private let many: Set<String>

  init(_ words: some Collection<String>) {
    let areFew = words.count <= 16
    few = areFew ? Array(words) : []
    many = areFew ? [] : Set(words)
  }

  func contains(_ word: String) -> Bool { few.contains(word) || many.contains(word) }
}
