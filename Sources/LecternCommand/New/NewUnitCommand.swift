import ArgumentParser
import Authoring
import Publishing

struct NewUnitCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "unit",
    abstract: "Adds a unit, a group of lessons, after the others.",
    discussion: """
      Example: lectern new unit "Move the deal"

      makes lessons/02-move-the-deal/ with a unit.yaml. The number is the next free one.
      """)

  @Argument(help: "The title of the unit.")
  var title: String

  @OptionGroup var options: NewOptions

  func perform(_ console: Console) async -> ExitStatus {
    do {
      let start = try await options.start()
      let made = try NewUnit(
        project: start.project.folder, course: start.course, title: title, id: options.id,
        templates: start.templates
      ).write()
      let flag = options.projectFlag
      try console.print(
        """
        Made \(options.path(made.folder))/ with its unit.yaml.
        Next: add its first lesson: lectern new lesson "What it is called" --unit \(made.id)\(flag)
        """)
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }
}
