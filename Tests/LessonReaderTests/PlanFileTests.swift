import Diagnostics
import LessonModel
import LessonReader
import Testing

@Suite("The plans in course.yaml")
struct PlanFileTests {
  private func reading(_ plans: String, handouts: String = "") async throws -> Reading {
    try await Reading([
      "course.yaml": "title: Sales\nplans:\n\(plans)\(handouts)",
      "01-start.md": "# Start\n\nText\n",
      "02-close.md": "# Close\n\nText\n",
    ])
  }

  @Test("arrive in the model")
  func model() async throws {
    let reading = try await reading(
      """
        - id: evenings
          title: Two evenings
          start: "18:00"
          every: week
          sessions:
            - title: First
              lessons: start
            - day: 10
              start: "19:30"
              lessons: [close]
          break: {after: 60, minutes: 10}
          lunch: {minutes: 0}
        - id: three
          count: 3
        - id: short
          minutes: 45
          lunch: {at: "12:00"}

      """, handouts: "handouts:\n  plan: evenings\n")
    #expect(reading.diagnostics.isEmpty, "\(reading.diagnostics)")
    let course = reading.course
    #expect(course.handouts.plan?.value.text == "evenings")
    let plan = try #require(course.plans.first)
    #expect(plan.title == "Two evenings" && plan.rhythm == .week)
    #expect(plan.start == TimeOfDay("18:00") && plan.lunch == nil)
    #expect(plan.pause.after == 60 && plan.pause.minutes == 10)
    #expect(
      plan.division
        == .chosen([
          .init(title: "First", lessons: [course.lessons[0].id]),
          .init(day: 10, start: TimeOfDay("19:30"), lessons: [course.lessons[1].id]),
        ]))
    #expect(course.plans.map(\.id.text) == ["evenings", "three", "short"])
    #expect(course.plans[1].division == .even(3) && course.plans[1].rhythm == .day)
    #expect(course.plans[2].division == .longest(minutes: 45))
    #expect(course.plans[2].lunch?.time == TimeOfDay("12:00"))
  }

  @Test(
    "are reported at their place if they cannot be meant",
    arguments: [
      ("  - id: a\n    sessions:\n      - lessons: [clse]\n", "clse", "did you mean `close`?"),
      (
        "  - id: a\n    sessions:\n      - lessons: close\n      - lessons: [start, close]\n",
        "close", "remove one of them"
      ),
      (
        "  - id: a\n    start: nine\n", "nine",
        "write hours and minutes in quotation marks: \"9:00\""
      ),
      ("  - id: a\n  - id: a\n", "a", "give this plan another id"),
    ])
  func faults(_ plans: String, _ excerpt: String, _ fix: String) async throws {
    let reading = try await reading(plans)
    let fault = try #require(reading.diagnostics.first)
    #expect(reading.diagnostics.count == 1)
    #expect(fault.fixes.map(\.message) == [fix])
    #expect(reading.text(in: fault.span) == excerpt)
  }

  @Test("say one thing about how lessons are divided")
  func division() async throws {
    let fault = try #require(
      try await reading("  - id: a\n    count: 2\n    minutes: 60\n").diagnostics.first)
    #expect(fault.message.contains("`count` and `minutes`"))
  }
}
