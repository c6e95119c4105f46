import ArgumentParser
import Authoring
import LessonRules
import Publishing

struct NewLessonCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Adds a lesson after the others, as a file with example text to replace.",
    discussion: """
      Example: lectern new lesson "The quiet buyer" --unit move-the-deal

      makes lessons/02-move-the-deal/05-the-quiet-buyer.md. The number is the next free one; the \
      rest is made from the title.
      """)

  @Argument(help: "The title of the lesson.")
  var title: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The unit for the lesson, by its id or its folder.",
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
        ? "\nThe title has \(length) characters. Podcast apps cut titles longer than \(LongTitle.limit), "
          + "and `lectern check` warns about it." : ""
      let check = options.project == "." ? "" : " \(options.project.quotedForShell)"
      try console.print(
        """
        Made \(options.path(path))\(tooLong)
        Next: replace its text with your own, then run: lectern check\(check)
        """)
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }
}
