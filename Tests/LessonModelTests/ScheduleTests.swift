import Diagnostics
import LessonModel
import Testing

@Suite("The schedule of a course")
struct ScheduleTests {
  private func plan(_ id: String = "own", _ change: (inout DeliveryPlan) -> Void = { _ in }) throws
    -> DeliveryPlan
  {
    var plan = DeliveryPlan(id: try #require(PlanID(id)))
    change(&plan)
    return plan
  }

  private func builtIn(_ id: PlanID) throws -> DeliveryPlan {
    try #require(DeliveryPlan.builtIn.first { $0.id == id })
  }

  /// Lessons `l1`, `l2` … of these minutes; the unit of each, if there are any.
  private func lessons(_ minutes: [Int], units: [String] = []) throws -> [Schedule.Lesson] {
    try minutes.enumerated().map { place, minutes in
      Schedule.Lesson(
        try #require(LessonID("l\(place + 1)")), minutes: minutes,
        unit: units.isEmpty ? nil : UnitID(units[place]))
    }
  }

  private func schedule(
    _ minutes: [Int], _ plan: DeliveryPlan = .standard, from start: String = "9:00",
    units: [String] = []
  ) throws -> Schedule {
    Schedule(
      of: try lessons(minutes, units: units), by: plan, from: try #require(TimeOfDay(start)))
  }

  /// "9:00–9:15 l1".
  private func words(_ schedule: Schedule) -> [[String]] {
    func clock(_ minutes: Int) -> String {
      "\(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    }
    return schedule.sessions.map { session in
      session.entries.map { entry in
        let item =
          switch entry.item {
          case .lesson(let id): id.text
          case .pause: "pause"
          case .lunch: "lunch"
          }
        return "\(clock(entry.start))–\(clock(entry.end)) \(item)"
      }
    }
  }

  private func times(
    _ minutes: [Int], _ plan: DeliveryPlan = .standard, from start: String = "9:00"
  ) throws -> [[String]] { words(try schedule(minutes, plan, from: start)) }

  @Test("plans lessons one after the other, in steps of five minutes")
  func steps() throws {
    #expect(
      try times([12, 1, 20], from: "9:05") == [["9:05–9:20 l1", "9:20–9:25 l2", "9:25–9:45 l3"]])
  }

  @Test("has a break before people sit for longer than an hour and a half")
  func pauses() throws {
    #expect(
      try times([60, 30, 5]) == [
        ["9:00–10:00 l1", "10:00–10:30 l2", "10:30–10:45 pause", "10:45–10:50 l3"]
      ])
  }

  @Test("has the breaks that a plan says")
  func ownBreaks() throws {
    let plan = try plan {
      $0.pause.after = 45
      $0.pause.minutes = 5
      $0.lunch?.time = TimeOfDay("11:00")!
      $0.lunch?.minutes = 30
    }
    #expect(
      try times([30, 30, 50, 20], plan) == [
        [
          "9:00–9:30 l1", "9:30–9:35 pause", "9:35–10:05 l2", "10:05–10:10 pause",
          "10:10–11:00 l3", "11:00–11:30 lunch", "11:30–11:50 l4",
        ]
      ])
  }

  @Test("has lunch before the first lesson that would end after half past twelve")
  func lunch() throws {
    #expect(
      try times([90, 90, 40]).first?.suffix(2) == ["12:15–13:15 lunch", "13:15–13:55 l3"])
    // An afternoon has none.
    #expect(try times([90, 60], from: "13:00").joined().allSatisfy { !$0.contains("lunch") })
  }

  @Test("goes on the next day after eight hours, and never ends a day with a break")
  func days() throws {
    let schedule = try schedule(Array(repeating: 60, count: 10))
    #expect(schedule.sessions.map(\.day) == [0, 1] && schedule.dayCount == 2)
    #expect(schedule.sessions.allSatisfy { $0.start == 540 && $0.end <= 540 + 480 })
    for session in schedule.sessions {
      guard case .lesson? = session.entries.last?.item else {
        Issue.record("a session ends with a break")
        continue
      }
    }
    // A lesson that is longer than a day is a day.
    #expect(try times([600, 10]).map(\.count) == [1, 1])
  }

  @Test("is empty for a course without lessons")
  func empty() throws {
    for plan in DeliveryPlan.builtIn { #expect(try schedule([], plan).sessions.isEmpty) }
  }

  @Test("spreads lessons evenly over sessions, in the way that is most equal")
  func even() throws {
    let schedule = try schedule(
      [60, 10, 10, 10, 60, 30, 30, 30], try builtIn(.sixWeeks))
    #expect(schedule.sessions.map(\.day) == [0, 7, 14, 21, 28, 35])
    #expect(
      schedule.sessions.map { $0.lessons.map(\.text) } == [
        ["l1"], ["l2", "l3", "l4"], ["l5"], ["l6"], ["l7"], ["l8"],
      ])
    // No session without a lesson.
    #expect(try self.schedule([10, 10], try builtIn(.sixWeeks)).sessions.count == 2)
  }

  @Test("rather ends a session with a unit, if that is nearly as equal")
  func units() throws {
    let plan = try builtIn(.twoDays)
    func split(_ units: [String]) throws -> [Int] {
      try schedule([60, 60, 60, 50, 60], plan, units: units).sessions.map(\.lessons.count)
    }
    #expect(try split(["a", "a", "a", "b", "b"]) == [3, 2])
    #expect(try split(["a", "a", "b", "b", "b"]) == [2, 3])
  }

  @Test("meets once a week, for as long as a plan says, breaks included")
  func weekly() throws {
    let schedule = try schedule([40, 40, 40, 90, 20], try builtIn(.weekly), from: "18:00")
    #expect(schedule.sessions.map(\.day) == [0, 7, 14, 21])
    #expect(schedule.sessions.allSatisfy { $0.end - $0.start <= 90 })
    #expect(
      schedule.sessions.map { $0.lessons.map(\.text) } == [["l1", "l2"], ["l3"], ["l4"], ["l5"]])
  }

  @Test("keeps to the sessions that an author chose, on their days, and says what they leave out")
  func chosen() throws {
    let ids = try lessons([30, 30, 30, 30]).map(\.id)
    let plan = try plan {
      $0.rhythm = .week
      $0.division = .chosen([
        .init(title: "Kickoff", lessons: [ids[2], ids[0]]),
        .init(day: 3, start: TimeOfDay("14:00"), lessons: [ids[1]]), .init(lessons: []),
      ])
    }
    let schedule = try schedule([30, 30, 30, 30], plan)
    #expect(schedule.sessions.map(\.title) == ["Kickoff", nil])
    #expect(schedule.sessions.map(\.day) == [0, 2])
    #expect(
      words(schedule) == [["9:00–9:30 l3", "9:30–10:00 l1"], ["14:00–14:30 l2"]])
    #expect(schedule.leftOut == [ids[3]])
    #expect(schedule.start(of: ids[1]) == 840 && schedule.start(of: ids[3]) == nil)
  }

  @Test("prefers a course's own plan to a built-in one with the same id")
  func ownPlan() throws {
    var course = Course(
      id: try #require(CourseID("c")), title: "C", span: .beginning(of: "lessons/course.yaml"))
    #expect(course.plan(.twoDays) == (try builtIn(.twoDays)))
    course.plans = [try plan("two-days") { $0.title = "Ours" }]
    #expect(course.plan(.twoDays)?.title == "Ours")
    #expect(course.planIDs.map(\.text) == ["two-days", "half-day", "day", "weekly", "six-weeks"])
  }
}
