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
    try format.print(checked.diagnostics, checked.sources, prefix: prefix, console)
  }

  /// What fixing did; what a script reads stays free of it.
  func tell(_ outcome: CourseFixer.Outcome) throws(PublishFailure) {
    var lines = outcome.steps.map { line("fixed", $0) } + left(outcome)
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
      lines.append("fixed \(Wording.count(outcome.steps.count, "problem"))")
    }
    if let undo = outcome.undo { lines.append("to undo: \(restoring(undo))") }
    if !outcome.steps.isEmpty { lines.append("") }
    let text = lines.joined(separator: "\n")
    if format == .terminal { try console.print(text) } else { console.report(text) }
  }

  /// What fixing would do, as a diff that `patch -p1` takes.
  func propose(_ outcome: CourseFixer.Outcome) throws(PublishFailure) {
    if !outcome.diff.isEmpty { try console.print(data: outcome.diff.trimmingLastLineBreak) }
    let count = Wording.count(outcome.steps.count, "problem")
    console.report(
      (left(outcome) + ["would fix \(count); nothing was changed"]).joined(separator: "\n"))
  }

  private func line(_ verb: String, _ step: FixStep) -> String {
    "\(verb) \(step.path):\(step.line): \(step.message) [\(step.rule)]"
  }

  private func left(_ outcome: CourseFixer.Outcome) -> [String] {
    outcome.declined.map {
      "did not fix \($0.path):\($0.line): the fix would cause more errors [\($0.rule)]"
    }
  }

  /// The command that puts the old files back.
  private func restoring(_ undo: UndoFolder) -> String {
    let folder = Wording.path(project.folder)
    let place = folder == "." ? "" : folder + "/"
    return "cp -R \(quoted("\(place)\(undo.path)/lessons")) \(quoted(folder))"
  }

  /// A path as a shell takes it.
  private func quoted(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || "./_-".utf8.contains($0)
    }
    return isPlain ? path : "'\(path.replacing("'", with: "'\\''"))'"
  }

  /// The path from the folder that the command runs in to the project.
  ///
  /// On GitHub, paths are relative to the repository, where checks run.
  private var prefix: String {
    let here = Wording.path(project.folder)
    if here == "." { return "" }
    if !here.hasPrefix("/") { return here + "/" }
    let workspace = ProcessInfo.processInfo.environment["GITHUB_WORKSPACE"] ?? ""
    guard !workspace.isEmpty, here.hasPrefix(workspace + "/") else { return "" }
    return here.dropFirst(workspace.count + 1) + "/"
  }
}

extension CheckFormat {
  /// Prints diagnostics; `prefix` leads from the folder that the command runs in to their files.
  func print(
    _ found: [Diagnostic], _ sources: [SourceText], prefix: String, _ console: Console
  ) throws(PublishFailure) {
    let text: String
    switch self {
    case .terminal:
      text = TerminalPrinter(sources: sources, isColored: console.colorsOutput).print(found)
    case .json: text = JSONPrinter(sources: sources).print(found)
    case .sarif:
      text = SARIFPrinter(
        sources: sources, book: Editions.rules, version: Version.text, prefix: prefix
      ).print(found)
    case .github:
      text =
        GitHubPrinter(sources: sources, prefix: prefix).print(found)
        + TerminalPrinter(sources: [], isColored: false).summary(of: found)
    }
    if self == .terminal {
      try console.print(painted: text.trimmingLastLineBreak)
    } else {
      try console.print(data: text.trimmingLastLineBreak)
    }
  }
}
