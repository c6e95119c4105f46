import ArgumentParser

/// Groups what is written for other programs, beside packages.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Writes parts of a course for other programs.",
    subcommands: [ExportRolePlayCommand.self, ExportCRMCommand.self])
}
