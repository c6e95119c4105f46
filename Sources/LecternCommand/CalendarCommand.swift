import ArgumentParser
import FileKit
import LessonModel
import Publishing
import Reminders

struct CalendarCommand: Performable {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Writes a calendar of questions for a group, for the weeks after the course.",
    discussion: """
      So many days after each session of the plan, an event asks one question and links to its answer. `practice: days` \
      in course.yaml says after how many days; `after=3d` of an apply block asks how that went. A day has one question at \
      most.

      Everybody in the group imports the file, or you send it with an invitation. When you make it again, events have \
      the same identities, so calendars replace them.
      """)

  @OptionGroup var cohort: CohortOptions

  @Flag(help: "Also put in when the group meets, by the plan.")
  var sessions = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write.", discussion: "Default: the id of the course and the first day, .ics.",
      valueName: "file"), completion: .file(extensions: ["ics"]))
  var output: String?

  func perform(_ console: Console) async -> ExitStatus {
    do {
      guard let reading = try await cohort.read(console) else { return .courseHasErrors }
      let calendar = CohortCalendar(
        of: reading.plan, clock: cohort.clock, timestamp: reading.timestamp,
        generator: Version.generator, hasSessions: sessions)
      let path = output ?? "\(reading.plan.course.id)-\(reading.plan.cohort.start).ics"
      try FileSystem.replace(path, with: calendar.bytes)
      try console.print(
        """
        Wrote \(Wording.path(path)): \(Wording.count(reading.plan.reminders.count, "question")), from \
        \(reading.plan.reminders[0].date) to \(reading.plan.reminders[reading.plan.reminders.count - 1].date).
        """)
      return .clean
    } catch {
      console.report("lectern: \(error)")
      return .couldNotRun
    }
  }
}
