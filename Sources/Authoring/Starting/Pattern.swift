import Diagnostics
import EditionKit
import LessonModel

/// A file in `templates/new/` that a new lesson or unit is made from, with places to fill in.
///
/// `{{title}}` is the title as a YAML value, `{{id}}` the id, `{{date}}` the day, and `{{id-quiz}}`
/// an id for an activity: the lesson's id followed by `-quiz`, and by a number if that id is taken.
/// A line whose value does not exist is left out.
struct Pattern {
  private let path: String
  private let text: String

  /// The pattern at a path; the author's own comes before the built-in one.
  init(_ path: String, in templates: Templates) throws(AuthoringFailure) {
    guard let text = templates.text(path) else {
      throw AuthoringFailure(.file, "templates/\(path) is missing. Install Lectern again.")
    }
    self.path = path
    self.text = text
  }

  /// The text with every place filled in; `taken` holds the ids that activities already have.
  func filled(title: String, id: String, date: CalendarDate? = nil, taken: Set<String> = [])
    throws(AuthoringFailure) -> String
  {
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = line
      var isLeftOut = false
      while let place = line.firstMatch(of: /\{\{([a-z0-9-]+)\}\}/) {
        let name = String(place.1)
        switch name {
        case "title": line.replaceSubrange(place.range, with: YAMLText.value(title))
        case "id": line.replaceSubrange(place.range, with: id)
        case "date":
          line.replaceSubrange(place.range, with: date.map { "\($0)" } ?? "")
          isLeftOut = isLeftOut || date == nil
        default:
          guard name.hasPrefix("id-") else { throw unknown(name) }
          let free = Self.free(id, "\(name.dropFirst(2))", taken: taken)
          line.replaceSubrange(place.range, with: free)
        }
      }
      if !isLeftOut { lines.append(line) }
    }
    return lines.joined(separator: "\n")
  }

  /// A free id, made from another id and an ending.
  private static func free(_ id: String, _ ending: String, taken: Set<String>) -> String {
    var number = 1
    while true {
      let end = number == 1 ? ending : "\(ending)-\(number)"
      var start = id.prefix(max(1, IdentifierRule.maximumLength - end.count))
      while start.hasSuffix("-") { start = start.dropLast() }
      let candidate = start + end
      if !taken.contains(String(candidate)) { return String(candidate) }
      number += 1
    }
  }

  private func unknown(_ name: String) -> AuthoringFailure {
    let known = ["title", "id", "date"]
    let guess = Suggestion.nearest(to: name, among: known).map { "Did you mean {{\($0)}}? " } ?? ""
    return AuthoringFailure(
      .usage,
      "templates/\(path) uses {{\(name)}}, which does not exist. \(guess)"
        + "It can use {{title}}, {{id}}, {{date}}, and ids of activities such as {{id-quiz}}.")
  }
}
