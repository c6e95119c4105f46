import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("The reminders in course.yaml")
struct ReminderFileTests {
  private func reading(_ practice: String) async throws -> Reading {
    try await Reading([
      "course.yaml": "title: Sales\n\(practice)", "01-start.md": "# Start\n\nText\n",
    ])
  }

  @Test("have growing distances if the course says nothing")
  func standard() async throws {
    let reminders = try await reading("").course.practice
    #expect(reminders.days == [2, 7, 16, 35, 60, 90] && reminders.time == TimeOfDay("8:30"))
  }

  @Test("arrive in the model")
  func model() async throws {
    let reading = try await reading("practice:\n  days: [1, 30]\n  at: \"17:05\"\n")
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    #expect(reading.course.practice.days == [1, 30])
    #expect(reading.course.practice.time == TimeOfDay("17:05"))
  }

  @Test(
    "are reported at their place if they cannot be meant",
    arguments: [
      ("days: [7, 2]", "day 2 comes after day 7 here"),
      ("days: [2, 2]", "day 2 comes after day 2 here"),
      ("days: [0]", "`days` must be a whole number from 1 to 730, not `0`"),
      ("days: [soon]", "`days` must be a whole number from 1 to 730, not `soon`"),
      ("days: 7", "`days` must be a list, not a single value"),
      ("at: noon", "`noon` is not a time of the day"),
    ])
  func faults(text: String, message: String) async throws {
    let reading = try await reading("practice:\n  \(text)\n")
    #expect(reading.diagnostics.map(\.message) == [message])
    #expect(reading.course.practice.days.first ?? 0 > 0)
  }
}
