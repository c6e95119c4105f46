import ArgumentParser
import Diagnostics
import Foundation
import LessonModel
import Publishing

struct PublishCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publishes a course into dist/.",
    discussion: """
      The new dist/ takes the old one's place in one step, when it is complete. When the course has \
      errors nothing is published, and the old one stays.
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The editions to make, separated by commas: \(Editions.names.map(\.text).joined(separator: ",")).",
      discussion: "All of them, if not given.", valueName: "names"))
  var editions: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to publish to.", discussion: "dist/ in the project, if not given.",
      valueName: "folder"), completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "Where the site will stand, such as https://example.com/course/.",
      discussion: "What course.yaml says, if not given.", valueName: "url"))
  var siteURL: String?

  @Flag(help: "List what each edition shows in place of what it cannot show.")
  var report = false

  func perform(_ console: Console) async -> ExitStatus {
    let start = Date()
    let line = ProgressLine(console: console)
    do {
      let request = try request(line)
      let result = try await Publisher.publish(request)
      ProcessEnd.leave(result)
      line.finish()
      let printer = TerminalPrinter(sources: result.sources, isColored: console.colorsErrors)
      if !result.diagnostics.isEmpty {
        console.report(printer.print(result.diagnostics).trimmingLastLineBreak)
      }
      guard let published = result.published else {
        console.report("Nothing was published: mend the errors above, then publish again.")
        return .courseHasErrors
      }
      let summary = PublishSummary(
        published: published, output: request.output, site: request.site ?? published.course.site,
        seconds: Date().timeIntervalSince(start))
      if report { try console.print(summary.report(sources: result.sources)) }
      try console.print(summary.text)
      return .clean
    } catch {
      line.finish()
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }

  /// What the arguments and the environment ask for.
  private func request(_ line: ProgressLine) throws(PublishFailure) -> PublicationRequest {
    let project = try Project(at: options.project)
    let installation = try Installation.locate(program: "/proc/self/exe")
    let (wanted, unknown) = Editions.named(
      editions.map { $0.split { ", ".contains($0) }.map(String.init) }
        ?? Editions.names.map(\.text))
    if let name = unknown.first {
      let known = Editions.names.map(\.text)
      let guess = Suggestion.nearest(to: name, among: known).map { "Did you mean \($0)? " } ?? ""
      throw PublishFailure(
        .usage,
        "There is no edition “\(name)”. \(guess)Lectern makes \(known.joined(separator: ", ")).")
    }
    if wanted.isEmpty {
      throw PublishFailure(.usage, "Name at least one edition after --editions.")
    }
    return PublicationRequest(
      project: project, installation: installation, editions: wanted,
      knownEditions: Editions.names, rules: Editions.rules,
      output: absolute(output ?? project.output),
      site: try site(), sourceDateEpoch: try SourceDate.epoch(), width: options.width,
      generator: Version.generator, progress: { line.report($0) })
  }

  private func site() throws(PublishFailure) -> SiteAddress? {
    guard let siteURL else { return nil }
    guard let address = SiteAddress(siteURL) else {
      throw PublishFailure(
        .usage,
        "--site-url takes the address of the site, such as https://example.com/course/, not “\(siteURL)”."
      )
    }
    return address
  }

  private func absolute(_ path: String) -> String {
    var path = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    path = URL(fileURLWithPath: path).standardizedFileURL.path
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
