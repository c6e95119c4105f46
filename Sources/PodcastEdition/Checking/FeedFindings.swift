import Diagnostics

/// What was found in a feed, as it is found.
struct FeedFindings {
  private(set) var diagnostics: [Diagnostic] = []

  /// Whether a rule was broken by this element.
  func has(_ rule: RuleDescription, at span: SourceSpan) -> Bool {
    diagnostics.contains { $0.rule == rule.id && $0.span == span }
  }

  mutating func report(
    _ rule: RuleDescription, _ message: String, at span: SourceSpan, fix: String,
    isError: Bool = true
  ) {
    let fixes = [FixIt(fix)]
    diagnostics.append(
      isError
        ? .error(rule.id, message, at: span, fixes: fixes)
        : .warning(rule.id, message, at: span, fixes: fixes))
  }

  mutating func warn(
    _ rule: RuleDescription, _ message: String, at span: SourceSpan, fix: String
  ) {
    report(rule, message, at: span, fix: fix, isError: false)
  }
}
