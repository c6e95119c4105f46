import Diagnostics
package import EditionKit
import FileKit
package import LessonModel

/// A lesson that is added after the others in its unit.
package struct NewLesson: Sendable {
  /// The project folder, absolute.
  package var project: String
  package var course: Course
  package var title: String

  /// Replaces the id that the title gives.
  package var id: String?

  /// The unit by its id or its folder, as a person typed it.
  package var unit: String?

  /// Today, written into the lesson if the course was begun earlier, so that podcast apps show its
  /// episode as new.
  package var date: CalendarDate
  package var templates: Templates

  package init(
    project: String, course: Course, title: String, id: String? = nil, unit: String? = nil,
    date: CalendarDate, templates: Templates
  ) {
    self.project = project
    self.course = course
    self.title = title
    self.id = id
    self.unit = unit
    self.date = date
    self.templates = templates
  }

  /// Makes the file and returns its path relative to the project folder.
  package func write() throws(AuthoringFailure) -> String {
    let title = try NextName.title(title, of: "lesson")
    let id = try NextName.id(title, asked: id, for: "lesson")
    if let other = course.lessons.first(where: { $0.id.text == id }) {
      throw AuthoringFailure(
        .usage,
        "There is already a lesson `\(id)`: “\(other.title.value)”, in \(other.path). "
          + "Choose another title, or give it another id with --id.")
    }
    let folder = try UnitChoice(course: course).folder(unit)
    let names = try files { () throws(FileFailure) in
      try FileSystem.names(in: "\(project)/\(folder)").filter { $0.lowercased().hasSuffix(".md") }
    }
    let isLater = course.date.map { $0 < date } ?? false
    let text = try Pattern("new/lesson.md", in: templates).filled(
      title: title, id: id, date: isLater ? date : nil, taken: Self.activities(of: course))
    let path = "\(folder)/\(NextName.after(names, id: id)).md"
    try NewFiles.place(text, at: "\(project)/\(path)")
    return path
  }

  /// The ids that activities of the course have.
  private static func activities(of course: Course) -> Set<String> {
    var ids: Set<String> = []
    for lesson in course.lessons {
      lesson.blocks.forEachBlock { block in
        if case .activity(let activity) = block { ids.insert(activity.id.text) }
      }
    }
    return ids
  }
}

/// Finds the folder that a new lesson goes to.
struct UnitChoice {
  let course: Course

  private struct Choice {
    var id: String
    var title: String

    /// Relative to the project folder.
    var folder: String
    var name: Substring { folder.dropFirst("lessons/".count) }

    /// The name without its number.
    var stem: Substring { name.drop(while: \.isNumber).drop { "-_. ".contains($0) } }
  }

  /// The folder of the unit that a person named, relative to the project folder.
  ///
  /// Without a name, it is the folder of the only unit, or `lessons` itself in a course without
  /// units or with lessons outside units.
  func folder(_ unit: String?) throws(AuthoringFailure) -> String {
    let units = course.units.compactMap(\.details).compactMap { details in
      details.folder.map { Choice(id: details.id.text, title: details.title, folder: $0) }
    }
    guard let unit else {
      let hasLessonsOutside = course.units.contains { $0.details == nil }
      if units.isEmpty || hasLessonsOutside { return "lessons" }
      if units.count == 1 { return units[0].folder }
      throw AuthoringFailure(
        .usage, "This course has units. Say which one the lesson is for:\n" + Self.list(units))
    }
    var name = unit[...]
    while name.hasSuffix("/") { name = name.dropLast() }
    if let slash = name.lastIndex(of: "/") { name = name[name.index(after: slash)...] }
    let found = units.first { choice in
      choice.id == name || choice.name == name || choice.stem == name
    }
    if let found { return found.folder }
    guard !units.isEmpty else {
      throw AuthoringFailure(
        .usage,
        "This course has no units. Leave --unit out, or make one first: "
          + "lectern new unit \"What it is called\"")
    }
    let names = units.map(\.id) + units.map { String($0.name) }
    let nearest = Suggestion.nearest(to: String(name), among: names)
    let guess = nearest.map { "Did you mean \($0)?" } ?? "The units are:"
    throw AuthoringFailure(
      .usage, "There is no unit “\(unit)”. \(guess)\n" + Self.list(units))
  }

  private static func list(_ units: [Choice]) -> String {
    units.map { "  --unit \($0.id)   \($0.title)" }.joined(separator: "\n")
  }
}
