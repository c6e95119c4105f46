import LessonModel
import Testing

@testable import Reminders

@Suite("The clock of a place")
struct ClockTests {
  private func time(_ date: String, _ minutes: Int) throws -> String {
    CohortCalendar.time(
      SamplePlan.clock.instant(of: try #require(CalendarDate(date)), at: minutes))
  }

  @Test("shows 8:30 on every day, whatever UTC says")
  func halfPastEight() throws {
    #expect(try time("2027-03-27", 510) == "20270327T073000Z")
    #expect(try time("2027-03-28", 510) == "20270328T063000Z")
    #expect(try time("2027-10-30", 510) == "20271030T063000Z")
    #expect(try time("2027-10-31", 510) == "20271031T073000Z")
  }

  @Test("skips an hour in spring, and shows one twice in autumn")
  func changes() throws {
    // 02:30 does not exist: it is read with the offset before the gap.
    #expect(try time("2027-03-28", 150) == "20270328T013000Z")
    #expect(try time("2027-03-28", 119) == "20270328T005900Z")
    #expect(try time("2027-03-28", 180) == "20270328T010000Z")
    // 02:30 comes twice: the first one counts.
    #expect(try time("2027-10-31", 150) == "20271031T003000Z")
    #expect(try time("2027-10-31", 180) == "20271031T020000Z")
  }
}
