package import Diagnostics
package import FileKit

/// Fixes a course with the edits that its diagnostics propose.
package enum CourseFixer {
  /// What was done.
  package struct Outcome: Sendable {
    /// The fixes that were applied, pass by pass, in reading order.
    package var steps: [Step] = []

    /// Files that were not changed, by path, and why.
    package var refusals: [String: FileSystem.FixResult] = [:]

    /// The course as it is now.
    package var checked: CheckedCourse
  }

  /// One fix that was applied.
  package struct Step: Hashable, Sendable {
    package var path: String

    /// The line of the mistake, in the text that it was found in.
    package var line: Int

    /// What was done.
    package var message: String
    package var rule: RuleID
  }

  /// Fixes that overlap are applied one after the other, and a fixed course may show other
  /// problems.
  ///
  /// More passes than this would mean that fixes undo each other.
  private static let maximumRounds = 8

  /// The fixes for a checked course, as a plan.
  package static func plan(for checked: CheckedCourse) -> FixPlan {
    FixPlan(of: checked.diagnostics, in: checked.sources) { $0.hasPrefix("lessons/") }
  }

  /// Applies the fixes to the files of `lessons/`, each file whole, and checks again.
  package static func fix(_ request: CheckRequest) async throws(PublishFailure) -> Outcome {
    var outcome = Outcome(checked: try await Checker.check(request))
    for _ in 0..<maximumRounds {
      let plan = plan(for: outcome.checked)
      var fixed: Set<String> = []
      for change in plan.changes where outcome.refusals[change.source.path] == nil {
        let path = change.source.path
        do {
          let result = try FileSystem.fix(
            path, in: request.project.folder, from: change.source.bytes, to: change.bytes)
          if result == .fixed { fixed.insert(path) } else { outcome.refusals[path] = result }
        } catch {
          throw PublishFailure(error)
        }
      }
      guard !fixed.isEmpty else { break }
      let texts = Dictionary(outcome.checked.sources.map { ($0.path, $0) }) { first, _ in first }
      outcome.steps += plan.steps.filter { fixed.contains($0.diagnostic.span.path) }.map {
        let span = $0.diagnostic.span
        return Step(
          path: span.path, line: texts[span.path]?.lineNumber(at: span.start) ?? 1,
          message: $0.fix.message, rule: $0.diagnostic.rule)
      }
      outcome.checked = try await Checker.check(request)
    }
    return outcome
  }
}
