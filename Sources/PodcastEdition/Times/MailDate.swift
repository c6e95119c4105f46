import LessonModel

/// An instant as feeds write it (RFC 2822 §3.3), in UTC: `Mon, 23 Nov 2026 06:00:00 +0000`.
struct MailDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Counted from 1970 UTC, never below 0.
  let unixSeconds: Int

  init(unixSeconds: Int) { self.unixSeconds = max(0, unixSeconds) }

  var description: String {
    let date = CalendarDate(unixSeconds: unixSeconds)
    // 1 January 1970 was a Thursday.
    let weekday = Self.weekdays[(unixSeconds / 86_400 + 4) % 7]
    let second = unixSeconds % 86_400
    let time = [second / 3600, second / 60 % 60, second % 60].map(Self.twoDigits)
    return "\(weekday), \(Self.twoDigits(date.day)) \(Self.months[date.month - 1]) \(date.year) "
      + time.joined(separator: ":") + " +0000"
  }

  /// The same as RFC 3339 writes it: `2026-11-23T06:00:00Z`.
  var internetText: String {
    let second = unixSeconds % 86_400
    let time = [second / 3600, second / 60 % 60, second % 60].map(Self.twoDigits)
    return "\(CalendarDate(unixSeconds: unixSeconds))T\(time.joined(separator: ":"))Z"
  }

  static func < (left: MailDate, right: MailDate) -> Bool { left.unixSeconds < right.unixSeconds }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : String(number)
  }

  private static let weekdays = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]
}
