import FileKit
package import LessonModel

/// A course that grows from a seed.
///
/// It copies everything except who made the seed and where it is published: the lines of the new
/// `course.yaml` that name a person or an address are comments, so that nobody publishes them by
/// accident.
package struct NewCourse: Sendable {
  package var name: CourseName
  package var seed: Seed

  /// The day on which it is begun.
  package var date: CalendarDate

  /// A new UUID for the podcast.
  package var guid: String

  package init(name: CourseName, seed: Seed, date: CalendarDate, guid: String) {
    self.name = name
    self.seed = seed
    self.date = date
    self.guid = guid
  }

  /// Makes the project folder, which must not exist yet or must be empty, and returns the sorted
  /// paths of the lessons in it.
  package func write() throws(AuthoringFailure) -> [String] {
    let folder = name.folder
    let contents = try self.contents()
    if FileSystem.exists(folder) {
      let names = FileSystem.isFolder(folder) ? try? FileSystem.names(in: folder) : nil
      guard names?.isEmpty == true else {
        throw AuthoringFailure(
          .usage,
          "\(folder) already exists, and nothing in it was changed. "
            + "Choose another name, or remove it first.")
      }
      try files { () throws(FileFailure) in try FileSystem.remove(folder) }
    }
    let parent = folder.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let above = parent.isEmpty ? "." : parent.joined(separator: "/")
    guard above.isEmpty || FileSystem.isFolder(above) else {
      throw AuthoringFailure(
        .usage, "The folder \(above) does not exist. Make it first.")
    }
    try NewFiles.place(contents, asFolder: folder)
    return contents.keys.filter { $0.hasSuffix(".md") && $0.hasPrefix("lessons/") }.sorted()
  }

  /// The files of the new course, by path.
  private func contents() throws(AuthoringFailure) -> [String: [UInt8]] {
    var files = try seed.files()
    for (path, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      if path == "lessons/course.yaml" {
        files[path] = Array(courseFile(from: text).utf8)
      } else if path == "README.md" {
        files[path] = Array(readme(from: text).utf8)
      } else if path.hasSuffix(".md") {
        files[path] = Array(lesson(from: text).utf8)
      }
    }
    if files[".gitignore"] == nil {
      files[".gitignore"] = Array(
        "# What Lectern makes\n/dist/\n/packages/\n/.lectern/\n/.dist.lectern-*\n".utf8)
    }
    return files
  }

  private func courseFile(from text: String) -> String {
    var file = CourseFileText(text)
    file.set("id", ["id: \(name.id)"])
    file.set("title", ["title: \(YAMLText.value(name.title))"])
    file.set("date", ["date: \(date)"])
    file.set("podcast", ["podcast:", "  guid: \(guid)"])
    for key in ["site", "authors", "organization", "license"] { file.remove(key) }
    file.append(Self.guidance)
    return file.text
  }

  /// What the author has to decide, as comments.
  private static let guidance = [
    "",
    "# Who made the course, and where it will be published: remove the # and write your own.",
    "# People can subscribe to the podcast once the course has a site.",
    "#",
    "# authors:",
    "#   - name: Dana Reyes",
    "#     email: dana@example.org",
    "# organization: Example Academy",
    "# license: All rights reserved",
    "# site: https://example.org/my-course/",
  ]

  /// A lesson without the day on which the seed's lesson was published.
  private func lesson(from text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first == "---", let end = lines.dropFirst().firstIndex(of: "---") else {
      return text
    }
    for index in lines[..<end].indices.reversed() where lines[index].hasPrefix("date:") {
      lines.remove(at: index)
    }
    return lines.joined(separator: "\n")
  }

  private func readme(from text: String) -> String {
    guard text.hasPrefix("# "), let end = text.firstIndex(of: "\n") else { return text }
    return "# \(name.title)" + text[end...]
  }
}
