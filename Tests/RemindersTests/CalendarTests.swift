import LessonModel
import Testing

@testable import Reminders

@Suite("The calendar of a group")
struct CalendarTests {
  private func text(_ plan: SamplePlan, hasSessions: Bool = false) -> String {
    String(
      decoding: CohortCalendar(
        of: plan.plan, clock: SamplePlan.clock, timestamp: 1_799_625_600, generator: "Lectern 1",
        hasSessions: hasSessions
      ).bytes, as: UTF8.self)
  }

  @Test("has an event for each question, at an instant in UTC")
  func event() async throws {
    let lines = text(try await SamplePlan()).split(separator: "\r\n").map(String.init)
    #expect(lines[0...1] == ["BEGIN:VCALENDAR", "VERSION:2.0"])
    #expect(lines.contains("NAME:Sell\\, and keep: practice"))
    let first = try #require(lines.firstIndex(of: "BEGIN:VEVENT"))
    #expect(
      lines[(first + 1)...(first + 4)] == [
        "UID:practice-1-2.2027-01-11.sample@lectern", "DTSTAMP:20270111T000000Z",
        "DTSTART:20270113T073000Z", "DTEND:20270113T073500Z",
      ])
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 7)
    #expect(lines.count { $0 == "BEGIN:VALARM" } == 7)
    #expect(!lines.contains { $0.hasPrefix("RRULE") })
    // After the clocks have changed, 8:30 is an hour earlier in UTC.
    #expect(lines.contains("DTSTART:20270411T063000Z"))
  }

  @Test("folds its lines at 75 octets, and never inside a character")
  func folding() {
    var text = CalendarText()
    text.add("SUMMARY", text: String(repeating: "日本, ", count: 40))
    let lines = String(decoding: text.bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.utf8.count <= 75 } && lines.last == "")
    #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix(" ") })
    let unfolded = String(decoding: text.bytes, as: UTF8.self).replacing("\r\n ", with: "")
    #expect(unfolded == "SUMMARY:" + String(repeating: "日本\\, ", count: 40) + "\r\n")
  }

  @Test("escapes what has a meaning, and drops control characters")
  func escaping() {
    var text = CalendarText()
    text.add("X", text: "a;b,c\\d\ne\u{07}\u{7F}")
    #expect(String(decoding: text.bytes, as: UTF8.self) == "X:a\\;b\\,c\\\\d\\ne\r\n")
  }

  @Test("has the sessions of the plan if somebody asks for them")
  func sessions() async throws {
    let text = text(
      try await SamplePlan("handouts: {start: \"10:00\"}\n"), hasSessions: true)
    #expect(text.contains("UID:session-1.2027-01-11.sample@lectern\r\n"))
    #expect(text.contains("DTSTART:20270111T090000Z\r\n"))
    #expect(text.contains("TRANSP:OPAQUE\r\n"))
  }
}
