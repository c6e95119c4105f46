import Diagnostics
import LessonModel

/// Reads `plans:` of `course.yaml`.
struct PlanCheck {
  /// The lessons of the course, in their order.
  let lessons: [LessonID]
  private(set) var diagnostics: [Diagnostic] = []

  init(lessons: [LessonID]) { self.lessons = lessons }

  mutating func plans(_ records: [Record]) -> [DeliveryPlan] {
    var seen: [PlanID: SourceSpan] = [:]
    var plans: [DeliveryPlan] = []
    for record in records {
      guard let name = record.spanned("id"), let id = PlanID(name.text) else { continue }
      if let first = seen[id] {
        diagnostics.append(
          .error(
            .duplicateID, "the id `\(id)` is already used by another plan", at: name.span,
            notes: [.init("first used here", at: first)],
            fixes: [FixIt("give this plan another id")]))
        continue
      }
      seen[id] = name.span
      plans.append(plan(id, record))
    }
    return plans
  }

  private mutating func plan(_ id: PlanID, _ record: Record) -> DeliveryPlan {
    var plan = DeliveryPlan(id: id)
    plan.title = record.text("title")
    plan.start = Self.time("start", in: record, into: &diagnostics)
    plan.rhythm = record.text("every").flatMap(DeliveryPlan.Rhythm.init) ?? plan.rhythm
    plan.division = division(record) ?? plan.division
    if let pause = record.record("break") {
      plan.pause.after = pause.integer("after")?.value ?? plan.pause.after
      plan.pause.minutes = pause.integer("minutes")?.value ?? plan.pause.minutes
    }
    if let lunch = record.record("lunch") {
      var wish = DeliveryPlan.Lunch()
      wish.time = Self.time("at", in: lunch, into: &diagnostics) ?? wish.time
      wish.minutes = lunch.integer("minutes")?.value ?? wish.minutes
      plan.lunch = wish.minutes > 0 ? wish : nil
    }
    return plan
  }

  /// How the plan divides the course; nil if it says nothing, or more than one thing.
  private mutating func division(_ record: Record) -> DeliveryPlan.Division? {
    let said = ["sessions", "count", "minutes"].filter(record.has)
    guard said.count < 2 else {
      diagnostics.append(
        .error(
          .invalidValue,
          "a plan has one of `sessions`, `count` and `minutes`, and this one has "
            + said.map { "`\($0)`" }.joined(separator: " and "), at: record.span,
          fixes: [
            FixIt(
              "keep `sessions` to say which lessons belong together, `count` to spread them evenly, or "
                + "`minutes` to say how long a session may be")
          ]))
      return nil
    }
    if let count = record.integer("count") { return .even(count.value) }
    if let minutes = record.integer("minutes") { return .longest(minutes: minutes.value) }
    guard record.has("sessions") else { return nil }
    var taught: [LessonID: SourceSpan] = [:]
    return .chosen(record.records("sessions").map { session($0, &taught) })
  }

  private mutating func session(
    _ record: Record, _ taught: inout [LessonID: SourceSpan]
  ) -> DeliveryPlan.Session {
    var own: [LessonID] = []
    for name in record.texts("lessons") {
      guard let id = LessonID(name.text), lessons.contains(id) else {
        diagnostics.append(unknown(name))
        continue
      }
      if let first = taught[id] {
        diagnostics.append(
          .error(
            .invalidValue, "the lesson `\(id)` is in this plan twice", at: name.span,
            notes: [.init("it is already here", at: first)], fixes: [FixIt("remove one of them")]))
        continue
      }
      taught[id] = name.span
      own.append(id)
    }
    return DeliveryPlan.Session(
      title: record.text("title"), day: record.integer("day")?.value,
      start: Self.time("start", in: record, into: &diagnostics), lessons: own)
  }

  private func unknown(_ name: Record.Spanned) -> Diagnostic {
    var fix = FixIt(
      "write the id of a lesson: the name of its file without the number, such as `qualify`")
    if let nearest = Suggestion.nearest(to: name.text, among: lessons.map(\.text)) {
      fix = FixIt("did you mean `\(nearest)`?", edits: [.init(replacing: name.span, with: nearest)])
    }
    return .error(
      .invalidValue, "the course has no lesson with the id `\(name.text)`", at: name.span,
      fixes: [fix])
  }

  /// A time of the day under a key; nil without one, or if it cannot be read, which is reported.
  static func time(
    _ key: String, in record: Record, into diagnostics: inout [Diagnostic]
  ) -> TimeOfDay? {
    guard let text = record.spanned(key) else { return nil }
    if let time = TimeOfDay(text.text) { return time }
    diagnostics.append(
      .error(
        .invalidValue, "`\(text.text)` is not a time of the day", at: text.span,
        fixes: [FixIt("write hours and minutes in quotation marks: \"9:00\"")]))
    return nil
  }
}
