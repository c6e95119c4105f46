import ArgumentParser

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Starts a course, a unit or a lesson for you to write over.",
    discussion: """
      What is made has no errors, and shows by example how it is written. Nothing that is there \
      already is ever changed.
      """,
    subcommands: [NewCourseCommand.self, NewUnitCommand.self, NewLessonCommand.self])
}
