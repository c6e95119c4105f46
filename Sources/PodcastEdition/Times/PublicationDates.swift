import LessonModel

/// When each episode of a course was published.
///
/// Times ascend in course order, so that apps that sort by date and apps that use the serial's
/// numbers show the same order.
///
/// Episodes are a minute apart, from the first second of the course's day, and not days apart: apps
/// hide an episode until its day has come. Only a course that appears by and by has its episodes as far
/// apart as it says. A lesson's own date, or the day on which its episode
/// was first published, moves that lesson and the ones after it to that day.
struct PublicationDates: Sendable {
  private let dates: [LessonID: MailDate]

  /// The dates of a course's lessons; a course without a date uses `timestamp`.
  ///
  /// Without either, only lessons with their own dates, and the ones after them, have one.
  init(of course: Course, timestamp: Int?) {
    var dates: [LessonID: MailDate] = [:]
    let known = course.published?.byID ?? [:]
    let interval = course.podcast.appearsByAndBy ? course.podcast.updates : nil
    var next = course.date?.unixSeconds ?? timestamp
    for lesson in course.lessons {
      let first = known[EpisodeID(lesson.id)]?.date ?? lesson.date
      if let own = first?.value.unixSeconds { next = max(own, next ?? own) }
      guard let instant = next else { continue }
      dates[lesson.id] = MailDate(unixSeconds: instant)
      next = interval?.instant(after: instant) ?? instant + 60
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

extension PodcastSettings.Updates {
  /// The first second of the day on which the next episode appears.
  func instant(after instant: Int) -> Int {
    let day = CalendarDate(unixSeconds: instant)
    switch self {
    case .daily: return day.unixSeconds + 86_400
    case .weekly: return day.unixSeconds + 7 * 86_400
    case .fortnightly: return day.unixSeconds + 14 * 86_400
    case .monthly:
      let (year, month) = day.month == 12 ? (day.year + 1, 1) : (day.year, day.month + 1)
      // A month without such a day: its last one.
      let days = [day.day, 30, 29, 28].filter { $0 <= day.day }
      let next = days.lazy.compactMap { CalendarDate(year: year, month: month, day: $0) }.first
      return next?.unixSeconds ?? day.unixSeconds + 30 * 86_400
    }
  }
}
