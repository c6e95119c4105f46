import ArgumentParser
import Diagnostics
import EditionKit
import FileKit
import Foundation
import HandoutEdition
import JSONKit
import LessonModel
import Publishing
import Reporting

struct PublishCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publishes a course into dist/.",
    discussion: """
      The new dist/ replaces the old one in one step, once it is complete. If the course has \
      errors, nothing is published and the old one stays. What did not change is not made again, and \
      its files are not touched.

      Exit status: 0 published, 1 the course has errors, 2 the command could not run (nothing was \
      published in either case), 3 published, but something after it failed.
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The editions to make, separated by commas: \((Editions.names + Editions.onRequestNames + Editions.apartNames).map(\.text).joined(separator: ",")).",
      discussion:
        "Default: \(Editions.names.map(\.text).joined(separator: ", ")), and what packages in course.yaml asks for. Editions that were published before stay.",
      valueName: "names"))
  var editions: String?

  @OptionGroup(title: "Handouts") var handouts: HandoutOptions

  @Flag(help: "Remove published editions that are not made this time.")
  var only = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to publish to.", discussion: "Default: dist/ in the project.",
      valueName: "folder"), completion: .directory)
  var output: String?

  @Option(
    help: ArgumentHelp(
      "The address of the site, such as https://example.com/course/.",
      discussion: "Default: the one in course.yaml.", valueName: "url"))
  var siteURL: String?

  @Option(
    help: ArgumentHelp(
      "The day up to which episodes have appeared, such as 2027-01-31.",
      discussion: "For a podcast with drip: true; without it, the feed has every episode.",
      valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "The first day of a group: with --as-of, the feed has the episodes of what it was taught by then.",
      discussion: "By the plan that --plan or course.yaml names.", valueName: "date"))
  var cohort: String?

  @Flag(
    help: "List what each edition does not show as it is written, what it shows instead, and why.")
  var report = false

  @Option(
    help: ArgumentHelp(
      "Write the same list to report.html and report.json in this folder.",
      discussion:
        "Both quote notes and answers: the folder must not be one that is published.",
      valueName: "folder"), completion: .directory)
  var reportTo: String?

  @Flag(help: "Say why each file was written.")
  var explain = false

  @Flag(help: "Fail at once if another run of Lectern is publishing the same course.")
  var noWait = false

  @Option(
    help: ArgumentHelp(
      "The maximum size of the cache, such as 500MB or 2GB.",
      discussion:
        "Default: the value of cache: max in ~/.config/lectern/settings.yaml, or 4GB.",
      valueName: "size"))
  var cacheMax: ByteCount?

  func perform(_ console: Console) async -> ExitStatus {
    let start = Date()
    // After the course is published, a closed output must not change the exit code.
    StandardStreams.reportBrokenPipes()
    let line = ProgressLine(console: console)
    do {
      let request = try request(line)
      let result = try await InterruptibleWork.run(
        in: request.check.project, countingAsDone: Self.isPublished
      ) { () async throws(PublishFailure) in try await Publisher.publish(request) }
      ProcessEnd.leave(result)
      line.finish()
      let printer = TerminalPrinter(sources: result.sources, isColored: console.colorsErrors)
      if !result.diagnostics.isEmpty {
        console.report(painted: printer.print(result.diagnostics).trimmingLastLineBreak)
      }
      guard let published = result.published else {
        console.report("Nothing was published: fix the errors above, then publish again.")
        return .courseHasErrors
      }
      return say(published, of: request, sources: result.sources, since: start, console)
    } catch {
      line.finish()
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }

  private static func isPublished(_ result: PublicationResult) -> Bool { result.published != nil }

  /// Prints the summary.
  ///
  /// A failure here does not undo the publication.
  private func say(
    _ published: PublicationResult.Published, of request: PublicationRequest,
    sources: [SourceText], since start: Date, _ console: Console
  ) -> ExitStatus {
    let summary = PublishSummary(
      published: published, output: request.output,
      site: request.check.site ?? published.course.site,
      seconds: Date().timeIntervalSince(start), asOf: request.check.asOf)
    do {
      if report || reportTo != nil {
        let parity = ParityReport(
          of: published.course, editions: published.editions.map(\.name), published.substitutions,
          sources: sources, generator: Version.generator)
        if report { try console.print(parity.text) }
        if let reportTo { try write(parity, to: absolute(reportTo)) }
      }
      if explain { try console.print(summary.explanation) }
      try console.print(summary.text)
      if let reportTo {
        let page = Wording.path(absolute(reportTo)) + "/report.html"
        try console.print("What each edition shows differently: \(page). It is not for learners.")
      }
    } catch {
      console.report("lectern: The course is published, but: \(error)")
      return .publishedBut
    }
    if let identities = published.identities, let failure = identities.failure {
      console.report("lectern: The course is published, but \(failure)")
      return .publishedBut
    }
    guard let leftover = published.changes.leftover else { return .clean }
    console.report(
      "lectern: The course is published, but the previous publication could not be removed. \(leftover) "
        + "The next publication tries again.")
    return .publishedBut
  }

  private func write(_ report: ParityReport, to folder: String) throws {
    try FileSystem.makeFolder(folder)
    try FileSystem.write(ReportPage.bytes(of: report), to: "\(folder)/report.html")
    try FileSystem.write(report.json.indentedBytes, to: "\(folder)/report.json")
  }

  /// The report quotes what learners must not see, so it is never written to where they could.
  private func refuseToPublishReport(
    _ project: Project, _ output: String
  ) throws(PublishFailure) {
    guard let reportTo else { return }
    let folder = absolute(reportTo)
    for place in [output, project.output, project.lessons]
    where (folder + "/").hasPrefix(place + "/") {
      throw PublishFailure(
        .usage,
        "--report-to must not be in \(Wording.path(place))/: the report quotes notes and answers, which learners "
          + "must not see. Choose another folder, such as --report-to report.")
    }
  }

  /// What is only for facilitators must not get between what is online.
  private func refuseToPublishAnswers(
    _ wanted: [any Edition], _ project: Project, _ output: String
  ) throws(PublishFailure) {
    let names = wanted.map { type(of: $0).name }
    guard names.contains(where: Editions.apartNames.contains) else {
      guard handouts.people == nil else {
        throw PublishFailure(
          .usage,
          "--people is for a folder that does not go online: lectern publish --editions facilitator "
            + "--output facilitator --handouts certificate,attendance-sheet --people people.csv")
      }
      return
    }
    guard output == project.output || names.contains(where: { !Editions.apartNames.contains($0) })
    else { return }
    throw PublishFailure(
      .usage,
      "The edition facilitator contains answers, so it gets a folder of its own: "
        + "lectern publish --editions facilitator --output facilitator")
  }

  /// The request that the arguments and the environment describe.
  private func request(_ line: ProgressLine) throws(PublishFailure) -> PublicationRequest {
    let project = try Project(at: options.project)
    let installation = try Installation.locate(program: "/proc/self/exe")
    let wanted = Editions.with(
      try handouts.choice(), in: try Editions.chosen(editions, orOnRequest: true))
    let isChoice = editions != nil
    var check = CheckRequest(
      project: project, installation: installation, editions: wanted,
      additions: { isChoice ? [] : Editions.onRequest(of: $0) },
      knownEditions: Editions.known, rules: Editions.rules, site: try site(),
      sourceDateEpoch: try SourceDate.epoch(), width: options.width, generator: Version.generator)
    check.asOf = try day(asOf, of: "--as-of")
    check.cohort = try group()
    let patience: Patience =
      noWait
      ? .none
      : .wait { holder in
        line.finish()
        let whom = holder.isEmpty ? "" : " (\(holder))"
        line.console.report("Waiting for another run of Lectern that publishes here\(whom) …")
      }
    let names = Set(wanted.map { type(of: $0).name })
    let output = absolute(output ?? project.output)
    try refuseToPublishReport(project, output)
    try refuseToPublishAnswers(wanted, project, output)
    let settings = try UserSettings.load()
    return PublicationRequest(
      check: check,
      store: FolderStore(at: output, of: project, patience: patience), output: output,
      kept: only || !isChoice
        ? [] : (Editions.all + Editions.onRequest).filter { !names.contains(type(of: $0).name) },
      packages: { Editions.packages($0.packages, of: $0) }, staysHere: Editions.staysHere,
      cacheLimit: (cacheMax ?? settings.cacheLimit)?.bytes ?? PublicationRequest.standardCacheLimit,
      explains: explain, reports: report || reportTo != nil,
      patience: patience, progress: { line.report($0) })
  }

  private func site() throws(PublishFailure) -> SiteAddress? {
    guard let siteURL else { return nil }
    guard let address = SiteAddress(siteURL) else {
      throw PublishFailure(.usage, CourseOptions.refusal(of: siteURL))
    }
    return address
  }

  private func day(_ text: String?, of option: String) throws(PublishFailure) -> CalendarDate? {
    guard let text else { return nil }
    guard let day = CalendarDate(text) else {
      throw PublishFailure(
        .usage, "\(option) must be a day, such as 2027-01-31, not “\(text)”.")
    }
    return day
  }

  private func group() throws(PublishFailure) -> CohortChoice? {
    guard let start = try day(cohort, of: "--cohort") else { return nil }
    guard asOf != nil else {
      throw PublishFailure(
        .usage, "--cohort says when a group has begun; add --as-of and a day to say how far it is.")
    }
    return CohortChoice(start: start, plan: try handouts.choice().plan)
  }

  private func absolute(_ path: String) -> String {
    var path = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    path = URL(fileURLWithPath: path).standardizedFileURL.path
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
