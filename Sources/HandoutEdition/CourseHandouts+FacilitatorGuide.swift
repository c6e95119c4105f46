import Diagnostics
import EditionKit
import JSONKit
import LessonModel
import Words

/// The facilitator guide: what to have ready, when, and what to say in each lesson.
extension CourseHandouts {
  func facilitatorGuide(_ copy: Copy) -> TypesetJob {
    var draft = Draft()
    let lessons = part.lessons(of: course)
    let plans = lessons.map { LessonPlan(of: $0.lesson, language: course.language) }
    let schedule = schedule(plans)
    let clock = Clock(language: course.language)
    let units = units { numbered in
      let lesson = numbered.lesson
      let place = numbered.number - (lessons.first?.number ?? 1)
      return entry(numbered, for: .facilitator, into: &draft) { writer in
        let steps = glance(of: plans[place], from: schedule.start(of: lesson.id), clock, &writer)
        let blocks = writer.blocks(lesson.blocks.selected(for: HandoutEdition.view))
        return [
          ("glance", .array(steps)), ("blocks", .array(blocks)), ("hints", .array([])),
          ("cards", .array(writer.cards)),
        ]
      }
    }
    // The participants' pages are those of the same paper, in the same run of the same templates.
    let participants = guide(
      Copy(variant: Variant(kind: .guide), paper: copy.paper, namesPaper: false, part: part))
    var job = document(
      copy, draft,
      [
        ("units", .array(units)),
        ("papers", .array(papers(on: copy))), ("needs", .object(needs(plans, of: lessons))),
      ] + timetable(schedule, clock))
    job.pagesOf = PageSource(participants)
    job.assets += participants.assets.filter { !job.assets.contains($0) }
    // It may ask to be set once more (`again`).
    job.asksMarks = true
    return job
  }

  /// The steps of a lesson with their times; without times for a lesson that the plan leaves out.
  private func glance(
    of plan: LessonPlan, from start: Int?, _ clock: Clock, _ writer: inout BlockWriter
  ) -> [JSON] {
    var seconds = (start ?? 0) * 60
    var steps: [JSON] = []
    for timed in plan.steps {
      var title: JSON = .null
      var first: Activity?
      var kind: String
      switch timed.step {
      case .text(let heading):
        kind = "text"
        title = writer.headline(heading)
      case .questions(let quizzes):
        kind = "questions"
        first = quizzes.first.map(Activity.quiz)
      case .activity(let activity):
        kind = activity.kind.rawValue
        title = writer.headline(activity.title)
        first = activity
      case .note: kind = "facilitator"
      }
      let minutes = LessonTime.minutes(timed.seconds)
      steps.append(
        .object([
          ("step", .string(kind)),
          ("start", start == nil ? .null : .string(clock.text(seconds / 60))),
          ("minutes", writer.minutes(minutes)), ("title", title),
          ("activity", first.map { .string($0.id.text) } ?? .null),
          ("cards", .bool(first?.hasCards == true)),
        ]))
      seconds += timed.seconds
    }
    return steps
  }

  /// What to print: each document of the publication that is used in the room.
  private func papers(on copy: Copy) -> [JSON] {
    let order: [HandoutSettings.Kind] = [
      .facilitatorGuide, .guide, .lesson, .workbook, .worksheets, .flashCards, .jobAid, .poster,
      .roleCards, .answerKey, .attendanceSheet, .certificate, .refresher, .coaching,
    ]
    let kinds = Set(copies.map(\.variant.kind)).union([.facilitatorGuide])
    return order.filter { kinds.contains($0) && !($0 == .lesson && kinds.contains(.guide)) }
      .map { kind in
        let copies =
          switch kind {
          case .guide, .lesson, .workbook, .largePrint, .worksheets, .fillableWorksheets,
            .flashCards, .jobAid, .certificate, .booklet, .twoUp, .refresher:
            "person"
          case .roleCards: "group"
          case .facilitatorGuide, .lessonFacilitator, .answerKey, .poster, .attendanceSheet,
            .coaching:
            "you"
          }
        let way =
          switch kind {
          case .guide: "bound"
          case .roleCards, .flashCards: "stiff"
          case .lesson, .lessonFacilitator, .facilitatorGuide, .workbook, .answerKey, .largePrint,
            .worksheets, .fillableWorksheets, .jobAid, .poster, .attendanceSheet, .certificate,
            .booklet, .twoUp, .refresher, .coaching:
            Variant(kind: kind).sides == .one ? "single" : "plain"
          }
        return .object([
          ("variant", .string(kind.rawValue)),
          ("title", .string(Variant(kind: kind).title(in: words).text)),
          ("copies", .string(copies)), ("way", .string(way)),
        ])
      }
  }

  /// The lessons that need something in the room, by their numbers.
  private func needs(
    _ plans: [LessonPlan], of lessons: [(number: Int, unit: Unit, lesson: Lesson)]
  ) -> [(String, JSON)] {
    func numbers(_ holds: (Int) -> Bool) -> JSON {
      .array(plans.indices.filter(holds).map { .integer(lessons[$0].number) })
    }
    return [
      ("player", numbers { !plans[$0].media.isEmpty }),
      ("groups", numbers { lessons[$0].lesson.printedActivities.contains(where: \.hasCards) }),
    ]
  }
}
