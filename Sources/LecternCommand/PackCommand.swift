import ArgumentParser
import Diagnostics
import EditionKit
import Foundation
import LessonModel
import LessonReader
import Publishing

struct PackCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "pack",
    abstract: "Packs the source of a course into one file, to pass on.",
    discussion: """
      Example: lectern pack --source

      makes my-course-source.zip in the current folder, with the lessons, their media and the project's own templates. \
      `lectern new course my-course --from my-course-source.zip` makes the same course from it, on any computer. \
      The same source always gives the same bytes.
      """)

  @Argument(help: "The project folder: the one that contains lessons/.", completion: .directory)
  var project = "."

  @Flag(help: "Pack the source: lessons, media, and the project's own templates.")
  var source = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The archive to make or replace; its name ends in .zip, .tar.zst or .tar.gz.",
      discussion: "Default: the id of the course and -source.zip, in the current folder.",
      valueName: "file"), completion: .file(extensions: ["zip", "zst", "gz"]))
  var output: String?

  mutating func validate() throws {
    guard source else { throw ValidationError("Say what to pack: --source.") }
  }

  func perform(_ console: Console) async -> ExitStatus {
    do {
      let project = try Project(at: project)
      let course = try await CourseReader(
        folder: DiskFolder(project.folder), editions: Editions.names, width: 1
      ).read().course.value
      let file = output ?? "\(course.id)-source.zip"
      let here = FileManager.default.currentDirectoryPath
      let path = URL(fileURLWithPath: file.hasPrefix("/") ? file : "\(here)/\(file)")
        .standardizedFileURL.path
      let packed = try SourceArchive.pack(
        project, to: path, time: try SourceDate.epoch() ?? course.date?.unixSeconds ?? 0)
      try console.print(
        """
        Packed “\(course.title)” into \(Wording.path(path)): \(Wording.count(packed.fileCount, "file")), \
        \(Wording.size(bytes: packed.byteCount)).
        Make the same course from it: lectern new course \(course.id) --from \(Wording.path(path).quotedForShell)
        """)
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }
}
