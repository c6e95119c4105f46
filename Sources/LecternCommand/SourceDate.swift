import Foundation
import LessonModel
import Publishing

/// The time that the environment gives a publication.
enum SourceDate {
  /// `SOURCE_DATE_EPOCH`, in seconds since 1970 UTC; nil if it is not set.
  ///
  /// https://reproducible-builds.org/specs/source-date-epoch/: a malformed value must not be
  /// ignored.
  static func epoch() throws(PublishFailure) -> Int? {
    guard let text = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !text.isEmpty else {
      return nil
    }
    guard let seconds = Int(text), (0...253_402_300_799).contains(seconds) else {
      throw PublishFailure(
        .usage, "SOURCE_DATE_EPOCH must be seconds since 1970, not “\(text)”.")
    }
    return seconds
  }

  /// The day on which something new begins: that of the environment's time, or else today in the
  /// user's time zone.
  static func today() throws(PublishFailure) -> CalendarDate {
    if let epoch = try epoch() { return CalendarDate(unixSeconds: epoch) }
    let now = Date()
    let offset = TimeZone.current.secondsFromGMT(for: now)
    return CalendarDate(unixSeconds: Int(now.timeIntervalSince1970) + offset)
  }
}
