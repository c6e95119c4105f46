import ArgumentParser

/// Prints the manual page, for `make install`.
struct ManualCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "manual", abstract: "Prints the manual page lectern(1), in the language mdoc.",
    shouldDisplay: false)

  func perform(_ console: Console) async -> ExitStatus {
    do {
      try console.print(try ManualPage.text().trimmingLastLineBreak)
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }
}
