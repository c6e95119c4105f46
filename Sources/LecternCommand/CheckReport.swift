import Diagnostics
import FileKit
import Foundation
import Publishing

/// Prints what a check found and what mending did.
struct CheckReport {
  var project: Project
  var format: CheckFormat
  var console: Console

  /// What a check found, in the format that was asked for.
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

  /// What mending did; what a script reads stays free of it.
  func tell(_ outcome: Mender.Outcome) throws(PublishFailure) {
    var lines = outcome.steps.map { "mended \($0.path):\($0.line): \($0.message) [\($0.rule)]" }
    for (path, reason) in outcome.refusals.sorted(by: { $0.key < $1.key }) {
      switch reason {
      case .mended: continue
      case .isLinked: lines.append("left \(path) as it is: it is a link in the file system")
      case .hasChanged: lines.append("left \(path) as it is: it was changed meanwhile")
      }
    }
    if outcome.steps.isEmpty {
      lines.append("nothing was mended")
    } else {
      lines.append("mended \(Wording.count(outcome.steps.count, "problem"))\n")
    }
    let text = lines.joined(separator: "\n")
    if format == .terminal { try console.print(text) } else { console.report(text) }
  }

  /// What mending would do, as a diff that `patch -p1` takes.
  func propose(_ plan: Mending) throws(PublishFailure) {
    let diff = plan.diff
    if !diff.isEmpty { try console.print(data: diff.trimmingLastLineBreak) }
    var text = "would mend \(Wording.count(plan.steps.count, "problem")); nothing was changed"
    if plan.waiting > 0 {
      text += ", and \(plan.waiting) more afterwards, in the same places"
    }
    console.report(text)
  }

  /// What stands between the folder that the command runs in and the project's paths.
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
