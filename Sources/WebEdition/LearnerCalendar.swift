import EditionKit
import JSONKit
import LessonModel
import Reminders
import Words

/// The questions that a learner takes into a calendar, as data: the script of the learner's page makes a calendar file of
/// them, for the day on which this learner begins.
///
/// It is the plan of `lectern calendar`, with the same identities; only the dates are still open.
enum LearnerCalendar {
  /// Null for a course without anything to ask.
  static func data(in site: Site) -> JSON {
    let course = site.course
    // The days of a plan do not depend on the date of the first one.
    let cohort = Cohort(
      of: course, by: course.chosenPlan, from: CalendarDate(unixSeconds: 0))
    let reminders = ReminderPlan.reminders(of: course, for: cohort, words: site.words) {
      address(of: $0, $1, in: site)
    }
    guard !reminders.isEmpty else { return .null }
    let time = course.practice.time.minutes
    return .object([
      ("product", .string(CohortCalendar.product(site.context.generator))),
      ("name", .string(site.words.reminder(.calendar, [.course: course.title]).text)),
      ("time", .integer(time)), ("length", .integer(CohortCalendar.length)),
      (
        "events",
        .array(
          reminders.map { reminder in
            .array([
              .string(reminder.id), .integer(reminder.day), .string(reminder.subject),
              .texts(reminder.lines), .string(reminder.linkTitle), .string(reminder.link),
            ])
          })
      ),
    ])
  }

  /// Where the site is known, the address there, because calendars are opened away from the page; elsewhere
  /// relative to the page.
  private static func address(of lesson: LessonID, _ element: String?, in site: Site) -> String {
    let anchor = element.flatMap { Anchor($0) }
    if let address = site.addresses?.page(of: lesson, at: anchor) { return address }
    let page = (site.path(of: lesson) ?? SitePaths.course).relative(from: SitePaths.learner)
    return page + (anchor.map { "#" + $0.fragment } ?? "")
  }
}
