/// Something that the author of a course should know, at a place in a source.
///
/// A message states the rule that was broken, most specific part first, in one sentence without a
/// period; `fixes` say how to fix it. Machine failures are not diagnostics: they are thrown.
package struct Diagnostic: Hashable, Sendable {
  /// How much it matters.
  package enum Severity: Hashable, Sendable {
    /// The course cannot be published as it is.
    case error

    /// The course can be published, but some learners will be worse off.
    case warning
  }

  package var severity: Severity
  package var rule: RuleID
  package var message: String

  /// Where it is; a whole file is represented by its empty beginning.
  package var span: SourceSpan

  /// Other places that are related to it.
  package var notes: [Note]

  /// Ways to fix it, the best one first.
  package var fixes: [FixIt]

  /// All places that are shown.
  package var spans: [SourceSpan] { [span] + notes.map(\.span) }

  package init(
    _ severity: Severity, _ rule: RuleID, _ message: String, at span: SourceSpan,
    notes: [Note] = [], fixes: [FixIt] = []
  ) {
    self.severity = severity
    self.rule = rule
    self.message = message
    self.span = span
    self.notes = notes
    self.fixes = fixes
  }

  package static func error(
    _ rule: RuleID, _ message: String, at span: SourceSpan, notes: [Note] = [],
    fixes: [FixIt] = []
  ) -> Diagnostic {
    Diagnostic(.error, rule, message, at: span, notes: notes, fixes: fixes)
  }

  package static func warning(
    _ rule: RuleID, _ message: String, at span: SourceSpan, notes: [Note] = [],
    fixes: [FixIt] = []
  ) -> Diagnostic {
    Diagnostic(.warning, rule, message, at: span, notes: notes, fixes: fixes)
  }

  /// Another place that helps to understand a diagnostic.
  package struct Note: Hashable, Sendable {
    package var message: String
    package var span: SourceSpan

    package init(_ message: String, at span: SourceSpan) {
      self.message = message
      self.span = span
    }
  }
}

/// The name of a rule: lower-case words with hyphens, `image-needs-description`.
///
/// It is a string literal next to the rule; a rule's name never changes after a release.
package struct RuleID: Hashable, Sendable, Comparable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  package let name: String

  package init(stringLiteral name: StaticString) { self.name = "\(name)" }

  package var description: String { name }

  package static func < (left: RuleID, right: RuleID) -> Bool { left.name < right.name }
}

/// A way to fix a problem: what to do and, if a program can do it, the edits that do it.
package struct FixIt: Hashable, Sendable {
  /// What to do, as an imperative without a period: "describe the image between the brackets".
  package var message: String

  /// The edits that do it, without overlaps; empty if only the author can do it.
  package var edits: [Edit]

  package init(_ message: String, edits: [Edit] = []) {
    self.message = message
    self.edits = edits
  }

  /// The replacement of a part of a source.
  package struct Edit: Hashable, Sendable {
    package var span: SourceSpan
    package var replacement: String

    package init(replacing span: SourceSpan, with replacement: String) {
      self.span = span
      self.replacement = replacement
    }
  }
}

extension Sequence<Diagnostic> {
  /// In reading order: by file, by place, errors before warnings, by rule.
  package func inReadingOrder() -> [Diagnostic] {
    sorted { left, right in
      if left.span != right.span { return left.span < right.span }
      if left.severity != right.severity { return left.severity == .error }
      return (left.rule, left.message) < (right.rule, right.message)
    }
  }

  /// Whether any of them keeps the course from being published.
  package var containsError: Bool { contains { $0.severity == .error } }
}
