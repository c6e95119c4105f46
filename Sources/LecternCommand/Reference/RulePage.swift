import Diagnostics

/// The reference of all rules, as Markdown.
struct RulePage {
  let book: RuleBook

  var text: String {
    var text = """
      # Rules

      What `lectern check` asks of a course: \(book.rules.count) rules, by group. Each is reported with its \
      name in brackets; `lectern check --explain NAME` shows what stands here.

      A course can set how most of them are reported, in `lessons/course.yaml`:

      ```yaml
      checks:
        lesson-over-budget: off        # or warning, or error
      ```

      One place is excused by a comment right above it, or on its line: `<!-- lectern-ignore: long-sentence -->`. \
      A rule that says *always* below can be neither lowered nor excused.

      | group | rules |
      | --- | --- |

      """
    let groups = RuleDescription.Group.allCases.map { group in
      (group, book.rules.filter { $0.group == group })
    }.filter { !$0.1.isEmpty }
    for (group, rules) in groups {
      let names = rules.map { "[`\($0.id)`](#\($0.id))" }.joined(separator: ", ")
      text += "| \(group.rawValue) | \(names) |\n"
    }
    for (group, rules) in groups {
      text += "\n## \(group.rawValue.prefix(1).uppercased())\(group.rawValue.dropFirst())\n"
      for rule in rules { text += "\n" + section(rule) }
    }
    return text
  }

  private func section(_ rule: RuleDescription) -> String {
    let severity = rule.severity == .error ? "error" : "warning"
    let moment =
      switch rule.moment {
      case .checking: ""
      case .publishing: ", seen while publishing"
      case .visiting: ", only with `--links`"
      }
    let (before, after) =
      switch rule.example {
      case .files(let before, let after): (Self.shown(before), Self.shown(after))
      case .words(let before, let after): (Self.fenced(before), Self.fenced(after))
      }
    return """
      ### `\(rule.id)` {#\(rule.id)}

      \(rule.summary) *(\(rule.canBeLowered ? "" : "always ")\(severity)\(moment))*

      \(rule.reason)

      Before:

      \(before)

      After:

      \(after)

      """
  }

  private static func shown(_ files: [RuleDescription.File]) -> String {
    files.map { file in
      let place: String? =
        switch file.place {
        case .lesson: files.count > 1 ? "In the lesson:" : nil
        case .frontMatter: "At the head of the lesson:"
        case .course: "In `lessons/course.yaml`:"
        case .path(let path): "In `\(path)`:"
        }
      return (place.map { $0 + "\n\n" } ?? "") + fenced(file.text)
    }.joined(separator: "\n\n")
  }

  /// A text as it is written, in a fence that nothing in it closes.
  private static func fenced(_ text: String) -> String {
    let fence = text.contains("```") ? "~~~~" : "```"
    let body = text.isEmpty ? "(nothing)" : text.trimmingLastLineBreak
    return "\(fence)text\n\(body)\n\(fence)"
  }
}
