import ArgumentParser
import Diagnostics
import Foundation
import LessonModel
import Publishing
import Reminders

/// The options of every command that makes something for one group.
struct CohortOptions: ParsableArguments {
  @OptionGroup var course: CourseOptions

  @Option(
    help: ArgumentHelp("The first day of the group, such as 2027-01-11.", valueName: "date"))
  var start: String

  @Option(
    help: ArgumentHelp(
      "The time zone of the group, such as Europe/Berlin.",
      discussion: "It decides when 8:30 is, also after the clocks have changed.",
      valueName: "zone"))
  var zone: String

  @Option(
    help: ArgumentHelp(
      "The plan by which the course is taught: one of the plans in course.yaml, or \(Self.plans).",
      discussion: "Default: the plan in course.yaml, or day.", valueName: "plan"))
  var plan: String?

  private static let plans = DeliveryPlan.builtIn.map(\.id.text).joined(separator: ", ")

  mutating func validate() throws {
    if CalendarDate(start) == nil {
      throw ValidationError("--start must be a day, such as 2027-01-31, not “\(start)”.")
    }
    if TimeZone(identifier: zone) == nil || !Self.isName(zone) {
      let guess =
        Suggestion.nearest(to: zone, among: TimeZone.knownTimeZoneIdentifiers).map {
          " Did you mean \($0)?"
        } ?? ""
      throw ValidationError(
        "--zone must be the name of a time zone, such as Europe/Berlin, not “\(zone)”.\(guess)")
    }
  }

  /// Whether a name is one of the IANA database: abbreviations such as CET are not the same in all
  /// programs.
  private static func isName(_ zone: String) -> Bool {
    zone == "UTC" || zone.contains("/")
  }

  /// The clock of the group.
  var clock: LocalClock {
    // It was checked before.
    let zone = TimeZone(identifier: zone) ?? .gmt
    return LocalClock(zone: self.zone) { instant in
      zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
    }
  }

  /// What a group gets.
  struct Reading {
    var plan: ReminderPlan
    var course: CohortCourse

    /// When files say that they were made.
    var timestamp: Int
  }

  /// Reads the course and plans its questions; nil if it has errors, which were reported.
  func read(_ console: Console) async throws(PublishFailure) -> Reading? {
    guard let course = try await self.course.read(console) else { return nil }
    guard let addresses = course.addresses else {
      throw PublishFailure(
        .usage,
        "Each question links to its answer, so the address of the site is needed: write `site:` in lessons/course.yaml, "
          + "or add --site-url.")
    }
    // `validate` has read it already.
    let start = CalendarDate(start) ?? CalendarDate(unixSeconds: 0)
    let cohort = Cohort(of: course.course, by: try plan(of: course.course), from: start)
    let plan = ReminderPlan(
      of: course.course, for: cohort, words: course.words, addresses: addresses)
    guard !plan.reminders.isEmpty else {
      throw PublishFailure(.usage, "The course has no lessons yet, so there is nothing to ask.")
    }
    return Reading(
      plan: plan, course: course, timestamp: course.timestamp ?? start.unixSeconds)
  }

  private func plan(of course: Course) throws(PublishFailure) -> DeliveryPlan {
    guard let plan else { return course.chosenPlan }
    guard let id = PlanID(plan), let found = course.plan(id) else {
      let known = course.planIDs.map(\.text)
      let guess = Suggestion.nearest(to: plan, among: known).map { "Did you mean \($0)? " } ?? ""
      throw PublishFailure(
        .usage,
        "There is no plan “\(plan)”. \(guess)This course has \(known.joined(separator: ", ")).")
    }
    return found
  }
}
