import EditionKit
import LessonModel
import Words

/// The questions of a group as a calendar file, which any calendar imports (RFC 5545).
///
/// Each is an event of its own, at an instant in UTC: a rule that repeats could not follow the clock of a
/// place over daylight saving without the rules of its zone.
package struct CohortCalendar: Sendable {
  private let plan: ReminderPlan
  private let clock: LocalClock

  /// When the file says that it was made, in seconds since 1970 UTC.
  private let timestamp: Int
  private let generator: String

  /// Whether the sessions of the plan are in it, too.
  private let hasSessions: Bool

  package init(
    of plan: ReminderPlan, clock: LocalClock, timestamp: Int, generator: String,
    hasSessions: Bool = false
  ) {
    self.plan = plan
    self.clock = clock
    self.timestamp = timestamp
    self.generator = generator
    self.hasSessions = hasSessions
  }

  /// How long a question takes, in minutes.
  package static let length = 5

  package var bytes: [UInt8] {
    var text = CalendarText()
    text.begin("VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", text: Self.product(generator))
    text.add("CALSCALE", "GREGORIAN")
    text.add("METHOD", "PUBLISH")
    let name = plan.words.reminder(.calendar, [.course: plan.course.title]).text
    // RFC 7986 §5.1, and the name that older programs know.
    text.add("NAME", text: name)
    text.add("X-WR-CALNAME", text: name)
    if hasSessions {
      for (number, session) in plan.cohort.schedule.sessions.enumerated() {
        add(session, number: number + 1, to: &text)
      }
    }
    for reminder in plan.reminders { add(reminder, to: &text) }
    text.end("VCALENDAR")
    return text.bytes
  }

  /// What the file says it was made by.
  package static func product(_ generator: String) -> String { "-//Lectern//\(generator)//EN" }

  private func add(_ reminder: Reminder, to text: inout CalendarText) {
    let start = clock.instant(of: reminder.date, at: plan.course.practice.time.minutes)
    event(reminder.id, from: start, minutes: Self.length, to: &text) { text in
      text.add("SUMMARY", text: reminder.subject)
      let lines = reminder.lines + ["", "\(reminder.linkTitle): \(reminder.link)"]
      text.add("DESCRIPTION", text: lines.joined(separator: "\n"))
      text.add("URL", reminder.link)
      // Nobody is busy because of a question.
      text.add("TRANSP", "TRANSPARENT")
      alarm("PT0S", reminder.subject, to: &text)
    }
  }

  private func add(_ session: Schedule.Session, number: Int, to text: inout CalendarText) {
    let titles = session.lessons.compactMap { plan.course.lesson($0)?.title.value }
    let title = session.title ?? plan.words.list(titles)
    let start = clock.instant(of: plan.cohort.date(of: session.day), at: session.start)
    event("session-\(number)", from: start, minutes: session.end - session.start, to: &text) {
      text in
      let summary = "\(plan.course.title): \(title)"
      text.add("SUMMARY", text: summary)
      let lines = session.lessons.compactMap { id -> String? in
        guard let lesson = plan.course.lesson(id) else { return nil }
        return plan.addresses.page(of: id).map { "\(lesson.title.value): \($0)" }
          ?? lesson.title.value
      }
      text.add("DESCRIPTION", text: lines.joined(separator: "\n"))
      text.add("TRANSP", "OPAQUE")
      alarm("-PT15M", summary, to: &text)
    }
  }

  private func event(
    _ id: String, from start: Int, minutes: Int, to text: inout CalendarText,
    _ content: (inout CalendarText) -> Void
  ) {
    text.begin("VEVENT")
    text.add("UID", "\(id).\(plan.cohort.start).\(plan.course.id)@lectern")
    text.add("DTSTAMP", Self.time(timestamp))
    text.add("DTSTART", Self.time(start))
    text.add("DTEND", Self.time(start + minutes * 60))
    content(&text)
    text.end("VEVENT")
  }

  private func alarm(_ trigger: String, _ description: String, to text: inout CalendarText) {
    text.begin("VALARM")
    text.add("ACTION", "DISPLAY")
    text.add("TRIGGER", trigger)
    text.add("DESCRIPTION", text: description)
    text.end("VALARM")
  }

  /// An instant in UTC: `20270113T073000Z`.
  static func time(_ instant: Int) -> String {
    let day = "\(CalendarDate(unixSeconds: instant))".filter { $0 != "-" }
    let seconds = ((instant % 86_400) + 86_400) % 86_400
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return day + "T" + parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined() + "Z"
  }
}
