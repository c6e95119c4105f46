package import LessonModel

/// A group, as somebody asks for it.
package struct CohortChoice: Hashable, Sendable {
  /// Its first day.
  package var start: CalendarDate

  /// The plan that it has; nil for that of the course.
  package var plan: PlanID?

  package init(start: CalendarDate, plan: PlanID? = nil) {
    self.start = start
    self.plan = plan
  }

  /// The group of a course; a plan that does not exist is that of the course, and the check of handouts
  /// reports it.
  package func cohort(of course: Course) -> Cohort {
    Cohort(of: course, by: plan.flatMap { course.plan($0) } ?? course.chosenPlan, from: start)
  }
}
