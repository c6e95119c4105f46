import Diagnostics
package import FileKit

/// Fixes a course with the edits that its diagnostics propose.
package enum CourseFixer {
  /// What was done, or would be.
  package struct Outcome: Sendable {
    /// The fixes that were applied, round by round, in reading order.
    package var steps: [FixStep] = []

    /// The fixes that were not applied, because they would cause more errors.
    package var declined: [FixStep] = []

    /// Files that were left as they are, by path, and why.
    package var refusals: [String: FileSystem.FixResult] = [:]

    /// Where the old contents of the changed files are, relative to the project folder; nil if no
    /// file was changed.
    package var undo: UndoFolder?

    /// The changes, as a unified diff for `patch -p1`.
    package var diff = ""

    /// The course as it is now.
    package var checked: CheckedCourse
  }

  /// What `check --fix` would change, without writing anything.
  package static func propose(_ request: CheckRequest) async throws(PublishFailure) -> Outcome {
    let checked = try await Checker.check(request)
    let rounds = try await rounds(of: checked, request)
    return Outcome(
      steps: rounds.steps, declined: rounds.declined, diff: diff(of: rounds, from: checked),
      checked: checked)
  }

  /// Applies the fixes to the files of `lessons/`, replaces each file as a whole, and checks again.
  package static func fix(_ request: CheckRequest) async throws(PublishFailure) -> Outcome {
    let checked = try await Checker.check(request)
    let rounds = try await rounds(of: checked, request)
    var outcome = Outcome(declined: rounds.declined, checked: checked)
    let old = Dictionary(checked.sources.map { ($0.path, $0.bytes) }) { first, _ in first }
    let changed = rounds.texts.filter { $0.value != old[$0.key] }
    guard !changed.isEmpty else { return outcome }
    do {
      let undo = try UndoFolder(
        keeping: old.filter { changed[$0.key] != nil }, of: request.project)
      for (path, text) in changed.sorted(by: { $0.key < $1.key }) {
        let result = try FileSystem.fix(
          path, in: request.project.folder, from: old[path] ?? [], to: text)
        if result == .fixed { continue }
        outcome.refusals[path] = result
        undo.forget(path)
      }
      if outcome.refusals.count < changed.count { outcome.undo = undo }
    } catch {
      throw PublishFailure(error)
    }
    outcome.steps = rounds.steps.filter { outcome.refusals[$0.path] == nil }
    outcome.checked =
      outcome.refusals.isEmpty ? rounds.checked : try await Checker.check(request)
    return outcome
  }

  private static func rounds(of checked: CheckedCourse, _ request: CheckRequest)
    async throws(PublishFailure) -> FixRounds<CheckedCourse>
  {
    try await FixRounds(
      of: checked, owns: { $0.hasPrefix("lessons/") },
      check: { texts throws(PublishFailure) in try await Checker.check(request, with: texts) })
  }

  private static func diff(of rounds: FixRounds<CheckedCourse>, from checked: CheckedCourse)
    -> String
  {
    checked.sources.compactMap { source in
      rounds.texts[source.path].map { FixPlan.Change(source: source, bytes: $0).diff }
    }.joined()
  }
}
