import ArgumentParser
import Deploying
import Diagnostics
import FileKit
import Foundation
import LessonModel
import LessonReader
import Publishing

struct DeployCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "deploy",
    abstract: "Puts a published course online; uploads only what has changed.",
    discussion: """
      Run `lectern publish` first. The target is `deploy:` in course.yaml, or --to: a folder, \
      user@host:path (with rsync, over ssh), or a remote that rclone knows, name:path. Only files that Lectern has \
      put there are replaced or removed. A run that was interrupted is finished by the next one.

      Exit status: 0 the course is online, 1 course.yaml names no valid target, 2 the \
      new version could not be put online, 3 it is online, but something after that failed, \
      such as removing old files.
      """)

  @Argument(help: "The project folder: the one that contains lessons/.", completion: .directory)
  var project = "."

  @Option(
    help: ArgumentHelp(
      "Where to: a folder, user@host:path, or a remote of rclone, name:path.",
      discussion: "Default: the target in course.yaml.", valueName: "target"))
  var to: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder of the publication.", discussion: "Default: dist/ in the project.",
      valueName: "folder"), completion: .directory)
  var output: String?

  @Flag(help: "Only say what would be done.")
  var dryRun = false

  @Flag(
    help: "Upload every file, even those that the target seems to have; this repairs the target.")
  var all = false

  @Flag(help: "Replace another course, or files that Lectern did not put there.")
  var replace = false

  @Flag(help: "Do not ask before many files are removed.")
  var yes = false

  @Flag(help: "Fail at once if another run of Lectern is at work on the course or the target.")
  var noWait = false

  func perform(_ console: Console) async -> ExitStatus {
    StandardStreams.reportBrokenPipes()
    let line = DeployProgressLine(console: console)
    do {
      let project = try Project(at: project)
      let course = try await CourseReader(
        folder: DiskFolder(project.folder), editions: Editions.known, width: 1
      ).read()
      let mistakes = mistakes(in: course, console)
      if let mistakes {
        console.report(painted: mistakes)
        return .courseHasErrors
      }
      let settings = course.course.value.deploy
      let request = try request(project, settings, line)
      let outcome = try await Deployer.deploy(request)
      line.finish()
      return say(outcome, request, console)
    } catch {
      line.finish()
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }

  /// What is wrong with `deploy:`; nil if nothing is, or if it does not matter.
  private func mistakes(in read: ReadCourse, _ console: Console) -> String? {
    // A lesson that is not finished keeps nobody from putting the last publication online.
    guard to == nil, read.course.value.deploy.target == nil else { return nil }
    let file = "lessons/course.yaml"
    let errors = read.course.diagnostics.filter { $0.severity == .error && $0.span.path == file }
    guard !errors.isEmpty else { return nil }
    return TerminalPrinter(sources: read.sources, isColored: console.colorsErrors)
      .print(errors).trimmingLastLineBreak
  }

  private func request(
    _ project: Project, _ settings: DeploySettings, _ line: DeployProgressLine
  ) throws(PublishFailure) -> DeployRequest {
    let here = FileManager.default.currentDirectoryPath
    let target = try target(settings)
    let output = output.map { absolute($0) } ?? project.output
    var request = DeployRequest(
      project: project, output: output, target: target,
      base: to == nil ? project.folder : here, except: settings.except.map { PathPattern($0) })
    request.all = all
    request.replaces = replace
    request.isDryRun = dryRun
    if !noWait {
      request.patience = .wait { _ in
        line.say("Waiting for another run of Lectern that publishes this course …")
      }
      request.waits = { since in
        line.say("Waiting for another run of Lectern that deploys there (since \(since)) …")
      }
    }
    if !yes, line.console.canAsk {
      request.confirms = { removed, known in
        line.finish()
        return line.console.ask(
          "This removes \(removed) of \(known) files from \(target). Continue?")
      }
    }
    request.progress = { line.report($0) }
    return request
  }

  private func target(_ settings: DeploySettings) throws(PublishFailure) -> DeployTarget {
    if let to {
      if let target = DeployTarget(to) { return target }
      throw PublishFailure(
        .usage,
        "--to must be a folder, user@host:path, or a remote of rclone, name:path, not “\(to.prefix { $0 != ":" })…”."
      )
    }
    if let target = settings.target { return target }
    throw PublishFailure(
      .usage,
      "There is no target. Add `deploy: { to: user@host:path }` to lessons/course.yaml, or use --to."
    )
  }

  private func absolute(_ path: String) -> String {
    let here = FileManager.default.currentDirectoryPath
    let path = URL(fileURLWithPath: path.hasPrefix("/") ? path : "\(here)/\(path)")
      .standardizedFileURL.path
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }

  private func say(_ outcome: DeployOutcome, _ request: DeployRequest, _ console: Console)
    -> ExitStatus
  {
    let summary = DeploySummary(outcome: outcome, request: request)
    if let notes = summary.notes { console.report(notes) }
    do {
      try console.print(dryRun ? summary.plan : summary.text)
    } catch {
      console.report("lectern: \(error)")
      return dryRun ? .couldNotRun : .publishedBut
    }
    guard let leftover = outcome.leftover else { return .clean }
    console.report(
      "lectern: The course is online, but old files could not be removed: \(leftover)\nThe next run of `lectern deploy` tries again."
    )
    return .publishedBut
  }
}
