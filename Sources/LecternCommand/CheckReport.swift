import Diagnostics
import FileKit
import Foundation
import Publishing

/// Prints what a check found and what was fixed.
struct CheckReport {
  var project: Project
  var format: CheckFormat
  var console: Console

  /// What a check found, in the requested format.
  func print(_ checked: CheckedCourse) throws(PublishFailure) {
    let found = checked.diagnostics
    let text: String
    switch format {
    case .terminal:
      text = TerminalPrinter(sources: checked.sources, isColored: console.colorsOutput).print(found)
    case .json: text = JSONPrinter(sources: checked.sources).print(found)
    case .sarif:
      text = SARIFPrinter(
        sources: checked.sources, book: Editions.rules, version: Version.text, prefix: prefix
      ).print(found)
    case .github:
      text =
        GitHubPrinter(sources: checked.sources, prefix: prefix).print(found)
        + TerminalPrinter(sources: [], isColored: false).summary(of: found)
    }
    if format == .terminal {
      try console.print(painted: text.trimmingLastLineBreak)
    } else {
      try console.print(data: text.trimmingLastLineBreak)
    }
  }

  /// What was fixed; it is not part of the output that scripts read.
  func tell(_ outcome: CourseFixer.Outcome) throws(PublishFailure) {
    var lines = outcome.steps.map { "fixed \($0.path):\($0.line): \($0.message) [\($0.rule)]" }
    for (path, reason) in outcome.refusals.sorted(by: { $0.key < $1.key }) {
      switch reason {
      case .fixed: continue
      case .isLinked: lines.append("did not change \(path): it is a link in the file system")
      case .hasChanged:
        lines.append("did not change \(path): somebody else changed it in the meantime")
      }
    }
    if outcome.steps.isEmpty {
      lines.append("nothing was fixed")
    } else {
      lines.append("fixed \(Wording.count(outcome.steps.count, "problem"))\n")
    }
    let text = lines.joined(separator: "\n")
    if format == .terminal { try console.print(text) } else { console.report(text) }
  }

  /// What would be fixed, as a diff that `patch -p1` accepts.
  func propose(_ plan: FixPlan) throws(PublishFailure) {
    let diff = plan.diff
    if !diff.isEmpty { try console.print(data: diff.trimmingLastLineBreak) }
    var text = "would fix \(Wording.count(plan.steps.count, "problem")); nothing was changed"
    if plan.waiting > 0 {
      text += ", and \(plan.waiting) more afterwards, in the same places"
    }
    console.report(text)
  }

  /// The path from the folder that the command runs in to the project.
  ///
  /// Code hosts count from the repository, where checks run.
  private var prefix: String {
    let here = Wording.path(project.folder)
    if here == "." { return "" }
    if !here.hasPrefix("/") { return here + "/" }
    let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE"] ?? ""
    guard !workspace.isEmpty, here.hasPrefix(workspace + "/") else { return "" }
    return here.dropFirst(workspace.count + 1) + "/"
  }
}
