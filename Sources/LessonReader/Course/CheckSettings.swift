import Diagnostics

/// Reads `checks:` of `course.yaml`: how the course wants its rules reported.
enum CheckSettings {
  static func settings(_ course: Record) -> [RulePolicy.Setting] {
    course.named("checks").compactMap { entry in
      guard case .text(let value) = entry.value, let level = RulePolicy.Level(rawValue: value.text)
      else { return nil }
      return RulePolicy.Setting(
        rule: entry.key.text, ruleSpan: entry.key.span, level: level, levelSpan: value.span)
    }
  }
}
