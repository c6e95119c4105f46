/// Converts diagnostics to SARIF 2.1.0 (OASIS), which GitHub and editors show next to the text.
///
/// Paths are relative to the folder that the command was run in, and percent-encoded as RFC 3986
/// requires; columns count Unicode scalars, and `columnKind` says so (§3.14.17).
package struct SARIFPrinter: Sendable {
  private let places: PrintedPlaces
  private let book: RuleBook
  private let version: String
  private let prefix: String

  /// `version` is Lectern's; `prefix` comes before the paths of sources, and ends with a slash
  /// unless it is empty.
  package init(sources: [SourceText], book: RuleBook, version: String, prefix: String = "") {
    places = PrintedPlaces(sources)
    self.book = book
    self.version = version
    self.prefix = prefix
  }

  /// One log with one run, ending with a line break.
  package func print(_ diagnostics: [Diagnostic]) -> String {
    let indices = Dictionary(
      uniqueKeysWithValues: book.rules.enumerated().map { ($0.element.id, $0.offset) })
    let driver = SARIF.Driver(
      name: "Lectern", semanticVersion: version, rules: book.rules.map(descriptor))
    let run = SARIF.Run(
      tool: SARIF.Tool(driver: driver), columnKind: "unicodeCodePoints",
      results: diagnostics.inReadingOrder().map { result($0, index: indices[$0.rule]) })
    return JSONPrinter.encoded(SARIF.Log(runs: [run]))
  }

  private func descriptor(_ rule: RuleDescription) -> SARIF.Rule {
    SARIF.Rule(
      id: rule.id.name, shortDescription: .init(text: rule.summary),
      fullDescription: .init(text: "\(rule.summary) \(rule.reason)"),
      help: .init(text: RuleText(rule).explanation),
      defaultConfiguration: .init(level: rule.severity.word),
      properties: .init(tags: [rule.group.rawValue]))
  }

  private func result(_ diagnostic: Diagnostic, index: Int?) -> SARIF.Result {
    // Readers of the log see only the message, so it includes the fix.
    let ways = diagnostic.fixes.map { "Fix: \($0.message)." }
    let fixes = diagnostic.fixes.map(fix).filter { !$0.artifactChanges.isEmpty }
    let notes = diagnostic.notes.enumerated().map { number, note in
      location(note.span, id: number, message: note.message)
    }
    return SARIF.Result(
      ruleId: diagnostic.rule.name, ruleIndex: index, level: diagnostic.severity.word,
      message: .init(text: ([diagnostic.message + "."] + ways).joined(separator: " ")),
      locations: [location(diagnostic.span)], relatedLocations: notes.isEmpty ? nil : notes,
      fixes: fixes.isEmpty ? nil : fixes)
  }

  private func location(_ span: SourceSpan, id: Int? = nil, message: String? = nil)
    -> SARIF.Location
  {
    SARIF.Location(
      id: id,
      physicalLocation: .init(artifactLocation: artifact(span.path), region: region(span)),
      message: message.map { .init(text: $0) })
  }

  private func fix(_ fix: FixIt) -> SARIF.Fix {
    let byFile = Dictionary(grouping: fix.edits) { $0.span.path }
    let changes = byFile.sorted { $0.key < $1.key }.map { path, edits in
      SARIF.Change(
        artifactLocation: artifact(path),
        replacements: edits.sorted { $0.span < $1.span }.compactMap { edit in
          region(edit.span).map {
            SARIF.Replacement(deletedRegion: $0, insertedContent: .init(text: edit.replacement))
          }
        })
    }
    return SARIF.Fix(
      description: .init(text: fix.message),
      artifactChanges: changes.filter { !$0.replacements.isEmpty })
  }

  private func region(_ span: SourceSpan) -> SARIF.Region? {
    places.range(of: span, in: .scalars).map { start, end in
      SARIF.Region(
        startLine: start.line, startColumn: start.column, endLine: end.line,
        endColumn: end.column)
    }
  }

  private func artifact(_ path: String) -> SARIF.Artifact { .init(uri: Self.uri(prefix + path)) }

  /// A path as a relative reference; characters that RFC 3986 does not allow are percent-encoded.
  static func uri(_ path: String) -> String {
    let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~/".utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = path.utf8.flatMap { byte -> [UInt8] in
      kept.contains(byte)
        ? [byte] : [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
