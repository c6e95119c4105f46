import ArgumentParser
import Authoring
import EditionKit
import FileKit
import LessonModel
import Publishing
import WebEdition

extension CRMExport.Program: ExpressibleByArgument {}

struct ExportCRMCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "crm",
    abstract: "Writes lessons and guidance for the stages of a sales program.",
    discussion: """
      `integrations:` in course.yaml says what the stages and kinds of records of the program mean in the facets of the \
      course. For each stage, the files have a short guidance with one question, and the addresses of lessons and \
      briefs.

      For salesforce, the folder also has the metadata of Path, ready to deploy; for hubspot and dynamics, texts to \
      paste. crm.json has all of it for other programs; `lectern schema crm` prints its schema. Lectern sends nothing to \
      anybody.
      """)

  @OptionGroup var course: CourseOptions

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("The sales program, or csv for any other.", valueName: "program"))
  var program: CRMExport.Program

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to write.",
      discussion: "Default: the id of the course, -crm- and the name of the program.",
      valueName: "path"), completion: .directory)
  var output: String?

  func perform(_ console: Console) async -> ExitStatus {
    do {
      guard let reading = try await course.read(console) else { return .courseHasErrors }
      guard let addresses = reading.addresses else {
        throw PublishFailure(
          .usage,
          "Each stage links to lessons, so the address of the site is needed: write `site:` in lessons/course.yaml, or add "
            + "--site-url.")
      }
      let export = CRMExport(
        of: reading.course, for: EditionView(WebEdition.name), words: reading.words,
        addresses: addresses)
      guard !export.isEmpty else {
        throw PublishFailure(
          .usage,
          "The course knows no stages: write them under `integrations: stages:` in lessons/course.yaml."
        )
      }
      if let problem = export.problem(for: program) { throw PublishFailure(.usage, problem) }
      try write(export, of: reading.course, console)
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }

  private func write(_ export: CRMExport, of course: Course, _ console: Console) throws {
    var folder = output ?? "\(course.id)-crm-\(program.rawValue)"
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    try WrittenFolder(folder, knownBy: "crm.json").replace(
      with: export.files(for: program, generator: Version.generator))
    try console.print(
      "Wrote \(Wording.count(export.count, "stage")) to \(Wording.path(folder))/.")
    let without = export.withoutLessons
    if !without.isEmpty {
      try console.print("No lesson is for \(without.joined(separator: ", ")).")
    }
  }
}
