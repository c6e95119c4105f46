import ArgumentParser
import Diagnostics
import EditionKit
import Foundation
import LessonModel
import LessonReader
import Publishing

/// The options that `new unit` and `new lesson` share.
struct NewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The id, which should never change.", discussion: "Default: made from the title.",
      valueName: "id"))
  var id: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The project folder: the one that contains lessons/.",
      discussion: "Default: the current folder.", valueName: "folder"),
    completion: .directory)
  var project = "."

  /// A project before something is added to it.
  struct Start {
    var project: Project
    var course: Course
    var templates: Templates
  }

  /// Reads the project; you can add to a course with errors, too.
  func start() async throws -> Start {
    let project = try Project(at: project)
    let installation = try Installation.locate(program: "/proc/self/exe")
    let read = try await CourseReader(
      folder: DiskFolder(project.folder), editions: Editions.known,
      width: ProcessInfo.processInfo.activeProcessorCount
    ).read()
    return Start(
      project: project, course: read.course.value,
      templates: try Templates.load(builtIn: installation.templates, own: project.templates))
  }

  /// A path of the project, as a person in the current folder writes it.
  func path(_ path: String) -> String {
    if project == "." { return path }
    return project.hasSuffix("/") ? project + path : "\(project)/\(path)"
  }

  /// The option that names the project to another command; empty for the current folder.
  var projectFlag: String { project == "." ? "" : " --project \(project.quotedForShell)" }
}

/// Names in the project in the current folder, for completions.
enum ProjectNames {
  /// The names of the units' folders, without their numbers.
  static var units: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "lessons")) ?? []
    return names.filter { FileManager.default.fileExists(atPath: "lessons/\($0)/unit.yaml") }
      .map { String($0.drop(while: \.isNumber).drop { "-_. ".contains($0) }) }.sorted()
  }
}
