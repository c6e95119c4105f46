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
      if let own = lesson.date?.value.unixSeconds { next = max(own, next ?? own) }
      guard let instant = next else { continue }
      dates[lesson.id] = MailDate(unixSeconds: instant)
      next = instant + 60
    }
    self.dates = dates
  }

  /// The dates of lessons that are earlier than what comes before them in the course, each with the
  /// date that its episode gets, and the lesson which that is of; nil for the course's own.
  static func moved(in course: Course) -> [(
    date: Spanned<CalendarDate>, to: CalendarDate, of: Lesson?
  )] {
    var latest = course.date
    var owner: Lesson?
    var moved: [(Spanned<CalendarDate>, CalendarDate, Lesson?)] = []
    for lesson in course.lessons {
      guard let own = lesson.date else { continue }
      if let latest, own.value.unixSeconds < latest.unixSeconds {
        moved.append((own, latest, owner))
      } else {
        (latest, owner) = (own.value, lesson)
      }
    }
    return moved
  }

  subscript(lesson: LessonID) -> MailDate? { dates[lesson] }
}
