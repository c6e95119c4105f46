import ArgumentParser
import Authoring
import LessonRules
import Publishing

struct NewLessonCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Adds a lesson behind the others, as a file to write over.",
    discussion: """
      Example: lectern new lesson "The quiet buyer" --unit move-the-deal

      makes lessons/02-move-the-deal/05-the-quiet-buyer.md. The number is the next that is free, the \
      rest is made of the title.
      """)

  @Argument(help: "What the lesson is called.")
  var title: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The unit that the lesson is for, by its id or its folder.",
      discussion: "Needed in a course with several units.", valueName: "unit"),
    completion: .custom { _, _, _ in ProjectNames.units })
  var unit: String?

  @OptionGroup var options: NewOptions

  func perform(_ console: Console) async -> ExitStatus {
    do {
      let start = try await options.start()
      let path = try NewLesson(
        project: start.project.folder, course: start.course, title: title, id: options.id,
        unit: unit, date: try SourceDate.today(), templates: start.templates
      ).write()
      let length = title.split(whereSeparator: \.isWhitespace).joined(separator: " ").count
      let tooLong =
        length > LongTitle.limit
        ? "\nThe title has \(length) characters. Podcast apps cut what is longer than \(LongTitle.limit), "
          + "and check says so." : ""
      let check = options.project == "." ? "" : " \(options.project.quotedForShell)"
      try console.print(
        """
        Made \(options.path(path))\(tooLong)
        Next: write over it, then run: lectern check\(check)
        """)
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }
}
