import ArgumentParser
import Authoring
import Diagnostics
import EditionKit
import FileKit
import Foundation
import JSONKit
import LessonModel
import Publishing
import WebEdition

/// The forms of role-plays for other programs.
enum RolePlayFormat: String, ExpressibleByArgument, CaseIterable {
  case json
  case text
}

struct ExportRolePlayCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "roleplay",
    abstract: "Writes role-plays for programs that play a person in a conversation.",
    discussion: """
      A persona is who the program plays: the situation, which all players know, and what the brief of this role says. \
      The other briefs, the key points and the observer's checklist are not in it. The checklist is the rubric, \
      for the program that judges the conversation.

      With text, a folder has a file to paste for each persona and for each rubric. With json, one file or the standard output \
      has all of them; `lectern schema roleplays` prints its schema. Lectern sends nothing to anybody.
      """)

  @Argument(help: "The project folder: the one that contains lessons/.", completion: .directory)
  var project = "."

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("json, for scripts, or text, to paste.", valueName: "format"))
  var format: RolePlayFormat

  @Option(
    help: ArgumentHelp(
      "The address of the site, such as https://example.com/course/.",
      discussion: "Default: the one in course.yaml; without any, lessons have no addresses.",
      valueName: "url"))
  var siteURL: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file of JSON, or the folder of texts.",
      discussion:
        "Default: the standard output for json; for text, the id of the course and -roleplays.",
      valueName: "path"), completion: .file())
  var output: String?

  mutating func validate() throws {
    if let siteURL, SiteAddress(siteURL) == nil {
      throw ValidationError(
        "--site-url must be the address of the site, such as https://example.com/course/, not “\(siteURL)”."
      )
    }
  }

  func perform(_ console: Console) async -> ExitStatus {
    do {
      let request = CheckRequest(
        project: try Project(at: project), installation: try .locate(program: "/proc/self/exe"),
        editions: [WebEdition()], knownEditions: Editions.known, rules: Editions.rules,
        site: siteURL.flatMap { SiteAddress($0) }, sourceDateEpoch: try SourceDate.epoch(),
        width: ProcessInfo.processInfo.activeProcessorCount, generator: Version.generator)
      let reading = try await CohortReader.read(request)
      guard !reading.diagnostics.containsError else {
        let printer = TerminalPrinter(sources: reading.sources, isColored: console.colorsErrors)
        console.report(painted: printer.print(reading.diagnostics).trimmingLastLineBreak)
        return .courseHasErrors
      }
      let export = RolePlayExport(
        of: reading.course, words: reading.words, addresses: reading.addresses)
      guard !export.isEmpty else {
        throw PublishFailure(
          .usage, "The course has no role-play with roles, so there is nobody to play.")
      }
      try write(export, of: reading.course, console)
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }

  private func write(_ export: RolePlayExport, of course: Course, _ console: Console) throws {
    let count = Wording.count(export.count, "role-play")
    switch format {
    case .json:
      let bytes = export.json(generator: Version.generator).indentedBytes
      guard let output else {
        try console.print(data: String(decoding: bytes, as: UTF8.self).trimmingLastLineBreak)
        return
      }
      try FileSystem.replace(output, with: bytes)
      try console.print("Wrote \(Wording.path(output)): \(count).")
    case .text:
      var folder = output ?? "\(course.id)-roleplays"
      while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
      try WrittenFolder(folder, knownBy: "-persona-1.txt").replace(with: export.texts)
      try console.print("Wrote \(count) to \(Wording.path(folder))/.")
    }
  }
}
