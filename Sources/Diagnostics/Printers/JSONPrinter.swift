import FoundationEssentials

/// Converts diagnostics to JSON for scripts: `lectern check --format json`.
///
/// `docs/checks.md` documents the fields. Fields may be added; `version` increases if one changes
/// its meaning or is removed.
package struct JSONPrinter: Sendable {
  /// The version of the format.
  package static let version = 1

  private let places: PrintedPlaces

  package init(sources: [SourceText]) { places = PrintedPlaces(sources) }

  /// All diagnostics in reading order, ending with a line break.
  package func print(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    return Self.encoded(
      Report(
        version: Self.version, errors: errors, warnings: diagnostics.count - errors,
        diagnostics: diagnostics.inReadingOrder().map(entry)))
  }

  /// Rules as JSON, for `lectern check --rules --format json`.
  package static func print(_ book: RuleBook) -> String {
    encoded(
      RuleList(
        version: version,
        rules: book.rules.map {
          RuleList.Rule(
            id: $0.id.name, group: $0.group.rawValue, severity: $0.severity.word,
            canBeLowered: $0.canBeLowered, summary: $0.summary, reason: $0.reason)
        }))
  }

  private func entry(_ diagnostic: Diagnostic) -> Entry {
    let range = places.range(of: diagnostic.span, in: .characters)
    return Entry(
      severity: diagnostic.severity.word, rule: diagnostic.rule.name,
      message: diagnostic.message, path: diagnostic.span.path, start: range?.start,
      end: range?.end,
      notes: diagnostic.notes.map { note in
        let range = places.range(of: note.span, in: .characters)
        return Note(
          message: note.message, path: note.span.path, start: range?.start, end: range?.end)
      },
      fixes: diagnostic.fixes.map { fix in
        Fix(
          message: fix.message,
          edits: fix.edits.map { edit in
            let range = places.range(of: edit.span, in: .characters)
            return Edit(
              path: edit.span.path, start: range?.start, end: range?.end,
              replacement: edit.replacement)
          })
      })
  }

  /// Indented, with sorted keys, so that the same findings give the same bytes.
  static func encoded(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let data = (try? encoder.encode(value)) ?? Data()
    return String(decoding: data, as: UTF8.self) + "\n"
  }

  private struct Report: Encodable {
    var version: Int
    var errors: Int
    var warnings: Int
    var diagnostics: [Entry]
  }

  private struct Entry: Encodable {
    var severity: String
    var rule: String
    var message: String
    var path: String
    var start: PrintedPlaces.Place?
    var end: PrintedPlaces.Place?
    var notes: [Note]
    var fixes: [Fix]
  }

  private struct Note: Encodable {
    var message: String
    var path: String
    var start: PrintedPlaces.Place?
    var end: PrintedPlaces.Place?
  }

  private struct Fix: Encodable {
    var message: String
    var edits: [Edit]
  }

  private struct Edit: Encodable {
    var path: String
    var start: PrintedPlaces.Place?
    var end: PrintedPlaces.Place?
    var replacement: String
  }

  private struct RuleList: Encodable {
    struct Rule: Encodable {
      var id: String
      var group: String
      var severity: String
      var canBeLowered: Bool
      var summary: String
      var reason: String
    }

    var version: Int
    var rules: [Rule]
  }
}
