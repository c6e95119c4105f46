import Deploying

/// What the user sees of a deployment.
struct DeploySummary {
  var outcome: DeployOutcome
  var request: DeployRequest

  /// How many files of a step a plan names.
  private static let shown = 8

  /// The steps with their files, for a dry run.
  var plan: String {
    guard !outcome.plan.isEmpty else { return "\(nothing)\(unchanged)" }
    var lines = ["What `lectern deploy` would do at \(request.target):"]
    for (number, group) in groups.enumerated() {
      lines.append("  \(number + 1). \(group.title): \(size(group))")
      lines += group.files.prefix(Self.shown).map { "       \($0)" }
      if group.files.count > Self.shown {
        lines.append("       … and \(group.files.count - Self.shown) more")
      }
    }
    lines.append("Nothing was changed.\(unchanged)")
    return lines.joined(separator: "\n")
  }

  /// What was done.
  var text: String {
    guard !outcome.plan.isEmpty else { return "\(nothing)\(unchanged)" }
    var lines = ["The course is online at \(request.target)."]
    for group in groups { lines.append("  \(group.title): \(size(group))") }
    if outcome.isResumed { lines.append("  It continued where an earlier run had stopped.") }
    return lines.joined(separator: "\n") + (unchanged.isEmpty ? "" : "\n \(unchanged)")
  }

  /// What the user should know besides.
  var notes: String? {
    var notes: [String] = []
    if !outcome.newer.isEmpty {
      let names = outcome.newer.prefix(3).joined(separator: ", ")
      notes.append(
        "The course has changed since it was published (\(names)\(outcome.newer.count > 3 ? ", …" : "")). "
          + "To put that online too, run `lectern publish`, then `lectern deploy` again.")
    }
    if !outcome.links.isEmpty {
      notes.append(
        "Not put online, because they are links or cannot be read: \(outcome.links.prefix(3).joined(separator: ", "))"
      )
    }
    return notes.isEmpty ? nil : notes.joined(separator: "\n")
  }

  private var nothing: String { "Nothing has changed at \(request.target)." }

  private var unchanged: String {
    var parts: [String] = []
    if outcome.plan.unchanged > 0 {
      parts.append(" \(Wording.count(outcome.plan.unchanged, "file")) unchanged.")
    }
    if outcome.kept > 0 {
      parts.append(" \(Wording.count(outcome.kept, "file")) not uploaded, as `except` says.")
    }
    return parts.joined()
  }

  private struct Group {
    var title: String
    var files: [String]
    var bytes: Int
  }

  /// The steps as people think of them.
  private var groups: [Group] {
    var groups: [Group] = []
    for step in outcome.plan.steps {
      let title =
        switch step.stage {
        case .assets: "recordings, documents and other files"
        case .newPages: "new pages"
        case .pages: "pages"
        case .feeds: "feeds and lists"
        case .manifest: "manifest"
        case .oldPages, .oldAssets: "removed"
        }
      let files = step.files.map(\.path)
      if let last = groups.last, last.title == title {
        groups[groups.count - 1].files += files
      } else {
        groups.append(Group(title: title, files: files, bytes: step.byteCount))
      }
    }
    return groups
  }

  private func size(_ group: Group) -> String {
    let files = Wording.count(group.files.count, "file")
    return group.title == "removed" ? files : "\(files), \(Wording.size(bytes: group.bytes))"
  }
}
