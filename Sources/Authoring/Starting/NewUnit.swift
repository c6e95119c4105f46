package import EditionKit
import FileKit
package import LessonModel

/// A unit that is added after the others: a folder with a `unit.yaml`.
package struct NewUnit: Sendable {
  /// The project folder, absolute.
  package var project: String
  package var course: Course
  package var title: String

  /// Replaces the id that the title gives.
  package var id: String?
  package var templates: Templates

  package init(
    project: String, course: Course, title: String, id: String? = nil, templates: Templates
  ) {
    self.project = project
    self.course = course
    self.title = title
    self.id = id
    self.templates = templates
  }

  /// What was made.
  package struct Made: Hashable, Sendable {
    package var id: String

    /// Relative to the project folder.
    package var folder: String
  }

  /// Makes the folder and everything in it, or nothing.
  package func write() throws(AuthoringFailure) -> Made {
    let title = try NextName.title(title, of: "unit")
    let id = try NextName.id(title, asked: id, for: "unit")
    if let other = course.units.compactMap(\.details).first(where: { $0.id.text == id }) {
      throw AuthoringFailure(
        .usage,
        "There is already a unit `\(id)`: “\(other.title)”\(other.folder.map { ", in \($0)" } ?? ""). "
          + "Choose another title, or give it another id with --id.")
    }
    let names = try files { () throws(FileFailure) in
      try FileSystem.names(in: "\(project)/lessons")
        .filter { FileSystem.isFolder("\(project)/lessons/\($0)") }
    }
    let folder = "lessons/\(NextName.after(names, id: id))"
    let text = try Pattern("new/unit.yaml", in: templates).filled(title: title, id: id)
    try NewFiles.place(["unit.yaml": Array(text.utf8)], asFolder: "\(project)/\(folder)")
    return Made(id: id, folder: folder)
  }
}
