import Diagnostics
import LessonModel

/// Reads `practice:` of `course.yaml`.
enum PracticeCheck {
  static func settings(_ record: Record?, into diagnostics: inout [Diagnostic]) -> PracticeSettings
  {
    var settings = PracticeSettings()
    guard let record else { return settings }
    settings.items = record.integer("items")?.value ?? settings.items
    settings.hasPage = record.flag("page") ?? settings.hasPage
    settings.time = PlanCheck.time("at", in: record, into: &diagnostics) ?? settings.time
    var days: [Int] = []
    for text in record.texts("days") {
      guard let day = Int(text.text) else { continue }
      if let last = days.last, day <= last {
        diagnostics.append(
          .error(
            .invalidValue, "day \(day) comes after day \(last) here", at: text.span,
            fixes: [FixIt("write the days in ascending order, each once")]))
        continue
      }
      days.append(day)
    }
    if !days.isEmpty { settings.days = days }
    return settings
  }
}
