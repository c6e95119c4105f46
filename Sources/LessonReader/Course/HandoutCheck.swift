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
    let scopes = record.texts("scope").compactMap { HandoutSettings.Scope(rawValue: $0.text) }
    if !scopes.isEmpty { settings.scopes = HandoutSettings.Scope.allCases.filter(scopes.contains) }
    for text in record.texts("cards") {
      guard let sheet = HandoutSettings.CardSheet(rawValue: text.text),
        !settings.cardSheets.contains(sheet)
      else { continue }
      settings.cardSheets.append(sheet)
    }
    settings.assessment = record.spanned("assessment")?.text
    settings.start = PlanCheck.time("start", in: record, into: &diagnostics)
    settings.plan = record.spanned("plan").flatMap { plan in
      PlanID(plan.text).map { Spanned($0, at: plan.span) }
    }
    return settings
  }
}
