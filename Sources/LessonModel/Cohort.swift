/// A group of people who take the course together, by a plan and from a day on.
///
/// Whatever has a date for them, calendars, e-mails and the podcast that appears by and by, takes it from here.
package struct Cohort: Sendable {
  /// The first day of the plan.
  package let start: CalendarDate
  package let plan: DeliveryPlan
  package let schedule: Schedule

  package init(of course: Course, by plan: DeliveryPlan, from start: CalendarDate) {
    self.start = start
    self.plan = plan
    schedule = course.schedule(by: plan)
  }

  /// The date of a day of the plan, where the first one is 0.
  package func date(of day: Int) -> CalendarDate {
    CalendarDate(unixSeconds: start.unixSeconds + day * 86_400)
  }

  /// The day on which the group is taught each lesson; those that the plan leaves out come with the last
  /// ones, so that nothing is missing at the end.
  package var openings: [LessonID: CalendarDate] {
    var openings: [LessonID: CalendarDate] = [:]
    for session in schedule.sessions {
      for lesson in session.lessons { openings[lesson] = date(of: session.day) }
    }
    let last = date(of: schedule.sessions.map(\.day).max() ?? 0)
    for lesson in schedule.leftOut { openings[lesson] = last }
    return openings
  }
}
