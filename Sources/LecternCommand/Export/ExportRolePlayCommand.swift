import ArgumentParser
import Authoring
import FileKit
import JSONKit
import LessonModel
import Publishing

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
      for the program that judges the conversation. Without the address of the site, lessons have no addresses.

      With text, a folder has a file to paste for each persona and for each rubric. With json, one file or the standard output \
      has all of them; `lectern schema roleplays` prints its schema. Lectern sends nothing to anybody.
      """)

  @OptionGroup var course: CourseOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("json, for scripts, or text, to paste.", valueName: "format"))
  var format: RolePlayFormat

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file of JSON, or the folder of texts.",
      discussion:
        "Default: the standard output for json; for text, the id of the course and -roleplays.",
      valueName: "path"), completion: .file())
  var output: String?

  func perform(_ console: Console) async -> ExitStatus {
    do {
      guard let reading = try await course.read(console) else { return .courseHasErrors }
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
