/// How a course wants its rules reported: the severities that it sets, and the places that it
/// excuses.
///
/// Checking and publishing apply the same policy to every diagnostic.
package struct RulePolicy: Sendable {
  /// What a course says about one rule, under `checks:` in `course.yaml`.
  package enum Level: String, Hashable, Sendable, CaseIterable {
    case error
    case warning
    case off
  }

  /// One line under `checks:`.
  package struct Setting: Hashable, Sendable {
    package var rule: String
    package var ruleSpan: SourceSpan
    package var level: Level
    package var levelSpan: SourceSpan

    package init(rule: String, ruleSpan: SourceSpan, level: Level, levelSpan: SourceSpan) {
      self.rule = rule
      self.ruleSpan = ruleSpan
      self.level = level
      self.levelSpan = levelSpan
    }
  }

  /// One `<!-- lectern-ignore: rule -->`.
  package struct Excuse: Hashable, Sendable {
    package var rule: String

    /// The name of the rule.
    package var span: SourceSpan

    /// What is excused; nil if nothing follows.
    package var place: SourceSpan?

    package init(rule: String, span: SourceSpan, place: SourceSpan?) {
      self.rule = rule
      self.span = span
      self.place = place
    }
  }

  private let book: RuleBook
  private let settings: [Setting]
  private let levels: [String: Level]
  private let excuses: [String: [Excuse]]

  package init(book: RuleBook, settings: [Setting] = [], excuses: [Excuse] = []) {
    self.book = book
    self.settings = settings
    self.excuses = Dictionary(grouping: excuses) { $0.rule }
    levels = Dictionary(
      settings.filter { Self.isAllowed($0, in: book) }.map { ($0.rule, $0.level) }
    ) { first, _ in first }
  }

  /// Diagnostics as the course wants them: without those that it turned off or excused.
  package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard !levels.isEmpty || !excuses.isEmpty else { return diagnostics }
    return diagnostics.compactMap { diagnostic in
      guard !excuses(diagnostic) else { return nil }
      var diagnostic = diagnostic
      switch levels[diagnostic.rule.name] {
      case .off: return nil
      case .error: diagnostic.severity = .error
      case .warning: diagnostic.severity = .warning
      case nil: break
      }
      return diagnostic
    }
  }

  /// Whether the course has turned a rule off.
  package func isOff(_ rule: RuleID) -> Bool { levels[rule.name] == .off }

  private func excuses(_ diagnostic: Diagnostic) -> Bool {
    guard let excuses = excuses[diagnostic.rule.name], canBeExcused(diagnostic.rule.name) else {
      return false
    }
    return excuses.contains { Self.covers($0, diagnostic) }
  }

  private static func covers(_ excuse: Excuse, _ diagnostic: Diagnostic) -> Bool {
    guard let place = excuse.place, place.path == diagnostic.span.path else { return false }
    let span = diagnostic.span
    return span.start < place.end && span.end > place.start
      || span.start == span.end && place.start <= span.start && span.start <= place.end
  }

  /// Problems of the policy itself: rules that do not exist or cannot be lowered, and excuses that
  /// excuse nothing among the `diagnostics` of a check.
  package func problems(among diagnostics: [Diagnostic]) -> [Diagnostic] {
    let byRule = Dictionary(grouping: diagnostics) { $0.rule.name }
    return settings.compactMap(problem)
      + excuses.values.joined().compactMap { problem($0, among: byRule[$0.rule] ?? []) }
  }

  private func problem(_ setting: Setting) -> Diagnostic? {
    guard let rule = book[setting.rule] else {
      let others = Set(settings.map(\.rule))
      return unknownRule(setting.rule, at: setting.ruleSpan, beside: others)
    }
    guard !Self.isAllowed(setting, in: book) else { return nil }
    return .warning(
      .fixedRule, "`\(rule.id)` is always an error", at: setting.levelSpan,
      fixes: [FixIt("remove the line, and fix what the rule reports")])
  }

  private func problem(_ excuse: Excuse, among found: [Diagnostic]) -> Diagnostic? {
    guard let rule = book[excuse.rule] else { return unknownRule(excuse.rule, at: excuse.span) }
    guard rule.canBeLowered else {
      return .warning(
        .fixedRule, "`\(rule.id)` cannot be excused", at: excuse.span,
        fixes: [FixIt("remove the comment, and fix what the rule reports")])
    }
    // A rule that is turned off, or that is only checked later, cannot report anything now.
    guard rule.moment == .checking, levels[excuse.rule] != .off,
      !found.contains(where: { Self.covers(excuse, $0) })
    else { return nil }
    return .warning(
      .unusedIgnore, "nothing here breaks `\(rule.id)`, so the comment excuses nothing",
      at: excuse.span,
      fixes: [FixIt("remove the comment, or put it directly above the block that it should excuse")]
    )
  }

  /// `others` are the rules that must not be named again in the same place.
  private func unknownRule(_ name: String, at span: SourceSpan, beside others: Set<String> = [])
    -> Diagnostic
  {
    let fix =
      book.nearest(to: name).map {
        others.contains($0)
          ? FixIt("`\($0)` is already there; remove this one, or combine the two")
          : FixIt("did you mean `\($0)`?", edits: [.init(replacing: span, with: $0)])
      } ?? FixIt("`lectern check --rules` lists all rules")
    return .warning(.unknownRule, "there is no rule `\(name)`", at: span, fixes: [fix])
  }

  private func canBeExcused(_ name: String) -> Bool { book[name]?.canBeLowered ?? false }

  /// Any rule may be made an error; only some may be lowered.
  private static func isAllowed(_ setting: Setting, in book: RuleBook) -> Bool {
    guard let rule = book[setting.rule] else { return false }
    return rule.canBeLowered || setting.level == .error
  }

  /// The rules about rules.
  package static let rules = [
    RuleDescription(
      .unknownRule, .structure, .warning, "A rule that a course names must exist.",
      """
      A severity or an excuse for a rule that does not exist has no effect, but the author believes \
      that it does. `lectern check --rules` lists all rules.
      """,
      .course(before: "checks: { remote-medium: off }", after: "checks: { remote-media: off }")),
    RuleDescription(
      .fixedRule, .structure, .warning, "Some errors cannot be turned off.",
      """
      A rule is an error in every course if it makes sure that what you wrote is read and published, that ids belong to one \
      thing only, or that nothing harms a learner.
      """,
      .course(
        before: "checks: { duplicate-id: warning }", after: "checks: { broken-link: warning }")),
    RuleDescription(
      .unusedIgnore, .structure, .warning, "An excuse must excuse something.",
      """
      A comment that excuses a place from a rule goes directly above a block that breaks the rule, or \
      on the line that breaks it. A leftover comment would hide the next mistake there.
      """,
      .lesson(
        before: "<!-- lectern-ignore: image-needs-description -->\nAsk what it costs to wait.",
        after: "Ask what it costs to wait.")),
  ]
}

extension RuleID {
  /// A rule is named that does not exist.
  package static let unknownRule: RuleID = "unknown-rule"

  /// A rule is lowered or excused, but may not be.
  package static let fixedRule: RuleID = "fixed-rule"

  /// An excuse that excuses nothing.
  package static let unusedIgnore: RuleID = "unused-ignore"
}
