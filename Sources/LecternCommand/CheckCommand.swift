import ArgumentParser
import Diagnostics
import EditionKit
import Foundation
import LMSEdition
import LessonReader
import LinkKit
import Publishing

struct CheckCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads a course and says what is wrong and how to fix it.",
    discussion: """
      Exit status: 0 if there are no errors, 1 if there are errors, 2 if the course could not be checked. With \
      --strict, warnings count as errors.
      """)

  @OptionGroup var options: ProjectOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The format: terminal, json, sarif or github.",
      discussion:
        "json is for scripts, sarif for editors and code scanning, github for GitHub Actions.",
      valueName: "format"))
  var format = CheckFormat.terminal

  @Flag(help: "Exit with 1 even if there are only warnings.")
  var strict = false

  @Flag(help: "Fix what can be fixed without you, then check again.")
  var fix = false

  @Flag(help: "With --fix: show what would change, but change nothing.")
  var dryRun = false

  @Flag(help: "Also check the links to other sites.")
  var links = false

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      "Also say what a learning platform would refuse, and who says so: \(LearningPlatform.names.joined(separator: ", ")).",
      valueName: "platform"))
  var platform: String?

  @Option(
    help: ArgumentHelp(
      "Check a podcast feed instead, from anybody: a file, or a file:// address.",
      discussion:
        "Against PSP-1, Apple Podcasts and the podcast namespace. Files that are next to the feed are checked, too.",
      valueName: "file"), completion: .file(extensions: ["xml", "rss"]))
  var feed: String?

  @Option(
    help: ArgumentHelp(
      "Explain a rule, with an example before and after.", valueName: "rule"))
  var explain: String?

  @Flag(help: "List all rules.")
  var rules = false

  mutating func validate() throws {
    if dryRun, !fix { throw ValidationError("--dry-run works only with --fix.") }
    if feed != nil, fix || links || platform != nil {
      throw ValidationError("A feed is only checked: leave out --fix, --links and --for.")
    }
    if let platform, LearningPlatform.named(platform) == nil {
      let known = LearningPlatform.names
      let guess =
        Suggestion.nearest(to: platform, among: known).map { "Did you mean \($0)? " } ?? ""
      throw ValidationError(
        "Lectern knows nothing of “\(platform)”. \(guess)It knows \(known.joined(separator: ", "))."
      )
    }
    if explain != nil, rules { throw ValidationError("Choose one of --explain and --rules.") }
  }

  func perform(_ console: Console) async -> ExitStatus {
    do {
      if let explain { return try tell(about: explain, console) }
      if rules {
        try console.print(
          format == .terminal
            ? Editions.rules.list : JSONPrinter.print(Editions.rules).trimmingLastLineBreak)
        return .clean
      }
      if let feed {
        return try FeedReport(format: format, console: console).check(feed, strict: strict)
      }
      let project = try Project(at: options.project)
      let request = CheckRequest(
        project: project, installation: try .locate(program: "/proc/self/exe"),
        editions: Editions.all
          + (platform.flatMap(LearningPlatform.named).map(Editions.package) ?? []),
        knownEditions: Editions.known, rules: Editions.rules,
        visitor: links ? Visitor(userAgent: Version.userAgent) : nil,
        sourceDateEpoch: try SourceDate.epoch(), width: options.width,
        generator: Version.generator)
      let report = CheckReport(project: project, format: format, console: console)
      var checked: CheckedCourse
      if fix {
        let outcome =
          dryRun ? try await CourseFixer.propose(request) : try await CourseFixer.fix(request)
        if dryRun { try report.propose(outcome) } else { try report.tell(outcome) }
        checked = outcome.checked
      } else {
        checked = try await Checker.check(request)
      }
      if !dryRun {
        // Documents are tried, in the cache.
        checked = try await InterruptibleWork.run(in: project, countingAsDone: Self.isDone) {
          [checked] () async throws(PublishFailure) in
          try await TemplateTrial.findings(in: checked, request)
        }
      }
      ProcessEnd.leave(checked)
      if !dryRun { try report.print(checked) }
      let fails = checked.diagnostics.containsError || strict && !checked.diagnostics.isEmpty
      return fails ? .courseHasErrors : .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }

  /// A check that a signal has ended prints nothing.
  private static func isDone(_ checked: CheckedCourse) -> Bool { false }

  private func tell(about name: String, _ console: Console) throws(PublishFailure) -> ExitStatus {
    let book = Editions.rules
    guard let rule = book[name] else {
      let guess = book.nearest(to: name).map { "Did you mean \($0)? " } ?? ""
      throw PublishFailure(
        .usage, "There is no rule “\(name)”. \(guess)`lectern check --rules` lists all rules.")
    }
    try console.print(RuleText(rule).text)
    return .clean
  }
}

/// The format in which a check prints what it found.
enum CheckFormat: String, ExpressibleByArgument, CaseIterable {
  case terminal
  case json
  case sarif
  case github
}

extension String {
  /// The text without the line break at its end, for printing line by line.
  var trimmingLastLineBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
