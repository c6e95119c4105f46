import LessonModel

/// When each episode of a course was published.
///
/// Times ascend in course order, so that apps that sort by date and apps that use the serial's
/// numbers show the same order.
///
/// Episodes are a minute apart, from the first second of the course's day, and never days apart:
/// apps hide an episode until its day has come. A lesson's own date moves that lesson and the ones
/// after it to that day.
struct PublicationDates: Sendable {
  private let dates: [LessonID: MailDate]

  /// The dates of a course's lessons; a course without a date uses `timestamp`.
  ///
  /// Without either, only lessons with their own dates, and the ones after them, have one.
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
