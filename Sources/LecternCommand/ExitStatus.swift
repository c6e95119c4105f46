/// The exit codes of the command, for scripts.
package enum ExitStatus: Int32, Sendable {
  /// The command succeeded; a checked course has no errors.
  case clean = 0

  /// The course has errors.
  case courseHasErrors = 1

  /// The command could not do its work: wrong arguments, or the machine failed.
  case couldNotRun = 2

  /// The publication was made, but something after it failed: the summary could not be printed, or
  /// an old folder could not be removed.
  case publishedBut = 3
}
