import EditionKit
import JSONKit
import LessonModel

/// When what happens, by the plan that was chosen.
extension CourseHandouts {
  /// The plan of this run; days of eight hours if none was chosen, or one that does not exist.
  var plan: DeliveryPlan {
    settings.plan.flatMap { course.plan($0.value) } ?? course.chosenPlan
  }

  /// When the lessons of this part of the course take place.
  func schedule(_ plans: [LessonPlan]) -> Schedule {
    let plan = plan
    let start = settings.startIsChosen ? settings.start : plan.start ?? settings.start
    return Schedule(
      of: zip(plans, part.lessons(of: course)).map { steps, numbered in
        Schedule.Lesson(
          numbered.lesson.id, minutes: steps.minutes(of: numbered.lesson),
          unit: numbered.unit.details?.id)
      }, by: plan, from: start ?? .nine)
  }

  /// The timetable for a template: its sessions, and the entries of each.
  func timetable(_ schedule: Schedule, _ clock: Clock) -> [(String, JSON)] {
    [
      ("plan", plan.title.map(JSON.string) ?? .null),
      (
        "sessions",
        .array(
          schedule.sessions.map { session in
            let isWeek = schedule.rhythm == .week && session.day % 7 == 0
            return .object([
              ("title", session.title.map(JSON.string) ?? .null),
              ("unit", .string(isWeek ? "week" : "day")),
              ("number", .integer((isWeek ? session.day / 7 : session.day) + 1)),
            ])
          })
      ),
      (
        "timetable",
        .array(
          schedule.sessions.map { session in
            .array(session.entries.map { entry($0, clock) })
          })
      ),
      ("unplanned", .texts(schedule.leftOut.map(\.text))),
    ]
  }

  private func entry(_ entry: Schedule.Entry, _ clock: Clock) -> JSON {
    let (kind, lesson): (String, LessonID?) =
      switch entry.item {
      case .lesson(let id): ("lesson", id)
      case .pause: ("pause", nil)
      case .lunch: ("lunch", nil)
      }
    return .object([
      ("start", .string(clock.text(entry.start))), ("end", .string(clock.text(entry.end))),
      ("item", .string(kind)), ("lesson", lesson.map { .string($0.text) } ?? .null),
    ])
  }
}
