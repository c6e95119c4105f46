import ArgumentParser
import Authoring
import Diagnostics
import Foundation
import LessonModel
import LessonReader
import Publishing

struct NewCourseCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "course",
    abstract: "Starts a course in a folder of its own.",
    discussion: """
      Example: lectern new course "Sell with a plan"

      makes the folder sell-with-a-plan/ with a small course in it that can be published at once. \
      Its lessons explain themselves: replace them with your own.

      With --from, the course comes from an archive that `lectern pack --source` made, or from a ZIP or tarball of a \
      project folder. It is the same course, with the same title and ids. Archives are not trusted: if one contains \
      anything but files and folders, nothing is made.
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

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The archive to take the course from, such as course-source.zip, instead of a starter course.",
      valueName: "file"), completion: .file(extensions: ["zip", "zst", "gz", "xz", "tar", "7z"]))
  var from: String?

  mutating func validate() throws {
    guard from != nil else { return }
    if title != nil || seed != Seed.standard {
      throw ValidationError("--from brings a whole course: leave out --seed and --title.")
    }
  }

  func perform(_ console: Console) async -> ExitStatus {
    if let from { return await unpack(from, console) }
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

extension NewCourseCommand {
  /// Makes the course that an archive contains.
  private func unpack(_ archive: String, _ console: Console) async -> ExitStatus {
    do {
      let folder = try CourseName(name).folder
      let unpacked = try SourceArchive.unpack(archive, named: archive, into: folder)
      guard let made = unpacked.value else {
        let printer = TerminalPrinter(sources: [], isColored: console.colorsErrors)
        console.report(painted: printer.print(unpacked.diagnostics).trimmingLastLineBreak)
        console.report("Nothing was made.")
        return .courseHasErrors
      }
      let course = try await CourseReader(
        folder: DiskFolder(folder), editions: Editions.known, width: 1
      ).read().course.value
      let shown = made.leftOut.prefix(5).joined(separator: ", ")
      let leftOut =
        made.leftOut.isEmpty
        ? ""
        : "\nLeft out, because they do not belong to a course: \(shown)"
          + (made.leftOut.count > 5 ? " and \(made.leftOut.count - 5) more." : ".")
      try console.print(
        """
        Made “\(course.title)” in \(folder)/ from \(archive), with \
        \(Wording.count(course.lessons.count, "lesson")).\(leftOut)
        Next: lectern check \(folder.quotedForShell)
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
