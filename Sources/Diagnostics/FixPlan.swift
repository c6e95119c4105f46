/// What the edits of fixes would change in sources: a plan; nothing is written.
///
/// For each diagnostic, the first fix with edits is used, whole or not at all. A fix that overlaps
/// another one waits for the next pass.
package struct FixPlan: Sendable {
  /// A source that gets new bytes.
  package struct Change: Sendable {
    package var source: SourceText
    package var bytes: [UInt8]

    package init(source: SourceText, bytes: [UInt8]) {
      self.source = source
      self.bytes = bytes
    }

    /// As a unified diff that `patch -p1` takes; empty where nothing changes.
    package var diff: String {
      source.bytes == bytes
        ? "" : UnifiedDiff(from: source.bytes, to: bytes, path: source.path).text
    }
  }

  /// A fix that is applied.
  package struct Step: Hashable, Sendable {
    package var diagnostic: Diagnostic
    package var fix: FixIt
  }

  /// By path.
  package private(set) var changes: [Change] = []

  /// In reading order.
  package private(set) var steps: [Step] = []

  /// How many fixes wait because they overlap others.
  package private(set) var waiting = 0

  /// The fixes of the diagnostics; only sources for which `owns` is true are changed.
  package init(
    of diagnostics: [Diagnostic], in sources: [SourceText], owns: (String) -> Bool
  ) {
    let texts = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
    var taken: [String: [FixIt.Edit]] = [:]
    for diagnostic in diagnostics.inReadingOrder() {
      guard let fix = diagnostic.fixes.first(where: { !$0.edits.isEmpty }) else { continue }
      let isOurs = fix.edits.allSatisfy { edit in
        owns(edit.span.path) && edit.span.end <= texts[edit.span.path]?.bytes.count ?? -1
      }
      guard isOurs else { continue }
      let own = fix.edits.enumerated()
      let overlaps = own.contains { number, edit in
        (taken[edit.span.path] ?? []).contains { Self.overlap($0, edit) || Self.touch($0, edit) }
          || fix.edits[..<number].contains { Self.overlap($0, edit) }
      }
      guard !overlaps else {
        waiting += 1
        continue
      }
      for edit in fix.edits { taken[edit.span.path, default: []].append(edit) }
      steps.append(Step(diagnostic: diagnostic, fix: fix))
    }
    for (path, edits) in taken.sorted(by: { $0.key < $1.key }) {
      guard let source = texts[path] else { continue }
      var bytes = source.bytes
      // From the bottom up, so that positions above stay valid.
      for edit in edits.sorted(by: { $0.span > $1.span }) {
        bytes.replaceSubrange(edit.span.range, with: Array(edit.replacement.utf8))
      }
      if bytes != source.bytes { changes.append(Change(source: source, bytes: bytes)) }
    }
  }

  /// Whether two edits of one source change the same bytes, or insert at the same place.
  private static func overlap(_ one: FixIt.Edit, _ other: FixIt.Edit) -> Bool {
    guard one.span.path == other.span.path else { return false }
    if one.span.start == other.span.start { return true }
    return one.span.start < other.span.end && other.span.start < one.span.end
  }

  /// Whether one edit inserts right where another one ends: both may write the same thing.
  private static func touch(_ one: FixIt.Edit, _ other: FixIt.Edit) -> Bool {
    guard one.span.path == other.span.path else { return false }
    func inserts(_ edit: FixIt.Edit) -> Bool { edit.span.start == edit.span.end }
    return inserts(other) && one.span.end == other.span.start
      || inserts(one) && other.span.end == one.span.start
  }

  /// What would change, as a unified diff that `patch -p1` takes.
  package var diff: String { changes.map(\.diff).joined() }
}
