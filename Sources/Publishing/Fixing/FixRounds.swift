package import Diagnostics

/// What a check found in a course.
package protocol CheckedSources: Sendable {
  /// In reading order.
  var diagnostics: [Diagnostic] { get }

  /// Every file that was read as text.
  var sources: [SourceText] { get }
}

/// Applies fixes to a course in memory, round by round, until there is none left.
///
/// After each round the course is checked again, and a fix that causes more errors is not applied.
/// So fixing never increases the number of errors, whatever fixes rules propose, and it always
/// ends.
package struct FixRounds<Checked: CheckedSources>: Sendable {
  /// The texts that changed, by path.
  package private(set) var texts: [String: [UInt8]] = [:]

  /// The fixes that were applied, round by round, in reading order.
  package private(set) var steps: [FixStep] = []

  /// The fixes that would have caused more errors than they remove.
  package private(set) var declined: [FixStep] = []

  /// The course with the texts as they are now.
  package private(set) var checked: Checked

  /// Whether no fix is left that could be applied.
  package private(set) var isDone = false

  private var declinedKeys: Set<DeclinedKey> = []

  /// The maximum number of rounds.
  ///
  /// Overlapping fixes are applied in separate rounds, and a fix can reveal another problem. If this many
  /// are not enough, fixes undo each other.
  package static var maximumRounds: Int { 12 }

  /// The maximum number of checks in one round that look for the fix to blame.
  private static var maximumTrials: Int { 200 }

  /// What identifies a fix in the next round, where it may be on another line.
  private struct DeclinedKey: Hashable {
    var rule: RuleID
    var path: String
    var message: String
    var words: String
  }

  /// `checked` is the course as it is.
  ///
  /// Only files for which `owns` is true are changed. `check` checks the course with other texts in
  /// some files.
  package init<Failure: Error>(
    of checked: Checked, owns: (String) -> Bool,
    check: ([String: [UInt8]]) async throws(Failure) -> Checked
  ) async throws(Failure) {
    self.checked = checked
    for _ in 0..<Self.maximumRounds {
      let plan = plan(owns)
      guard !plan.changes.isEmpty else {
        isDone = true
        return
      }
      try await apply(plan, check)
    }
    isDone = plan(owns).changes.isEmpty
  }

  private func plan(_ owns: (String) -> Bool) -> FixPlan {
    let wanted =
      declinedKeys.isEmpty
      ? checked.diagnostics : checked.diagnostics.filter { !declinedKeys.contains(key(of: $0)) }
    return FixPlan(of: wanted, in: checked.sources, owns: owns)
  }

  private mutating func apply<Failure: Error>(
    _ plan: FixPlan, _ check: ([String: [UInt8]]) async throws(Failure) -> Checked
  ) async throws(Failure) {
    let whole = try await check(texts(after: plan))
    let before = errorsByPath(of: checked)
    let risen = Set(errorsByPath(of: whole).filter { $0.value > before[$0.key] ?? 0 }.keys)
    guard !risen.isEmpty else {
      accept(plan, whole)
      return
    }
    // Fixes in files without more errors than before are not to blame.
    let (suspects, others) = plan.steps.reduce(into: ([PlanStep](), [PlanStep]())) {
      let isSuspect = $1.fix.edits.contains { risen.contains($0.span.path) }
      if isSuspect { $0.0.append($1) } else { $0.1.append($1) }
    }
    var accepted = others
    var state = checked
    var isKnown = accepted.isEmpty
    if !isKnown {
      state = try await check(texts(after: mending(accepted)))
      isKnown = errorCount(of: state) <= errorCount(of: checked)
    }
    var waiting = isKnown ? suspects : plan.steps
    if !isKnown { (accepted, state) = ([], checked) }
    var trials = 0
    while !waiting.isEmpty, trials < Self.maximumTrials {
      let step = waiting.removeFirst()
      trials += 1
      let trial = try await check(texts(after: mending(accepted + [step])))
      if errorCount(of: trial) > errorCount(of: state) {
        decline(step)
      } else {
        accepted.append(step)
        state = trial
      }
    }
    // Fixes that could not be tried are not applied.
    for step in waiting { decline(step) }
    if !accepted.isEmpty { accept(mending(accepted), state) }
  }

  private mutating func accept(_ plan: FixPlan, _ state: Checked) {
    let sources = Dictionary(checked.sources.map { ($0.path, $0) }) { first, _ in first }
    steps += plan.steps.map { FixStep($0, sources[$0.diagnostic.span.path]) }
    texts = texts(after: plan)
    checked = state
  }

  private mutating func decline(_ step: PlanStep) {
    declinedKeys.insert(key(of: step.diagnostic))
    let source = checked.sources.first { $0.path == step.diagnostic.span.path }
    declined.append(FixStep(step, source))
  }

  private func key(of diagnostic: Diagnostic) -> DeclinedKey {
    let span = diagnostic.span
    let words = checked.sources.first { $0.path == span.path }?.text(in: span) ?? ""
    return DeclinedKey(
      rule: diagnostic.rule, path: span.path, message: diagnostic.message, words: words)
  }

  private func mending(_ steps: [PlanStep]) -> FixPlan {
    FixPlan(of: steps.map(\.diagnostic), in: checked.sources) { _ in true }
  }

  private func texts(after plan: FixPlan) -> [String: [UInt8]] {
    texts.merging(plan.changes.map { ($0.source.path, $0.bytes) }) { _, new in new }
  }

  private func errorCount(of checked: Checked) -> Int {
    checked.diagnostics.count { $0.severity == .error }
  }

  private func errorsByPath(of checked: Checked) -> [String: Int] {
    checked.diagnostics.reduce(into: [:]) { counts, diagnostic in
      if diagnostic.severity == .error { counts[diagnostic.span.path, default: 0] += 1 }
    }
  }
}

private typealias PlanStep = FixPlan.Step

/// One fix, whether it was applied or not.
package struct FixStep: Hashable, Sendable {
  package var path: String

  /// The line of the mistake, in the text in which it was found.
  package var line: Int

  /// What was done.
  package var message: String
  package var rule: RuleID

  init(_ step: FixPlan.Step, _ source: SourceText?) {
    let span = step.diagnostic.span
    path = span.path
    line = source?.lineNumber(at: span.start) ?? 1
    message = step.fix.message
    rule = step.diagnostic.rule
  }
}
