import LessonMarkup
import LessonModel
import Testing

@testable import Reminders

@Suite("The questions after a course")
struct ReminderPlanTests {
  @Test("come on the days of the course, and the follow-up of an apply on its own")
  func days() async throws {
    let reminders = try await SamplePlan().reminders
    #expect(reminders.map(\.day) == [2, 3, 7, 16, 35, 60, 90])
    #expect(reminders.map(\.id)[0...2] == ["practice-1-2", "apply-my-deal", "practice-1-7"])
    #expect("\(reminders[0].date)" == "2027-01-13" && "\(reminders[6].date)" == "2027-04-11")
  }

  @Test("are about one lesson after the other, and begin again when all were asked")
  func rotation() async throws {
    let practice = try await SamplePlan().reminders.filter { $0.kind == .practice }
    #expect(
      practice.map(\.link)
        == [
          "pain/#lever", "people/#who", "pain/#gap", "pain/#lever", "people/#who", "pain/#gap",
        ].map { "https://courses.example/s/lessons/\($0)" })
    #expect(practice[0].subject == "A question about “Pain, and “more””")
    #expect(practice[0].question.options == ["A. The weakest one", "B. The loudest one"])
    #expect(practice[2].question.asked == ["A deal needs a _____."])
  }

  @Test("are never two on one day: the next one waits")
  func collisions() async throws {
    let reminders = try await SamplePlan(
      "practice: {days: [2, 3]}\nplans:\n  - {id: three, count: 3}\n", plan: "three"
    ).reminders
    // Sessions on days 0, 1 and 2; the apply of the first one is asked about on day 3.
    #expect(reminders.map(\.day) == [2, 3, 4, 5, 6, 7, 8])
    #expect(
      reminders.map(\.id) == [
        "practice-1-2", "apply-my-deal", "practice-1-3", "practice-2-2", "practice-2-3",
        "practice-3-2", "practice-3-3",
      ])
    // A lesson without a question of its own is asked about all the same.
    #expect(reminders[6].link == "https://courses.example/s/lessons/plain/")
    #expect(
      reminders[6].question.asked == [
        "What do you still know about “Plain”? Say it in one or two sentences before you look."
      ])
    #expect(reminders[6].linkTitle == "Open the lesson")
  }

  @Test("keep their identities when lessons are edited or change their order")
  func identities() async throws {
    var edited = SamplePlan.lessons
    edited["00-people.md"] = edited.removeValue(forKey: "02-people.md")
    edited["01-pain.md"] = edited["01-pain.md"]?.replacing("worth", with: "right")
    let before = try await SamplePlan().reminders
    let after = try await SamplePlan(lessons: edited).reminders
    #expect(before.map(\.id) == after.map(\.id) && before.map(\.day) == after.map(\.day))
    #expect(before.map(\.question) != after.map(\.question))
  }

  @Test("give no answer away")
  func answers() async throws {
    for reminder in try await SamplePlan().reminders {
      let text = reminder.lines.joined(separator: "\n")
      for answer in ["compelling event", "costs least", "economic buyer"] {
        #expect(!text.contains(answer), "\(reminder.id)")
      }
    }
  }

  @Test("take place when the facilitator's timetable says so, and lessons open with them")
  func openings() async throws {
    let plan = try await SamplePlan(
      """
      plans:
        - id: mine
          every: week
          sessions:
            - {lessons: people}
            - {day: 4, lessons: pain}

      """, plan: "mine"
    ).plan
    let openings = plan.cohort.openings
    func day(_ id: String) throws -> String {
      let lesson = try #require(LessonID(id))
      let date = try #require(openings[lesson])
      return "\(date)"
    }
    #expect(try day("people") == "2027-01-11" && day("pain") == "2027-01-14")
    // What the plan leaves out comes with the last session.
    #expect(try day("plain") == "2027-01-14")
    #expect(plan.reminders.first { $0.id == "apply-my-deal" }?.day == 6)
  }
}
