import ArgumentParser
import Foundation
import Publishing

/// The options of every command that works on a project.
struct ProjectOptions: ParsableArguments {
  @Argument(help: "The project folder: the one that contains lessons/.", completion: .directory)
  var project = "."

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How many tasks to run at the same time.",
      discussion: "Default: one per core.",
      valueName: "number"))
  var jobs: Int?

  mutating func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs must be a number from 1 to 256.")
    }
  }

  /// How many things to do at the same time.
  var width: Int { jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
