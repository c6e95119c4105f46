import ArgumentParser
import Diagnostics
import EditionKit
import Foundation
import LessonModel
import Publishing
import WebEdition

/// The options of every command that reads a course and writes something beside its publication.
struct CourseOptions: ParsableArguments {
  @Argument(help: "The project folder: the one that contains lessons/.", completion: .directory)
  var project = "."

  @Option(
    help: ArgumentHelp(
      "The address of the site, such as https://example.com/course/.",
      discussion: "Default: the one in course.yaml.", valueName: "url"))
  var siteURL: String?

  mutating func validate() throws {
    if let siteURL, SiteAddress(siteURL) == nil {
      throw ValidationError(Self.refusal(of: siteURL))
    }
  }

  /// What is said of a text that is not the address of a site.
  static func refusal(of siteURL: String) -> String {
    "--site-url must be the address of the site, such as https://example.com/course/, not “\(siteURL)”."
  }

  /// Reads and checks the course; nil if it has errors, which were reported.
  func read(_ console: Console) async throws(PublishFailure) -> CohortCourse? {
    let request = CheckRequest(
      project: try Project(at: project), installation: try .locate(program: "/proc/self/exe"),
      editions: [WebEdition()], knownEditions: Editions.known, rules: Editions.rules,
      site: siteURL.flatMap { SiteAddress($0) }, sourceDateEpoch: try SourceDate.epoch(),
      width: ProcessInfo.processInfo.activeProcessorCount, generator: Version.generator)
    let course = try await CohortReader.read(request)
    guard !course.diagnostics.containsError else {
      let printer = TerminalPrinter(sources: course.sources, isColored: console.colorsErrors)
      console.report(painted: printer.print(course.diagnostics).trimmingLastLineBreak)
      return nil
    }
    return course
  }
}
