import LessonModel

/// When each episode of a course was published: ascending in course order, so that apps which sort
/// by date and apps which follow the serial's numbers show the same order.
///
/// Episodes stand a minute apart from the first second of the course's day, never days apart: apps
/// hide an episode until its day has come. A lesson's own date moves it, and what follows it, to
/// that day.
struct PublicationDates: Sendable {
  private let dates: [LessonID: MailDate]

  /// The dates of a course's lessons; `timestamp` stands in for a course without a date.
  ///
  /// Without either, only lessons with a date of their own, and what follows them, have one.
  init(of course: Course, timestamp: Int?) {
    var dates: [LessonID: MailDate] = [:]
    var next = course.date?.unixSeconds ?? timestamp
    for lesson in course.lessons {
      if let own = lesson.date?.unixSeconds { next = max(own, next ?? own) }
      guard let instant = next else { continue }
      dates[lesson.id] = MailDate(unixSeconds: instant)
      next = instant + 60
    }
    self.dates = dates
  }

  subscript(lesson: LessonID) -> MailDate? { dates[lesson] }
}
