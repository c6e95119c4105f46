import ArgumentParser
import Authoring
import Foundation
import Publishing

struct NewCourseCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "Starts a course in a folder of its own.",
    discussion: """
      Example: lectern new course "Sell with a plan"

      makes the folder sell-with-a-plan/ with a small course in it that can be published at once. \
      Its lessons explain themselves: replace them with your own.
      """)

  @Argument(
    help: ArgumentHelp(
      "The name of the course, or the folder to make for it.", valueName: "name"))
  var name: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The starter course to begin with: \(Seeds.names.joined(separator: ", ")).",
      valueName: "name"),
    completion: .custom { _, _, _ in Seeds.names })
  var seed = Seed.standard

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The title of the course.", discussion: "Default: made from the name.",
      valueName: "title"))
  var title: String?

  func perform(_ console: Console) async -> ExitStatus {
    do {
      let installation = try Installation.locate(program: "/proc/self/exe")
      let seed = try Seed.named(seed, in: installation.seeds)
      let name = try CourseName(name, title: title)
      let course = NewCourse(
        name: name, seed: seed, date: try SourceDate.today(), guid: UUID().uuidString.lowercased())
      let lessons = try course.write()
      let count = Wording.count(lessons.count, "lesson")
      let first = lessons.first.map { "edit \(name.folder)/\($0), then " } ?? ""
      try console.print(
        """
        Made “\(name.title)” in \(name.folder)/, a course with \(count) to make your own.
        Next: \(first)run: lectern publish \(name.folder.quotedForShell)
        """)
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }
}

/// The starter courses of this installation.
enum Seeds {
  /// Their names; empty if the installation is broken, which is reported when one is needed.
  static var names: [String] {
    guard let installation = try? Installation.locate(program: "/proc/self/exe") else { return [] }
    return Seed.all(in: installation.seeds).map(\.name)
  }
}

extension String {
  /// The text as one word of a shell's command line.
  var quotedForShell: String {
    let isPlain =
      !isEmpty && allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || "-_./~".contains($0) }
    return isPlain ? self : "'" + replacing("'", with: "'\\''") + "'"
  }
}
