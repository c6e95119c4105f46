/// When a course that is taught by a plan does what: its lessons, with breaks.
///
/// Days count from the first one, so that a schedule holds for every group that takes the course.
package struct Schedule: Hashable, Sendable {
  package enum Item: Hashable, Sendable {
    case lesson(LessonID)
    case pause
    case lunch
  }

  package struct Entry: Hashable, Sendable {
    /// Since midnight, in minutes.
    package var start: Int
    package var minutes: Int
    package var item: Item

    package var end: Int { start + minutes }
  }

  /// The time from when people come until they go.
  package struct Session: Hashable, Sendable {
    package var title: String?

    /// The day, where the first day of the course is 0.
    package var day: Int

    /// At least one lesson, which is also the last entry.
    package var entries: [Entry]

    package var start: Int { entries.first?.start ?? 0 }
    package var end: Int { entries.last?.end ?? 0 }

    package var lessons: [LessonID] {
      entries.compactMap { if case .lesson(let id) = $0.item { id } else { nil } }
    }
  }

  /// A lesson, and how long it takes.
  package struct Lesson: Hashable, Sendable {
    package var id: LessonID
    package var minutes: Int

    /// Lessons of a unit rather stay in one session.
    package var unit: UnitID?

    package init(_ id: LessonID, minutes: Int, unit: UnitID? = nil) {
      self.id = id
      self.minutes = Schedule.planned(minutes)
      self.unit = unit
    }
  }

  package private(set) var sessions: [Session] = []

  /// The rhythm of the plan, which says whether people count days or weeks.
  package let rhythm: DeliveryPlan.Rhythm

  /// The lessons that the plan leaves out, in their order.
  package private(set) var leftOut: [LessonID] = []

  /// A schedule of lessons in their order, each planned in steps of five minutes.
  ///
  /// `start` is when a session begins that says nothing else.
  package init(of lessons: [Lesson], by plan: DeliveryPlan, from start: TimeOfDay) {
    rhythm = plan.rhythm
    let day = Day(plan: plan)
    switch plan.division {
    case .chosen(let chosen):
      var next = 1
      for session in chosen {
        let number = session.day ?? next
        next = number + plan.rhythm.days
        let own = session.lessons.compactMap { id in lessons.first { $0.id == id } }
        guard !own.isEmpty else { continue }
        let entries = day.entries(own, from: session.start ?? start, limit: nil).entries
        sessions.append(Session(title: session.title, day: number - 1, entries: entries))
      }
      let taught = Set(sessions.flatMap(\.lessons))
      leftOut = lessons.map(\.id).filter { !taught.contains($0) }
      // Sessions of one day in the order of the day, whatever the order in the file.
      sessions = sessions.enumerated().sorted {
        ($0.element.day, $0.element.start, $0.offset)
          < ($1.element.day, $1.element.start, $1.offset)
      }.map(\.element)
    case .even(let count):
      add(Self.split(lessons, into: count).map { day.entries($0, from: start, limit: nil).entries })
    case .longest(let minutes):
      var rest = lessons[...]
      while !rest.isEmpty {
        let (entries, count) = day.entries(Array(rest), from: start, limit: minutes)
        add([entries])
        rest = rest.dropFirst(count)
      }
    }
  }

  private mutating func add(_ all: [[Entry]]) {
    for entries in all {
      sessions.append(
        Session(title: nil, day: sessions.count * rhythm.days, entries: entries))
    }
  }

  /// Rounded up to five minutes.
  package static func planned(_ minutes: Int) -> Int { max(5, (minutes + 4) / 5 * 5) }

  /// When a lesson begins, in minutes since midnight; nil if the plan leaves it out.
  package func start(of lesson: LessonID) -> Int? {
    for session in sessions {
      if let entry = session.entries.first(where: { $0.item == .lesson(lesson) }) {
        return entry.start
      }
    }
    return nil
  }

  /// On how many days people meet.
  package var dayCount: Int { Set(sessions.map(\.day)).count }

  /// Lessons in at most so many sessions, each with one at least.
  ///
  /// Of all ways to divide them, it is the one in which sessions are most equal: the sum of the squares of
  /// their differences from the mean is the smallest. A border inside a unit costs as much as a difference of
  /// a quarter of a session.
  static func split(_ lessons: [Lesson], into count: Int) -> [[Lesson]] {
    guard !lessons.isEmpty else { return [] }
    let count = min(max(1, count), lessons.count)
    let sums = lessons.reduce(into: [0.0]) { $0.append($0[$0.count - 1] + Double($1.minutes)) }
    let mean = sums[lessons.count] / Double(count)
    func cost(from start: Int, to end: Int) -> Double {
      let difference = sums[end] - sums[start] - mean
      let breaksUnit =
        end < lessons.count && lessons[end].unit != nil
        && lessons[end].unit == lessons[end - 1].unit
      return difference * difference + (breaksUnit ? mean * mean / 16 : 0)
    }
    // The best cost of the first lessons in so many sessions, and where the last of these begins.
    var best = [(cost: Double, start: Int)](
      repeating: (.infinity, 0), count: lessons.count + 1)
    best[0] = (0, 0)
    var starts: [[Int]] = []
    for _ in 0..<count {
      var next = [(cost: Double, start: Int)](
        repeating: (.infinity, 0), count: lessons.count + 1)
      for end in 1...lessons.count {
        for start in 0..<end where best[start].cost.isFinite {
          let sum = best[start].cost + cost(from: start, to: end)
          if sum < next[end].cost { next[end] = (sum, start) }
        }
      }
      starts.append(next.map(\.start))
      best = next
    }
    var parts: [[Lesson]] = []
    var end = lessons.count
    for start in starts.reversed() {
      parts.append(Array(lessons[start[end]..<end]))
      end = start[end]
    }
    return parts.reversed()
  }
}

/// Lays out the lessons of one session, with breaks.
private struct Day {
  let plan: DeliveryPlan

  /// As many of the lessons as end in time; the first one always does.
  ///
  /// `limit` is the longest session, in minutes.
  func entries(_ lessons: [Schedule.Lesson], from start: TimeOfDay, limit: Int?)
    -> (entries: [Schedule.Entry], count: Int)
  {
    var entries: [Schedule.Entry] = []
    var clock = start.minutes
    var sitting = 0
    // Who begins shortly before lunch, or after it, has eaten.
    var hadLunch = plan.lunch.map { start.minutes >= $0.time.minutes - 90 } ?? true
    func rest(_ item: Schedule.Item, _ minutes: Int) {
      entries.append(Schedule.Entry(start: clock, minutes: minutes, item: item))
      clock += minutes
      sitting = 0
    }
    for (place, lesson) in lessons.enumerated() {
      if !entries.isEmpty {
        var ahead: (item: Schedule.Item, minutes: Int)?
        if !hadLunch, let lunch = plan.lunch, clock + lesson.minutes > lunch.time.minutes,
          clock - start.minutes >= 60
        {
          ahead = (.lunch, lunch.minutes)
        } else if sitting > 0, sitting + lesson.minutes > plan.pause.after {
          ahead = (.pause, plan.pause.minutes)
        }
        if let limit, clock + (ahead?.minutes ?? 0) + lesson.minutes > start.minutes + limit {
          return (entries, place)
        }
        if let ahead {
          rest(ahead.item, ahead.minutes)
          if ahead.item == .lunch { hadLunch = true }
        }
      }
      entries.append(
        Schedule.Entry(start: clock, minutes: lesson.minutes, item: .lesson(lesson.id)))
      clock += lesson.minutes
      sitting += lesson.minutes
    }
    return (entries, lessons.count)
  }
}
