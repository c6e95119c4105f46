import ArgumentParser
import Diagnostics
import LessonReader
import Publishing

struct CheckCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Reads a course and says what is wrong with it, and how to mend it.",
    discussion: "Ends with 0 when nothing is wrong, with 1 when the course has errors.")

  @OptionGroup var options: ProjectOptions

  func perform(_ console: Console) async -> ExitStatus {
    do {
      let project = try Project(at: options.project)
      let checked = try await Checker.check(
        CheckRequest(
          project: project, installation: try .locate(program: "/proc/self/exe"),
          editions: Editions.all, knownEditions: Editions.names,
          sourceDateEpoch: try SourceDate.epoch(), width: options.width,
          generator: Version.generator))
      let printer = TerminalPrinter(sources: checked.sources, isColored: console.colorsOutput)
      try console.print(printer.print(checked.diagnostics).trimmingLastLineBreak)
      return checked.diagnostics.containsError ? .courseHasErrors : .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }
}

extension String {
  /// The text without the line break at its end, for printing line by line.
  var trimmingLastLineBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
