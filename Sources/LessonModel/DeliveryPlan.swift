/// How a course is taught: which lessons on which day, from when, and with which breaks.
///
/// Everything that has a time reads the same plan: the facilitator guide, the attendance sheet, and what
/// has dates. ``Schedule`` makes times of it. Authors write their own under `plans:` in `course.yaml`;
/// ``builtIn`` are there without that.
package struct DeliveryPlan: Hashable, Sendable {
  /// How lessons become sessions: the times at which people meet.
  package enum Division: Hashable, Sendable {
    /// As the author says.
    case chosen([Session])

    /// So many sessions, as equal as lessons allow; at least 1.
    case even(Int)

    /// As many as needed, none longer than these minutes, breaks included; at least 1.
    case longest(minutes: Int)
  }

  /// One session as an author describes it.
  package struct Session: Hashable, Sendable {
    package var title: String?

    /// The day, where the first day of the course is 1; nil for the next one by the rhythm of the plan.
    package var day: Int?

    /// Nil for when the plan begins.
    package var start: TimeOfDay?

    /// In the order in which they are taught.
    package var lessons: [LessonID]

    package init(
      title: String? = nil, day: Int? = nil, start: TimeOfDay? = nil, lessons: [LessonID]
    ) {
      self.title = title
      self.day = day
      self.start = start
      self.lessons = lessons
    }
  }

  /// When the next session is.
  package enum Rhythm: String, Hashable, Sendable, CaseIterable {
    case day
    case week

    /// From a session to the next one.
    package var days: Int {
      switch self {
      case .day: 1
      case .week: 7
      }
    }
  }

  /// A short break, before a lesson with which people would sit for too long.
  package struct Pause: Hashable, Sendable {
    /// The longest time to sit, in minutes.
    package var after = 90
    package var minutes = 15

    package init() {}
  }

  /// A long break, before the first lesson that would end after a time of the day.
  package struct Lunch: Hashable, Sendable {
    package var time = TimeOfDay.halfPastTwelve
    package var minutes = 60

    package init() {}
  }

  package var id: PlanID

  /// What people call it; nil for what is only chosen by its id.
  package var title: String?

  /// When a session begins that says nothing else; nil for when the handouts of the course begin.
  package var start: TimeOfDay?
  package var rhythm = Rhythm.day
  package var division = Division.longest(minutes: 480)
  package var pause = Pause()

  /// Nil for a plan without a lunch.
  package var lunch: Lunch? = Lunch()

  package init(id: PlanID) { self.id = id }

  private init(
    _ id: PlanID, _ division: Division, every rhythm: Rhythm = .day, hasLunch: Bool = true
  ) {
    self.id = id
    self.division = division
    self.rhythm = rhythm
    lunch = hasLunch ? Lunch() : nil
  }

  /// Days of eight hours: the plan of a course that chooses none.
  package static let standard = DeliveryPlan(.day, .longest(minutes: 480))

  /// The plans that every course has, unless it has its own with the same id.
  package static let builtIn = [
    DeliveryPlan(.halfDay, .longest(minutes: 240), hasLunch: false), standard,
    DeliveryPlan(.twoDays, .even(2)),
    DeliveryPlan(.weekly, .longest(minutes: 90), every: .week, hasLunch: false),
    DeliveryPlan(.sixWeeks, .even(6), every: .week),
  ]
}

extension Course {
  /// The plan with an id: the course's own, or else a built-in one.
  package func plan(_ id: PlanID) -> DeliveryPlan? {
    plans.first { $0.id == id } ?? DeliveryPlan.builtIn.first { $0.id == id }
  }

  /// The ids of all plans, the course's own first.
  package var planIDs: [PlanID] {
    let own = plans.map(\.id)
    return own + DeliveryPlan.builtIn.map(\.id).filter { !own.contains($0) }
  }
}
