import Diagnostics
import EditionKit
package import LessonModel

/// The inspection for people.
extension Inspection {
  /// The outline of the course.
  package var text: String {
    let times = places.map { time(of: $0.lesson) }
    let units = course.units.count { $0.details != nil }
    let inUnits = units > 0 ? " in \(Self.count(units, "unit"))" : ""
    var lines = [
      "\(course.title)  (\(course.id), \(course.language))",
      "\(Self.count(places.count, "lesson"))\(inUnits), \(Self.words(for: times))",
    ]
    if !course.facets.isEmpty {
      let facets = course.facets.map { facet in
        "\(facet.id) (\(facet.values.map(\.id.text).joined(separator: ", ")))"
      }
      lines.append("Facets: \(facets.joined(separator: "; "))")
    }
    if !course.glossary.terms.isEmpty {
      lines.append("Glossary: \(Self.count(course.glossary.terms.count, "term"))")
    }
    let ids = places.map(\.lesson.id.text.count).max() ?? 0
    let titles = places.map(\.lesson.title.value.count).max() ?? 0
    if let words = questionWords { lines.append(words) }
    var number = 0
    for unit in course.units {
      lines.append("")
      if let details = unit.details { lines.append("\(details.title)  (\(details.id))") }
      for lesson in unit.lessons {
        number += 1
        let time = time(of: lesson)
        let activities = activities(of: lesson).count
        lines.append(
          [
            Self.right("\(number)", 4), Self.left(lesson.title.value, titles),
            Self.left(lesson.id.text, ids),
            Self.right("\(LessonTime.minutes(time.total)) min", 7),
            activities > 0 ? Self.count(activities, "activity", "activities") : "",
          ].joined(separator: "  ").trimmingEnd)
      }
    }
    return (lines + paper + leftOutOfCourse).joined(separator: "\n")
  }

  /// What there is to print.
  private var paper: [String] {
    guard let papers else {
      return ["", "To print: publish the course to see how many pages it has."]
    }
    guard !papers.isEmpty else { return [] }
    return ["", "To print, as the course was last published:"] + papers.map { "  \($0.words)" }
  }

  /// How much each edition shows differently.
  private var leftOutOfCourse: [String] {
    guard !substitutions.isEmpty else { return ["", "Every edition shows everything."] }
    var counts: [(EditionName, Int)] = []
    for substitution in substitutions {
      if let index = counts.firstIndex(where: { $0.0 == substitution.edition }) {
        counts[index].1 += 1
      } else {
        counts.append((substitution.edition, 1))
      }
    }
    let words = counts.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    return [
      "", "Left out, or shown differently: \(words).",
      "Next: lectern inspect \(course.lessons.first?.id.text ?? "lesson"), to see everything in one lesson.",
    ]
  }

  /// One lesson with everything in it; the numbers on the left are lines of its file.
  package func text(of id: LessonID) -> String {
    guard let place = places.first(where: { $0.lesson.id == id }) else { return "" }
    let lesson = place.lesson
    let unit = place.unit.details.map { ", unit \($0.id)" } ?? ""
    var lines = [
      "\(lesson.title.value)  (\(lesson.id))",
      "\(lesson.path), lesson \(place.number) of \(places.count)\(unit)",
      Self.words(for: [time(of: lesson)]).capitalizingFirst
        + (lesson.minutes.map { "; the budget is \($0.value) min" } ?? ""),
    ]
    for choice in lesson.facets {
      lines.append("\(choice.facet): \(choice.values.map(\.text).joined(separator: ", "))")
    }
    if !lesson.prerequisites.isEmpty {
      lines.append("After: \(lesson.prerequisites.map(\.value.text).joined(separator: ", "))")
    }
    lines += section(
      "Outline",
      headings(of: lesson).map { heading in
        let indent = String(repeating: "  ", count: max(0, heading.level - 2))
        return (heading.span, "\(indent)\(heading.content.plainText)  #\(heading.anchor)")
      })
    lines += section("Activities", activities(of: lesson).map { ($0.span, words(for: $0)) })
    lines += section(
      "Links and files", InspectedLink.all(of: lesson).map { ($0.span, words(for: $0)) })
    let leftOut = substitutions(of: id)
    lines += section(
      "Left out, or shown differently",
      leftOut.map { ($0.span, "\($0.edition): \($0.words)") })
    if leftOut.isEmpty { lines += ["", "Every edition shows everything."] }
    return lines.joined(separator: "\n")
  }

  private func words(for activity: Activity) -> String {
    let title = activity.title.map { "  \($0.plainText)" } ?? ""
    let kind: String
    switch activity {
    case .quiz(let quiz):
      kind =
        "quiz (\(quiz.kind.rawValue), \(Self.count(quiz.points, "point"))\(choiceWords(for: quiz)))"
    case .exercise(let exercise): kind = "exercise" + minutes(exercise.minutes)
    case .rolePlay(let play):
      kind = "roleplay (\(Self.count(play.roles.count, "role")))" + minutes(play.minutes)
    case .worksheet(let sheet):
      kind = "worksheet (\(Self.count(sheet.fields.count, "field")))" + minutes(sheet.minutes)
    case .apply(let apply):
      let fields = Self.count(apply.worksheet.fields.count, "field")
      let later = apply.followUpDays.map { ", again after \(Self.count($0, "day"))" } ?? ""
      kind = "apply (\(fields)\(later))" + minutes(apply.worksheet.minutes)
    case .card: kind = "card"
    }
    return "\(kind)  #\(activity.id)\(title)"
  }

  private func minutes(_ minutes: Int?) -> String { minutes.map { ", \($0) min" } ?? "" }

  private func words(for link: InspectedLink) -> String {
    let target: String
    switch link.target {
    case .lesson(let id, let anchor): target = "lesson \(id)" + (anchor.map { "#\($0)" } ?? "")
    case .file(let id): target = "lessons/\(id)"
    case .term(let id): target = "term \(id)"
    case .web(let address): target = address
    case .nothing(let why): target = "nothing: \(why)"
    }
    let text = link.text.count > 40 ? link.text.prefix(39) + "…" : link.text[...]
    return "\(link.use) to \(target)" + (text.isEmpty ? "" : "  “\(text)”")
  }

  /// A title, and lines below it, each with the line number in the file; nothing if there are no
  /// lines.
  private func section(_ title: String, _ entries: [(SourceSpan, String)]) -> [String] {
    guard !entries.isEmpty else { return [] }
    return ["", title] + entries.map { "\(Self.right("\(line(of: $0.0))", 6))  \($0.1)" }
  }
}
