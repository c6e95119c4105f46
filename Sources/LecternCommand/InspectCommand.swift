import ArgumentParser
import Authoring
import Diagnostics
import EditionKit
import FileKit
import Foundation
import JSONKit
import Publishing

/// The formats of an inspection.
enum InspectFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

struct InspectCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract:
      "Shows a course or an archive as Lectern sees it: outline, minutes, activities, links, files.",
    discussion: """
      Without a lesson, it shows the outline of the course. With a lesson, it shows everything in that \
      lesson, with line numbers, and what each edition leaves out or shows differently. With an archive (ZIP, 7z or \
      tar, also compressed), it lists what is in it, reads it to its end without unpacking it, and says what it is and \
      what Lectern would refuse to unpack.

      The JSON is for scripts. Its format has a version and is described in docs/inspect.md.
      """)

  @Argument(
    help: ArgumentHelp(
      "The lesson to show, by its id or its file; or an archive.",
      discussion: "Default: the whole course.", valueName: "lesson"),
    completion: .file(extensions: [
      "md", "zip", "zst", "gz", "xz", "tar", "7z", "epub", "audiobook", "lpf",
    ]))
  var lesson: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("text, for people, or json, for scripts.", valueName: "format"))
  var format = InspectFormat.text

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The project folder: the one that contains lessons/.",
      discussion: "Default: the current folder.", valueName: "folder"),
    completion: .directory)
  var project = "."

  func perform(_ console: Console) async -> ExitStatus {
    do {
      if let lesson, !lesson.hasSuffix(".md"), FileSystem.isFile(lesson) {
        return try await inspect(archive: lesson, console)
      }
      let project = try self.project(console)
      let inspected = try await Inspector.inspect(
        CheckRequest(
          project: project, installation: try .locate(program: "/proc/self/exe"),
          editions: Editions.all, knownEditions: Editions.known, rules: Editions.rules,
          sourceDateEpoch: try SourceDate.epoch(),
          width: ProcessInfo.processInfo.activeProcessorCount, generator: Version.generator))
      let inspection = Inspection(
        course: inspected.course, words: inspected.words, substitutions: inspected.substitutions,
        addresses: inspected.addresses, papers: inspected.papers, sources: inspected.sources,
        hasErrors: inspected.hasErrors)
      let id = try lesson.map { name throws(AuthoringFailure) in try inspection.lesson(named: name)
      }
      switch format {
      case .text: try console.print(id.map { inspection.text(of: $0) } ?? inspection.text)
      case .json:
        let bytes = inspection.json(of: id, generator: Version.generator).indentedBytes
        try console.print(data: String(decoding: bytes, as: UTF8.self).trimmingLastLineBreak)
      }
      guard inspected.hasErrors else { return .clean }
      console.report(
        "The course has errors, so this is only what could be read. `lectern check` shows the errors."
      )
      return .courseHasErrors
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }

  private func inspect(archive path: String, _ console: Console) async throws -> ExitStatus {
    let inspected = try await ArchiveInspector.inspect(
      path, named: path, editions: Editions.known)
    switch format {
    case .text: try console.print(ArchiveReport(archive: inspected).text)
    case .json:
      let bytes = inspected.json(generator: Version.generator).indentedBytes
      try console.print(data: String(decoding: bytes, as: UTF8.self).trimmingLastLineBreak)
    }
    guard !inspected.diagnostics.isEmpty else { return .clean }
    let printer = TerminalPrinter(sources: [], isColored: console.colorsErrors)
    console.report(painted: printer.print(inspected.diagnostics).trimmingLastLineBreak)
    return .courseHasErrors
  }

  /// The project.
  ///
  /// If its path was given where a lesson is expected, the error says what to write instead.
  private func project(_ console: Console) throws -> Project {
    do {
      return try Project(at: project)
    } catch {
      guard let lesson, project == ".", FileSystem.isFolder("\(lesson)/lessons") else {
        throw error
      }
      throw AuthoringFailure(
        .usage,
        "“\(lesson)” is a project folder. Write: lectern inspect --project \(lesson.quotedForShell)"
      )
    }
  }
}
