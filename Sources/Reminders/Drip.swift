package import EditionKit
import JSONKit
import LessonMarkup
import LessonModel
import Words

/// Everything that a group is sent, as files: Lectern sends nothing itself.
package struct Drip: Sendable {
  private let plan: ReminderPlan
  private let clock: LocalClock
  private let sender: MailSender

  package init(of plan: ReminderPlan, clock: LocalClock, sender: MailSender) {
    self.plan = plan
    self.clock = clock
    self.sender = sender
  }

  /// The files by path: an e-mail, a message for Teams, one for Slack and one in plain text for each question,
  /// a table for programs that send e-mails, and a table of when each lesson is taught.
  package var files: [(path: OutputPath, bytes: [UInt8])] {
    var files: [(path: OutputPath, bytes: [UInt8])] = [
      (path: OutputPath(literal: "messages.csv"), bytes: mailMerge.bytes),
      (path: OutputPath(literal: "lessons.csv"), bytes: lessons.bytes),
    ]
    for (place, reminder) in plan.reminders.enumerated() {
      let name = "\(number(place + 1))-\(reminder.date)-\(reminder.id)"
      func add(_ path: String, _ bytes: [UInt8]) {
        files.append((path: OutputPath(safe: path), bytes: bytes))
      }
      let mail = mail(reminder)
      add("emails/\(name).eml", Array(mail.message.utf8))
      add("emails/\(name).md", Array(mail.markdown.utf8))
      add("teams/\(name).json", TeamsMessage.json(of: reminder, in: plan).indentedBytes)
      add("slack/\(name).json", SlackMessage.json(of: reminder, in: plan).indentedBytes)
      add("text/\(name).txt", Array(text(of: reminder).utf8))
    }
    return files
  }

  private func mail(_ reminder: Reminder) -> ReminderMail {
    ReminderMail(plan: plan, reminder: reminder, sender: sender, clock: clock)
  }

  /// With as many digits as the largest number, so that names are in order.
  private func number(_ number: Int) -> String {
    let digits = String(number)
    let width = String(plan.reminders.count).count
    return String(repeating: "0", count: width - digits.count) + digits
  }

  /// The message for any other program.
  private func text(of reminder: Reminder) -> String {
    (reminder.lines + ["", "\(reminder.linkTitle): \(reminder.link)", ""]).joined(separator: "\n")
  }

  private var mailMerge: CSVTable {
    var table = CSVTable([
      "number", "date", "time", "zone", "utc", "lesson", "subject", "question", "link", "text",
      "html",
    ])
    let minutes = plan.course.practice.time.minutes
    let time = [minutes / 60, minutes % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      .joined(separator: ":")
    for (place, reminder) in plan.reminders.enumerated() {
      let instant = clock.instant(of: reminder.date, at: minutes)
      let mail = mail(reminder)
      table.add([
        "\(place + 1)", "\(reminder.date)", time, clock.zone, CohortCalendar.time(instant),
        reminder.lesson.text, reminder.subject, reminder.lines.joined(separator: "\n"),
        reminder.link, mail.text, mail.html,
      ])
    }
    return table
  }

  /// When each lesson is taught: the day from which a site that opens lesson by lesson may show it, and which
  /// `lectern publish --as-of` takes for the podcast.
  private var lessons: CSVTable {
    var table = CSVTable(["date", "session", "lesson", "title", "link"])
    let sessions = plan.cohort.schedule.sessions
    for (number, session) in sessions.enumerated() {
      for id in session.lessons {
        table.add([
          "\(plan.cohort.date(of: session.day))", "\(number + 1)", id.text,
          plan.course.lesson(id)?.title.value ?? "", plan.addresses.page(of: id) ?? "",
        ])
      }
    }
    return table
  }
}
