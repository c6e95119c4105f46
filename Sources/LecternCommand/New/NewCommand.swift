import ArgumentParser

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Starts a course, a unit or a lesson, with example text to replace.",
    discussion: """
      The new files have no errors, and show by example how lessons are written. Existing files \
      are never changed.
      """,
    subcommands: [NewCourseCommand.self, NewUnitCommand.self, NewLessonCommand.self])
}
