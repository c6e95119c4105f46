import AudioContent
import LessonModel
import Testing

@testable import PodcastEdition

@Suite("Times in feeds")
struct TimeTests {
  @Test(
    "dates have the right weekday",
    arguments: [
      (0, "Thu, 01 Jan 1970 00:00:00 +0000"), (951_782_399, "Mon, 28 Feb 2000 23:59:59 +0000"),
      (951_782_400, "Tue, 29 Feb 2000 00:00:00 +0000"),
      (1_795_413_600, "Mon, 23 Nov 2026 06:00:00 +0000"),
      (4_107_542_399, "Sun, 28 Feb 2100 23:59:59 +0000"),
      (4_107_542_400, "Mon, 01 Mar 2100 00:00:00 +0000"),
    ])
  func mailDate(seconds: Int, expected: String) {
    #expect(MailDate(unixSeconds: seconds).description == expected)
  }

  @Test(
    "clock times count hours, minutes, seconds and thousandths",
    arguments: [
      (0, "00:00:00.000", "00:00:00", 1), (999, "00:00:00.999", "00:00:00", 1),
      (61_005, "00:01:01.005", "00:01:01", 61), (3_599_500, "00:59:59.500", "00:59:59", 3600),
      (360_000_000, "100:00:00.000", "100:00:00", 360_000), (-5, "00:00:00.000", "00:00:00", 1),
    ])
  func clockTime(milliseconds: Int, exact: String, whole: String, rounded: Int) {
    let time = ClockTime(milliseconds: milliseconds)
    #expect(time.exact == exact)
    #expect(time.whole == whole)
    #expect(time.roundedSeconds == rounded)
  }

  @Test("episodes are dated in course order, a minute apart, from the course's day")
  func dates() throws {
    let sample = try SampleCourse()
    let dates = PublicationDates(of: sample.course, timestamp: nil)
    #expect(
      sample.course.lessons.map { dates[$0.id]?.description } == [
        "Sun, 01 Nov 2026 00:00:00 +0000", "Sun, 01 Nov 2026 00:01:00 +0000",
        "Sun, 01 Nov 2026 00:02:00 +0000",
      ])
  }

  @Test("a lesson's own date moves it and what follows, and never puts it before its predecessor")
  func ownDates() throws {
    var course = try SampleCourse().course
    func date(_ text: String) -> Spanned<CalendarDate>? {
      CalendarDate(text).map { Spanned($0, at: course.span) }
    }
    course.units[0].lessons[0].date = date("2026-12-24")
    course.units[1].lessons[0].date = date("2020-01-01")
    let dates = PublicationDates(of: course, timestamp: nil)
    let shown = course.lessons.compactMap { dates[$0.id] }
    #expect(shown.first?.description == "Thu, 24 Dec 2026 00:00:00 +0000")
    #expect(shown == shown.sorted() && Set(shown).count == 3)
    let moved = PublicationDates.moved(in: course)
    #expect(moved.map(\.date.value.description) == ["2020-01-01"])
    #expect(moved.map(\.to.description) == ["2026-12-24"])
    #expect(moved.map(\.of?.id) == [course.units[0].lessons[0].id])
  }

  @Test("without any date there is no date, rather than the clock's")
  func noDates() throws {
    var course = try SampleCourse().course
    course.date = nil
    #expect(PublicationDates(of: course, timestamp: nil)[course.lessons[0].id] == nil)
    #expect(
      PublicationDates(of: course, timestamp: 60)[course.lessons[1].id]?.unixSeconds == 120)
  }
}
