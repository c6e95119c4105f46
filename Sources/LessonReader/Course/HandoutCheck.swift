import Diagnostics
import LessonModel

/// Reads `handouts:` of `course.yaml`.
enum HandoutCheck {
  static func settings(_ record: Record?, into diagnostics: inout [Diagnostic]) -> HandoutSettings {
    var settings = HandoutSettings()
    guard let record else { return settings }
    let kinds = HandoutSettings.kinds(named: record.texts("variants").map(\.text))
    if record.has("variants") { settings.kinds = kinds }
    for text in record.texts("paper") {
      guard let paper = HandoutSettings.Paper(rawValue: text.text), !settings.papers.contains(paper)
      else { continue }
      settings.papers.append(paper)
    }
    if let start = record.spanned("start") {
      if let time = TimeOfDay(start.text) {
        settings.start = time
      } else {
        diagnostics.append(
          .error(
            .invalidValue, "`\(start.text)` is not a time of the day", at: start.span,
            fixes: [FixIt("write hours and minutes in quotation marks: \"9:00\"")]))
      }
    }
    return settings
  }
}
