import ArgumentParser
import Foundation
import Publishing

/// What every command that works on a project is told.
struct ProjectOptions: ParsableArguments {
  @Argument(help: "The project folder: the one that holds lessons/.", completion: .directory)
  var project = "."

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How much to do at the same time.",
      discussion: "As much as the machine has cores, if not given.",
      valueName: "number"))
  var jobs: Int?

  mutating func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 256.")
    }
  }

  /// How many things to do at the same time.
  var width: Int { jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }
}
