package import LessonModel

/// The clock on the wall of a place, which daylight saving moves.
package struct LocalClock: Sendable {
  /// The name of its zone in the IANA database: `Europe/Berlin`.
  package let zone: String
  private let ahead: @Sendable (Int) -> Int

  /// `offset` gives how many seconds the clock is ahead of UTC at an instant, in seconds since 1970 UTC.
  package init(zone: String, offset: @escaping @Sendable (Int) -> Int) {
    self.zone = zone
    ahead = offset
  }

  /// How many seconds the clock is ahead of UTC at an instant.
  package func offset(at instant: Int) -> Int { ahead(instant) }

  /// The instant at which the clock shows a time, in seconds since 1970 UTC.
  ///
  /// A time that it shows twice is the first one; a time that it skips is read as if it did not, which is
  /// what RFC 5545 says for local times (§3.3.5).
  package func instant(of date: CalendarDate, at minutes: Int) -> Int {
    let shown = date.unixSeconds + minutes * 60
    let (before, after) = (ahead(shown - 86_400), ahead(shown + 86_400))
    let fitting = [max(before, after), min(before, after)].first { offset in
      ahead(shown - offset) == offset
    }
    return shown - (fitting ?? before)
  }
}
