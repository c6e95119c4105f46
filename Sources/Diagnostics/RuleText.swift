/// A rule in plain text, as `lectern check --explain` shows it.
package struct RuleText: Sendable {
  fileprivate let rule: RuleDescription

  package init(_ rule: RuleDescription) { self.rule = rule }

  /// Everything about the rule, in lines of at most 80 characters except for examples.
  package var text: String {
    """
    \(rule.id) (\(rule.group.rawValue), \(rule.severity.word))

    \(explanation)
    """
  }

  /// The rule, the reason, the example and what a course can do about it, without a line break at
  /// the end.
  package var explanation: String {
    let example =
      switch rule.example {
      case .files(let before, let after): (Self.shown(before), Self.shown(after))
      case .words(let before, let after): (Self.indented(before), Self.indented(after))
      }
    return """
      \(Self.wrapped(rule.summary))

      \(Self.wrapped(rule.reason))

      Before:

      \(example.0)

      After:

      \(example.1)

      \(freedom)
      """
  }

  private var freedom: String {
    guard rule.canBeLowered else {
      return rule.severity == .error
        ? "It is always an error, and no place can be excused from it."
        : "It cannot be turned off, and no place can be excused from it."
    }
    let other = rule.severity == .error ? "warning" : "error"
    return """
      To change how it is reported, add to lessons/course.yaml (off, warning or error):

          checks:
            \(rule.id): \(other)

      To excuse one place in a lesson, write this directly above it or on its line (for the front matter, directly below it):

          <!-- lectern-ignore: \(rule.id) -->
      """
  }

  fileprivate static func shown(_ files: [RuleDescription.File]) -> String {
    files.map { file in
      let text = indented(file.text.isEmpty ? "(nothing)" : file.text)
      let isAlone = files.count == 1 && file.place == .lesson
      return isAlone ? text : "  \(title(of: file.place)):\n\n\(text)"
    }.joined(separator: "\n\n")
  }

  private static func title(of place: RuleDescription.File.Place) -> String {
    switch place {
    case .lesson: "in the lesson"
    case .frontMatter: "in the front matter"
    case .course: "in lessons/course.yaml"
    case .path(let path): "in \(path)"
    }
  }

  private static func indented(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    // Some rules are about length, so their examples are long.
    let shown = lines.prefix(lines.count > 20 ? 6 : 20)
    let more = lines.count > shown.count ? "\n    … (\(lines.count - shown.count) more lines)" : ""
    return shown.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n").trimmingLineBreaks
      + more
  }

  private static func wrapped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { paragraph in
      var lines: [String] = [""]
      for word in paragraph.split(separator: " ") {
        if lines[lines.count - 1].isEmpty {
          lines[lines.count - 1] = String(word)
        } else if lines[lines.count - 1].count + 1 + word.count <= 80 {
          lines[lines.count - 1] += " \(word)"
        } else {
          lines.append(String(word))
        }
      }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n")
  }
}

extension RuleBook {
  /// All rules, one per line, by group, as `lectern check --rules` shows them.
  package var list: String {
    let width = rules.map(\.id.name.count).max() ?? 0
    var text = ""
    for group in RuleDescription.Group.allCases {
      let members = rules.filter { $0.group == group }
      guard !members.isEmpty else { continue }
      text += "\(group.rawValue) (\(members.count))\n"
      for rule in members {
        let padding = String(repeating: " ", count: width - rule.id.name.count)
        let severity = rule.severity == .error ? "error  " : "warning"
        text += "  \(rule.id)\(padding)  \(severity)  \(rule.summary)\n"
      }
      text += "\n"
    }
    return text + "\(rules.count) rules. `lectern check --explain RULE` explains one of them."
  }
}

extension String {
  fileprivate var trimmingLineBreaks: String {
    var text = Substring(self)
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }
}

extension RuleBook {
  /// All rules as a page of the manual, in Markdown.
  package var page: String {
    var text = """
      # Rules

      What `lectern check` reports, by group. [Checks](checks.md) explains how to set severities and excuse places. This page is
      generated from Lectern's own descriptions.

      """
    for group in RuleDescription.Group.allCases {
      let members = rules.filter { $0.group == group }
      guard !members.isEmpty else { continue }
      text += "\n## \(group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst())\n"
      for rule in members { text += "\n" + RuleText(rule).section }
    }
    return text
  }
}

extension RuleText {
  /// The rule as a section of a page in Markdown.
  fileprivate var section: String {
    let freedom = rule.canBeLowered ? "" : ", always"
    return """
      ### \(rule.id)

      **\(rule.summary)** (\(rule.severity.word)\(freedom))

      \(rule.reason)

      ```text
      \(example)
      ```

      """
  }

  private var example: String {
    switch rule.example {
    case .files(let before, let after):
      "Before:\n\n\(Self.shown(before))\n\nAfter:\n\n\(Self.shown(after))"
    case .words(let before, let after): "Before: \(before)\nAfter:  \(after)"
    }
  }
}
