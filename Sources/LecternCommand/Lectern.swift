package import ArgumentParser
import BuildKit

/// The command as a whole.
package struct Lectern: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "lectern",
    abstract: "Publishes a course written in Markdown as a website, a podcast and handouts.",
    discussion: """
      A course is a folder of text files. Lectern turns it into a website, a podcast and handouts.

      Start like this:

        lectern new course "Sell with a plan"
        cd sell-with-a-plan
        lectern publish

      and open dist/index.html. Then replace the lessons in lessons/ with your own. `lectern check` says what is \
      wrong with them, and how to fix it.
      """,
    version: Version.full,
    subcommands: [
      NewCommand.self, ImportCommand.self, CheckCommand.self, InspectCommand.self,
      PreviewCommand.self, PublishCommand.self, SayCommand.self,
      DeployCommand.self, PackCommand.self, CalendarCommand.self, DripCommand.self,
      ExportCommand.self,
      CacheCommand.self,
      ReferenceCommand.self,
      SchemaCommand.self, CompletionsCommand.self, ManualCommand.self,
    ])

  package init() {}

  /// Runs the command as the user typed it, and prints to the console.
  package static func run(_ arguments: [String], console: Console = .standard) async -> ExitStatus {
    do {
      var command = try parseAsRoot(arguments)
      if let command = command as? any Performable { return await command.perform(console) }
      // The rest is a request for help, which is answered by throwing the help text.
      try command.run()
      return .clean
    } catch {
      let message = fullMessage(for: error)
      guard exitCode(for: error) == .success else {
        console.report(message)
        return .couldNotRun
      }
      return (try? console.print(message)) == nil ? .couldNotRun : .clean
    }
  }
}

/// A subcommand that does something.
protocol Performable: ParsableCommand {
  func perform(_ console: Console) async -> ExitStatus
}

/// The version of Lectern.
package enum Version {
  package static let text = "0.1.0"

  /// The version with its commit, for `lectern --version`; nothing that is published contains it.
  static let full = full(Commit.current)

  static func full(_ commit: Commit?) -> String {
    guard let commit else { return "\(text) (unknown commit)" }
    return "\(text) (commit \(commit.name)\(commit.isChanged ? ", with changes" : ""))"
  }

  /// The day of the version, as manual pages write it.
  static let date = "November 24, 2026"

  /// The name that Lectern gives to other sites.
  package static let userAgent = "Lectern/\(text) (link check for the author of a course)"

  /// The value for `generator` fields.
  package static let generator = "Lectern \(text)"
}
